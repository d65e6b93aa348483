"""Checks a finished .docx against Nghị định 30/2020/NĐ-CP, phụ lục I, and good Word practice.

Written apart from the templates and the engine: it finds every element by its
words and its place on the page, never by the project's style names, so that it can
judge any official document.
"""

from tests.law.checker import check
from tests.law.violation import Violation

__all__ = ["Violation", "check"]

"""Judges a finished .docx by Nghị định 30/2020/NĐ-CP, phụ lục I, and good Word practice.

Written apart from the templates and the engine: it finds every element by its words
and its place on the page, never by style names, so that it can judge any official
document.
"""

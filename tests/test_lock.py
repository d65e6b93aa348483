"""The lock files hold what pyproject.toml asks for; if not: make lock."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
DEV = [*RUN, *PROJECT["dependency-groups"]["dev"]]


def locked(name: str) -> dict[str, str]:
    """Versions by name; only what also has a hash."""
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^(\S+)==(\S+)(?: ; .+?)? \\\n +--hash=sha256:", text, re.MULTILINE))


@pytest.mark.parametrize(("name", "asked"), [("run", RUN), ("dev", DEV)])
def test_what_is_asked_for_is_locked_in_a_version_that_fits(name: str, asked: list[str]) -> None:
    versions = locked(name)

    wanted = [Requirement(text) for text in asked]

    unfit = [
        str(each)
        for each in wanted
        if not each.specifier.contains(versions.get(canonicalize_name(each.name), "0"))
        or canonicalize_name(each.name) not in versions
    ]
    assert unfit == []


def test_development_has_the_versions_that_users_have() -> None:
    assert locked("run").items() <= locked("dev").items()


def test_a_package_for_windows_is_locked_with_its_marker() -> None:
    text = (ROOT / "requirements/run.lock").read_text(encoding="utf-8")

    assert re.search(r'^colorama==\S+ ; sys_platform == "win32" \\$', text, re.MULTILINE)

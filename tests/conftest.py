"""How long the property tests look (`dev` while working, `ci` before a release), and options."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests import sample

settings.register_profile("dev", max_examples=100, deadline=None)
settings.register_profile("ci", max_examples=1000, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected texts anew, then read them"
    )


@pytest.fixture(autouse=True, scope="session")
def _own_cache_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests neither use nor leave anything in the cache of whoever runs them."""
    folder = str(tmp_path_factory.mktemp("cache"))
    os.environ["XDG_CACHE_HOME"] = os.environ["LOCALAPPDATA"] = folder


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected texts are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The illustrative workspace, made once; copy it before changing anything."""
    from cchc_cli.cli import run

    folder = tmp_path_factory.mktemp("sample") / "mau"
    assert run(["init", str(folder), "--sample"]) == 0
    return folder


@pytest.fixture
def workspace(
    sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> "sample.Workspace":
    """A copy of the illustrative workspace, as the current folder, on its own day."""
    root = tmp_path / "Kiểm tra 2023"
    shutil.copytree(sample_folder, root)
    monkeypatch.chdir(root)
    monkeypatch.setenv("CCHC_TODAY", sample.TODAY)
    return sample.Workspace(root)


@pytest.fixture
def cchc(capsys: pytest.CaptureFixture[str]) -> "sample.Cchc":
    """Runs a command line; returns its exit code and what it printed."""
    return sample.Cchc(capsys)

"""How long the property tests look (`dev` while working, `ci` before a release), and options."""

import os

import pytest
from hypothesis import settings

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

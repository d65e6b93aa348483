"""Says in Vietnamese what is missing before the environment can be made; any Python can run it."""

import sys

WANTED = (3, 11)


def missing() -> str:
    """Return what the person must install, or nothing."""
    if sys.version_info < WANTED:
        here = ".".join(map(str, sys.version_info[:2]))
        return f"Cần Python từ 3.11, đang là {here}. Chọn bản khác: make PYTHON=python3.12 …"
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return "Python này thiếu venv. Trên Debian, Ubuntu: sudo apt install python3-venv"
    return ""


if __name__ == "__main__":
    sys.exit(missing() or 0)

"""Entry of the command `cchc`."""

import gc
import sys


def main() -> None:
    """Run the command line; the version is told without importing anything more."""
    from cchc_cli import __version__

    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"cchc {__version__}")
        return
    # A command is short and keeps what it makes: collecting would only cost time.
    gc.disable()
    from cchc_cli.cli import run

    code = run(sys.argv[1:])
    # Else the interpreter looks for circles once more, in all that is about to vanish:
    # a tenth of the time of `schedule`.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()

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

    _let_hanging_up_interrupt()
    code = run(sys.argv[1:])
    # Else the interpreter looks for circles once more, in all that is about to vanish:
    # a tenth of the time of `schedule`.
    gc.freeze()
    sys.exit(code)


def _let_hanging_up_interrupt() -> None:
    """Let a terminal that is closed break off the command as Ctrl-C does.

    Else the signal ends the process at once; Windows knows no such signal.
    """
    import signal

    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, signal.default_int_handler)


if __name__ == "__main__":
    main()

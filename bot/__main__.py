"""`quoth` and `python -m bot`."""

import signal
import sys


def main() -> None:
    """Run the command line."""
    try:
        # Not above: a process that prepares articles begins with the script that imports this.
        from bot.cli.app import app  # noqa: PLC0415

        app()
    except KeyboardInterrupt:  # while the program was still being loaded
        sys.exit(128 + signal.SIGINT)


if __name__ == "__main__":
    main()

"""`quoth` and `python -m bot`."""


def main() -> None:
    """Run the command line."""
    # Not above: a process that prepares articles begins with the script that imports this.
    from bot.cli.app import app  # noqa: PLC0415

    app()


if __name__ == "__main__":
    main()

"""The entry point: finds the command, imports its module and runs it."""


def run() -> None:
    """Runs the command line and exits with its status."""
    raise SystemExit(2)

"""`python -m transreview`."""

from transreview.cli.main import run

if __name__ == "__main__":
    run()

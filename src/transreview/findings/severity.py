"""How grave a finding is."""

from enum import IntEnum


class Severity(IntEnum):
    """Ordered, so that `severity >= Severity.WARNING` reads as it is meant."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name used in configurations and outputs: `error`, `warning`, `info`, `off`."""
        return self.name.lower()


def parse_severity(name: str) -> Severity:
    """The severity of that label; raises `ValueError` with the list of labels."""
    try:
        return Severity[name.upper()]
    except KeyError:
        raise ValueError(f"unknown severity {name!r}: one of error, warning, info, off") from None

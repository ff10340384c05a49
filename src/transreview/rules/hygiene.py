"""What a run reports about itself: findings that no rule makes from a text, but reading and suppressing do."""

from collections.abc import Mapping
from typing import NamedTuple

from transreview.findings.severity import Severity


class Hygiene(NamedTuple):
    """A kind of finding about the run, with its severity and its manual."""

    severity: Severity
    manual: str


HYGIENE: Mapping[str, Hygiene] = {
    "file-unreadable": Hygiene(
        Severity.ERROR,
        """A file that could not be read, when others could.

## What it does
Reports a file that is not text, not UTF-8, damaged, too large or not permitted to be read. The other files are
checked all the same, and the exit status is 2.

## Why is this bad
A file that nobody checked looks exactly like a file without findings.

## Example
```text
visit.ko.txt: not UTF-8: byte 0xc7 at offset 4 (line 1); it looks like CP949: save it as UTF-8
```

## Use instead
Save the file as UTF-8, or leave it out with `exclude` in `transreview.yaml`.
""",
    ),
    "reviewer-finding": Hygiene(
        Severity.WARNING,
        """A finding that a reviewer added by hand.

## What it does
Reports what somebody added on the desk: the words, a severity, a category and a message, which are kept in the review
file beside the text. It is reported with the severity that it was given, until its words are changed, it is dismissed
or taken out of the review file. Files above 16 MB are checked part by part; there it is not reported.

## Why is this bad
A person found it, and nobody has mended it yet.

## Example
```yaml
findings:
  - {segment: {ko: "3fb1c2d4e5a6"}, text: "희망의 불씨", severity: "warning", mqm: "style/register", message: "…"}
```

## Use instead
Mend it; the finding goes away with the words that it is about.
""",
    ),
    "suppression-unused": Hygiene(
        Severity.INFO,
        """A suppression that no finding needs any more.

## What it does
Reports an entry of `suppressions` in a review file whose finding is gone, or whose `until` has passed.

## Why is this bad
Old suppressions hide what comes back one day for another reason.

## Example
```yaml
suppressions:
  - {rule: name-misspelled, fingerprint: 700d1f37b56ff0f7, reason: quoted as printed}
```

## Use instead
Remove the entry.
""",
    ),
    "suppression-no-reason": Hygiene(
        Severity.WARNING,
        """A suppression that does not say why.

## What it does
Reports an entry of `suppressions` in a review file without a `reason`. It suppresses all the same.

## Why is this bad
Nobody can tell later whether the finding was wrong, or looked at, or in the way.

## Example
```yaml
suppressions:
  - {rule: name-misspelled, fingerprint: 700d1f37b56ff0f7}
```

## Use instead
```yaml
suppressions:
  - {rule: name-misspelled, fingerprint: 700d1f37b56ff0f7, reason: quoted as printed}
```
""",
    ),
    "suppression-unknown-rule": Hygiene(
        Severity.WARNING,
        """A suppression of a rule that does not exist.

## What it does
Reports an entry of `suppressions` in a review file that names no rule of this version.

## Why is this bad
It suppresses nothing, though somebody believes that it does.

## Example
```yaml
suppressions:
  - {rule: name-mispelled, fingerprint: 700d1f37b56ff0f7, reason: quoted as printed}
```

## Use instead
Write the rule's name as `transreview rule` lists it.
""",
    ),
}
"""Every kind by name. They can be given another severity, or switched off, as rules can."""

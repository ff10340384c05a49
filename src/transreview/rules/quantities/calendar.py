"""Ordinals, dates, weekdays and times of day that differ between the languages."""

import re

from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.languages.quantity import Quantity, QuantityKind
from transreview.rules.quantities.across import ValueRule, quoted
from transreview.rules.quantities.claims import Claim
from transreview.rules.quantities.discrepancies import Discrepancy


def _differs(found: Discrepancy, kind: QuantityKind) -> tuple[Quantity, Quantity] | None:
    """The two quantities, where one of them is of that kind and the other may be its rendering."""
    if found.other is None or kind not in (found.other.quantity.kind, found.agreed[0].quantity.kind):
        return None
    return found.other.quantity, found.agreed[0].quantity


class OrdinalMismatch(ValueRule):
    """An ordinal that is another one in the other languages.

    ## What it does
    Compares ordinals as values, Roman numbers of congresses and terms among them.

    ## Why is this bad
    The 13th and the 14th congress are different events.

    ## Example
    ```text
    vi: Đại hội lần thứ XIV
    ko: 제13차 당대회
    ```

    ## Use instead
    ```text
    ko: 제14차 당대회
    ```

    ## Options
    None.
    """

    name = "ordinal-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def message(self, found: Discrepancy) -> str | None:
        """What stands here and what should."""
        ordinals = tuple(claim for claim in found.agreed if claim.quantity.kind is QuantityKind.ORDINAL)
        if ordinals and len(found.agreed) > 1:
            found = found._replace(agreed=(*ordinals, *(claim for claim in found.agreed if claim not in ordinals)))
        pair = _differs(found, QuantityKind.ORDINAL)
        if pair is None or any(quantity.kind is QuantityKind.DATE for quantity in pair):
            return None
        if all(quantity.spelled for quantity in pair) and len(found.agreed) < 2:
            return None  # second and third may be figures of speech; two languages that agree mean them
        if any(quantity.spelled and quantity.kind is not QuantityKind.ORDINAL for quantity in pair):
            return None  # the fourth person is the last one of four: a count in words is no ordinal
        assert found.other is not None
        return Message("“{seen}” is another ordinal than {others}", seen=found.other.text, others=quoted(found.agreed))


class DateMismatch(ValueRule):
    """A date that is another one in the other languages.

    ## What it does
    Compares dates as far as both sides say them: year, month, day. Compares words of closed lists for halves and
    quarters of the year, seasons, last and next week, month and year, and for the end of them.

    ## Why is this bad
    Vietnamese writes the day first; 8/9 read the other way round is a month off.

    ## Example
    ```text
    vi: ngày 8/9
    ko: 8월 9일
    ```

    ## Use instead
    ```text
    ko: 9월 8일
    ```

    ## Options
    None.
    """

    name = "date-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def message(self, found: Discrepancy) -> str | None:
        """What stands here and what should; day and month that changed places are named."""
        if _differs(found, QuantityKind.DATE) is None or found.other is None:
            return None
        ours, theirs = found.other.quantity.date, found.agreed[0].quantity.date
        if ours and theirs and ours.month == theirs.day and ours.day == theirs.month and ours.day is not None:
            return Message(
                "day and month of “{seen}” changed places: {others}",
                seen=found.other.text,
                others=quoted(found.agreed),
            )
        return Message("“{seen}” is another date than {others}", seen=found.other.text, others=quoted(found.agreed))


class WeekdayMismatch(ValueRule):
    """A weekday that is another one in the other languages.

    ## What it does
    Compares weekdays.

    ## Why is this bad
    Vietnamese counts the days from Sunday: thứ Hai, the second, is Monday.

    ## Example
    ```text
    vi: thứ Hai
    ko: 화요일
    ```

    ## Use instead
    ```text
    ko: 월요일
    ```

    ## Options
    None.
    """

    name = "weekday-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def message(self, found: Discrepancy) -> str | None:
        """What stands here and what should."""
        if _differs(found, QuantityKind.WEEKDAY) is None or found.other is None:
            return None
        return Message("“{seen}” is another day than {others}", seen=found.other.text, others=quoted(found.agreed))


class TimeMismatch(ValueRule):
    """A time of day that is another one in the other languages.

    ## What it does
    Compares times of day by the clock, and morning with afternoon and evening where two languages agree. Where both
    sides name a place or a zone (10 giờ sáng, giờ Hà Nội; 서울 시각 정오), each text may give its readers' own time:
    Seoul is two hours ahead of Hà Nội.

    ## Why is this bad
    Readers plan by it.

    ## Example
    ```text
    vi: 14 giờ 30
    ko: 오후 4시 30분
    ```

    ## Use instead
    ```text
    ko: 오후 2시 30분
    ```

    ## Options
    None.
    """

    name = "time-mismatch"
    severity = Severity.ERROR
    mqm = "accuracy/mistranslation"

    def message(self, found: Discrepancy) -> str | None:
        """What stands here and what should."""
        pair = _differs(found, QuantityKind.TIME)
        if pair is None or found.other is None:
            return None
        if all(quantity.time is not None and quantity.time.hour is None for quantity in pair):
            return self._other_time(found.other, found) if len(found.agreed) > 1 else None
        ours, theirs = (_minutes(quantity) for quantity in pair)
        claims = found.other, found.agreed[0]
        period = _DAY if _says_half(found.other) and any(map(_says_half, found.agreed)) else _DAY // 2
        if ours is None or theirs is None or (ours - theirs) % period == 0:
            return None
        here, there = (claim.segment.language.clock_offsets(claim.segment.text) for claim in claims)
        if any((ours - theirs - 60 * (one - other)) % period == 0 for one in here for other in there):
            return None
        return self._other_time(found.other, found)

    def _other_time(self, seen: Claim, found: Discrepancy) -> Message:
        return Message("“{seen}” is another time than {others}", seen=seen.text, others=quoted(found.agreed))


_DAY = 24 * 60
"""Minutes."""


def _says_half(claim: Claim) -> bool:
    """Whether a time says which half of the day it is in."""
    time = claim.quantity.time
    past_noon = time is not None and time.hour is not None and (time.hour > _NOON or time.hour == 0)
    return past_noon or re.search(claim.segment.language.half_days, claim.text) is not None


_NOON = 12


def _minutes(quantity: Quantity) -> int | None:
    time = quantity.time
    return None if time is None or time.hour is None else time.hour * 60 + (time.minute or 0)

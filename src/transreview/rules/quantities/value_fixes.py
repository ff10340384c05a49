"""The fix of a value that two other languages agree on: their value, written as this one stands."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from transreview.findings.finding import Fix, Safety
from transreview.findings.message import Message
from transreview.languages.quantity import CalendarDate, Quantity
from transreview.rules.quantities.claims import Claim, is_day
from transreview.rules.rule import fix
from transreview.text.edit import apply_edits

_WITNESSES = 2


def value_fixes(claim: Claim, agreed: Sequence[Claim]) -> tuple[Fix, ...]:
    """What puts the agreed value in place of a claim's; nothing where it is not certain what to write.

    What is written is read again in its sentence: it must be that value, and the others of the sentence must stay.
    """
    wanted = _wanted(claim.quantity, [each.quantity for each in agreed])
    if wanted is None:
        return ()
    segment = claim.segment
    language, text = segment.language, segment.text
    rest = [_said(each) for each in language.quantities(text) if each.span != claim.quantity.span]
    for written in language.value_writings(text, claim.quantity, wanted):
        edit = language.replacement(text, claim.quantity.span, written)
        read = list(language.quantities(apply_edits(text, [edit])))
        there = [each for each in read if each.span.start == claim.quantity.span.start]
        others = [_said(each) for each in read if each not in there]
        if [_said(each) for each in there] == [_said(wanted)] and others == rest:
            title = Message("{figure} → {right}", figure=claim.text, right=written)
            return (fix(segment, edit, title=title, safety=Safety.UNSAFE),)
    return ()


def swap_fixes(early: Claim, late: Claim) -> tuple[Fix, ...]:
    """What makes two amounts of one sentence change places, each in the notation of the other's place."""
    segment, text = early.segment, early.segment.text
    one, other = early.quantity, late.quantity
    if segment is not late.segment or one.spelled or other.spelled or None in (one.amount, other.amount):
        return ()
    language = segment.language
    swapped = {one.span: one._replace(amount=other.amount), other.span: other._replace(amount=one.amount)}
    wanted = [_said(swapped.get(each.span, each)) for each in language.quantities(text)]
    proposals = (language.value_writings(text, each, swapped[each.span]) for each in (one, other))
    for first, second in product(*proposals):
        edits = [language.replacement(text, one.span, first), language.replacement(text, other.span, second)]
        if [_said(each) for each in language.quantities(apply_edits(text, edits))] == wanted:
            title = Message("{figure} → {right}", figure=f"{early.text}, {late.text}", right=f"{first}, {second}")
            return (fix(segment, *edits, title=title, safety=Safety.UNSAFE),)
    return ()


def _wanted(seen: Quantity, agreed: Sequence[Quantity]) -> Quantity | None:
    """The value that should stand there, where all that agree say one and the same of its kind."""
    if len(agreed) < _WITNESSES or seen.spelled:
        return None
    days = {_day(each) for each in agreed}
    day = days.pop() if len(days) == 1 else None
    if day is not None and _day(seen) is not None:
        return _on_day(seen, day)
    if any((each.kind, each.unit) != (seen.kind, seen.unit) for each in agreed):
        return None
    if seen.date is not None:
        date = _date(seen.date, [each.date for each in agreed if each.date is not None])
        return seen._replace(date=date) if date is not None else None
    amounts = {each.amount for each in agreed}
    amount = agreed[0].amount
    return seen._replace(amount=amount) if len(amounts) == 1 and amount is not None else None


def _day(quantity: Quantity) -> int | None:
    """The day of a month where a value is one, by itself or as a number that may be one."""
    if not is_day(quantity):
        return None
    if quantity.date is not None:
        return quantity.date.day
    return int(quantity.amount) if quantity.amount is not None else None


def _on_day(seen: Quantity, day: int) -> Quantity:
    if seen.date is not None:
        return seen._replace(date=seen.date._replace(day=day))
    return seen._replace(amount=Decimal(day))


def _date(seen: CalendarDate, agreed: Sequence[CalendarDate]) -> CalendarDate | None:
    """The date with every part that it says as the others agree, none where a part of it only one of them says."""
    parts: list[int | None] = []
    for mine, *theirs in zip(seen, *agreed, strict=True):
        said = [part for part in theirs if part is not None]
        changes = mine is not None and any(part != mine for part in said)
        if changes and (len(said) < _WITNESSES or len(set(said)) > 1):
            return None
        parts.append(said[0] if mine is not None and said else mine)
    return CalendarDate(*parts)


def _said(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.kind, quantity.amount, quantity.date, quantity.time, quantity.unit, quantity.bound)

"""The rule name-inconsistent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from transreview.analysis.names import NameSpot
from transreview.analysis.segment import DocumentAnalysis
from transreview.findings.finding import Finding, Related, Safety
from transreview.findings.message import Message
from transreview.findings.severity import Severity
from transreview.rules.house import MAJORITY
from transreview.rules.names.candidates import NameIndex
from transreview.rules.names.document_names import DocumentNames, document_names
from transreview.rules.names.misspelled import same_letters
from transreview.rules.rule import Context, DocumentRule, write

_HOUSE = "vietnamese-names-in-korean"


class NameInconsistent(DocumentRule):
    """One name in two spellings in one article.

    ## What it does
    Reports the rarer of two spellings of a name: two that the glossary both allows for one person or place, two near
    forms under the same title, or a name now glued and now spaced (또럼, 또 럼). What stands more often wins, of equals
    what stands first. Names that differ in hyphens, case or marks alone are left to `name-romanization` and
    `name-diacritics`.

    ## Why is this bad
    The reader takes two spellings for two people.

    ## Example
    ```text
    또럼 서기장은 도착했다. 또럼 서기장은 환영받았다. 또 럼 서기장은 떠났다.
    ```

    ## Use instead
    ```text
    또럼 서기장은 도착했다. 또럼 서기장은 환영받았다. 또럼 서기장은 떠났다.
    ```

    ## Options
    The house choice `vietnamese-names-in-korean` (`majority`, `glued`, `spaced`) settles how the names of the glossary
    are spaced; by default every article follows its own majority.
    """

    name = "name-inconsistent"
    severity = Severity.WARNING
    mqm = "terminology/inconsistent"
    catalogs = False
    needs_whole = True

    def check(self, document: DocumentAnalysis, context: Context) -> Iterable[Finding]:
        """The rarer spellings in one document."""
        names = document_names(document)
        choice = context.house.get(_HOUSE, MAJORITY)
        reported: set[int] = set()
        for group in _groups(names):
            right = _chosen(group, names, choice)
            for spot in group:
                if spot.text != right.text and id(spot) not in reported:
                    reported.add(id(spot))
                    yield self._finding_of(spot, right, group)

    def _finding_of(self, spot: NameSpot, right: NameSpot, group: Sequence[NameSpot]) -> Finding:
        count = sum(other.text == right.text for other in group)
        segment = spot.segment
        times = Message("{count} times", count=count) if count > 1 else Message("once")
        return self.finding(
            segment,
            spot.span,
            Message(
                "“{spot}” stands as “{right}” {times} in this article.", spot=spot.text, right=right.text, times=times
            ),
            fixes=[write(segment, spot.span, right.text, Safety.UNSAFE)],
            related=[Related(right.segment.location(right.span), Message("The other spelling."))],
            concept=next(iter(sorted(spot.concepts)), None),
        )


def _groups(names: DocumentNames) -> Iterator[list[NameSpot]]:
    """The places of names that are one name in several spellings."""
    yield from _of_concepts(names)
    yield from _of_spacing(names)
    yield from _of_near_forms(names)


def _of_concepts(names: DocumentNames) -> Iterator[list[NameSpot]]:
    """Allowed spellings of one concept that are near each other, but not one the beginning of the other."""
    bar = names.language.name_bars.titled
    for spots in names.by_concept.values():
        forms = list(dict.fromkeys(spot.text for spot in spots))
        for number, form in enumerate(forms):
            for other in forms[number + 1 :]:
                if _is_spelling(names, form, other) and names.language.similarity(form, other) >= bar:
                    yield [spot for spot in spots if spot.text in (form, other)]


def _is_spelling(names: DocumentNames, form: str, other: str) -> bool:
    """Whether two forms of one concept are two ways to write one name rather than a long and a short name."""
    if form.startswith(other) or other.startswith(form) or form.endswith(f" {other}") or other.endswith(f" {form}"):
        return False
    return not same_letters(form, other) or _spaced_apart(names, form, other)


def _spaced_apart(names: DocumentNames, form: str, other: str) -> bool:
    """Whether two forms differ in optional spaces alone, in a language that has such."""
    keys = {names.language.search_key(each).key for each in (form, other)}
    return form != other and len(keys) == 1 and form.replace(" ", "") == other.replace(" ", "")


def _of_spacing(names: DocumentNames) -> Iterator[list[NameSpot]]:
    """Names unknown to the glossary that stand glued and spaced."""
    by_letters: dict[str, list[NameSpot]] = {}
    for spot in names.unknown:
        by_letters.setdefault(names.language.search_key(spot.text).key, []).append(spot)
    for spots in by_letters.values():
        forms = sorted({spot.text for spot in spots})
        if len(forms) > 1 and all(_spaced_apart(names, forms[0], form) for form in forms[1:]):
            yield spots


def _of_near_forms(names: DocumentNames) -> Iterator[list[NameSpot]]:
    """Names unknown to the glossary, near each other and under one title."""
    forms = {form: spots for form, spots in names.by_form.items() if not spots[0].concepts}
    index = NameIndex(names.language, ((form, form) for form in forms))
    for form, spots in forms.items():
        for near in index.near(form):
            if form < near.form and _is_one(names, spots, forms[near.form], near.similarity):
                yield sorted([*spots, *forms[near.form]], key=_place)


def _is_one(names: DocumentNames, spots: Sequence[NameSpot], others: Sequence[NameSpot], similarity: float) -> bool:
    form, other = spots[0].text, others[0].text
    if same_letters(form, other) or form.startswith(other) or other.startswith(form):
        return False
    bars = names.language.name_bars
    if spots[0].place and others[0].place:
        return similarity >= bars.place
    return similarity >= bars.titled and bool(names.titles(spots) & names.titles(others))


def _chosen(group: Sequence[NameSpot], names: DocumentNames, choice: str) -> NameSpot:
    """The place whose spelling the others should have."""
    forms: Mapping[str, list[NameSpot]] = {spot.text: [] for spot in group}
    for spot in group:
        forms[spot.text].append(spot)
    wanted = [form for form in forms if (" " in form) == (choice == "spaced")]
    is_spacing = all(_spaced_apart(names, group[0].text, form) for form in forms if form != group[0].text)
    if choice != MAJORITY and is_spacing and wanted:
        return forms[wanted[0]][0]
    return min(forms.values(), key=lambda spots: (-len(spots), _place(spots[0])))[0]


def _place(spot: NameSpot) -> tuple[int, int]:
    return spot.segment.segment.index, spot.span.start

"""The concept: one thing with its names in every language (ISO 30042).

Named tuples, not dataclasses: four dataclasses cost 1.5 ms of every start.
"""

from datetime import date
from enum import StrEnum

from transreview.named_tuple import NamedTuple


class ConceptKind(StrEnum):
    """What a concept names."""

    PERSON = "person"
    TITLE = "title"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    TREATY = "treaty"
    PROGRAMME = "programme"
    DOCUMENT = "document"
    TERM = "term"
    UNIT = "unit"


class Status(StrEnum):
    """Whether a form may be used (ISO 30042, and one step of our own: forbidden)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"

    @property
    def usable(self) -> bool:
        """Whether the form satisfies the requirement that the concept is named."""
        return self in (Status.PREFERRED, Status.ADMITTED)


class Scope(StrEnum):
    """Where a claim about a form holds: anywhere, or only as the translation of its concept."""

    ALIGNED = "aligned"
    ALWAYS = "always"


class MatchMode(StrEnum):
    """How a form is looked for.

    `WORD`: as a word, with what the language may attach; `ANYWHERE`: also inside words; `EOJEOL_START`: only at the
    start of a spaced word; `MANUAL`: never by itself, the entry is documentation.
    """

    WORD = "word"
    ANYWHERE = "anywhere"
    EOJEOL_START = "eojeol-start"
    MANUAL = "manual"


class CaseMode(StrEnum):
    """How case counts: not at all, exactly, or exactly but for a capital at the start of a sentence.

    `PROPER` is exact too, and leaves out the start of a sentence, where a common word has the capital of the name as
    well (Ý kiến, Áo dài; Turkey).
    """

    INSENSITIVE = "insensitive"
    SENSITIVE = "sensitive"
    INITIAL = "initial"
    PROPER = "proper"


class Origin(NamedTuple):
    """Where an entry is written: file, and line and column (1-based; 0 where it is not from a file)."""

    path: str
    line: int
    column: int


class Term(NamedTuple):
    """One form of a concept in one language.

    `short` forms are used from the second mention; `derived` ones are adjectives, peoples and languages made from a
    name (`Polish`, `Poles`): they name the concept, but are no spelling of it. `reading` says how a Latin form is read
    in Hangul.
    """

    form: str
    language: str
    status: Status = Status.PREFERRED
    scope: Scope = Scope.ALIGNED
    match: MatchMode = MatchMode.WORD
    case: CaseMode = CaseMode.INSENSITIVE
    short: bool = False
    derived: bool = False
    reading: str | None = None
    note: str | None = None
    source: str | None = None
    origin: Origin | None = None


class Validity(NamedTuple):
    """From when until when something held; both days included, None is open."""

    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether it held on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class Holder(NamedTuple):
    """A person (concept id) who held a title, and when."""

    person: str
    valid: Validity


class Example(NamedTuple):
    """A text in which the concept must be found (`matches`), or must not be."""

    language: str
    text: str
    matches: bool
    line: int = 0


class Concept(NamedTuple):
    """One thing with its terms. `terms` are in file order: per language the first usable one is preferred.

    `require` and `exclude` are words or ids of concepts: a term counts only in a segment that has one of the required
    and none of the excluded. `shares_form_with` names the concepts that use the same form in some language. `extends`
    says that this is what a file adds to a concept of another one; in a glossary it has joined that concept.
    """

    id: str
    kind: ConceptKind
    terms: tuple[Term, ...]
    domain: str = ""
    definition: str | None = None
    note: str | None = None
    holders: tuple[Holder, ...] = ()
    valid: Validity = Validity()
    require: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    shares_form_with: tuple[str, ...] = ()
    confidence: str | None = None
    sources: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    origin: Origin | None = None
    extends: bool = False

    def terms_in(self, language: str) -> tuple[Term, ...]:
        """The terms of one language, in file order."""
        return tuple(term for term in self.terms if term.language == language)

    def preferred(self, language: str) -> Term | None:
        """The form to use in that language, None where the concept has none."""
        usable = [term for term in self.terms_in(language) if term.status.usable]
        return next((term for term in usable if term.status is Status.PREFERRED), usable[0] if usable else None)

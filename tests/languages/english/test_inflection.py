"""The forms in which English terms stand: irregular plurals, tenses, two spellings, hyphens."""

import pytest

from transreview.languages.registry import language


@pytest.mark.parametrize(
    ("term", "seen"),
    [
        ("memorandum of understanding", "memoranda of understanding"),
        ("memorandum of understanding", "memorandums of understanding"),
        ("certificate of origin", "certificates of origin"),
        ("Minister of Defence", "Ministers of Defense"),
        ("crisis", "crises"),
        ("food crisis", "food crises"),
        ("spokeswoman", "spokeswomen"),
        ("spokesman", "spokesmen"),
        ("battery", "batteries"),
        ("evacuate", "evacuated"),
        ("evacuate", "evacuating"),
        ("equitize", "equitising"),
        ("hold talks", "held talks"),
        ("pay tribute", "paying tribute"),
        ("take office", "takes office"),
        ("Ministry of Labour", "Ministry of Labor"),
        ("World Health Organization", "World Health Organisation"),
        ("denuclearisation", "denuclearization"),
        ("space programme", "space program"),
        ("space program", "space programme"),
        ("data center", "data centre"),
        ("cease-fire", "ceasefire"),
        ("ceasefire", "cease fire"),
        ("Secretary-General", "Secretary General"),
        ("free trade agreement", "free-trade agreement"),
    ],
)
def test_a_term_stands_in_this_form(term: str, seen: str) -> None:
    assert seen in language("en").term_forms(term)


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("Lee Jae-myung", "Lee Jae myung"),
        ("human", "humen"),
        ("Oman", "Omen"),
        ("tour", "tor"),
        ("four-party talks", "for-party talks"),
        ("programme", "programmeme"),
        ("action plan", "actions plan"),
    ],
)
def test_a_term_does_not_stand_in_that_one(term: str, other: str) -> None:
    assert other not in language("en").term_forms(term)


def test_the_form_itself_comes_first_and_none_twice() -> None:
    for term in ("cease-fire", "centre", "Seoul", "memorandum of understanding"):
        forms = language("en").term_forms(term)
        assert forms[0] == term
        assert len(set(forms)) == len(forms)

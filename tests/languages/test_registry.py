"""What the registry says of the languages without importing them."""

from transreview.languages.registry import CODES, HOMES, language


def test_the_countries_are_those_of_the_languages() -> None:
    assert {language(code).home for code in CODES} - {None} == HOMES

"""Plurals inside English terms."""

import pytest

from transreview.languages.registry import language


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("certificate of origin", "certificates of origin"),
        ("Deputy for Trade", "Deputies for Trade"),
        ("rush to arms", "rushes to arms"),
    ],
)
def test_the_head_noun_bears_the_plural(form: str, plural: str) -> None:
    assert language("en").term_forms(form) == (form, plural)


@pytest.mark.parametrize("form", ["trade deficit", "Seoul", "terms of trade", "of late"])
def test_other_terms_have_one_form(form: str) -> None:
    assert language("en").term_forms(form) == (form,)

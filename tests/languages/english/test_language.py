"""English on the protocol of languages: where a form may be meant, and how it stands."""

import pytest

from transreview.languages.registry import language
from transreview.text.span import Span

ENGLISH = language("en")


def test_a_form_may_be_meant_where_a_word_begins_with_it() -> None:
    assert list(ENGLISH.mentions("koreans in north korea, not akorea", "korea")) == [0, 17]


@pytest.mark.parametrize(("text", "stands"), [("US troops", True), ("US's", True), ("US$5", False), ("USA", False)])
def test_how_a_country_stands(text: str, stands: bool) -> None:
    assert (ENGLISH.attachment(text, Span(0, 2)) is not None) is stands

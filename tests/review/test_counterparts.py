"""Terms and values of a unit, told together over its languages."""

from collections.abc import Mapping

import pytest

from tests.support import parallel
from transreview.glossary.glossary import Glossary
from transreview.glossary.yaml_file import parse_concepts
from transreview.review.counterparts import counterparts
from transreview.review.working_text import WorkingText

GLOSSARY = Glossary(
    parse_concepts(
        [
            {
                "id": "gs",
                "kind": "title",
                "terms": {"vi": ["Tổng Bí thư"], "ko": ["서기장"], "en": ["General Secretary"]},
            },
            {"id": "clerk", "kind": "title", "terms": {"ko": ["서기장"]}},
        ]
    )
)


def together(row: Mapping[str, str]) -> list[dict[str, list[str]]]:
    text = parallel([row], GLOSSARY)
    working = WorkingText("t", {c: a.document for c, a in text.documents.items()}, text.alignment, GLOSSARY)
    return [
        {code: [place.of(working.side(0, code)) for place in places] for code, places in group.places.items()}
        for group in counterparts(working, 0)
    ]


@pytest.mark.parametrize(
    ("row", "groups"),
    [
        ({"vi": "Tổng Bí thư", "ko": "서기장은", "en": "a speech"}, [{"vi": ["Tổng Bí thư"], "ko": ["서기장"]}]),
        (
            {"vi": "ngày 11/8", "ko": "11일", "en": "August 11"},
            [{"vi": ["11/8"], "ko": ["11일"], "en": ["August 11"]}],
        ),
        (
            {"vi": "tăng 9,8%", "ko": "9.8% 늘었다", "en": "by 8.9%"},
            [{"vi": ["9,8%"], "ko": ["9.8%"]}, {"en": ["8.9%"]}],
        ),
        ({"vi": "đến", "ko": "왔다", "en": "came"}, []),
    ],
)
def test_what_is_the_same_stands_together(row: Mapping[str, str], groups: list[dict[str, list[str]]]) -> None:
    assert [
        {code: [text.removeprefix("ngày ") for text in texts] for code, texts in group.items()}
        for group in together(row)
    ] == groups

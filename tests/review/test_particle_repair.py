"""Particles after an edit by hand."""

import pytest

from transreview.glossary.glossary import Glossary
from transreview.glossary.yaml_file import parse_concepts
from transreview.languages.registry import language
from transreview.review.particle_repair import repaired

GLOSSARY = Glossary(
    parse_concepts(
        [
            {"id": "gs", "terms": {"ko": ["서기장", {"term": "총서기", "status": "forbidden", "scope": "always"}]}},
            {"id": "lam", "kind": "person", "terms": {"ko": ["또럼"], "vi": ["Tô Lâm"]}},
        ]
    )
)


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("총서기가 왔다.", "서기장가 왔다.", "서기장이 왔다."),
        ("총서기는 말했다.", "서기장은 말했다.", None),
        ("또람은 왔다.", "또럼은 왔다.", None),
        ("토라는 왔다.", "또럼는 왔다.", "또럼은 왔다."),
        ("말하는 사람", "전하는 사람", None),
        ("사는 곳", "먹는 곳", None),
        ("그가 왔다.", "서기장이 왔다.", None),
        ("총서기가 왔다.", "총서기가 왔다.", None),
    ],
)
def test_the_particle_is_fitted_where_a_term_was_changed(before: str, after: str, wanted: str | None) -> None:
    assert repaired(language("ko"), GLOSSARY, before, after) == wanted


def test_other_languages_have_nothing_to_repair() -> None:
    assert repaired(language("vi"), GLOSSARY, "ông Tô Lan nói", "ông Tô Lâm nói") is None

"""Earlier renderings of similar sentences."""

from collections.abc import Mapping, Sequence

from tests.support import parallel
from transreview.glossary.glossary import Glossary
from transreview.review.translation_memory import TranslationMemory
from transreview.review.working_text import WorkingText


def working(name: str, rows: Sequence[Mapping[str, str]]) -> WorkingText:
    text = parallel(rows)
    documents = {code: analysis.document for code, analysis in text.documents.items()}
    return WorkingText(name, documents, text.alignment, Glossary())


OLD = working(
    "old",
    [
        {
            "vi": "Hai bên ký 10 văn kiện hợp tác.",
            "ko": "양측은 협력 문서 10건에 서명했다.",
            "en": "They signed 10 documents.",
        },
        {"vi": "Chuyến thăm kết thúc.", "ko": "방문이 끝났다.", "en": ""},
    ],
)


def memory() -> TranslationMemory:
    found = TranslationMemory()
    found.add(OLD)
    return found


def test_a_similar_sentence_brings_its_rendering() -> None:
    [found] = memory().renderings([("vi", "Hai bên ký 12 văn kiện hợp tác.")], "ko", without="new")
    assert found.target == "양측은 협력 문서 10건에 서명했다."
    assert found.source == "Hai bên ký 10 văn kiện hợp tác."
    assert 90 < found.score < 100
    assert found.text == "old"


def test_every_side_is_asked_and_a_rendering_is_given_once() -> None:
    sources = [("vi", "Hai bên ký 10 văn kiện hợp tác."), ("en", "They signed 10 documents.")]
    assert [each.score for each in memory().renderings(sources, "ko", without="new")] == [100.0]


def test_nothing_comes_from_the_text_itself_from_other_languages_or_from_unlike_sentences() -> None:
    same = [("vi", "Chuyến thăm kết thúc.")]
    assert len(memory().renderings(same, "ko", without="new")) == 1
    assert not memory().renderings(same, "ko", without="old")
    assert not memory().renderings(same, "en", without="new")
    assert not memory().renderings([("vi", "Giá cà phê tăng mạnh.")], "ko", without="new")


def test_a_text_added_again_replaces_what_it_was() -> None:
    found = memory()
    found.add(working("old", [{"vi": "Chuyến thăm kết thúc.", "ko": "방문을 마쳤다."}]))
    assert len(found) == 1
    [rendering] = found.renderings([("vi", "Chuyến thăm kết thúc.")], "ko", without="new")
    assert rendering.target == "방문을 마쳤다."

"""Units of catalogs: what the keys say, also across two files of one domain."""

from transreview.alignment.catalog import align_by_key, has_keys
from transreview.documents.document import Document, SourceFile
from transreview.documents.po import Catalog


def catalog(code: str, *messages: tuple[str, str]) -> tuple[Document, ...]:
    text = "\n".join(f'msgid "{original}"\nmsgstr "{translation}"\n' for original, translation in messages)
    return Catalog().read(SourceFile(f"{code}.po", text.encode()), code)


def test_two_catalogs_of_one_domain_give_units_in_three_languages() -> None:
    english, korean = catalog("ko", ("Open file", "파일 열기"), ("Quit now", "지금 끝내기"))
    _, vietnamese = catalog("vi", ("Quit now", "Thoát ngay"), ("Help me", "Trợ giúp"))
    documents = {"en": english, "ko": korean, "vi": vietnamese}
    assert has_keys(documents)
    alignment = align_by_key(documents)
    assert [unit.sides for unit in alignment.units] == [
        {"en": (0,), "ko": (0,), "vi": ()},
        {"en": (1,), "ko": (1,), "vi": (0,)},
        {"en": (), "ko": (), "vi": (1,)},
    ]
    assert [(link.left, link.right) for link in alignment.links["ko", "vi"]] == [((0,), ()), ((1,), (0,)), ((), (1,))]


def test_articles_have_no_keys() -> None:
    assert not has_keys({})

"""`transreview convert --into`: what a CAT tool made of an exported text goes back into the file that it is from."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transreview.cli.main import main
from transreview.review.returning import with_codes

ENGLISH = ("Visit of %(name)s", "Open “R&D” <b>page</b>", "Same", "Same", "First line\nsecond line")
VIETNAMESE = ("Chuyến thăm của %(name)s", "Mở trang “R&D” <b>này</b>", "Giống", "Như nhau", "Dòng một\ndòng hai")
CHANGED = ("Chuyến thăm \\ của %(name)s", 'Mở "trang" <b>R&D</b>', "Giống", "Như thế: 'đó'", "Dòng một\ndòng ba")


def po(texts: tuple[str, ...]) -> str:
    def written(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    head = 'msgid ""\nmsgstr "Language: vi\\n"\n\n'
    entries = (
        f'# ghi chú\n#: a.py:{number}\nmsgctxt "{number}"\nmsgid {written(one)}\nmsgstr {written(other)}\n'
        for number, (one, other) in enumerate(zip(ENGLISH, texts, strict=True))
    )
    return head + "\n".join(entries)


def json(texts: tuple[str, ...]) -> str:
    from json import dumps

    return (
        "{\n" + ",\n".join(f'\t"k.{n}" :  {dumps(text, ensure_ascii=False)}' for n, text in enumerate(texts)) + "\n}\n"
    )


def properties(texts: tuple[str, ...]) -> str:
    escaped = (text.replace("\\", "\\\\").replace("\n", "\\n") for text in texts)
    return "# tin tức\r\n" + "".join(f"news.{n} = {text}\r\n" for n, text in enumerate(escaped))


def yaml(texts: tuple[str, ...]) -> str:
    from json import dumps

    return "news:  # tin\n" + "".join(
        f"    k{n}:   {dumps(text, ensure_ascii=False)}\n" for n, text in enumerate(texts)
    )


def rails(texts: tuple[str, ...]) -> str:
    return "vi:\n" + "".join(f"  {line}\n" for line in yaml(texts).splitlines())


CATALOGS: dict[str, tuple[Callable[[tuple[str, ...]], str], str | None]] = {
    "vi.po": (po, None),
    "ui.vi.json": (json, "ui.en.json"),
    "ui_vi.properties": (properties, "ui_en.properties"),
    "ui.vi.yaml": (yaml, "ui.en.yaml"),
    "ui.vi.yml": (rails, "ui.en.yml"),
    "ui_vi.arb": (json, "ui_en.arb"),
}
EXPORTS = ("out.xlf", "out-2.xlf", "out.tmx", "out.po", "out.csv", "out.xlsx")


@pytest.fixture
def catalog(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A catalog in Vietnamese, with its English beside it unless that stands in it."""
    name: str = request.param
    made, other = CATALOGS[name]
    (tmp_path / name).write_bytes(made(VIETNAMESE).encode())
    if other is not None:
        (tmp_path / other).write_bytes(made(ENGLISH).replace("vi:", "en:", 1).encode())
    monkeypatch.chdir(tmp_path)
    return name


def exported(catalog: str, out: str) -> Path:
    version = ["--xliff-version", "2.0"] if "-2" in out else []
    assert main(["convert", catalog, out, "--source", "en", *version]) == 0
    return Path(out)


@pytest.mark.parametrize("catalog", CATALOGS, indirect=True)
@pytest.mark.parametrize("out", EXPORTS)
def test_changed_translations_land_in_the_file_and_nothing_else(catalog: str, out: str) -> None:
    before = Path(catalog).read_bytes()
    back = exported(catalog, out)
    assert main(["convert", out, "--into", catalog]) == 0
    assert Path(catalog).read_bytes() == before
    # what another program changes: the export of the changed catalog is what comes back
    changed = CATALOGS[catalog][0](CHANGED).encode()
    Path(catalog).write_bytes(changed)
    back.unlink()
    exported(catalog, out)
    Path(catalog).write_bytes(before)
    assert main(["convert", out, "--into", catalog]) == 0
    assert Path(catalog).read_bytes() == changed


@pytest.mark.parametrize("catalog", ["ui.vi.json", "vi.po"], indirect=True)
def test_a_tool_may_write_the_file_anew_and_drop_what_it_does_not_know(catalog: str) -> None:
    back = exported(catalog, "out.xlf")
    tree = ElementTree.parse(back)
    for unit in tree.iter("{urn:oasis:names:tc:xliff:document:1.2}trans-unit"):
        unit.attrib.pop("resname", None)
        target = unit.find("{urn:oasis:names:tc:xliff:document:1.2}target")
        assert target is not None
        if target.text == "Như nhau":
            target.text = "Y như vậy"
    tree.write(back, encoding="utf-16", xml_declaration=True)
    before = Path(catalog).read_text(encoding="utf-8")
    assert main(["convert", "out.xlf", "--into", catalog]) == 0
    assert Path(catalog).read_text(encoding="utf-8") == before.replace("Như nhau", "Y như vậy")


@pytest.mark.parametrize("catalog", ["ui.vi.json"], indirect=True)
def test_what_has_no_place_is_named_and_the_rest_lands(catalog: str, capsys: pytest.CaptureFixture[str]) -> None:
    back = exported(catalog, "out.xlf")
    written = back.read_text(encoding="utf-8")
    back.write_text(
        written.replace("<source>Visit of", "<source>Visits of").replace("Giống", "Như một"), encoding="utf-8"
    )
    Path("ui.vi.json").write_bytes(json(VIETNAMESE[:4]).encode())
    assert main(["convert", "out.xlf", "--into", catalog]) == 1
    assert Path(catalog).read_text(encoding="utf-8") == json((*VIETNAMESE[:2], "Như một", VIETNAMESE[3]))
    said = capsys.readouterr()
    assert "ui.vi.json: 1 changed" in said.out
    assert said.err.splitlines() == [
        "error: ui.vi.json: has no vi text for “First line second line”; add it there first",
        "error: ui.vi.json: the original of “Visits of %(name)s” reads otherwise now; export it anew",
    ]


@pytest.mark.parametrize("catalog", ["ui.vi.json"], indirect=True)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ui.vi.json", "--into", "ui.vi.json"], "into itself"),
        (["out.xlf", "--into", "nothing.json"], "there is no such file"),
        (["out.xlf", "--into", "ui.vi.json", "--source", "ko"], "there must be a language"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    catalog: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    exported(catalog, "out.xlf")
    capsys.readouterr()
    before = Path(catalog).read_bytes()
    assert main(["convert", *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert Path(catalog).read_bytes() == before


def test_plural_forms_come_back_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    catalog = (
        'msgid ""\nmsgstr "Language: ko\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"\n\n'
        'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "파일 %d개"\nmsgstr[1] "파일 %d개들"\n'
    )
    Path("ko.po").write_text(catalog, encoding="utf-8")
    back = exported("ko.po", "out.xlf")
    back.write_text(back.read_text(encoding="utf-8").replace("개들", "건"), encoding="utf-8")
    assert main(["convert", "out.xlf", "--into", "ko.po"]) == 0
    assert Path("ko.po").read_text(encoding="utf-8") == catalog.replace("개들", "건")


def test_status_and_comments_go_into_the_review_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("visit.ko.txt").write_text("또럼 서기장이 서울을 방문했다. 환영식이 열렸다.\n", encoding="utf-8")
    Path("visit.vi.txt").write_text("Tổng Bí thư Tô Lâm thăm Seoul. Lễ đón đã diễn ra.\n", encoding="utf-8")
    back = exported_prose("visit.ko.txt")
    text = back.read_text(encoding="utf-8").replace("thăm Seoul", "đã thăm Seoul", 1)
    text = text.replace('<target state="translated">Lễ', '<target state="final">Lễ')
    text = text.replace("</target>", '</target>\n<note from="mai">kiểm tra</note>', 1)
    back.write_text(text, encoding="utf-8")
    assert main(["convert", "out.xlf", "--into", "visit.ko.txt"]) == 0
    assert Path("visit.vi.txt").read_text(encoding="utf-8").startswith("Tổng Bí thư Tô Lâm đã thăm Seoul. Lễ đón")
    review = Path("visit.review.yaml").read_text(encoding="utf-8")
    assert 'comment: "kiểm tra", comment-by: "mai"' in review
    assert review.count('status: "done"') == 1


def exported_prose(name: str) -> Path:
    assert main(["convert", name, "out.xlf", "--source", "ko"]) == 0
    return Path("out.xlf")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("\ufffcMở\ufffc trang", "Mở trang", "\ufffcMở\ufffc trang"),
        ("\ufffcMở\ufffc trang", "Mở các trang", "\ufffcMở\ufffc các trang"),
        ("Xem \ufffcở đây\ufffc.", "Xem ở đây nhé.", "Xem \ufffcở đây\ufffc nhé."),
        ("가\ufffc나\ufffc다", "", "\ufffc\ufffc"),
        ("", "가", "가"),
    ],
)
def test_inline_codes_stay_with_their_words(before: str, after: str, expected: str) -> None:
    found = with_codes(before, after)
    assert found.replace("\ufffc", "") == after
    assert found.count("\ufffc") == before.count("\ufffc")
    assert found == expected


@given(st.text("가나 \ufffc", max_size=20), st.text("가나다 ", max_size=20))
def test_no_inline_code_is_lost_or_doubled(before: str, after: str) -> None:
    found = with_codes(before, after)
    assert found.replace("\ufffc", "") == after
    assert found.count("\ufffc") == before.count("\ufffc")


@pytest.mark.parametrize("version", ["1.2", "2.0"])
def test_drafts_go_along_as_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.chdir(tmp_path)
    entries = '#, fuzzy\nmsgid "Open"\nmsgstr "Mở"\n\nmsgid "Close"\nmsgstr "Đóng"\n'
    Path("vi.po").write_text(f'msgid ""\nmsgstr "Language: vi\\n"\n\n{entries}', encoding="utf-8")
    assert main(["convert", "vi.po", "out.xlf", "--xliff-version", version]) == 0
    assert main(["convert", "out.xlf", "again.po"]) == 0
    assert Path("again.po").read_text(encoding="utf-8").endswith(entries)


@pytest.mark.parametrize("out", ["out.tmx", "out.csv", "out.xlsx"])
def test_a_text_in_one_language_comes_back_by_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], out: str
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = ["또럼 서기장이 왔다.", "양측은 만났다.", "양측은 만났다.", "끝났다."]
    changed = [*lines[:2], "양측은 합의했다.", "회담이 끝났다."]
    Path("visit.ko.txt").write_text("\n".join(changed) + "\n", encoding="utf-8")
    assert main(["convert", "visit.ko.txt", out]) == 0
    Path("visit.ko.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["convert", out, "--into", "visit.ko.txt"]) == 0
    assert Path("visit.ko.txt").read_text(encoding="utf-8").splitlines() == changed
    Path("visit.ko.txt").write_text("다른 글이다.\n", encoding="utf-8")
    assert main(["convert", out, "--into", "visit.ko.txt"]) == 1
    assert "nothing reads “또럼 서기장이 왔다.”" in capsys.readouterr().err

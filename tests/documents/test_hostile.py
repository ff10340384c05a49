"""Files that mean harm, or were cut off: one sentence that names the file, within bounds, whatever the format."""

import codecs
import io
import os
import zipfile
from pathlib import Path

import pytest

from tests.documents.samples import SAMPLES
from tests.documents.workbook import workbook
from transreview.cli.main import main
from transreview.documents.document import SourceFile
from transreview.documents.format import EXTENSIONS, Format, format_of
from transreview.text.files import UnreadableFileError

DEEP = 10_000
LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
ALIASES = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)


def packed(member: str, content: bytes, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        archive.writestr(member, content)
    return stream.getvalue()


XML = {
    "entity": LAUGHS + "<{0}>&c;</{0}>",
    "external entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><{0}>&e;</{0}>',
    "parameter entity": '<!DOCTYPE x [<!ENTITY % e SYSTEM "file:///etc/passwd"> %e;]><{0}>&f;</{0}>',
    "depth": "<{0}>" + "<a>" * DEEP + "</a>" * DEEP + "</{0}>",
    "cut off": "<{0}><body",
    "NUL": "<{0}>\0</{0}>",
}
CASES = {
    **{
        f"{kind} in {extension}": (f"x{extension}", text.format(root).encode())
        for kind, text in XML.items()
        for extension, root in ((".xlf", "xliff"), (".tmx", "tmx"))
    },
    **{
        f"{kind} in {member}": (path, packed(member, text.format("w").encode()))
        for kind, text in XML.items()
        for path, member in (("x.ko.docx", "word/document.xml"), ("x.ko.hwpx", "Contents/section0.xml"))
    },
    "bomb in docx": ("x.ko.docx", packed("word/document.xml", b"<w>" + b" " * 60_000_000)),
    "bomb in hwpx": ("x.ko.hwpx", packed("Contents/section0.xml", b"<w>" + b" " * 60_000_000)),
    "bomb in xlsx": ("x.xlsx", workbook(extra={"xl/bomb.xml": b" " * 60_000_000})),
    "entities in xlsx": ("x.xlsx", workbook(strings="<si><t>&e;</t></si>")),
    "depth in json": ("ko.json", b'{"a":' * DEEP + b"1" + b"}" * DEEP),
    "depth of lists in json": ("ko.json", b"[" * DEEP),
    "depth in yaml": ("ko.yml", b"[" * DEEP),
    "depth of blocks in yaml": ("ko.yml", "".join(f"{' ' * n}a:\n" for n in range(200)).encode()),
    "wrong encoding in xlf": ("x.xlf", '<?xml version="1.0" encoding="UTF-16"?><xliff>가</xliff>'.encode("cp949")),
    "one that cannot be in xlf": ("x.xlf", b'<?xml version="1.0" encoding="UTF-16"?><xliff/>'),
    "letters in ASCII in xlf": ("x.xlf", '<?xml version="1.0" encoding="us-ascii"?><xliff>가</xliff>'.encode()),
    "half an escape in properties": ("x_ko.properties", b"a=\\u00"),
    "half a time in subtitles": ("x.ko.srt", b"1\n00:00:01,000 --> 00:0"),
    "wrong encoding in po": (
        "ko.po",
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr "\xb0\xa1"\n',
    ),
    "no encoding in po": ("ko.po", b'msgid ""\nmsgstr "Content-Type: text/plain; charset=zlib\\n"\n'),
    "wrong encoding in html": ("x.ko.html", b"<meta charset=utf-8><p>\xb0\xa1"),
    "cut off po": ("ko.po", b'msgid "a"\nmsgstr "b'),
    "cut off csv": ("x.csv", 'ko,vi\n"가,나\n'.encode()),
    "cut off json": ("ko.json", b'{"a": "b'),
    "cut off yaml": ("ko.yml", b'a: "b'),
    **{
        f"NUL in {extension}": (f"x.ko{extension}", "ko\n가\0나\n".encode())
        for extension in EXTENSIONS
        if extension not in (".docx", ".hwpx", ".xlsx")
    },
    **{
        f"broken UTF-8 in {extension}": (f"x.ko{extension}", "ko\n가".encode() + b"\xed\xa0\x80 \xff\n")
        for extension in EXTENSIONS
        if extension not in (".docx", ".hwpx", ".xlsx", ".properties")
    },
    **{
        f"half of {name}": (source.path, source.data[: len(source.data) // 2])
        for name, source in SAMPLES.items()
        if source.data.startswith(b"PK")
    },
}


@pytest.mark.parametrize("case", sorted(CASES))
def test_it_is_refused_in_one_sentence(case: str) -> None:
    path, data = CASES[case]
    form = format_of(os.path.splitext(path)[1])
    assert form is not None
    with pytest.raises(UnreadableFileError) as caught:
        form.read(SourceFile(path, data), "ko")
    sentence = str(caught.value)
    assert sentence.startswith(path)
    assert "\n" not in sentence
    assert len(sentence) < 300


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("ko.yml", ALIASES.encode()),
        ("ko.yml", b"a: &a {b: x}\nc:\n  <<: *a\n  d: !!python/object/apply:os.system [x]\n"),
        ("x.ko.html", b"<div>" * DEEP + "글".encode() + b"</div>" * DEEP),
        ("x.ko.md", b"> " * DEEP + "글".encode()),
        ("x.tmx", b'<!DOCTYPE tmx SYSTEM "http://example.test/tmx14.dtd"><tmx><header srclang="ko"/><body/></tmx>'),
    ],
    ids=["aliases", "tags", "depth in html", "depth in markdown", "a DTD that is only named"],
)
def test_what_does_no_harm_is_read(path: str, data: bytes) -> None:
    form = format_of(os.path.splitext(path)[1])
    assert form is not None
    source = SourceFile(path, data)
    form.read(source, "ko")
    assert form.apply(source, []) == data


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_file_cut_off_anywhere_is_read_or_refused(name: str) -> None:
    source = SAMPLES[name]
    form = format_of(os.path.splitext(source.path)[1])
    assert form is not None
    for end in range(0, len(source.data), max(1, len(source.data) // 60)):
        cut = SourceFile(source.path, source.data[:end])
        refusal = _refusal(form, cut)
        assert refusal.startswith(source.path) if refusal else form.apply(cut, []) == cut.data


def _refusal(form: Format, source: SourceFile) -> str:
    try:
        form.read(source, "ko")
    except UnreadableFileError as error:
        return str(error)
    return ""


def test_one_bad_file_among_others_is_a_finding_and_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = codecs.BOM_UTF8 + b'{"a": "b'
    (tmp_path / "ko.json").write_bytes(bad)
    (tmp_path / "a.ko.txt").write_text("또럼 서기장이 왔다.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["lint", "--fix", "ko.json", "a.ko.txt"]) == 2
    said = capsys.readouterr()
    assert "ko.json" in said.out + said.err
    assert "not valid JSON" in said.out + said.err
    assert "Traceback" not in said.err
    assert (tmp_path / "ko.json").read_bytes() == bad


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("x.xlf", b"<xliff>\n<body", "error: x.xlf:2: not well-formed XML"),
        ("x.ko.docx", packed("word/document.xml", b"<w>\0"), "error: x.ko.docx (word/document.xml): not a text"),
        ("x.ko.json", b'{\n"a": }', "error: x.ko.json:2: not valid JSON"),
        ("x.ko.yml", b'a: "b', "error: x.ko.yml:1:6: not valid YAML"),
        ("x.ko.txt", b"a\nb\0", "error: x.ko.txt: not a text: NUL at byte 3 (line 2)"),
        ("x.vi.srt", b"1\n00:01 -> 00:02 --> x\nA", "error: x.vi.srt:2: not two times with --> between them"),
    ],
)
def test_the_sentence_names_the_file_once_and_the_line(
    path: str,
    data: bytes,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / path).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    assert main(["lint", path]) == 2
    said = capsys.readouterr().err
    assert said.startswith(expected)
    assert said.count(path) == 1
    assert said.count("\n") == 1


def test_a_table_without_anything_has_no_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.csv").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert main(["lint", "x.csv"]) == 0


def test_times_as_people_write_them_are_read() -> None:
    form = format_of(".srt")
    assert form is not None
    text = "1\n0:00:01 --> 0:00:02.5\nXin chào\n\n2\n00:03,000-->00:04,000\nHẹn gặp lại\n"
    [document] = form.read(SourceFile("x.srt", text.encode()), "vi")
    assert [segment.text for segment in document.segments] == ["Xin chào", "Hẹn gặp lại"]

"""`lint --fix` and the desk on every format: the fault is mended, every other byte stays."""

import os
import zipfile
from pathlib import Path

import pytest
from benchmarks.formats.readers import READERS

from tests.documents.test_office import BODY, SECTION, archive
from tests.documents.workbook import STRINGS, workbook
from transreview.cli.main import main
from transreview.documents.format import format_of
from transreview.review.saving import save
from transreview.review.session import Session
from transreview.review.working_text import SegmentKey
from transreview.review.workspace import open_text, open_workspace, read_text

BAD, GOOD = "만\u200b났다", "만났다"
FILES = {
    "a.ko.txt": f"이재명 대통령이 서울에서 또럼 서기장과 {BAD}.\n",
    "a.ko.md": f"# 방한\r\n\r\n**이재명** 대통령이 {BAD}.\r\n",
    "a.ko.html": f"<p>이재명 <b>대통령</b>이 R&amp;D를 위해 서울에서 {BAD}.</p>\n",
    "ko.po": f'msgid ""\nmsgstr ""\n"Language: ko\\n"\n\n# 주석\nmsgid "They met"\nmsgstr ""\n"두 사람이 "\n"{BAD}"\n',
    "a.xlf": '<xliff version="1.2"><file source-language="en" target-language="ko"><body><trans-unit id="1">'
    f"<source>They <g id='1'>met</g></source><target>두 사람이 <g id='1'>{BAD}</g></target></trans-unit>"
    "</body></file></xliff>",
    "a.tmx": '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>They met</seg></tuv>'
    f'<tuv xml:lang="ko"><seg>두 사람이 {BAD} &amp; 갔다</seg></tuv></tu></body></tmx>',
    "a.csv": f'ko,en\r\n"두 ""사람""이 {BAD}",They met\r\n',
    "a.ko.srt": f"1\n00:00:01,000 --> 00:00:02,000\n두 사람이\n{BAD}\n\n",
    "ko.json": f'{{"a": {{"b": "두 \\"사람\\"이 {BAD}"}}}}\n',
    "app_ko.arb": f'{{"@@locale": "ko", "a": "두 사람이 {BAD}"}}',
    "ko.yml": f"ko:\n  a: >-\n    두 사람이\n    {BAD} # 글\n  b: '그가 {BAD}'\n",
    "messages_ko.properties": f"a = 두 사람이 \\\n    {BAD}\n",
}
BINARY = {
    "a.ko.docx": archive({"word/document.xml": BODY.replace("합의했다", BAD)}),
    "a.ko.hwpx": archive({"Contents/section0.xml": SECTION.replace("문단이다", BAD)}),
    "a.xlsx": workbook(strings=STRINGS.replace("이제명 대통령", f"이제명 대통령이 {BAD}")),
}
ALL = {name: text.encode() for name, text in FILES.items()} | BINARY


def test_every_format_is_here() -> None:
    forms = {form.name for name in ALL if (form := format_of(os.path.splitext(name)[1]))}
    assert forms == set(READERS)


def check(name: str, before: bytes, after: bytes) -> None:
    if name in BINARY:
        form = format_of(os.path.splitext(name)[1])
        assert form is not None
        said = READERS[form.name](before, name)
        assert READERS[form.name](after, name) == [text.replace(BAD, GOOD) for text in said]
        assert any(BAD in text for text in said)
    else:
        assert after == before.replace(BAD.encode(), GOOD.encode())


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_fix_changes_its_own_bytes(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name).write_bytes(ALL[name])
    monkeypatch.chdir(tmp_path)
    assert main(["lint", "--fix", "--select", "hidden-character", name]) == 0
    check(name, ALL[name], (tmp_path / name).read_bytes())


@pytest.mark.parametrize("name", sorted(ALL))
def test_the_desk_saves_an_edit(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name).write_bytes(ALL[name])
    monkeypatch.chdir(tmp_path)
    workspace = open_workspace([name])
    opened = open_text(workspace, read_text(workspace.texts[0]))
    contents = {key: opened.session.text.content(key).replace(BAD, GOOD) for key in _keys(opened.session)}
    opened.session.edit_segments(contents, "mend")
    assert save(opened, workspace.base).paths == (name,)
    check(name, ALL[name], (tmp_path / name).read_bytes())
    again = read_text(workspace.texts[0])
    assert [[one.text for one in document.segments] for document in again.documents.values()] == [
        [one.text for one in document.segments] for document in opened.session.text.documents.values()
    ]


def _keys(session: Session) -> list[SegmentKey]:
    return [
        SegmentKey(code, segment.index)
        for code, document in session.text.documents.items()
        for segment in document.segments
        if BAD in segment.text
    ]


def test_archives_stay_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, data in BINARY.items():
        (tmp_path / name).write_bytes(data)
        assert main(["lint", "--fix", "--select", "hidden-character", name]) == 0
        with zipfile.ZipFile(tmp_path / name) as packed:
            assert packed.testzip() is None

"""Help and complaints of commands in the language of the user."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator

import pytest

from transreview.cli.command_line import complaint
from transreview.cli.main import COMMANDS, main
from transreview.localization.gettext import speak, spoken


@pytest.fixture(params=["ko", "vi"])
def interface(request: pytest.FixtureRequest) -> Iterator[str]:
    before = spoken()
    speak(request.param)
    yield request.param
    speak(before)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with contextlib.suppress(SystemExit):
        main(arguments)
    output = capsys.readouterr()
    return output.out + output.err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_the_language_of_the_user(interface: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, command, "--help")
    usage, shown = {"ko": ("사용법: ", "이 도움말을 보이고 끝냄"), "vi": ("cách dùng: ", "hiện trợ giúp này")}[
        interface
    ]
    assert page.startswith(f"{usage}transreview {command} ")
    assert " ".join(shown.split()) in " ".join(page.split())
    assert "show this help" not in page


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("lint", "--nothing"),
            {"ko": "오류: 알 수 없는 인수: --no", "vi": "lỗi: không nhận ra đối số: --no"},
        ),
        (("explain",), {"ko": "다음 인수가 필요합니다: FILE:LINE", "vi": "cần có các đối số: FILE:LINE"}),
        (("explain", "x"), {"ko": "오류: x: visit.ko.txt:5처럼", "vi": "lỗi: x: hãy ghi tệp và dòng"}),
        (("lint", "--language", "fr"), {"ko": "'fr' 값은 쓸 수 없습니다", "vi": "không có lựa chọn 'fr'"}),
        (("lintt",), {"ko": "오류: 'lintt' 명령은 없습니다", "vi": "lỗi: không có lệnh 'lintt'"}),
        (("lint", "--fix", "-"), {"ko": "표준 입력은 제자리에서", "vi": "không thể sửa tại chỗ"}),
    ],
)
def test_complaints_are_too(
    interface: str, arguments: tuple[str, ...], words: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert words[interface] in said(capsys, *arguments)


def test_other_sentences_stay() -> None:
    assert complaint("argument --x: something else") == "argument --x: something else"
    assert complaint("argument --x: expected one argument") == "argument --x: expected one argument"


def test_a_run_that_shows_no_sentence_reads_no_catalog() -> None:
    code = (
        "import sys; from transreview.cli.main import main; from transreview.localization.gettext import speak;"
        "speak('ko'); main(['lint', 'samples', '-q']);"
        "sys.exit('transreview.localization.catalog' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()[-500:]

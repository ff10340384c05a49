"""`python -m benchmarks.memory`: seconds per megabyte and peak memory of linting large catalogs, memories and texts.

Writes a TMX memory and a PO catalog of the asked size by repeating our own units, and with `--only line` or `--only
lines` a text of one line, or of short lines, in each language; with `--only message` one message of that size in JSON,
TMX and PO. Each is linted in a process of its own (`transreview lint --no-cache --statistics`), whose wall and CPU
seconds, seconds per MB and peak resident set are printed, as `/usr/bin/time -v` gives them:

    large.tmx: 200.0 MB, status 0, 5564.8 s wall, 1716.0 s CPU, 8.58 s CPU per MB, peak 309 MB

`--keep` leaves the files in a folder. What is measured so, and what it may be, stands in `docs/lint.md`. `python -m
benchmarks.memory --only tmx` is the memory of 200 MB, with all rules and three languages: it takes half an hour
of a core (the line above was measured on a busy machine).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

MEGABYTE = 1024 * 1024
_SEPARATORS = {"line": " ", "lines": "\n"}
_ROWS = (
    (
        "Both sides agreed to widen cooperation in %s.",
        "양측은 %s 분야의 협력을 넓히기로 했다.",
        "Hai bên nhất trí mở rộng hợp tác về %s.",
    ),
    ("Save all open files before closing", "닫기 전에 열린 파일을 모두 저장", "Lưu mọi tập tin đang mở trước khi đóng"),
    (
        "The file has 1,500 lines and 3 errors.",
        "파일은 1,500줄이고 오류가 3개 있습니다.",
        "Tập tin có 1.500 dòng và 3 lỗi.",
    ),
    (
        "Cannot open “{name}”: permission denied",
        "“{name}”을(를) 열 수 없습니다: 권한이 없습니다",
        "Không mở được “{name}”: không có quyền",
    ),
    ("Press <b>Enter</b> to continue", "계속하려면 <b>Enter</b>를 누르십시오", "Nhấn <b>Enter</b> để tiếp tục"),
)


def _units() -> Iterator[tuple[int, tuple[str, str, str]]]:
    number = 0
    while True:
        yield number, _ROWS[number % len(_ROWS)]
        number += 1


def write_memory(path: Path, size: int) -> None:
    """A TMX memory of about `size` bytes in three languages."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="en"/><body>\n')
        written = 0
        for number, row in _units():
            sides = (
                f'<tuv xml:lang="{code}"><seg>{_escaped(text)} ({number})</seg></tuv>'
                for code, text in zip(("en", "ko", "vi"), row, strict=True)
            )
            unit = f'<tu tuid="{number}">{"".join(sides)}</tu>\n'
            file.write(unit)
            written += len(unit.encode())
            if written >= size:
                break
        file.write("</body></tmx>\n")


def write_catalog(path: Path, size: int) -> None:
    """A PO catalog of about `size` bytes, from English into Korean."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('msgid ""\nmsgstr ""\n"Language: ko\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n')
        written = 0
        for number, row in _units():
            unit = f'#: src/file{number}.c:{number}\nmsgctxt "{number}"\nmsgid "{row[0]}"\nmsgstr "{row[1]}"\n\n'
            file.write(unit)
            written += len(unit.encode())
            if written >= size:
                break


def write_text(path: Path, code: str, size: int, separator: str) -> None:
    """A text of about `size` bytes in one language, its sentences parted by `separator`."""
    column = ("en", "ko", "vi").index(code)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        written = 0
        for number, row in _units():
            sentence = f"{row[column].rstrip('.')} ({number}).{separator}"
            file.write(sentence)
            written += len(sentence.encode())
            if written >= size:
                break


def write_message(path: Path, size: int) -> None:
    """A file in JSON, TMX or PO, by its name, with one message of about `size` bytes full of escapes and references."""
    sentence = "".join(f'{row[1]}\n"{row[2]}"\n' for row in _ROWS)
    said = {
        ".json": json.dumps(sentence, ensure_ascii=False)[1:-1],
        ".tmx": _escaped(sentence).replace('"', "&quot;"),
        ".po": "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in sentence.splitlines(keepends=True)),
    }[path.suffix]
    before, after = {
        ".json": ('{"a": "', '"}\n'),
        ".tmx": (
            '<tmx version="1.4"><header srclang="en"/><body>\n<tu><tuv xml:lang="ko"><seg>',
            "</seg></tuv></tu></body></tmx>\n",
        ),
        ".po": ('msgid ""\nmsgstr ""\n"Language: ko\\n"\n\nmsgid "a"\nmsgstr ""\n', ""),
    }[path.suffix]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(before)
        for _ in range(size // len(said.encode())):
            file.write(said)
        file.write(after)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def measure(path: Path, select: str | None) -> None:
    """Lints one file and prints what it took; `select` names the rules (None: all)."""
    size = path.stat().st_size / MEGABYTE
    command = [sys.executable, "-m", "transreview", "lint", "--no-cache", "--statistics", str(path)]
    command += ["--select", select] if select else []
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=path.parent)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    seconds = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / MEGABYTE
    print(
        f"{path.name}: {size:.1f} MB, status {os.waitstatus_to_exitcode(status)}, {wall:.1f} s wall, "
        f"{seconds:.1f} s CPU, {seconds / size:.2f} s CPU per MB, peak {peak:.0f} MB"
    )


def main() -> None:
    """Reads the arguments, writes the files and measures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    parser.add_argument("--size", type=int, default=200, help="megabytes of each file (default: 200)")
    parser.add_argument("--select", help="only these rules: memory hangs on the file, time on the rules")
    parser.add_argument("--only", choices=("tmx", "po", *_SEPARATORS, "message"))
    parser.add_argument("--keep", type=Path, help="folder for the files")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        for kind, write in (("tmx", write_memory), ("po", write_catalog)):
            if arguments.only in (None, kind):
                path = folder / f"large.{'ko.po' if kind == 'po' else 'tmx'}"
                write(path, arguments.size * MEGABYTE)
                measure(path, arguments.select)
        for code in ("en", "ko", "vi") if arguments.only in _SEPARATORS else ():
            path = folder / f"{arguments.only}-{code}.{code}.txt"
            write_text(path, code, arguments.size * MEGABYTE, _SEPARATORS[arguments.only])
            measure(path, arguments.select)
        for name in ("message.ko.json", "message.tmx", "message.ko.po") if arguments.only == "message" else ():
            write_message(folder / name, arguments.size * MEGABYTE)
            measure(folder / name, arguments.select)


if __name__ == "__main__":
    main()

"""Rules on the structure of a text, from files: order, gaps, markup, and what was edited after it was done."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from transreview.review.review_file import read_review
from transreview.review.saving import save
from transreview.review.workspace import open_text, open_workspace, read_text

VI = [
    "Ông Kim đến Seoul hôm Chủ nhật.",
    "Hai bên hội đàm về thương mại và đầu tư.",
    "Sáu văn bản hợp tác đã được ký kết.",
]
KO = ["김 씨는 일요일 서울에 도착했다.", "양측은 무역과 투자에 관해 회담했다.", "협력 문서 여섯 건이 체결됐다."]
EN = [
    "Mr. Kim arrived in Seoul on Sunday.",
    "The two sides held talks on trade and investment.",
    "Six documents on cooperation were signed.",
]


def _write(folder: Path, **sides: list[str]) -> None:
    for code, lines in sides.items():
        (folder / f"visit.{code}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def _found(run: Run, *rules: str) -> list[tuple[str, str, str]]:
    arguments = [word for rule in rules for word in ("--select", rule)]
    ran = run("lint", ".", "--output-format", "json", *arguments)
    findings = json.loads(ran.out)["findings"]
    return [(finding["rule"], finding["language"], finding["text"]) for finding in findings]


def _mark_done(folder: Path) -> None:
    """Opens the text as the desk does, marks the second unit done, and saves."""
    workspace = open_workspace([str(folder)])
    opened = open_text(workspace, read_text(workspace.texts[0]))
    session = opened.session
    session.set_value("status", session.text.unit_key(1), "done", "mark done")
    save(opened, workspace.base)


def test_a_source_edited_after_its_unit_was_done_makes_the_translations_stale(project: Path, run: Run) -> None:
    _write(project, vi=VI, ko=KO, en=EN)
    _mark_done(project)
    assert _found(run, "translation-stale") == []
    _write(project, vi=[VI[0], "Hai bên hội đàm về thương mại, giáo dục và đầu tư.", VI[2]])
    assert _found(run, "translation-stale") == [
        ("translation-stale", "en", EN[1]),
        ("translation-stale", "ko", KO[1]),
    ]


def test_saving_keeps_a_status_that_no_longer_holds_until_a_new_one_is_given(project: Path, run: Run) -> None:
    _write(project, vi=VI, ko=KO, en=EN)
    _mark_done(project)
    before = read_review(str(project / "visit.review.yaml")).units
    _write(project, vi=[VI[0], "Hai bên hội đàm về thương mại, giáo dục và đầu tư.", VI[2]])
    workspace = open_workspace([str(project)])
    opened = open_text(workspace, read_text(workspace.texts[0]))
    opened.session.set_value("status", opened.session.text.unit_key(0), "done", "mark done")
    save(opened, workspace.base)
    assert set(map(str, before)) < set(map(str, read_review(str(project / "visit.review.yaml")).units))
    assert len(_found(run, "translation-stale")) == 2
    _mark_done(project)
    assert _found(run, "translation-stale") == []


def test_a_sentence_that_was_moved_is_noticed(project: Path, run: Run) -> None:
    last = [
        "Tổng kim ngạch năm 2024 đạt 81,5 tỷ USD.",
        "2024년 총교역액은 815억 달러였다.",
        "Trade in 2024 came to US$81.5 billion.",
    ]
    _write(project, vi=[*VI, last[0]], ko=[last[1], *KO], en=[*EN, last[2]])
    assert _found(run, "segment-order") == [("segment-order", "ko", last[1])]


def test_an_empty_cell_of_a_table_is_an_error(project: Path, run: Run) -> None:
    (project / "table.csv").write_text("ko,vi,en\n양측은 합의했다.,Hai bên nhất trí.,\n", encoding="utf-8")
    (project / "transreview.yaml").write_text("glossaries: [terms]\n", encoding="utf-8")
    ran = run("lint", "table.csv", "--select", "segment-empty", "--output-format", "json")
    (finding,) = json.loads(ran.out)["findings"]
    assert (ran.status, finding["language"], finding["start"], finding["end"]) == (1, "en", 37, 37)


def test_a_link_that_was_lost_in_markdown(project: Path, run: Run) -> None:
    for code, text in {
        "vi": "# Hội đàm\n\nTheo [TTXVN](https://example.org/vi), hai bên nhất trí. Xem [ảnh](a.png).\n",
        "ko": "# 회담\n\n베트남통신사에 따르면 양측은 합의했다. [사진](a.png)을 보라.\n",
        "en": "# Talks\n\n[VNA](https://example.org/en) said the two sides agreed. See the [picture](a.png).\n",
    }.items():
        (project / f"visit.{code}.md").write_text(text, encoding="utf-8")
    ran = run("lint", ".", "--select", "markup-mismatch", "--output-format", "json")
    (finding,) = json.loads(ran.out)["findings"]
    assert (finding["language"], finding["text"]) == ("ko", "베트남통신사에 따르면 양측은 합의했다.")
    assert "[TTXVN](https://example.org/vi)" in finding["message"] or "[VNA]" in finding["message"]

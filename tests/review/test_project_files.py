"""Additions to a project's glossary: into the right file, undone, saved, seen by the checks."""

from pathlib import Path

import pytest

from transreview.glossary.concept import ConceptKind, Status
from transreview.glossary.editing import GlossaryEditError, NewConcept, NewTerm
from transreview.review.configuration import load
from transreview.review.glossary_additions import concept_changes, new_id, term_changes
from transreview.review.history import Change
from transreview.review.project_files import FILE, OutdatedFileError, ProjectFiles

OWN = "transreview_glossary: 1\nconcepts:\n  - id: chair   # ours\n    terms: {ko: [의장], vi: [Chủ tịch]}\n"


def files(folder: Path) -> ProjectFiles:
    return ProjectFiles(load(str(folder)), str(folder))


def make(project: ProjectFiles, changes: tuple[Change, ...]) -> None:
    for change in changes:
        assert change.target == FILE
        project.put(change.key, change.before, change.after)


def own_project(folder: Path) -> ProjectFiles:
    (folder / "own.yaml").write_text(OWN, encoding="utf-8")
    (folder / "transreview.yaml").write_text("glossaries: [shipped, own.yaml]\n", encoding="utf-8")
    return files(folder)


def test_a_term_goes_into_the_file_that_defines_its_concept(tmp_path: Path) -> None:
    project = own_project(tmp_path)
    concept = project.glossary().concept("chair")
    assert concept is not None
    changes = term_changes(project, concept, NewTerm("ko", "반장님"))
    make(project, changes)
    assert list(project.changed) == ["own.yaml"]
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8") == OWN
    assert [hit.concept.id for hit in project.glossary().hits("ko", "반장님은")] == ["chair"]
    make(project, tuple(change.inverse for change in changes))
    assert not project.changed
    make(project, changes)
    assert project.save() == ("own.yaml",)
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8") == OWN.replace("[의장]", "[의장, 반장님]")


def test_a_form_of_a_shipped_concept_is_accepted_in_a_file_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "transreview.yaml").write_text("# ours\nlanguages: [ko, vi]  # two\n", encoding="utf-8")
    project = files(tmp_path)
    concept = project.glossary().concept("general-secretary-cpv")
    assert concept is not None
    make(project, term_changes(project, concept, NewTerm("ko", "총서기", Status.ADMITTED)))
    accepted = project.glossary().concept("general-secretary-cpv")
    assert accepted is not None
    assert [term.status for term in accepted.terms_in("ko") if term.form == "총서기"] == [Status.ADMITTED]
    assert project.save() == ("glossaries/project.yaml", "transreview.yaml")
    assert (tmp_path / "transreview.yaml").read_text(encoding="utf-8") == (
        "# ours\nlanguages: [ko, vi]  # two\nglossaries: [shipped, glossaries/project.yaml]\n"
    )
    again = files(tmp_path)
    make(again, term_changes(again, accepted, NewTerm("vi", "TBT")))
    assert again.changed == ("glossaries/project.yaml",)
    assert "extends: general-secretary-cpv" in again.text("glossaries/project.yaml")
    assert again.text("glossaries/project.yaml").count("extends") == 1


def test_a_project_without_configuration_gets_one(tmp_path: Path) -> None:
    project = files(tmp_path)
    make(project, concept_changes(project, NewConcept("chair", ConceptKind.TITLE, (NewTerm("ko", "의장"),))))
    project.save()
    again = files(tmp_path)
    assert again.configuration.glossaries == ("shipped", "glossaries/project.yaml")
    assert again.glossary().concept("chair") is not None


def test_settings_in_pyproject_are_named_not_touched(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.transreview]\nlanguages = ['ko']\n", encoding="utf-8")
    project = files(tmp_path)
    with pytest.raises(GlossaryEditError, match=r"pyproject\.toml"):
        concept_changes(project, NewConcept("chair", ConceptKind.TITLE, (NewTerm("ko", "의장"),)))


def test_a_change_of_what_somebody_else_changed_is_refused(tmp_path: Path) -> None:
    project = own_project(tmp_path)
    concept = project.glossary().concept("chair")
    assert concept is not None
    changes = term_changes(project, concept, NewTerm("ko", "의장", Status.DEPRECATED))
    (tmp_path / "own.yaml").write_text(OWN.replace("의장", "위원장"), encoding="utf-8")
    with pytest.raises(OutdatedFileError, match="someone else"):
        make(files(tmp_path), changes)


def test_ids_are_readable_and_new() -> None:
    assert new_id(["서기장", "General Secretary"], frozenset()) == "general-secretary"
    assert new_id(["서기장"], frozenset()) == "서기장"
    assert new_id(["VKIST"], frozenset({"vkist", "vkist-2"})) == "vkist-3"

"""Saving a text under another name, where its own files cannot be written."""

import os

from transreview.documents.bundle import named
from transreview.documents.format import EXTENSIONS
from transreview.review.errors import NewTextError
from transreview.review.new_text import write
from transreview.review.review_file import ReviewFile, review_yaml
from transreview.review.saving import edited_bytes
from transreview.review.state import collected
from transreview.review.workspace import OpenedText, hashes


def save_as(opened: OpenedText, base: str, name: str) -> tuple[str, ...]:
    """Writes all files of a text, and its review file, under another name; returns the paths of the text's files.

    `name` is a path without language and extension, below `base` or anywhere else (`~/visit`). The journal is cleared.
    Raises `NewTextError`, `TextExistsError` before anything is written, `OSError`, `UnicodeEncodeError`.
    """
    session = opened.session
    stem = _stem(name, base)
    read = {document.path for document in session.text.read.values()}
    files: dict[str, bytes] = {}
    for file in opened.text.files.files:
        if file.path in read:
            extension = os.path.splitext(file.path)[1]
            language = f".{file.language}" if file.language is not None else ""
            files[f"{stem}{language}{extension}"] = edited_bytes(session.text, file.path)
    texts = tuple(files)
    review = collected(session)
    if review != ReviewFile():
        files[f"{stem}.review.yaml"] = review_yaml(review).encode()
    write(files)
    session.saved({})
    opened.journal.clear(hashes(session.text.read))
    return texts


def proposed_name(name: str) -> str:
    """A name for the copy of a text of that name."""
    return f"{name}-copy"


def _stem(name: str, base: str) -> str:
    said = os.path.expanduser(name.strip())
    root, extension = os.path.splitext(said)
    if extension.lower() in EXTENSIONS:
        found = named(said.replace(os.sep, "/"))
        said = found.name if found is not None and f".{found.tag}." in said else root
    if not os.path.basename(said):
        raise NewTextError("the text needs a name, such as news/visit or ~/visit")
    if not said.isprintable():
        raise NewTextError("the name holds control characters; write it as news/visit")
    return os.path.join(base, said)

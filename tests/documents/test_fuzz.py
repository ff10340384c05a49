"""Files with bytes changed at random: a document or one sentence, never a traceback, whatever the format."""

import io
import os
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.samples import SAMPLES
from transreview.documents.document import Document, SourceFile
from transreview.documents.format import Format, format_of
from transreview.text.files import UnreadableFileError
from transreview.text.span import Span

_SIGNS = b"<>&;\"'`*_[](){}:,#|!=\\/%-\r\n\t \x00\xff\xfe\xef\xbb\xbf\xec\x9d\xb4\xc3a01~.@?"
_PIECES = (
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"\\ud800",
    b"&#0;",
    b"&a",
    b"  - ? ",
    b": |\n",
)
Mutation = tuple[str, float, float, bytes]
MUTATIONS = st.lists(
    st.tuples(
        st.sampled_from(("replace", "insert", "remove", "repeat", "swap")),
        st.floats(0, 1),
        st.floats(0, 0.2),
        st.one_of(st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=4).map(bytes), st.sampled_from(_PIECES)),
    ),
    min_size=1,
    max_size=6,
)


def mutated(data: bytes, mutations: list[Mutation]) -> bytes:
    """The data with changes at places and of lengths that are shares of it."""
    for kind, place, length, new in mutations:
        start = int(place * len(data))
        end = start + int(length * len(data))
        middle = {
            "replace": new,
            "insert": new + data[start:end],
            "remove": b"",
            "repeat": data[start:end] * 3,
            "swap": data[start:end][::-1],
        }[kind]
        data = data[:start] + middle + data[end:]
    return data


def in_members(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """An archive whose XML members are changed, and which is a whole archive all the same."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name.endswith(".xml") else content)
    return stream.getvalue()


@pytest.mark.parametrize("name", sorted(SAMPLES))
@settings(max_examples=60)
@given(mutations=MUTATIONS, inside=st.booleans())
def test_any_bytes_are_a_document_or_one_sentence(name: str, mutations: list[Mutation], inside: bool) -> None:
    sample = SAMPLES[name]
    if inside and sample.data.startswith(b"PK"):
        data = in_members(sample.data, lambda content: mutated(content, mutations))
    else:
        data = mutated(sample.data, mutations)
    source = SourceFile(sample.path, data)
    form = format_of(os.path.splitext(sample.path)[1])
    assert form is not None
    documents, refusal = _read(form, source)
    if refusal is not None:
        assert refusal.startswith(sample.path)
        assert "\n" not in refusal
        return
    assert form.apply(source, []) == data
    for document in documents:
        for segment in document.segments[:3]:
            form.apply(source, [document.edit(segment, Span(0, len(segment.text)), "새 글 & <b>")])
    with suppress(UnreadableFileError):
        for _ in form.parts(source, "ko") or ():
            pass


def _read(form: Format, source: SourceFile) -> tuple[tuple[Document, ...], str | None]:
    try:
        return form.read(source, "ko"), None
    except UnreadableFileError as error:
        return (), str(error)

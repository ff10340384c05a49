"""YAML as we read it: positions, text as it is written, and what is refused."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from transreview.text.yaml_reader import MAXIMUM_DEPTH, Mapping, Node, Scalar, Sequence, YamlError, read_yaml


def _plain(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(value) for key, value in node.entries.items()} if node is not None else None


def test_every_node_knows_its_place() -> None:
    root = read_yaml("용어:\n  - 서기장\n  - {term: 'Tổng Bí thư'}\n", "g.yaml")
    assert isinstance(root, Mapping)
    terms = root.entries["용어"]
    assert isinstance(terms, Sequence)
    assert terms.items[0] == Scalar("서기장", True, 2, 5)
    entry = terms.items[1]
    assert isinstance(entry, Mapping)
    assert (entry.line, entry.column) == (3, 5)
    assert entry.entries["term"] == Scalar("Tổng Bí thư", False, 3, 12)
    assert entry.keys["term"].column == 6


@pytest.mark.parametrize("word", ["no", "on", "1.0", "2025-08-11", "007", "1_000"])
def test_a_scalar_is_the_text_that_was_written(word: str) -> None:
    assert _plain(read_yaml(f"key: {word}", "f")) == {"key": word}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "~", "\ufeff"])
def test_a_text_without_content_is_none(text: str) -> None:
    assert read_yaml(text, "f") is None


def test_only_an_unquoted_null_is_nothing() -> None:
    root = read_yaml("a: ~\nb: '~'\nc:\nd: ''", "f")
    assert isinstance(root, Mapping)
    nothing = {key for key, node in root.entries.items() if isinstance(node, Scalar) and node.is_null}
    assert nothing == {"a", "c"}


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1", "line 1"),
        ("a: &x 1\nb: 2", "1:4", "anchors"),
        ("- *x", "1:3", "aliases"),
        ("a: !!python/name:os.system x", "1:4", "tags"),
        ("<<: {a: 1}", "1:1", "merge keys"),
        ("a: 1\n---\nb: 2", "2:1", "second document"),
        ("{[a]: 1}", "1:2", "quote it"),
        ("a: [1", "2:1", "not valid YAML"),
        ("a: b: c", "1:5", "not valid YAML"),
        ("a\n\x00", "2:1", "not valid YAML"),
        ("- " * (MAXIMUM_DEPTH + 2) + "x", f"1:{2 * MAXIMUM_DEPTH + 1}", "nested deeper"),
    ],
)
def test_what_is_refused_is_said_with_its_place(text: str, place: str, words: str) -> None:
    with pytest.raises(YamlError) as caught:
        read_yaml(text, "dir/f.yaml")
    message = str(caught.value)
    assert message.startswith(f"dir/f.yaml:{place}: ")
    assert words in message
    assert "\n" not in message


def test_very_deep_nesting_ends_in_a_sentence() -> None:
    with pytest.raises(YamlError):
        read_yaml("[" * 100_000, "f")


_TREES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc가đ", min_size=1), inner, max_size=3),
    max_leaves=8,
)


@given(_TREES)
def test_what_is_dumped_is_read_back(tree: object) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"')
    assert _plain(read_yaml(text, "f")) == tree


@given(st.text(max_size=40))
def test_any_text_gives_nodes_or_one_sentence(text: str) -> None:
    try:
        read_yaml(text, "f")
    except YamlError as error:
        assert str(error).startswith("f:")  # noqa: PT017 - both outcomes are right

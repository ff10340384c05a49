"""Keys of one's own."""

import pytest

from transreview.review.configuration import Configuration, ConfigurationError
from transreview.tui.keymap import keymap


def test_keys_are_given_to_actions() -> None:
    assert keymap(Configuration(keys={"next_finding": "f8, ctrl+n"})) == {"next_finding": "f8,ctrl+n"}


@pytest.mark.parametrize(
    ("keys", "said"),
    [({"next_findin": "f8"}, "did you mean 'next_finding'"), ({"save": "ctrl-s"}, "'ctrl-s' is no key")],
)
def test_what_cannot_be_meant_is_one_sentence(keys: dict[str, str], said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        keymap(Configuration(keys=keys))

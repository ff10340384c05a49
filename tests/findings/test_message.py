"""Messages: English by themselves, other languages by their template."""

import copy
import json
import pickle

from hypothesis import given
from hypothesis import strategies as st

from transreview.findings.message import Message, kept, localised, revived

KOREAN = {
    "“{form}” is near “{known}”": "“{known}”을 잘못 적은 듯합니다: “{form}”",
    "{one} and {other}": "{one}, {other}",
    "only {sides} say so": "{sides}에만 있습니다",
}


def test_a_message_is_english_by_itself_and_can_be_said_otherwise() -> None:
    message = Message("“{form}” is near “{known}”", form="이제명", known="이재명")
    assert message == "“이제명” is near “이재명”"
    assert localised(message, lambda template: KOREAN[template]) == "“이재명”을 잘못 적은 듯합니다: “이제명”"


def test_messages_within_messages_are_said_otherwise_too() -> None:
    message = Message("only {sides} say so", sides=Message("{one} and {other}", one="vi", other="en"))
    assert localised(message, KOREAN.__getitem__) == "vi, en에만 있습니다"


def test_what_is_no_message_stays() -> None:
    assert localised("{form}", KOREAN.__getitem__) == "{form}"


@given(st.text(), st.text(), st.text())
def test_messages_survive_json(plain: str, outer: str, inner: str) -> None:
    message = Message("“{outer}”: {inner}", outer=outer, inner=Message("{inner}!", inner=inner))
    again = revived(json.loads(json.dumps(kept(message))))
    assert again == message
    assert kept(again) == kept(message)
    assert revived(json.loads(json.dumps(kept(plain)))) == plain


@given(st.text(), st.text())
def test_messages_survive_the_way_to_another_process(outer: str, inner: str) -> None:
    message = Message("“{template}”: {inner}", template=outer, inner=Message("{inner}!", inner=inner))
    for again in (pickle.loads(pickle.dumps(message)), copy.deepcopy(message)):
        assert again == message
        assert kept(again) == kept(message)

"""What a finding calls the language of words that were left as they were."""

from transreview.findings.message import Message
from transreview.languages.language import Language, detect
from transreview.languages.registry import CODES, language


def written_in(text: str, beside: Language) -> Message:
    """The language of a text; that of the side it stands on too where its letters do not tell.

    Two translations may have kept the words of a third language.
    """
    code = detect(text, (beside, *(language(code) for code in CODES if code != beside.code)))
    return Message((language(code) if code is not None else beside).english_name)

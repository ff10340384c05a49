"""Exchange files in languages that we do not read, as if they were in ours: their structure is tried all the same."""

import re

from transreview.documents.document import SourceFile

_TAG = re.compile(
    rb"""(\b(?:source-language|target-language|srcLang|trgLang|srclang|xml:lang|lang)\s*=\s*["'])([^"']+)"""
)
_OURS = (b"en", b"vi", b"ko")


def in_our_languages(source: SourceFile) -> SourceFile:
    """The file with its first language called English, the second Vietnamese, the third Korean; others as they are."""
    found = dict.fromkeys(match[2] for match in _TAG.finditer(source.data) if match[2] != b"*all*")
    names = dict(zip(found, _OURS, strict=False))
    data = _TAG.sub(lambda match: match[1] + names.get(match[2], match[2]), source.data)
    return source._replace(data=data)

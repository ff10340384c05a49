"""Korean orthography and style."""

from collections.abc import Mapping

from transreview.rules.entry import Entry

RULES: Mapping[str, Entry] = {
    "ko-josa": Entry("josa", "KoJosa", "ko"),
    "ko-josa-spacing": Entry("josa_spacing", "KoJosaSpacing", "ko"),
    "ko-josa-double": Entry("josa_double", "KoJosaDouble", "ko"),
    "ko-spacing": Entry("spacing", "KoSpacing", "ko"),
    "ko-speech-level": Entry("speech_level", "KoSpeechLevel", "ko"),
}

"""The errors whose messages are sentences for users."""

from transreview.glossary.errors import GlossaryError
from transreview.languages.registry import UnknownLanguageError
from transreview.localization.gettext import gettext as _
from transreview.review.configuration import ConfigurationError
from transreview.review.discovery import NothingToLintError
from transreview.review.errors import NewTextError
from transreview.rules.registry import UnknownRuleError
from transreview.text.display import shown
from transreview.text.files import ChangedFileError, UnreadableFileError
from transreview.text.yaml_reader import YamlError


class UsageError(ValueError):
    """A command line that cannot be meant; the message is one sentence with the mend."""


_FOR_USERS = (
    ChangedFileError,
    ConfigurationError,
    GlossaryError,
    NewTextError,
    NothingToLintError,
    UnknownLanguageError,
    UnknownRuleError,
    UnreadableFileError,
    UsageError,
    YamlError,
)


def sentence(error: Exception) -> str:
    """What to tell a user: what to mend, or that we have a bug."""
    if isinstance(error, _FOR_USERS):
        return shown(str(error))
    what = shown(f"{type(error).__name__}: {error}")
    return _("this is a bug in transreview: {what}; TRANSREVIEW_DEBUG=1 shows where", what=what)

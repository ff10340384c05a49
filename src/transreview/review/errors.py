"""Errors of review commands whose messages are sentences for users, apart from the modules that raise them."""


class NewTextError(ValueError):
    """A text that cannot be started so; the message is one sentence with the mend."""


class TextExistsError(NewTextError):
    """Files of that name are there already: they are written over only when somebody says so."""

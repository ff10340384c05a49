"""English plurals that do not stand at the end of a term: certificates of origin, Secretaries-General."""

_JOINTS = (" of ", " for ", " to ", " in ")
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def term_forms(form: str) -> tuple[str, ...]:
    """The form, and its plural where the head noun stands before a preposition."""
    place = min((form.find(joint) for joint in _JOINTS if joint in form), default=0)
    if place < 1 or form[place - 1] == "s":
        return (form,)
    return (form, plural(form[:place]) + form[place:])


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith(_SIBILANTS):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}s"

"""English words that are rightly said twice: grammar (`had had`, `what it is is`), interjections, emphasis."""

_GRAMMAR = "had that is was do does did her in on up over out so same"
_EMPHASIS = (
    "very no yes bye ha hey now there hush hear long really many much far again never go come win well wait plus"
)
_SOUNDS = "please knock tut night chop blah boo yum choo pom tick tock cha bang ding dong beep quack who what how why"
_SAID_TWICE = frozenset(" ".join((_GRAMMAR, _EMPHASIS, _SOUNDS)).split())
_CHAINS = frozenset(("and", "by", "after", "on", "over", "to", "in", "again", "more", "day", "year", "one", "step"))


def may_repeat(words: tuple[str, ...]) -> bool:
    """Whether words said twice in a row can be right."""
    if len(words) > 1:
        return any(word in _CHAINS for word in words)
    return words[0] in _SAID_TWICE

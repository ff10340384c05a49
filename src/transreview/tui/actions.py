"""Every action of the desk in one table: it feeds the bindings, the key line, the help, the palette and the manual.

Frequent actions never depend on a letter, on Alt with a letter or on Ctrl+Enter: with a Korean or Vietnamese input
method switched on, letters come late or not at all. Letters are extras, with the jamo on the same key beside them.
"""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding


class Action(NamedTuple):
    """One thing that a user can do.

    `name` is the action method's name and its id in key configurations; `keys` are the defaults, the first one is
    shown. `label` is its word in the key line (empty: not shown there). `group` orders the help.
    """

    name: str
    title: str
    keys: tuple[str, ...]
    label: str = ""
    group: str = "Text"
    help: str = ""


DESK: tuple[Action, ...] = (
    Action("next_finding", "Next finding", ("tab", "f8", "n", "ㅜ"), "next", "Findings", "Goes round at the end."),
    Action("previous_finding", "Previous finding", ("shift+tab", "shift+f8", "N"), "", "Findings"),
    Action("apply_fix", "Apply the best fix", ("space",), "apply", "Findings", "The first fix in the panel."),
    *(
        Action(f"choose_fix({number})", f"Apply fix {number}", (str(number),), "", "Findings")
        for number in range(1, 10)
    ),
    Action("apply_everywhere", "Apply the fix everywhere", ("ctrl+a", "A"), "", "Findings", "Says in how many places."),
    Action(
        "dismiss_finding",
        "Dismiss with a reason",
        ("delete", "d", "ㅇ"),
        "dismiss",
        "Findings",
        "Kept beside the text.",
    ),
    Action("dismissed", "Dismissed findings…", ("shift+f6",), "", "Findings", "Takes one of them back."),
    Action("accept_form", "Accept the form in the whole project", ("ctrl+o",), "", "Findings", "As an admitted term."),
    Action("assess", "Severity and category…", ("ctrl+d",), "", "Findings", "MQM; kept beside the text, seen by lint."),
    Action("add_finding", "Add a finding by hand…", ("ctrl+n",), "", "Findings", "On what is selected in the editor."),
    Action("bulk", "All shown findings…", ("ctrl+k",), "", "Findings", "Apply or dismiss what the filter shows."),
    Action("filter", "Filter the findings", ("f6", "f", "ㄹ"), "", "Findings", "By rule, severity, language or text."),
    Action("clear_filter", "Show all findings again", ("escape",), "", "Findings"),
    Action("check", "Check everything again", ("f5",), "", "Findings"),
    Action("edit", "Edit the cell", ("enter", "f2"), "edit", "Text"),
    Action("earlier", "Take over an earlier rendering", ("ctrl+e",), "", "Text", "Again: the next one."),
    Action("replace", "Search and replace…", ("ctrl+r",), "", "Text", "In this text or the whole project."),
    Action("mark_done", "Mark as reviewed and go on", ("f9", "ctrl+j", "c", "ㅊ"), "done", "Text"),
    Action("comment", "Comment on the unit", ("f7",), "", "Text"),
    Action("undo", "Undo", ("ctrl+z",), "undo", "Text", "Text, status, comments, links: everything."),
    Action("redo", "Redo", ("ctrl+y",), "", "Text"),
    Action("save", "Save", ("ctrl+s",), "save", "Text", "The files and the review file beside them."),
    Action("up", "Unit up", ("up", "k", "ㅏ"), "", "Moving"),
    Action("down", "Unit down", ("down", "j", "ㅓ"), "", "Moving"),
    Action("left", "Column to the left", ("left", "h", "ㅗ"), "", "Moving"),
    Action("right", "Column to the right", ("right", "l", "ㅣ"), "", "Moving"),
    Action("page_up", "Page up", ("pageup",), "", "Moving"),
    Action("page_down", "Page down", ("pagedown",), "", "Moving"),
    Action("first", "First unit", ("home",), "", "Moving"),
    Action("last", "Last unit", ("end",), "", "Moving"),
    Action("next_open", "Next unit not reviewed", ("ctrl+down", "alt+down", "u", "ㅕ"), "", "Moving"),
    Action("previous_open", "Previous unit not reviewed", ("ctrl+up", "alt+up", "U"), "", "Moving"),
    Action("next_term", "Light the next term or value", ("ctrl+right", "alt+right"), "", "Moving", "In all languages."),
    Action("previous_term", "Light the previous term or value", ("ctrl+left", "alt+left"), "", "Moving"),
    Action("find", "Find in the text", ("ctrl+f",), "", "Moving", "#12 goes to unit 12."),
    Action("find_next", "Next place found", ("f3",), "", "Moving"),
    Action("find_previous", "Previous place found", ("shift+f3",), "", "Moving"),
    Action(
        "add_term",
        "Add a term to the glossary",
        ("ctrl+g", "g", "ㅎ"),
        "",
        "Glossary",
        "What is selected in the editor.",
    ),
    Action("look_up", "Look something up in the glossary", ("ctrl+l",), "", "Glossary"),
    Action("align", "Line up by hand", ("f4", "a", "ㅁ"), "align", "View", "Push, pull, merge and split rows."),
    Action("pane", "Findings, glossary and links beside the text", ("f12", "p", "ㅔ"), "", "View"),
    Action("other_theme", "Dark or light theme", ("f10", "t", "ㅅ"), "", "View", "Kept in your own settings."),
    Action("clip", "Cut long rows or show them whole", ("z", "ㅋ"), "", "View"),
    Action("summary", "Summary in numbers", ("ctrl+u",), "", "View", "By rule, severity, language and category."),
    Action("change_list", "Change list for the translator…", ("shift+f9",), "", "View", "Markdown: was, is, why."),
    Action("close", "Back to the list of texts", ("ctrl+t", "q", "ㅂ"), "", "View", "Asks when not all is saved."),
    Action("leave", "Quit", ("ctrl+q",), "", "View", "Asks when not all is saved."),
    Action("help", "Help", ("f1", "question_mark"), "help", "View"),
)

CHANGING = frozenset(
    {
        "apply_fix",
        "choose_fix",
        "apply_everywhere",
        "dismiss_finding",
        "accept_form",
        "assess",
        "add_finding",
        "bulk",
        "earlier",
        "replace",
        "mark_done",
        "comment",
        "undo",
        "redo",
        "add_term",
        "align",
    }
)
"""The actions of the desk that change something, or lead to where it is changed.

All but `edit`, which asks by itself: a key that it refused would go to the dialog that says why.
"""

_PLAIN = ("up", "down", "left", "right", "page_up", "page_down", "first", "last")

MOVING: tuple[Action, ...] = tuple(action for action in DESK if action.group == "Moving" and action.name in _PLAIN)
"""What every screen with a grid can do."""

ALIGN: tuple[Action, ...] = (
    Action("push_down", "Push the last segment into the next row", ("enter",), "push down", "Links"),
    Action("pull_up", "Pull the next row's first segment up", ("backspace",), "pull up", "Links"),
    Action("merge", "Merge with the next row", ("f6", "m", "ㅡ"), "merge", "Links"),
    Action("split", "Split the row", ("f7", "s", "ㄴ"), "split", "Links", "The first segments stay."),
    Action("confirm", "Confirm the row", ("space",), "confirm", "Links", "It then counts as made by hand."),
    Action("unlink", "Take the row apart", ("delete",), "apart", "Links"),
    Action("next_doubtful", "Next doubtful row", ("tab", "f8"), "next doubtful", "Links"),
    Action("undo", "Undo", ("ctrl+z",), "undo", "Links"),
    Action("redo", "Redo", ("ctrl+y",), "", "Links"),
    *MOVING,
    Action("help", "Help", ("f1", "question_mark"), "help", "View"),
    Action("leave_alignment", "Back to the desk", ("escape", "f4"), "back", "View"),
)

START: tuple[Action, ...] = (
    Action("open_text", "Open the text", ("enter",), "open", "Texts"),
    Action("new_text", "Start a new text", ("ctrl+n", "n", "ㅜ"), "new", "Texts", "From two or three versions."),
    Action("find", "Show only some texts", ("ctrl+f", "f", "ㄹ"), "find", "Texts", "By letters of their names."),
    Action("clear_filter", "Show all texts again", ("escape",), "", "Texts"),
    Action("order", "List in another order", ("f6", "o", "ㅐ"), "order", "Texts", "Name, findings, last touched."),
    Action("check", "Look at all texts again", ("f5",), "", "Texts"),
    Action("other_theme", "Dark or light theme", ("f10", "t", "ㅅ"), "", "View", "Kept in your own settings."),
    Action("app.quit", "Quit", ("ctrl+q", "q", "ㅂ"), "quit", "View"),
    Action("help", "Help", ("f1", "question_mark"), "help", "View"),
)

NEW: tuple[Action, ...] = (
    Action("create", "Write the files and open the text", ("ctrl+s",), "create", "New text"),
    Action("next_language", "Say another language", ("f2",), "language", "New text", "Of the version one stands in."),
    Action("choose_file", "Take a file instead", ("ctrl+o",), "file", "New text", "For this version, byte for byte."),
    Action("clear", "Empty the version", ("f8",), "", "New text"),
    Action("leave_new", "Back without a new text", ("escape",), "back", "View"),
    Action("help", "Help", ("f1",), "help", "View"),
)

EDITOR: tuple[Action, ...] = (
    Action("accept", "Take the edit", ("enter",), "take", "Editing", "One step to undo."),
    Action("accept_next", "Take it and go to the next finding", ("tab", "f8"), "take, next", "Editing"),
    Action("accept_done", "Take it and mark the unit as reviewed", ("f9",), "take, done", "Editing"),
    Action("give_up", "Leave the cell as it was", ("escape",), "leave", "Editing", "^Y brings the draft back."),
    Action("select", "Select words", ("shift+left", "shift+right"), "", "Editing", "For ^G, ^N and ^L."),
    Action("add_term", "Add the selection to the glossary", ("ctrl+g",), "term", "Editing"),
    Action("add_finding", "Add a finding on the selection", ("ctrl+n",), "finding", "Editing"),
    Action("look_up", "Look the selection up in the glossary", ("ctrl+l",), "", "Editing"),
    Action("undo_typing", "Undo typing", ("ctrl+z",), "", "Editing"),
    Action("help", "Help", ("f1",), "help", "View"),
)
"""What the editor of a cell can do; the editor binds these keys itself."""


DESK_NAMES = frozenset(action.name.partition("(")[0] for action in DESK)

WHILE_EDITING = frozenset({*(action.name for action in EDITOR), "edit", "pane", "other_theme"})
"""Actions that leave the editor of a cell open; the desk's others take the edit first."""

_WIDGETS = ("open_text",)
"""Actions that a widget of Textual does by itself."""

_AT_ONCE = ("edit",)
"""Actions that are done before the next key is looked at: what is typed behind Enter belongs to the editor."""


def bindings(actions: tuple[Action, ...]) -> list[Binding]:
    """The bindings of a table, each with its id for key configurations."""
    return [
        Binding(
            as_sent(action.keys),
            action.name,
            action.title,
            id=action.name,
            show=False,
            priority=action.name in _AT_ONCE,
        )
        for action in actions
        if action.name not in _WIDGETS
    ]


def as_sent(keys: Iterable[str]) -> str:
    """Keys as a binding names them, with what terminals send: those of the xterm family say F20 for ⇧F8."""
    found = []
    for key in keys:
        found.append(key)
        number = key.removeprefix("shift+f")
        if number != key and number.isdigit() and int(number) <= 12:
            found.append(f"f{int(number) + 12}")
    return ",".join(found)


def shown_key(key: str) -> str:
    """A key as people read it on their keyboard."""
    words = {
        "ctrl": "^",
        "shift": "⇧",
        "alt": "Alt+",
        "pageup": "PgUp",
        "pagedown": "PgDn",
        "delete": "Del",
        "escape": "Esc",
        "question_mark": "?",
    }
    parts = key.split("+")
    start = "".join(words[part] for part in parts[:-1])
    last = words.get(parts[-1], parts[-1].title() if len(parts[-1]) > 1 else parts[-1])
    return start + (last.upper() if start == "^" else last)

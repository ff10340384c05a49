"""A box to tick that says so with a letter too: Textual's shows by colour alone whether it is ticked."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static


class TickBox(Static, can_focus=True):
    """`[x] label` or `[ ] label`; Space, Enter or a click changes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter", "tick", "Tick", show=False)]

    @dataclass
    class Changed(Message):
        """The box was ticked, or its tick taken away."""

        value: bool

    def __init__(self, label: str, value: bool = False, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._label = label
        self._value = value

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self._value

    @value.setter
    def value(self, value: bool) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.post_message(self.Changed(value))

    def on_mount(self) -> None:
        """Shows how it begins."""
        self._show()

    def on_click(self) -> None:
        """A click is as good as a key."""
        self.action_tick()

    def action_tick(self) -> None:
        """Ticks the box, or takes its tick away."""
        self.value = not self.value

    def _show(self) -> None:
        self.update(f"{'[x]' if self._value else '[ ]'} {self._label}")

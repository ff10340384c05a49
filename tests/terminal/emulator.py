"""As much of a terminal as Textual's output needs: the cursor is put somewhere, text is written, lines are erased."""

import re

from transreview.text.width import character_width

_TOKEN = re.compile(r"\x1b\[([?>=]?[\d;]*)[ $]?([@-~])|\x1b[PX^_\]].*?(?:\x07|\x1b\\)|\x1b[@-Z\\^_=>78]|(.)", re.DOTALL)
_UNFINISHED = re.compile(r"\x1b(?:\[[?>=]?[\d;]*[ $]?|[PX^_\]][^\x07]*)?\Z")


class Emulator:
    """The cells of a screen. A wide character fills its cell and leaves an empty one behind it."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._row = self._column = 0
        self._rest = ""
        self._cells = [[" "] * width for _ in range(height)]

    def feed(self, text: str) -> None:
        """Takes what a program has written, cut anywhere."""
        text = self._rest + text
        unfinished = _UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        self._rest = text[end:]
        for token in _TOKEN.finditer(text[:end]):
            parameters, command, character = token.groups()
            if command is not None:
                self._control(command, parameters)
            elif character is not None:
                self._put(character)

    def lines(self) -> list[str]:
        """The lines of the screen, without spaces at their ends."""
        return ["".join(row).rstrip() for row in self._cells]

    def _control(self, command: str, parameters: str) -> None:
        numbers = [int(number) if number.isdigit() else 0 for number in parameters.split(";")]
        if command in "Hf":
            row, column = (*numbers, 1)[:2]
            self._row, self._column = max(row, 1) - 1, max(column, 1) - 1
        elif command == "J":
            self._cells = [[" "] * self._width for _ in range(self._height)]
        elif command == "K":
            self._cells[self._row][self._column :] = [" "] * (self._width - self._column)

    def _put(self, character: str) -> None:
        if character == "\r":
            self._column = 0
        elif character == "\n":
            self._row += 1
        elif self._row < self._height:
            width = character_width(character)
            row = self._cells[self._row]
            if width and self._column + width <= self._width:
                row[self._column : self._column + width] = [character, *[""] * (width - 1)]
            elif not width and self._column:
                row[self._column - 1] += character
            self._column += width

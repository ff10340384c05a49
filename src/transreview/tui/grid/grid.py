"""The grid: one widget that paints lines of rows, whatever their number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from transreview.text.span import Span
from transreview.tui.grid.layout import Layout
from transreview.tui.grid.paint import cell_segments, fitted
from transreview.tui.grid.rows import Cell, GridRows
from transreview.tui.grid.wrapping import shown_width, wrap

HEAD = 10
"""Cells of a row's left edge: the cursor bar, the number, the status and the spaces between them."""


_STYLES = (
    "cursor",
    "column",
    "head",
    "done",
    "rule",
    "hint",
    "active",
    "error",
    "warning",
    "info",
    "lit",
    "term",
    "quantity",
)
"""The looks of parts of a line; the style sheet calls them `grid--` and the name."""


class _Wrapped(NamedTuple):
    """The texts of a row's cells and the lines that they are broken into."""

    texts: tuple[str, ...]
    lines: tuple[tuple[Span, ...], ...]


class DeskGrid(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of up to three columns with a cursor on one cell: `cursor` and `column`, which a screen can watch.

    Rows other than the current one are cut to `clip` lines (0: never), around their first finding.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    """Text is selected in the editor; dragging over the grid selects nothing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"grid--{name}" for name in _STYLES}

    cursor: reactive[int] = reactive(0, repaint=False)
    column: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Opened(Message):
        """A cell was double-clicked."""

        row: int
        column: int

    @dataclass
    class Pointed(Message):
        """A character of the current row was clicked: its place in the cell's text."""

        row: int
        column: int
        position: int

    class Resized(Message):
        """The grid has another width or height."""

    def __init__(self, rows: GridRows, languages: Sequence[str], *, clip: int = 0, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows = rows
        self._languages = tuple(languages)
        self._clip = clip
        self._layout = Layout((), lambda _: 1)
        self._lines: LRUCache[int, _Wrapped] = LRUCache(2000)
        self._cells: LRUCache[int, tuple[Cell, ...]] = LRUCache(400)
        self._strips: LRUCache[int, dict[int, Strip]] = LRUCache(400)
        self._styles: dict[str, Style] = {}
        self._base: Style | None = None
        self._looks: tuple[Style, ...] = ()
        self._width = 0
        self._cell_width = 4

    @property
    def languages(self) -> tuple[str, ...]:
        """The columns from left to right."""
        return self._languages

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def column_width(self) -> int:
        """The cells of one column."""
        count = max(1, len(self._languages))
        return max(4, (self.scrollable_content_region.width - HEAD - (count - 1)) // count)

    def show(self, rows: GridRows, languages: Sequence[str], *, clip: int | None = None) -> None:
        """Shows other rows or other columns, from the current cursor on."""
        self._rows, self._languages = rows, tuple(languages)
        if clip is not None:
            self._clip = clip
        self.column = min(self.column, len(self._languages) - 1)
        self._arrange()
        self.cursor = max(0, min(self.cursor, len(rows) - 1))
        self.reveal()

    def refresh_rows(self, rows: Iterable[int] | None = None) -> None:
        """Paints rows anew whose text, marks or status changed; all of them without `rows`."""
        if rows is None:
            self._arrange()
            self.reveal()
            return
        changed = list(rows)
        for row in changed:
            self._forget(row)
        if len(self._layout) == len(self._rows) and self._layout.invalidate(changed):
            self._resize_content()
            self.refresh()
        else:
            for row in changed:
                self._refresh_row(row)

    def repaint(self) -> None:
        """Paints all rows anew, whose marks or status may have changed and whose texts have not."""
        self._cells.clear()
        self._strips.clear()
        self.refresh()

    def cell_region(self, row: int, column: int) -> Region:
        """Where a cell is, in cells of the widget; its height is what the row needs."""
        top = self._layout.top(row) - int(self.scroll_offset.y)
        left = HEAD + column * (self.column_width + 1)
        return Region(left, top, self.column_width, self._layout.height(row))

    def move_to(self, row: int, column: int | None = None) -> None:
        """Puts the cursor on a cell and brings it into view; watchers hear of the row alone where both change."""
        row = max(0, min(row, len(self._rows) - 1))
        if column is not None:
            column = max(0, min(column, len(self._languages) - 1))
            if row != self.cursor:
                self.set_reactive(DeskGrid.column, column)
            self.column = column
        self.cursor = row

    def page(self, direction: int) -> None:
        """Moves the cursor by a screenful."""
        line = self._layout.top(self.cursor) + direction * max(1, self.size.height - 2)
        row = self._layout.row_at(line)
        self.move_to(row if row != self.cursor else self.cursor + direction)

    def reveal(self) -> None:
        """Brings the current row into view, wholly where it fits."""
        if not len(self._rows) or not self.size.height:
            return
        height = self.size.height
        if self._layout.settle(self.cursor, height + 1, before=height + 1):
            self._resize_content()
            self.refresh()
        top, size = self._layout.top(self.cursor), self._layout.height(self.cursor)
        offset = int(self.scroll_offset.y)
        if top < offset:
            target = top
        elif top + size > offset + height:
            target = min(top, top + size - height)
        else:
            return
        if abs(target - offset) > height:
            target = max(0, top - height // 3)
        self.scroll_to(y=target, animate=False, force=True, immediate=True)

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaints the two rows whose height and look the cursor decides."""
        if not self.is_mounted or len(self._layout) != len(self._rows):
            return
        self._forget(old)
        self._forget(new)
        if self._layout.invalidate(row for row in (old, new) if row < len(self._rows)):
            self._resize_content()
            self.refresh()
        else:
            self._refresh_row(old)
            self._refresh_row(new)
        self.reveal()

    def watch_column(self) -> None:
        """Repaints the current row."""
        if self.is_mounted:
            self._forget(self.cursor)
            self._refresh_row(self.cursor)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Makes the rows that come into view exact before they are painted; rows above it must not move it."""
        if len(self._layout) and round(old_value) != round(new_value):
            row = self._layout.row_at(round(new_value))
            if self._layout.settle(row, self.size.height + 1):
                self._resize_content()
        super().watch_scroll_y(old_value, new_value)

    def notify_style_update(self) -> None:
        """Looks whether lines look otherwise now: in another theme they do, with another focus they do not."""
        super().notify_style_update()
        self._styles.clear()
        self._base = None
        looks = (self._base_style, *map(self._style, _STYLES)) if self.is_mounted else ()
        if looks != self._looks:
            self._looks = looks
            self._strips.clear()

    def on_resize(self, _: events.Resize) -> None:
        """Wraps anew for another width."""
        if self.size.width != self._width:
            self._width = self.size.width
            self._arrange()
        elif len(self._layout) and self._layout.settle(self.cursor, self.size.height + 1):
            self._resize_content()
            self.refresh()
        self.reveal()
        self.post_message(self.Resized())

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on the clicked cell; a double click opens it."""
        offset = event.get_content_offset(self)
        if offset is None or not len(self._rows):
            return
        row = self._layout.row_at(offset.y + int(self.scroll_offset.y))
        column = max(0, min((offset.x - HEAD) // (self.column_width + 1), len(self._languages) - 1))
        line = offset.y + int(self.scroll_offset.y) - self._layout.top(row)
        position = self._position(row, column, line, offset.x - HEAD - column * (self.column_width + 1))
        self.move_to(row, column)
        if position is not None:
            self.call_later(self.post_message, self.Pointed(row, column, position))
        if event.chain == 2:
            self.post_message(self.Opened(row, column))

    def render_line(self, y: int) -> Strip:
        """The line of the view at `y`."""
        width = self.scrollable_content_region.width
        line = y + int(self.scroll_offset.y)
        if line >= self._layout.total or not self._languages:
            return Strip.blank(width, self._base_style)
        row = self._layout.row_at(line)
        painted = self._strips.get(row)
        if painted is None:
            painted = self._strips[row] = {}
        number = line - self._layout.top(row)
        strip = painted.get(number)
        if strip is None:
            strip = painted[number] = self._painted(row, number, width)
        return strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a stretch of the view. A line once painted is the same strip again, with all that Textual keeps
        of it: the way over the widget's borders and padding, of which it has none, costs five times as much.
        """
        if self.column_width != self._cell_width:
            self._arrange()
        filters, background = self.get_line_filters(), self.background_colors[1]
        left, right = crop.column_span
        lines = []
        for y in crop.line_range:
            strip = self.render_line(y)
            for line_filter in filters:
                strip = strip.apply_filter(line_filter, background)
            lines.append(strip.crop_extend(left, right, self._base_style))
        return lines

    def _arrange(self) -> None:
        self._lines.clear()
        self._cells.clear()
        self._strips.clear()
        self._cell_width = self.column_width
        width = max(4, self._cell_width - 1)
        limit = self._clip or 1000
        guesses = (min(limit, 1 + self._rows.guess(row) // width) for row in range(len(self._rows)))
        self._layout = Layout(guesses, self._measure)
        if len(self._rows) and self.size.height:
            self._layout.settle(min(self.cursor, len(self._rows) - 1), self.size.height + 1)
        self._resize_content()
        self.refresh()

    def _resize_content(self) -> None:
        """Takes note of the height of all rows; the screen is laid out anew only where the scroll bar comes or goes."""
        size = Size(self.scrollable_content_region.width, self._layout.total)
        if self.show_vertical_scrollbar and size.width == self.virtual_size.width and size.height > self.size.height:
            self.set_reactive(Widget.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = size.height
        else:
            self.virtual_size = size

    def _measure(self, row: int) -> int:
        height = max((len(lines) for lines in self._wrapped(row)), default=1)
        return height if row == self.cursor or not self._clip else min(height, self._clip)

    def _wrapped(self, row: int) -> tuple[tuple[Span, ...], ...]:
        cells = self._cells_of(row)
        texts = tuple(cell.text for cell in cells)
        known = self._lines.get(row)
        if known is None or known.texts != texts:
            known = self._lines[row] = _Wrapped(texts, tuple(wrap(text, self._cell_width - 1) for text in texts))
        return known.lines

    def _cells_of(self, row: int) -> tuple[Cell, ...]:
        cells = self._cells.get(row)
        if cells is None:
            current = row == self.cursor
            cells = tuple(self._rows.cell(row, language, current=current) for language in self._languages)
            self._cells[row] = cells
        return cells

    def _forget(self, row: int) -> None:
        self._cells.discard(row)
        self._strips.discard(row)

    def _refresh_row(self, row: int) -> None:
        if row < len(self._layout):
            self.refresh_lines(self._layout.top(row), self._layout.height(row))

    @property
    def _base_style(self) -> Style:
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            style = self.get_component_rich_style(f"grid--{name}", partial=True)
            self._styles[name] = style
        return style

    def _painted(self, row: int, line: int, width: int) -> Strip:
        current = row == self.cursor
        base = self._base_style
        if current:
            base += self._style("cursor")
        segments = list(self._head(row, line, base, current=current))
        wrapped = self._wrapped(row)
        for number, cell in enumerate(self._cells_of(row)):
            if number:
                segments.append(Segment("│", base + self._style("rule")))
            active = current and number == self.column
            shade = base + self._style("column") if active else base
            at, cut = self._line_shown(row, line, wrapped[number], cell)
            segments.extend(cell_segments(cell, at, self._cell_width, shade, self._style, cut=cut))
        return Strip(segments).adjust_cell_length(width, base)

    def _position(self, row: int, column: int, line: int, cell: int) -> int | None:
        """The code point painted so many cells into a line of a cell, None beside the text."""
        at, _ = self._line_shown(row, line, self._wrapped(row)[column], self._cells_of(row)[column])
        text = self._cells_of(row)[column].text
        for position in range(at.start, at.end) if at is not None else ():
            cell -= shown_width(text[position])
            if cell < 0:
                return position
        return None

    def _line_shown(self, row: int, line: int, lines: Sequence[Span], cell: Cell) -> tuple[Span | None, bool]:
        """The line of a cell that stands at `line` of its row, and whether more text follows that is not shown."""
        if not cell.text:
            return (None if line == 0 else Span(0, 0)), False
        height = self._layout.height(row)
        first = 0
        found = [mark.span.start for mark in cell.marks if mark.kind.is_finding]
        if len(lines) > height and found:
            place = min(found)
            holding = next((number for number, span in enumerate(lines) if place < span.end), 0)
            first = max(0, min(holding, len(lines) - height))
        at = first + line
        if at >= len(lines):
            return Span(len(cell.text), len(cell.text)), False
        return lines[at], line == height - 1 and at < len(lines) - 1

    def _head(self, row: int, line: int, base: Style, *, current: bool) -> Iterable[Segment]:
        yield Segment("▌" if current else " ", base)
        if line:
            yield Segment(" " * (HEAD - 1), base)
            return
        head = self._rows.head(row)
        yield Segment(f"{head.number:>5} ", base + self._style("head"))
        status = fitted(head.status, 2)
        yield Segment(status, base + self._style(head.kind or "head"))
        yield Segment(" " * (HEAD - 7 - shown_width(status)), base)

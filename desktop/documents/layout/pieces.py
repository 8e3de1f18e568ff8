"""What every piece can do, and the two that all others are made of: text and stacks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from desktop.documents.layout.type import Type
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element
from desktop.documents.text.lines import Line

_FEWEST_LINES = 2  # left alone at the foot or the head of a page
_LEAST_LAST, _BROUGHT = 0.08, 0.09
"""Shares of a page: what the last has at least, and about how much comes to it else."""


class Piece(Protocol):
    """Something of a known height, set for a known width. All lengths are points."""

    @property
    def height(self) -> float:
        """The height it takes uncut."""
        ...

    @property
    def least(self) -> float:
        """The height below which nothing of it can be placed."""
        ...

    def cut(self, room: float) -> "tuple[Piece, Piece] | None":
        """Return what fits into *room* and the rest, or nothing if it will not be cut there."""
        ...

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw it with its upper left corner at (*x*, *top*)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class TextPiece:
    """Set lines of one paragraph; without an element it is drawn unmarked."""

    lines: Sequence[Line]
    type: Type
    width: float
    element: Element | None = None
    right_to_left: bool = False
    struck: bool = False
    language: str = ""
    bookmark: tuple[str, int] | None = None

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.type.leading

    @property
    def least(self) -> float:
        """Two lines, or all three of a paragraph that has three."""
        count = len(self.lines)
        return (count if count < 2 * _FEWEST_LINES else _FEWEST_LINES) * self.type.leading

    def cut(self, room: float) -> "tuple[TextPiece, TextPiece] | None":
        """Cut between lines, leaving neither part a single line."""
        fitting = int(room / self.type.leading + 1e-6)
        count = min(fitting, len(self.lines) - _FEWEST_LINES)
        if count < _FEWEST_LINES:
            return None
        first = replace(self, lines=self.lines[:count])
        return first, replace(self, lines=self.lines[count:], bookmark=None)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the lines, marked as the element's content."""
        if self.bookmark:
            canvas.bookmark(*self.bookmark, top + self.type.leading / 2)
        if self.element is None:
            self._draw_lines(canvas, x, top)
            return
        with canvas.marked(self.element):
            self._draw_lines(canvas, x, top)
        if self.struck:
            with canvas.artifact():
                self._strike(canvas, x, top)

    def _draw_lines(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.colour(self.type.colour)
        for line, y in self._places(top):
            canvas.text_line(line, self._start(line, x), y, self.type.size, language=self.language)

    def _strike(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.colour(self.type.colour)
        canvas.setLineWidth(self.type.size / 16)
        for line, y in self._places(top):
            start = self._start(line, x)
            middle = y + 0.27 * self.type.size
            canvas.line_from(start, middle, start + self._length(line), middle)

    def _places(self, top: float) -> list[tuple[Line, float]]:
        first = top - 0.5 * self.type.leading - 0.35 * self.type.size
        return [(line, first - n * self.type.leading) for n, line in enumerate(self.lines)]

    def _start(self, line: Line, x: float) -> float:
        return x + self.width - self._length(line) if self.right_to_left else x

    def _length(self, line: Line) -> float:
        return line.width * self.type.size / 1000


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A drawing of fixed height, made by *paint* with the upper left corner it is given."""

    height: float
    paint: Callable[[TaggedCanvas, float, float], None]

    @property
    def least(self) -> float:
        """The whole height."""
        return self.height

    def cut(self, room: float) -> None:
        """Never cut."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Paint it."""
        self.paint(canvas, x, top)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A piece in a stack, with the distances it wants; the larger of two neighbours' wins.

    One that *likes_next* stays with what follows it where that costs no page: with 1 before
    anything with 2.
    """

    piece: Piece
    above: float = 0.0
    below: float = 0.0
    keeps_next: bool = False
    breaks: bool = False
    likes_next: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Pieces one below the other; *whole* stacks are never cut."""

    items: Sequence[Item]
    whole: bool = False

    @property
    def height(self) -> float:
        """The height of all pieces and the distances between them."""
        return sum(item.piece.height + self._gap(n) for n, item in enumerate(self.items))

    @property
    def least(self) -> float:
        """What the first piece needs, and what it must not be parted from."""
        return self.height if self.whole else self._least_from(0)

    def cut(self, room: float) -> "tuple[Stack, Stack] | None":
        """Fill *room*; a heading stays with what follows it."""
        if self.whole:
            return None
        used = 0.0
        for number, item in enumerate(self.items):
            gap = self._gap(number)
            if (item.breaks and number) or used + gap + self._least_from(number) > room + 0.01:
                return self._part(number)
            if used + gap + item.piece.height > room + 0.01:
                return self._cut_item(number, room - used - gap) or self._part(number)
            used += gap + item.piece.height
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the pieces from above."""
        for number, item in enumerate(self.items):
            top -= self._gap(number)
            item.piece.draw(canvas, x, top)
            top -= item.piece.height

    def _gap(self, number: int) -> float:
        if number == 0:
            return 0.0
        return max(self.items[number - 1].below, self.items[number].above)

    def _least_from(self, number: int) -> float:
        if number >= len(self.items):
            return 0.0
        item = self.items[number]
        if not item.keeps_next or number + 1 == len(self.items):
            return item.piece.least
        return item.piece.height + self._gap(number + 1) + self._least_from(number + 1)

    def _part(self, number: int) -> "tuple[Stack, Stack] | None":
        if number == 0:
            return None
        return Stack(self.items[:number]), Stack(self.items[number:])

    def _cut_item(self, number: int, room: float) -> "tuple[Stack, Stack] | None":
        item = self.items[number]
        parts = item.piece.cut(room)
        if parts is None:
            return None
        first, rest = (replace(item, piece=part) for part in parts)
        return (
            Stack([*self.items[:number], first]),
            Stack([rest, *self.items[number + 1 :]]),
        )


def paginate(body: Stack, room: float) -> list[Stack]:
    """Cut *body* into pages of *room*; a piece no page can hold runs over the foot.

    A last page never has less than a few lines: what stands before them comes with them.
    """
    pages: list[Stack] = []
    rest: Stack | None = body
    begun = body
    while rest is not None and rest.items:
        parts = rest.cut(room)
        if parts is None and rest.height > room and len(rest.items) > 1:
            parts = Stack(rest.items[:1]), Stack(rest.items[1:])
        if parts is None and pages:
            pages[-1:] = _accompanied(begun, pages[-1], rest, room)
            break
        begun = rest
        first, rest = parts or (rest, None)
        pages.append(first)
    return pages or [body]


def obliged(stack: Stack, most: int) -> Stack:
    """Return *stack* with everything kept together that likes to be, up to *most*."""
    return replace(stack, items=[_obliged(item, most) for item in stack.items])


def _obliged(item: Item, most: int) -> Item:
    piece = obliged(item.piece, most) if isinstance(item.piece, Stack) else item.piece
    keeps = item.keeps_next or 0 < item.likes_next <= most
    return replace(item, piece=piece, keeps_next=keeps)


def _accompanied(begun: Stack, before: Stack, last: Stack, room: float) -> tuple[Stack, Stack]:
    """Return the last two pages of what *begun*; the *last* with more than a line or two."""
    if last.height < _LEAST_LAST * room and not last.items[0].breaks:
        parts = begun.cut(before.height - _BROUGHT * room)
        if parts is not None and parts[0].height > room / 2 and parts[1].height <= room:
            return parts
    return before, last

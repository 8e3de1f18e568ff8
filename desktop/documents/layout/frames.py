"""Pieces that stand in, beside or next to others: frames, bars, hanging marks, columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.documents.layout.pieces import Piece, Stack
from desktop.documents.tagged.canvas import Colour, TaggedCanvas

Paint = Callable[[TaggedCanvas, float, float, float, float], None]
_EMPTY = Stack(())
_FEW_LINES, _MAY_MOVE = 64.0, 320.0
"""Points: what is too little to stand alone, and what may rather move to the next page whole."""


@dataclass(frozen=True, slots=True, eq=False)
class Framed:
    """A piece on ground of its own, never cut; *paint* gets left, bottom, width and height."""

    inner: Piece
    width: float
    padding: float
    paint: Paint

    @property
    def height(self) -> float:
        """The inner height and the padding around it."""
        return self.inner.height + 2 * self.padding

    @property
    def least(self) -> float:
        """The whole height."""
        return self.height

    def cut(self, room: float) -> None:
        """Never cut."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the ground, then the piece on it."""
        with canvas.artifact():
            self.paint(canvas, x, top - self.height, self.width, self.height)
        self.inner.draw(canvas, x + self.padding, top - self.padding)


@dataclass(frozen=True, slots=True, eq=False)
class Barred:
    """A piece with a bar down its left side, or with a *width* down the right end of it."""

    inner: Piece
    colour: Colour
    indent: float
    thickness: float = 1.6
    width: float = 0.0

    @property
    def height(self) -> float:
        """The inner height."""
        return self.inner.height

    @property
    def least(self) -> float:
        """What the inner piece needs."""
        return self.inner.least

    def cut(self, room: float) -> "tuple[Barred, Barred] | None":
        """Cut the inner piece; both parts keep the bar."""
        parts = self.inner.cut(room)
        return parts and (replace(self, inner=parts[0]), replace(self, inner=parts[1]))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the bar and the piece."""
        at = x + self.width - self.thickness if self.width else x
        with canvas.artifact():
            canvas.colour(self.colour)
            canvas.box(at, top - self.height + 2, self.thickness, self.height - 4)
        self.inner.draw(canvas, x if self.width else x + self.indent, top)


@dataclass(frozen=True, slots=True, eq=False)
class Hanging:
    """A piece set in, with a mark (a bullet, a number) in the space before it.

    The mark stands before the text in the direction of reading: at *mark_at* from the
    left, with the body at *body_at*.
    """

    mark: Piece
    body: Piece
    mark_at: float
    body_at: float

    @property
    def height(self) -> float:
        """The height of the taller."""
        return max(self.mark.height, self.body.height)

    @property
    def least(self) -> float:
        """What both need to begin."""
        return max(self.mark.height, self.body.least)

    def cut(self, room: float) -> "tuple[Hanging, Hanging] | None":
        """Cut the body; the mark stays with its beginning."""
        parts = self.body.cut(room)
        return parts and (
            replace(self, body=parts[0]),
            replace(self, body=parts[1], mark=_EMPTY),
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the mark, then the body."""
        self.mark.draw(canvas, x + self.mark_at, top)
        self.body.draw(canvas, x + self.body_at, top)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Pieces side by side, each at its distance from the left."""

    cells: Sequence[tuple[float, Piece]]

    @property
    def height(self) -> float:
        """The height of the tallest."""
        return max(piece.height for _, piece in self.cells)

    @property
    def least(self) -> float:
        """What all need to begin."""
        return max(piece.least for _, piece in self.cells)

    def cut(self, room: float) -> "tuple[Columns, Columns] | None":
        """Cut every column that does not fit; nothing if one will not be cut.

        Nor where only some lines of one would stand on the next page, beside nothing.
        """
        first: list[tuple[float, Piece]] = []
        rest: list[tuple[float, Piece]] = []
        for at, piece in self.cells:
            parts = (piece, _EMPTY) if piece.height <= room else piece.cut(room)
            if parts is None:
                return None
            first.append((at, parts[0]))
            rest.append((at, parts[1]))
        over = [piece.height for _, piece in rest if piece is not _EMPTY]
        if len(over) < len(rest) and max(over, default=0) < _FEW_LINES and self.height < _MAY_MOVE:
            return None
        return Columns(first), Columns(rest)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the columns from the left."""
        for at, piece in self.cells:
            piece.draw(canvas, x + at, top)


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """A table: rows are cut apart but never through; the header stands again on each page.

    *again* is the header once more, untagged.
    """

    header: Piece
    rows: Sequence[Piece]
    again: Piece
    width: float
    line: Colour

    @property
    def height(self) -> float:
        """The height of header and rows."""
        return self.header.height + sum(row.height for row in self.rows)

    @property
    def least(self) -> float:
        """The header and one row."""
        return self.header.height + (self.rows[0].height if self.rows else 0)

    def cut(self, room: float) -> "tuple[Rows, Rows] | None":
        """Cut between rows."""
        used = self.header.height
        for number, row in enumerate(self.rows):
            used += row.height
            if used > room + 0.01:
                if number == 0:
                    return None
                first = replace(self, rows=self.rows[:number])
                return first, replace(self, rows=self.rows[number:], header=_Again(self.again))
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw header and rows, with a thin line below each."""
        for number, row in enumerate([self.header, *self.rows]):
            row.draw(canvas, x, top)
            top -= row.height
            with canvas.artifact():
                canvas.colour(self.line)
                canvas.setLineWidth(0.5 if number else 1.1)
                canvas.line_from(x, top, x + self.width, top)


@dataclass(frozen=True, slots=True, eq=False)
class _Again:
    """An untagged piece that repeats what was read before."""

    inner: Piece

    @property
    def height(self) -> float:
        return self.inner.height

    @property
    def least(self) -> float:
        return self.inner.height

    def cut(self, room: float) -> None:
        pass

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact("Pagination"):
            self.inner.draw(canvas, x, top)

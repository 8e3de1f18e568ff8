"""One part of the wording, sentence by sentence; after a change only what differs is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.practice.editor.lines import EditLine, EditPart
from desktop.ui.practice.editor.sentence import SentenceLine
from desktop.ui.session.little_by_little import LittleByLittle
from desktop.ui.widgets.tab_order import tab_stops, tab_through


@dataclass(frozen=True, slots=True)
class Makers:
    """How a part is put together: each makes one piece of it, as drafted now.

    ``line`` makes a sentence and ``shows`` says whether one that stands there shows the same.
    ``ways`` makes the row that ends what stands in a group or a step, and ``offered`` names what
    is offered there; ``end`` makes what follows the last of them.
    """

    line: Callable[[EditLine], SentenceLine]
    shows: Callable[[SentenceLine, EditLine], bool]
    ways: Callable[[QVBoxLayout, str], QWidget]
    offered: Callable[[str], object]
    end: Callable[[QVBoxLayout], QWidget]


class _Name(NamedTuple):
    """A card: what its sentences stand in, and which of several for the same."""

    inside: str
    number: int


@dataclass(slots=True)
class _Block:
    frame: QFrame
    column: QVBoxLayout
    ways: QWidget | None = None
    offered: object = None
    lines: list[SentenceLine] = field(default_factory=list)


class PartSide(QWidget):
    """The sentences of one part in cards, a group each; what is seen first is there at once.

    Tab comes to them after ``before``.
    """

    def __init__(self, key: str, makers: Makers, before: QWidget) -> None:
        super().__init__()
        self.key = key
        self._makers, self._before = makers, before
        self._blocks: dict[_Name, _Block] = {}
        self._lines: dict[str, SentenceLine] = {}
        self._in_place: set[str] = set()
        self._passed: list[QWidget] = []
        self._has_end = self._is_whole = False
        self._steps: Iterator[Callable[[], None]] = iter(())
        self._building = LittleByLittle(self._steps, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    @property
    def is_whole(self) -> bool:
        """Whether every sentence stands in its place."""
        return self._is_whole

    def take(self, part: EditPart) -> None:
        """Show *part*, this one as it is drafted now; what shows the same stays as it stands."""
        self._building.stop()
        self._building.deleteLater()
        self._passed = [self._before]
        self._in_place.clear()
        self._is_whole = False
        wanted = _by_block(part)
        self._drop_lines({line.key for line in part.lines})
        self._steps = self._made(part, wanted)
        self._building = LittleByLittle(self._steps, self)
        self._building.start()

    def lines(self) -> list[SentenceLine]:
        """Return every sentence in its order, made now if it was not yet."""
        for step in self._steps:
            step()
        return [line for block in self._blocks.values() for line in block.lines]

    def line(self, key: str) -> SentenceLine | None:
        """Return the sentence of *key*, made now if it was not yet; None if there is none."""
        while key not in self._in_place:
            step = next(self._steps, None)
            if step is None:
                return None
            step()
        return self._lines[key]

    def _made(
        self, part: EditPart, wanted: dict[_Name, list[EditLine]]
    ) -> Iterator[Callable[[], None]]:
        for place, (name, lines) in enumerate(wanted.items()):
            yield partial(self._place_block, place, name, lines)
            for number, line in enumerate(lines):
                yield partial(self._place_line, name, number, line)
            if not part.is_paper:
                yield partial(self._end_block, name)
        yield partial(self._end, part, wanted)

    def _place_block(self, place: int, name: _Name, lines: list[EditLine]) -> None:
        block = self._blocks.pop(name, None) or _new_block()
        self._blocks[name] = block  # in the order of the part
        keys = {line.key for line in lines}
        block.lines = [line for line in block.lines if line.line.key in keys]
        if self._column.indexOf(block.frame) != place:
            self._column.insertWidget(place, block.frame)

    def _place_line(self, name: _Name, number: int, line: EditLine) -> None:
        block, before = self._blocks[name], self._lines.get(line.key)
        stays = before is not None and self._makers.shows(before, line)
        shown = before if before is not None and stays else self._makers.line(line)
        if block.column.indexOf(shown) != number:
            block.column.insertWidget(number, shown)
        block.lines = [one for one in block.lines if one not in (before, shown)]
        block.lines.insert(number, shown)
        self._lines[line.key] = shown
        self._in_place.add(line.key)
        if not stays:
            self._tab_to(shown)
        if before is not None and not stays:
            shown.take_over(before)
            _put_away(before)
        self._passed.append(shown)

    def _end_block(self, name: _Name) -> None:
        """Offer what can be added there, unless somebody is at it."""
        block, offered = self._blocks[name], self._makers.offered(name.inside)
        if block.ways is None or (block.offered != offered and not block.ways.isHidden()):
            if block.ways is not None:
                _put_away(block.ways)
            block.ways, block.offered = self._makers.ways(block.column, name.inside), offered
            self._tab_to(block.ways)
        self._passed.append(block.ways)

    def _end(self, part: EditPart, wanted: dict[_Name, list[EditLine]]) -> None:
        for name in [name for name in self._blocks if name not in wanted]:
            _put_away(self._blocks.pop(name).frame)
        self._is_whole = True
        if not self._has_end:
            self._has_end = True
            if not part.is_paper:
                self._tab_to(self._makers.end(self._column))
            self._column.addStretch(1)

    def _drop_lines(self, keys: set[str]) -> None:
        """Let sentences go that stand in this part no more."""
        for key in [key for key in self._lines if key not in keys]:
            gone = self._lines.pop(key)
            for block in self._blocks.values():
                block.lines = [line for line in block.lines if line is not gone]
            _put_away(gone)

    def _tab_to(self, part: QWidget) -> None:
        """Let Tab come to *part* after what stands before it."""
        before = next((one for one in reversed(self._passed) if tab_stops(one)), self._before)
        tab_through(before, part)


def _by_block(part: EditPart) -> dict[_Name, list[EditLine]]:
    """Return the lines of *part* by the card they stand on, in their order."""
    found: dict[_Name, list[EditLine]] = {}
    here = ""
    times: dict[str, int] = {}
    for line in part.lines:
        inside = line.key if line.is_group else line.inside
        if not found or inside != here:
            here = inside
            times[inside] = times.get(inside, -1) + 1
        found.setdefault(_Name(inside, times[inside]), []).append(line)
    return found


def _new_block() -> _Block:
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(28, 22, 28, 24)
    column.setSpacing(6)
    return _Block(frame, column)


def _put_away(part: QWidget) -> None:
    """Let *part* go once the click that asked for it is over."""
    part.hide()
    part.setParent(part.window())  # nobody looks for it there; its layout lets go of it
    part.deleteLater()

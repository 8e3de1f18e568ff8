"""Her own wording while it is typed: from the pause after a key to the new picture, painted."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.preview import EditorPreview
from desktop.ui.practice.editor.preview_making import PAPER, SCREEN
from desktop.ui.practice.wording import WordingPage
from desktop.ui.practice.written import GrowingText
from desktop.ui.widgets.button import Button
from tests.bench.rounds import Spent, percentile
from tests.bench.table import Row, milliseconds, spent
from tests.bench.waiting import live_until
from tests.ui.furnished import Rooms, app_in, furnish, wait_for

EDITS, MOST_SECONDS = 60, 0.150
LONGEST_STRETCH = 0.100
SENTENCE, STEP = "fee.amount", "step.time"
LONGEST_PART, LONGEST_SENTENCE = "step.privacy", "privacy.office"
_TYPED = " And we talk about it whenever money is a worry, as often as you like."
_WARM = 5


def editor_rows(qt: QApplication, place: Path, *, edits: int) -> list[Row]:
    """Return the rows of *edits* key strokes on the card and on the page; *place* is a folder."""
    app = app_in(place)
    furnish(app)
    rooms = Rooms(qt, app)
    rooms.window.resize(1366, 768)
    rooms.places.start()
    try:
        busy = os.getloadavg()[0]
        page = opened(rooms)
        found = {way: _typed(page.preview, way, edits) for way in (SCREEN, PAPER)}
        long = _changes(page, rounds=max(1, edits // 9))
    finally:
        rooms.close()
    return [
        _row(f"a key to the painted card as the client sees it (95th of {edits})", found[SCREEN]),
        _row(f"the same to the painted page of the booklet (95th of {edits})", found[PAPER]),
        *(_of_window(what, turns) for what, turns in long.items()),
        Row("\u00b7 processors that were busy before", f"{busy:.1f}"),
    ]


def opened(rooms: Rooms) -> WordingEditorPage:
    """Return the editor with the sentence about the fee open, and its preview beside it."""
    rooms.unlock()
    rooms.places.words.read()
    wait_for(lambda: rooms.at(WordingPage).findChild(Button, "change_wording") is not None)
    change = rooms.at(WordingPage).findChild(Button, "change_wording")
    assert change is not None
    change.click()
    page = rooms.at(WordingEditorPage)
    wait_for(lambda: page.shown_part is not None)
    page.part_wanted.emit(STEP)
    line = page.line(SENTENCE)
    assert line is not None
    line.open()
    return page


@contextmanager
def _paints(of: QObject) -> Iterator[list[float]]:
    """Give the moments at which *of* is painted, as a list that grows."""

    class Watch(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                moments.append(time.perf_counter())
            return False

    moments: list[float] = []
    watch = Watch()
    of.installEventFilter(watch)
    yield moments
    of.removeEventFilter(watch)


def _typed(preview: EditorPreview, way: str, edits: int) -> list[Spent]:
    """Return what each of *edits* keys took from the moment nobody typed on."""
    button = preview.pane.findChild(Button, f"way.{way}")
    field = QApplication.focusWidget()
    assert button is not None
    assert isinstance(field, QPlainTextEdit)
    if not button.isChecked():
        button.click()
    live_until(lambda: preview.is_still and bool(preview.pane.sheet.shown))
    found = []
    with _paints(preview.pane.sheet.canvas) as paints:
        for number in range(edits + _WARM):
            spent_here = _one_key(preview, field, _TYPED[number % len(_TYPED)], paints)
            if number >= _WARM:
                found.append(spent_here)
    return found


def _one_key(preview: EditorPreview, field: QPlainTextEdit, key: str, paints: list[float]) -> Spent:
    begun: list[tuple[float, float]] = []
    before = preview.pane.sheet.shown

    def begin() -> None:
        begun.append((time.perf_counter(), time.process_time()))

    preview.paused.connect(begin)
    field.insertPlainText(key)
    paints.clear()
    live_until(lambda: preview.is_still and preview.pane.sheet.shown is not before)
    live_until(lambda: bool(paints))
    preview.paused.disconnect(begin)
    wall, cpu = begun[0]
    return Spent(paints[-1] - wall, time.process_time() - cpu)


class _Turns:
    """Adds up the processor time of this thread from one look at the keyboard to the next."""

    def __init__(self) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "an application has one"
        dispatcher.awake.connect(self._on_turn)
        self._begun = time.thread_time()
        self.stretches: list[float] = []

    def _on_turn(self) -> None:
        now = time.thread_time()
        self.stretches.append(now - self._begun)
        self._begun = now

    def of(self, page: WordingEditorPage, act: Callable[[], None]) -> list[float]:
        """Return the stretches of *act* and of all that it leads to."""
        live_until(lambda: page.is_whole and page.preview.is_still)
        self.stretches.clear()
        self._begun = time.thread_time()
        act()
        live_until(lambda: page.is_whole and page.preview.is_still)
        return self.stretches[:]


def _changes(page: WordingEditorPage, *, rounds: int) -> dict[str, list[list[float]]]:
    """Return the stretches of *rounds* shows, changes and undos of the longest part."""
    turns = _Turns()
    found: dict[str, list[list[float]]] = {"shown": [], "a change": [], "undo": []}
    for number in range(rounds + 1):
        page.part_wanted.emit(STEP)
        found["shown"].append(turns.of(page, partial(page.part_wanted.emit, LONGEST_PART)))
        line = page.line(LONGEST_SENTENCE)
        assert line is not None
        line.open()
        field = line.findChildren(GrowingText)[0]
        field.setPlainText(f"{field.toPlainText()} Always, {number} times.")
        keep = line.findChild(Button, "keep")
        assert keep is not None
        found["a change"].append(turns.of(page, keep.click))
        found["undo"].append(turns.of(page, page.undo))
    return {what: stretches[1:] for what, stretches in found.items()}


def _of_window(what: str, found: list[list[float]]) -> Row:
    """Return the row of what the window's thread did, one list of stretches a round."""
    longest = median(max(stretches) for stretches in found)
    total = milliseconds(median(sum(stretches) for stretches in found))
    return Row(
        f"own wording: editor change, the longest part, {what}: longest stretch of the window",
        f"processor {milliseconds(longest)} ({total} in all)",
        bar=f"processor {milliseconds(LONGEST_STRETCH)}",
        met=longest <= LONGEST_STRETCH,
    )


def _row(what: str, found: list[Spent]) -> Row:
    slow = Spent(
        percentile([one.wall for one in found], 0.95), percentile([one.cpu for one in found], 0.95)
    )
    usual = milliseconds(median(one.wall for one in found))
    bar = f"processor {milliseconds(MOST_SECONDS)}"
    return Row(
        f"own wording: {what}",
        f"{spent(slow)}, middle {usual}",
        bar=bar,
        met=slow.cpu <= MOST_SECONDS,
    )

"""The six screens that are kept as pictures; run as a script it takes all of them anew.

``QT_QPA_PLATFORM=offscreen python -m tests.ui.golden_screens`` from the root of the
checkout, after a change of the look that is meant. Clock, names and references are those
of a shipped example, so the pictures are the same on every day.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.flow import deeper, path
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look, Scheme
from tests.ui import every_card, gallery
from tests.ui.cards import page_of
from tests.ui.furnished import wait_for

FOLDER = Path(__file__).parent / "goldens"
SIZE = (900, 600)
CARDS = ("group.danger", "group.fee", "step.sheet")
SCREENS = ("welcome", "unlock", *CARDS, "crash")


def screens(look: Look, scheme: Scheme) -> Iterator[tuple[str, QImage]]:
    """Show every screen in *scheme* and yield its name and its picture."""
    look.set_scheme(scheme)
    look.set_scale(1.0)
    for name, make in (("welcome", WelcomePage), ("unlock", UnlockPage)):
        yield name, _taken(gallery.window_with(look, make()))
    yield "crash", _taken(gallery.window_with(look, gallery.crash_board()))
    with tempfile.TemporaryDirectory() as folder:
        yield from _cards(look, Path(folder))


def _cards(look: Look, folder: Path) -> Iterator[tuple[str, QImage]]:
    page = page_of("tomas-sacramento", "en", look, folder / "vault")
    window, live = page.desk.window, page.live
    window.resize(*SIZE)
    window.show()
    for card in (*path(live.pack, live.intake), *deeper(live.pack, live.intake)):
        if card.key in CARDS:
            every_card.show(page, card)
            yield card.key, _taken(window)
    page.desk.work.close()
    page.desk.vault.close()
    window.close()


def _taken(window: MainWindow) -> QImage:
    """Return the picture of *window* with nothing under the keyboard, where a caret blinks."""
    window.resize(*SIZE)
    window.show()
    wait_for(lambda: True)
    focus: QWidget | None = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    before, now = QImage(), _grabbed(window)
    while before != now:  # a card measures itself more than once
        before, now = now, _grabbed(window)
    return now


def _grabbed(window: MainWindow) -> QImage:
    for _ in range(4):
        wait_for(lambda: True)
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> float:
    """Return the per cent of pixels in which two pictures of one size differ to the eye."""
    if one.size() != other.size():
        return 100.0
    pairs = zip(memoryview(one.constBits()), memoryview(other.constBits()), strict=True)
    places = {place // 4 for place, (a, b) in enumerate(pairs) if abs(a - b) > 12}
    return 100 * len(places) / (one.width() * one.height())


def main() -> None:
    """Take every picture anew."""
    look = Look(QApplication(sys.argv[:1]), Scheme.LIGHT)
    FOLDER.mkdir(exist_ok=True)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for name, picture in screens(look, scheme):
            small = picture.convertToFormat(QImage.Format.Format_RGB888)
            small.save(str(FOLDER / f"{name}-{scheme.value}.png"))


if __name__ == "__main__":
    main()

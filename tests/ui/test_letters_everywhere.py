"""Letters no paper can show: named beside every field of the window, whoever writes in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.letters import _LETTERS, Field, _is_for_words, _said_at
from desktop.ui.theme.look import Look
from tests.ui import side_rooms
from tests.ui.cards import page_of
from tests.ui.furnished import Rooms, wait_for
from tests.ui.session.test_every_card import surfaces
from tests.ui.stillness import breathe
from tests.ui.test_letters import said, write

SHORT = "ᏍᏏ"
"""As short as initials are."""

NO_WORDS = frozenset({"code", "identity.code", "qt_spinbox_lineedit"})
"""Fields in which only digits are of any use."""


def fields(shown: QWidget) -> Iterator[Field]:
    """Yield every field of *shown* that takes words for a paper."""
    found: list[Field] = [*shown.findChildren(QLineEdit), *shown.findChildren(QPlainTextEdit)]
    for field in found:
        takes_words = _is_for_words(field) and field.objectName() not in NO_WORDS
        if (
            field.isVisible()
            and field.isEnabled()
            and takes_words
            and _said_at(field, _LETTERS) != ""
        ):
            yield field


def silent(shown: QWidget) -> tuple[int, list[str]]:
    """Return how many fields *shown* has, and those beside which nothing is named."""
    window, count, faults = shown.window(), 0, []
    for field in list(fields(shown)):
        if isinstance(field, QLineEdit) and field.validator() is not None:
            continue
        before = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        write(field, SHORT)
        count += 1
        if "Ꮝ" not in said(window):
            faults.append(f"{type(field).__name__} {field.objectName()} {field.accessibleName()}")
        write(field, before)
    return count, faults


def test_every_field_of_every_card_and_paper_names_them(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of("tomas-sacramento", "en", look, tmp_path / "vault")
    window = page.desk.window
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    total, faults = 0, []

    for name, shown in surfaces(page):
        count, found = silent(shown)
        total += count
        faults += [f"{name}: {fault}" for fault in found]
    page.desk.work.close()
    page.desk.vault.close()

    assert faults == []
    assert total > 15


@pytest.mark.parametrize("walk", [side_rooms.own_documents, side_rooms.later, side_rooms.booking])
def test_every_field_around_the_session_names_them(
    desk_rooms: Rooms, monkeypatch: pytest.MonkeyPatch, walk: side_rooms.Walk
) -> None:
    noon = datetime(2026, 12, 4, 12, tzinfo=UTC)
    monkeypatch.setattr("desktop.app.SystemClock.now", lambda _: noon)
    desk_rooms.window.activateWindow()
    wait_for(desk_rooms.window.isActiveWindow)
    total, faults = 0, []

    for name in walk(desk_rooms):
        breathe()
        count, found = silent(side_rooms.in_front(desk_rooms.window))
        total += count
        faults += [f"{name}: {fault}" for fault in found]
        if name == "later-void":
            break

    assert total
    assert faults == []

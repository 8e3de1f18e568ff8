"""T10: nothing of anybody else can be seen, heard or called up while the client has the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from desktop.domain.journal import ANSWERED, PRACTITIONER, Act
from desktop.store.vault import Vault
from desktop.ui.about import AboutDialog
from desktop.ui.session.cards.group import GroupCard
from desktop.ui.session.client.view import ClientView
from desktop.ui.session.cue import CuePaper
from desktop.ui.session.cues import Cues
from desktop.ui.widgets.rail import Rail
from tests.ui.session.conftest import TO_GROUPS, TO_HOPE, TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_client_view import give
from tests.ui.stillness import breathe

CANARY = "Zeisig"
"""A word that stands in everything that is not the client's."""


def _faces(face: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """Walk everything assistive software can reach, hidden or not."""
    if face is None or not face.isValid():
        return
    yield face
    for place in range(face.childCount()):
        yield from _faces(face.child(place))


def _heard() -> str:
    """Return all that a screen reader could find in the whole program."""
    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    )
    running = QApplication.instance()
    assert running is not None
    application = QAccessible.queryAccessibleInterface(running)
    return "\n".join(face.text(kind) for face in _faces(application) for kind in kinds)


def _shown(window: QWidget) -> str:
    """Return every word on what is visible, its hints and status tips included."""
    parts = [window, *window.findChildren(QWidget)]
    said = []
    for part in (part for part in parts if part.isVisible()):
        for name in ("text", "toPlainText", "placeholderText"):
            words = getattr(part, name, None)
            said.append(str(words()) if words is not None else "")
        said += [part.toolTip(), part.statusTip(), part.whatsThis(), part.windowTitle()]
    return "\n".join(said)


def focused(window: QWidget) -> QWidget:
    """Return what has the keyboard in *window*, or the window itself."""
    focus: QWidget | None = window.focusWidget()
    return window if focus is None else focus


@pytest.fixture
def full_of_others(session: Opens) -> SessionPlayer:
    """A session among other clients, with cues, a note, and fields of the practice's own."""
    player = session(
        *TO_GROUPS,
        Act(PRACTITIONER, ANSWERED, "comfort.note", f"{CANARY} comfort"),
    )
    page = player.page
    vault: Vault = page.desk.vault
    other = vault.add_client(
        name=f"{CANARY} Other", reference="Z", practitioner=page.desk.practitioner
    )
    vault.file_note(client=other, practitioner=page.desk.practitioner, text=f"{CANARY} note")
    page._cue.set_cues(Cues(minds=(f"{CANARY} cue",)))
    page._rail.setToolTip(f"{CANARY} rail")
    page._foot.setStatusTip(f"{CANARY} foot")
    page.tell(f"{CANARY} notice")
    page.desk.window.tell(f"{CANARY} window notice", then=f"{CANARY}-file.pdf")
    page.desk.window.bar.show_place(f"{CANARY} place")
    QGuiApplication.clipboard().setText(f"{CANARY} clipboard")
    return player


def test_no_word_of_anybody_else_is_seen_or_heard(full_of_others: SessionPlayer) -> None:
    window = full_of_others.page.desk.window
    before = _heard()

    give(full_of_others)
    heard, shown = _heard(), _shown(window)

    assert CANARY in before
    assert "group.danger" not in heard
    assert full_of_others.page.live.wording.label("screen.blank") in heard
    assert CANARY not in heard
    assert CANARY not in shown
    assert window.windowTitle() == "Holdfast"


def test_nothing_more_is_seen_while_the_code_is_asked(full_of_others: SessionPlayer) -> None:
    give(full_of_others)

    full_of_others.press("hand_back")

    assert CANARY not in _heard() + _shown(full_of_others.page.desk.window)


KEYS = (
    ("Ctrl+M", Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier),
    ("Ctrl+B", Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier),
    ("Ctrl+Z", Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ("Ctrl+N", Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
    ("Ctrl+F", Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    ("Ctrl+P", Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
    ("Alt+Left", Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ("Alt+Right", Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
    ("F1", Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ("F5", Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
    ("F6", Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
    ("F8", Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
    ("F9", Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
    ("F10", Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier),
    ("Shift+F1", Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier),
    ("Esc", Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ("Ctrl+L", Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
    ("Ctrl+Q", Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    ("Alt+F4", Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
)


def test_no_key_leads_out(full_of_others: SessionPlayer) -> None:
    page, window = full_of_others.page, full_of_others.page.desk.window
    asked: list[bool] = []
    for signal in (window.lock_wanted, window.about_wanted, window.closing, page.left):
        signal.connect(lambda: asked.append(True))
    give(full_of_others)
    rows = len(page.live.intake.rows)

    for _, key, modifier in KEYS:
        QTest.keyPress(window, key, modifier)
        seen = _shown(window)
        QTest.keyRelease(window, key, modifier)
        breathe()

        assert CANARY not in seen

    assert asked == []
    assert not [part for part in QApplication.topLevelWidgets() if isinstance(part, AboutDialog)]
    assert page.tools.client_has_it
    assert len(page.live.intake.rows) == rows
    assert not full_of_others.seen(Rail)
    assert not full_of_others.seen(CuePaper)


@pytest.mark.parametrize("way", ["lock", "close"])
def test_locking_and_closing_ask_for_the_code_and_lose_nothing(
    full_of_others: SessionPlayer, way: str
) -> None:
    page, window = full_of_others.page, full_of_others.page.desk.window
    give(full_of_others)
    rows = len(page.live.intake.rows)

    if way == "lock":
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    else:
        closing = QCloseEvent()
        QApplication.sendEvent(window, closing)
        assert not closing.isAccepted()

    assert full_of_others.seen(QWidget, "give_back")
    assert not full_of_others.seen(GroupCard)
    assert len(page.desk.vault.journal(page.live.id)) == rows


def test_tab_goes_round_and_never_leaves(full_of_others: SessionPlayer) -> None:
    window = full_of_others.page.desk.window
    give(full_of_others)
    view = full_of_others.find(ClientView)
    visited = set()

    for _ in range(40):
        QTest.keyClick(focused(window), Qt.Key.Key_Tab)
        focus = window.focusWidget()
        assert focus is not None
        assert view.isAncestorOf(focus)
        visited.add(focus.objectName())

    assert {"blank_screen", "question", "hand_back", "larger_text"} <= visited


def test_tab_stays_on_the_code_while_it_is_asked(full_of_others: SessionPlayer) -> None:
    window = full_of_others.page.desk.window
    give(full_of_others)
    full_of_others.press("hand_back")
    page = full_of_others.find(QWidget, "give_back")

    for _ in range(12):
        QTest.keyClick(focused(window), Qt.Key.Key_Tab)
        focus = window.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)


def test_menus_drops_and_pasting_are_refused(session: Opens) -> None:
    player = session(*TO_HOPE)
    QGuiApplication.clipboard().setText(CANARY)
    give(player)
    field: QWidget = [*player.seen(QPlainTextEdit), *player.seen(QLineEdit)][0]
    field.setFocus()
    files = QMimeData()
    files.setText(CANARY)
    drag = QDragEnterEvent(
        QPoint(4, 4),
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drag.ignore()
    middle = QMouseEvent(
        QMouseEvent.Type.MouseButtonRelease,
        QPointF(4, 4),
        QPointF(4, 4),
        Qt.MouseButton.MiddleButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )

    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    for event in (drag, middle):
        QApplication.sendEvent(field, event)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), QPoint(4, 4))
    QApplication.sendEvent(field, menu)

    assert CANARY not in _shown(player.page.desk.window)
    assert not drag.isAccepted()
    assert not [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()
    ]


def test_what_the_client_writes_is_typed_as_ever(session: Opens) -> None:
    player = session(*TO_HOPE)
    give(player)
    field = player.seen(QPlainTextEdit)[0]
    field.setFocus()

    QTest.keyClicks(field, "Sleep")

    assert field.toPlainText() == "Sleep"


def test_the_practitioners_things_work_again_afterwards(full_of_others: SessionPlayer) -> None:
    page, window = full_of_others.page, full_of_others.page.desk.window
    give(full_of_others)
    full_of_others.press("hand_back")
    full_of_others.fill("2468", "code")
    full_of_others.press("use_code")
    told: list[bool] = []
    window.lock_wanted.connect(lambda: told.append(True))

    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)

    assert told == [True]
    assert full_of_others.seen(QWidget, "more")
    assert full_of_others.seen(Rail)


def test_the_second_sheet_of_paper_is_the_clients_own(session: Opens) -> None:
    player = session(*TO_SHEET)
    player.page.desk.window.bar.show_place(CANARY)
    give(player)

    assert CANARY not in _heard()

"""Another language in the middle of a session: nothing is lost, and the client's words stay."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.domain.flow import deeper, path
from desktop.domain.journal import Act
from desktop.ui.carry import Carried
from desktop.ui.desk import Desk
from desktop.ui.rewording import Rewording
from desktop.ui.session.cards.note import NoteCard
from desktop.ui.session.client_words import screen
from desktop.ui.session.foot import Foot
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.tongue import Tongue, Wanted
from desktop.ui.widgets.signature_pad import SignaturePad
from tests.ui.marks import Marking, unmarked, words_of
from tests.ui.session.conftest import (
    TO_GROUPS,
    TO_HOPE,
    TO_PRACTICAL,
    TO_QUIET,
    TO_SHEET,
    TO_SIGN,
    Opens,
)
from tests.ui.session.player import SessionPlayer
from tests.ui.stillness import breathe

DATA = words_of(
    "Tomas Reyes-Hale Elise Nakagawa English Español PM AM No knot in my stomach before work",
    "Nakagawa Counseling tomas knots",
    *(QLocale("es_US").monthName(number) for number in range(1, 13)),
    *(QLocale("es_US").dayName(number) for number in range(1, 8)),
)


@pytest.fixture
def tongue(qapp: QApplication, desk: Desk) -> Iterator[Tongue]:
    """English, and what says the page anew when that changes."""
    spoken = Tongue(qapp, Wanted.ENGLISH, system=QLocale("en_US"))
    Rewording(spoken, desk.window, desk.work)
    yield spoken
    spoken.end()


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[Marking]:
    """Marks, put away in the end."""
    marks = Marking(qapp)
    yield marks
    qapp.removeTranslator(marks)


@pytest.fixture
def mark(qapp: QApplication, tongue: Tongue, marking: Marking) -> Callable[[], None]:
    """Marks every word of the interface, on a page that was shown without marks."""

    def switched() -> None:
        qapp.installTranslator(marking)
        tongue.changed.emit()
        breathe()

    return switched


@pytest.fixture
def unmark(qapp: QApplication, tongue: Tongue, marking: Marking) -> Callable[[], None]:
    """Takes the marks away again."""

    def switched() -> None:
        qapp.removeTranslator(marking)
        tongue.changed.emit()
        breathe()

    return switched


def own_words(page: SessionPage) -> frozenset[str]:
    """What the example practice filled in, which any sentence may hold."""
    return DATA | words_of(*_strings(dict(page.live.answers)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _strings(part))
    elif isinstance(value, tuple | list):
        yield from (text for part in value for text in _strings(part))


def card(page: SessionPage) -> set[str]:
    """What the shared card says."""
    shown = page._views.currentWidget()
    assert shown is not None
    return {one.text() for one in shown.findChildren(QLabel) if one.isVisible() and one.text()}


@pytest.mark.parametrize(
    "acts", [(), TO_GROUPS, TO_QUIET, TO_PRACTICAL, TO_HOPE, TO_SHEET, TO_SIGN], ids=len
)
def test_the_session_says_all_of_the_interface_anew_and_stays_at_its_card(
    session: Opens, mark: Callable[[], None], acts: tuple[Act, ...]
) -> None:
    player = session(*acts, language="es", own="es")
    page = player.page
    view, words = page._views.currentWidget(), card(page)

    mark()
    player.rest()

    assert unmarked(page.window(), own_words(page)) == []
    assert page._views.currentWidget() is view
    assert card(page) == words


def test_every_tool_of_the_foot_is_said_anew(
    session: Opens, mark: Callable[[], None], unmark: Callable[[], None]
) -> None:
    """Each tool is opened on a session of its own, or the one before would cover it."""
    player = session(*TO_PRACTICAL, language="es", own="es")
    tools = [name for name, _, _ in player.find(Foot).tools() if name not in AT_ONCE]
    faults: list[str] = []
    for tool in tools:
        player = session(*TO_PRACTICAL, language="es", own="es")
        player.page.tools.use(tool)
        player.rest()
        mark()
        player.rest()
        faults += [f"{tool}: {it}" for it in unmarked(player.page.window(), own_words(player.page))]
        unmark()

    assert len(tools) > 6
    assert faults == []


AT_ONCE = {"", "leave", "pause", "client_screen"}
"""Tools that open nothing of the practitioner's."""


def test_what_is_entered_after_a_session_on_paper_is_said_anew(
    session: Opens, mark: Callable[[], None]
) -> None:
    player = session(*TO_QUIET, language="es", own="es")
    player.page.tools.own.enter()
    player.rest()
    lines = player.seen(QPlainTextEdit)
    lines[0].setPlainText("Vino con su hermana.")

    mark()
    player.rest()

    assert unmarked(player.page.window(), own_words(player.page)) == []
    assert "Vino con su hermana." in {one.toPlainText() for one in player.seen(QPlainTextEdit)}


def test_every_card_there_is_keeps_still(session: Opens, mark: Callable[[], None]) -> None:
    """Whatever is asked, in Spanish: the words of the card are the client's and the pack's."""
    player = session(*TO_PRACTICAL, language="es", own="es")
    page = player.page
    mark()
    faults: list[str] = []

    for one in (*path(page.live.pack, page.live.intake), *deeper(page.live.pack, page.live.intake)):
        page.table.go_to(one.key)
        player.rest()
        faults += [f"{one.key}: {it}" for it in unmarked(page.window(), own_words(page))]

    assert faults == []


def test_a_private_note_half_written_stays(session: Opens, tongue: Tongue) -> None:
    player = session(*TO_QUIET)
    player.page.tools.use("private_note")
    player.write("Hands shook at the word mother.", "private.words")

    tongue.choose(Wanted.SPANISH)
    player.rest()

    assert player.find(QPlainTextEdit, "private.words").toPlainText() == (
        "Hands shook at the word mother."
    )
    assert "Guardar en privado" in _buttons(player)


def test_a_question_half_written_stays(session: Opens, tongue: Tongue) -> None:
    player = session(*TO_QUIET)
    player.page.tools.use("ask")
    player.write("Who reads this?", "words")

    tongue.choose(Wanted.SPANISH)
    player.rest()

    assert player.find(QPlainTextEdit, "words").toPlainText() == "Who reads this?"
    assert "Note the question" in _buttons(player)


def test_a_code_half_typed_stays(session: Opens, tongue: Tongue) -> None:
    player = session(*TO_QUIET)
    player.page.tools.use("client_view")
    player.find(QLineEdit, "code").setText("246")

    tongue.choose(Wanted.SPANISH)
    player.rest()

    assert player.find(QLineEdit, "code").text() == "246"
    assert len(player.seen(Overlay)) == 1
    assert "Mostrar la vista del cliente" in _buttons(player)


def test_ink_that_nobody_has_taken_yet_stays(session: Opens, tongue: Tongue) -> None:
    player = session(*TO_SIGN)
    for button in ("on_to_signing", "read", "drawn"):
        player.press(button)
    player.sign()
    pad = player.find(SignaturePad)
    strokes = pad.ink()

    tongue.choose(Wanted.SPANISH)
    player.rest()

    assert player.find(SignaturePad) is pad
    assert pad.ink() == strokes


@pytest.mark.parametrize(
    ("interface", "client", "back"),
    [(Wanted.SPANISH, "en", "Atrás"), (Wanted.ENGLISH, "es", "Back")],
)
def test_the_client_keeps_their_language_whatever_the_window_speaks(
    session: Opens, tongue: Tongue, interface: Wanted, client: str, back: str
) -> None:
    tongue.choose(Wanted.ENGLISH if interface is Wanted.SPANISH else Wanted.SPANISH)
    player = session(*TO_GROUPS, language=client)
    before = card(player.page)

    tongue.choose(interface)
    player.rest()

    tools = player.find(Foot).findChildren(QAbstractButton)
    assert any(button.accessibleName() == back for button in tools)
    assert card(player.page) == before
    assert screen(player.page.live, "explained") in _buttons(player)
    assert player.page.live.wording.language == client


def test_a_private_card_half_written_stays(session: Opens, tongue: Tongue) -> None:
    player = session(*TO_PRACTICAL, own="es")
    live = player.page.live
    note = next(
        (
            one
            for one in (*path(live.pack, live.intake), *deeper(live.pack, live.intake))
            if one.kind == "note"
        ),
        None,
    )
    assert note is not None
    player.page.table.go_to(note.key)
    player.rest()
    shown = player.find(NoteCard)
    shown.lines.setPlainText("Spoke softly.")

    tongue.choose(Wanted.SPANISH)
    player.rest()

    assert player.find(NoteCard) is shown
    assert shown.lines.words() == "Spoke softly."
    assert "Guardar en privado" in _buttons(player)


def test_what_is_carried_and_does_not_arrive_is_noticed(qtbot: QtBot) -> None:
    first, second = QLineEdit("some words"), QLabel()
    holder, other = QPlainTextEdit(), QLabel()
    for widget in (first, second, holder, other):
        qtbot.addWidget(widget)
    first.setParent(holder)

    assert not Carried.of(holder).hand_to(other)


def _shown_buttons(player: SessionPlayer) -> list[QAbstractButton]:
    return [one for one in player.page.window().findChildren(QAbstractButton) if one.isVisible()]


def _buttons(player: SessionPlayer) -> set[str]:
    return {button.text().strip() for button in _shown_buttons(player)}

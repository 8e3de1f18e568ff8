"""Every control of the window in every dress, as pictures: ``gallery.py FOLDER``.

Run as a script it writes PNGs to look at; the tests walk the same boards for
cut words and unnamed controls.
"""

import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.about import AboutDialog
from desktop.ui.crash import CrashReport
from desktop.ui.crash_page import CrashPage
from desktop.ui.page import Page
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.choice import Choice, Tick
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.filling import Filling, Option
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.outcome_bar import Outcome, OutcomeBar
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.rail import Rail, RailStop, Standing
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.signature_pad import SignaturePad
from desktop.ui.widgets.text import Heading, Note, Passage

STEPS = (
    "Arrive",
    "What stays between us",
    "If someone is in danger",
    "Courts and rare duties",
    "Everyday sharing",
    "You",
    "When, fee, reaching me",
    "One hope",
    "Read it together",
    "Sign",
)

EXPLAINED = (
    Outcome("explained", "Explained", "circle-check"),
    Outcome("question", "A question", "message-circle-question-mark"),
    Outcome("come_back", "Come back to it", "bookmark"),
)
SETTLED = (
    Outcome("agreed", "Agreed", "circle-check"),
    Outcome("changed", "Changed", "pencil"),
    Outcome("not_yet", "Not yet", "bookmark"),
    Outcome("not_for_me", "Not for me", "minus"),
)

FILLINGS = (
    Filling(
        "meet.day",
        "choice",
        "Day",
        "we",
        options=(Option("mo", "Mondays"), Option("we", "Wednesdays")),
    ),
    Filling("meet.time", "time", "Time"),
    Filling("meet.length", "duration", "Length of a session", 50, suggested=True),
    Filling("fee.amount", "money", "Fee for a session", 120, suggested=True, currency="USD"),
)
SENTENCE = (
    "We meet on {meet.day} at {meet.time} for {meet.length}. "
    "A session costs {fee.amount}, paid at the end."
)


def shown(item: str, value: Value, _style: str) -> str:
    """Return *value* as an English reader would see it."""
    if item == "fee.amount" and isinstance(value, int):
        return f"${value}"
    if item == "meet.day":
        return {"mo": "Mondays", "we": "Wednesdays"}[str(value)]
    return f"{value} minutes" if item == "meet.length" else str(value)


class Board(Page):
    """A page of the gallery."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)


def session_board() -> Board:
    """The heart of it: rail, shared card, outcomes, foot."""
    board = Board("First session")
    card = Card(shared=True)
    card.set_words(
        eyebrow="What stays between us",
        title="If your life is in danger",
        body="If I believe your life is in real danger now, I may contact your sister or "
        "emergency services. I would try to talk with you first, and tell you what I share.",
    )
    _session(board, card, OutcomeBar(EXPLAINED, question="How did this land?"))
    return board


def practical_board() -> Board:
    """A sentence with blanks, and four outcomes."""
    board = Board("First session")
    card = Card(shared=True)
    card.set_words(eyebrow="Practicalities", title="When we meet")
    card.add(BlankLine(SENTENCE, FILLINGS, shown))
    bar = OutcomeBar(SETTLED, question="Shall we hold it like this?")
    bar.show_outcome("agreed")
    _session(board, card, bar)
    return board


def sign_board() -> Board:
    """A signature."""
    board = Board("First session")
    card = Card()
    card.set_words(
        eyebrow="What I promise you",
        title="Sign when you are ready",
        body="You can change your mind later. You will get a copy of everything you sign.",
    )
    pad = SignaturePad()
    card.add(pad)
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(Button("Undo", kind=QUIET, picture="undo-2"))
    line.addWidget(Button("Clear", kind=QUIET, picture="eraser"))
    line.addStretch(1)
    line.addWidget(Button("Type my name", kind=QUIET, picture="keyboard"))
    card.add(row)
    room = CardRoom()
    room.show_cards(card)
    board.column.addWidget(room)
    return board


def form_board() -> Board:
    """What a practitioner fills in alone."""
    board = Board("Set up")
    card = Card()
    card.set_words(
        eyebrow="Step 3 of 5",
        title="Choose a passphrase",
        body="Four or five words that only you would put together. Nobody can look it up for you.",
    )
    card.add(PassphraseField("Passphrase"))
    name = QLineEdit("Rowan Hale, LMFT")
    name.setAccessibleName("Your name as clients see it")
    card.add(Note("Your name as clients see it", role="label"))
    card.add(name)
    card.add(Choice("I work alone, in one place"))
    chosen = Choice(
        "I share a practice with others, and some of my sessions are by telephone or video"
    )
    chosen.setChecked(True)
    card.add(chosen)
    tick = Tick("Print the recovery sheet when this is done, so that it is in the drawer tonight")
    tick.setChecked(True)
    card.add(tick)
    card.add(Tick("Remind me in a week"))
    busy = Busy()
    busy.begin("Making your key")
    busy._appear()
    card.add(busy)
    card.add(Button("Continue", kind=PRIMARY, picture="arrow-right", trailing=True))
    room = CardRoom()
    room.show_cards(card)
    board.column.addWidget(room)
    return board


def empty_board() -> Board:
    """Nothing yet."""
    board = Board("Clients")
    field = SearchField("Search clients", "Name, or a word from an agreement")
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(28, 22, 28, 0)
    line.addWidget(field)
    board.column.addWidget(holder)
    board.column.addWidget(
        EmptyState(
            "No clients yet",
            "Start with a rehearsed session: nothing of it is kept.",
            action="Try it",
            picture="users",
        ),
        1,
    )
    return board


def words_board() -> Board:
    """Headings, passages, cue."""
    board = Board("Words")
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(36, 26, 36, 26)
    column.setSpacing(14)
    column.addWidget(Heading("What stays private, and when I may need to speak up"))
    column.addWidget(Heading("How does this sit with you?", role="section"))
    column.addWidget(
        Passage(
            "I keep what we talk about to myself. I take part in supervision, where I may talk "
            "about our work without your name.\n\nYou may ask me at any time what I have written."
        )
    )
    row = QHBoxLayout()
    for button in (
        Button("Back", picture="arrow-left"),
        Button("Save and close", kind=QUIET),
        Button("Continue", kind=PRIMARY, picture="arrow-right", trailing=True),
    ):
        row.addWidget(button)
    off = Button("Not now")
    off.setEnabled(False)
    row.addWidget(off)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)
    room = CardRoom()
    room.show_cards(holder)
    board.column.addWidget(room)
    return board


def crash_board() -> CrashPage:
    """A bug."""
    return CrashPage(
        CrashReport("builtins.KeyError", ("desktop.ui.session:88 in _on_chosen",), "0.1.0")
    )


BOARDS: dict[str, Callable[[], Page]] = {
    "session": session_board,
    "practical": practical_board,
    "sign": sign_board,
    "form": form_board,
    "empty": empty_board,
    "words": words_board,
    "crash": crash_board,
}


def window_with(look: Look, board: Page, *, notice: bool = False) -> MainWindow:
    """Return the main window with *board* in it."""
    window = MainWindow(look)
    window.bar.set_tools(client_view=True, lock=True)
    window.show_saved("Saved on this computer, 16:03")
    window.show_page(board)
    for rail in board.findChildren(Rail):
        window.narrowed.connect(rail.set_narrow)
        rail.set_narrow(window.is_narrow)
    if notice:
        window.tell(
            "The printer did not answer.",
            then="Nothing is lost. Print later from the client's page.",
            action="Try again",
            tone=Tone.PROBLEM,
        )
    return window


def sign(pad: SignaturePad) -> None:
    """Draw something like a name with the mouse."""
    wide, high = pad.width(), pad.height()
    swing = [(0.1, 0.6), (0.14, 0.2), (0.17, 0.62), (0.2, 0.4), (0.25, 0.62), (0.29, 0.42)]
    swing += [(0.33, 0.62), (0.36, 0.2), (0.38, 0.6), (0.44, 0.42), (0.47, 0.6), (0.55, 0.5)]
    _drag(pad, [QPoint(round(x * wide), round(y * high)) for x, y in swing])
    _drag(pad, [QPoint(round(x * wide), round(0.7 * high)) for x in (0.1, 0.3, 0.6)])


def _drag(pad: SignaturePad, points: list[QPoint]) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
    for one, other in pairwise(points):
        for part in range(1, 11):
            QTest.mouseMove(pad, one + (other - one) * (part / 10))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[-1])


def _session(board: Board, card: Card, bar: OutcomeBar) -> None:
    rail = Rail()
    standings = [Standing.DONE] * 2 + [Standing.PARKED, Standing.DONE, Standing.CURRENT]
    standings += [Standing.AHEAD] * (len(STEPS) - len(standings))
    stops = [
        RailStop(f"s{place}", name, standing)
        for place, (name, standing) in enumerate(zip(STEPS, standings, strict=True))
    ]
    rail.show_stops(stops)
    room = CardRoom()
    room.show_cards(card)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(room, 1)
    foot = QHBoxLayout()
    foot.setContentsMargins(28, 0, 28, 22)
    foot.addWidget(bar)
    right.addLayout(foot)
    whole = QHBoxLayout()
    whole.setSpacing(0)
    whole.addWidget(rail)
    whole.addLayout(right, 1)
    board.column.addLayout(whole)


def _picture(look: Look, name: str, size: tuple[int, int], path: Path) -> None:
    window = window_with(look, BOARDS[name](), notice=name == "empty")
    window.resize(*size)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    for pad in window.findChildren(SignaturePad):
        sign(pad)
    QApplication.processEvents()
    window.grab().save(str(path))
    window.close()
    window.deleteLater()


def main(folder: Path) -> None:
    """Write every board in every dress into *folder*."""
    app = QApplication([])
    look = Look(app, Scheme.LIGHT)
    folder.mkdir(parents=True, exist_ok=True)
    dresses = (
        ("light", Scheme.LIGHT, 1.0, (1366, 768)),
        ("dark", Scheme.DARK, 1.0, (1366, 768)),
        ("small", Scheme.LIGHT, 1.0, (900, 600)),
        ("large", Scheme.LIGHT, 2.0, (1366, 768)),
        ("rtl", Scheme.DARK, 1.0, (1366, 768)),
    )
    for dress, scheme, scale, size in dresses:
        look.set_scheme(scheme)
        look.set_scale(scale)
        rtl = dress == "rtl"
        directions = Qt.LayoutDirection
        app.setLayoutDirection(directions.RightToLeft if rtl else directions.LeftToRight)
        for name in BOARDS:
            _picture(look, name, size, folder / f"{name}-{dress}.png")
    about = AboutDialog()
    about.grab().save(str(folder / "about.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

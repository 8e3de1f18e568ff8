"""Take the pictures of the user guide from the real window.

Run as ``.venv/bin/python docs/take_pictures.py [FOLDER]``; needs the test tools and no
screen. A practice is set up and a shipped example is played with clicks and keys, in two
vaults that last as long as the pictures take.
"""
# ruff: noqa: SLF001 - like the tests, it presses what has no name to be found by

from __future__ import annotations

import io
import math
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pypdfium2
from PIL import Image
from PySide6.QtCore import QBuffer, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.app import means_of
from desktop.domain import journal as j
from desktop.domain.flow import current_card
from desktop.domain.journal import JournalRow, Value
from desktop.services.confirm_pack import confirm_pack
from desktop.services.load_pack import load_pack
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.practice_profile import change_profile
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.ui.after.after_page import AfterPage
from desktop.ui.after.amend_form import AmendForm
from desktop.ui.after.point_row import PointRow
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.blank_set import BlankSetPage
from desktop.ui.home.check import CheckPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.contact import ContactPage
from desktop.ui.home.document import DocumentPage
from desktop.ui.home.home import HomePage
from desktop.ui.home.scans.page import ScansPage
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.sentence import SentenceLine
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.seal import SealPage
from desktop.ui.practice.wording import WordingPage
from desktop.ui.practice.written import GrowingText
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.page import SessionPage
from desktop.ui.setup.recovery_sheet import RecoverySheetPage
from desktop.ui.setup.set_up import SetUpPage
from desktop.ui.theme.look import Scheme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.signature_pad import SignaturePad
from tests.ui.furnished import PASSPHRASE, Rooms, app_in, wait_for
from tests.ui.patience import Patience
from tests.ui.rooms import write
from tests.ui.session.expected import needed
from tests.ui.session.player import BookingPlayer, SessionPlayer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import SystemClock
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.desk import Desk

Rows = tuple[JournalRow, ...]

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
EXAMPLE = ROOT / "resources" / "sessions" / "tomas-sacramento.json"
SIZE = (1280, 800)
COLOURS = 96
DOTS_A_POINT = 1.5
AGREEMENT = "document.agreement"
HER_FEE = (
    "A session costs [the fee]. You pay [when it is paid]. If that is too much, we find a way."
)
FINISHED, UNDER_WAY = "Wren Aldous", "Idris Bello"
CODE = "2468"


@dataclass(frozen=True, slots=True)
class Studio:
    """The program opened on a vault, the clock of the example, and where pictures go."""

    rooms: Rooms
    clock: PlayedClock
    rows: Rows
    folder: Path

    def take(
        self, name: str, *, dark: bool = False, settled: Callable[[], bool] = lambda: True
    ) -> None:
        """Take the window as it stands, once nothing is under way and it has *settled*."""
        if dark:
            self._dress(Scheme.DARK)
        wait_for(lambda: self.rooms.is_still() and settled())
        content = QBuffer()
        self.rooms.window.grab().save(content, "PNG")
        keep(Image.open(io.BytesIO(content.data().data())), self.folder / f"{name}.png")
        if dark:
            self._dress(Scheme.LIGHT)

    def _dress(self, scheme: Scheme) -> None:
        """Turn to *scheme*; the cards are measured anew by a window of another size."""
        self.rooms.program.hall.look.set_scheme(scheme)
        width, height = SIZE
        for more in (1, 0):
            self.rooms.window.resize(width + more, height)
            wait_for(self.rooms.is_still)

    def begin(self, name: str, upto: int) -> LiveIntake:
        """Begin a session with a new client, and play the first *upto* rows."""
        desk = self.rooms.places.desks.now
        who = desk.practitioner
        client = desk.vault.add_client(name=name, reference="T4WD", practitioner=who)
        live = begin_played(desk.means, desk.vault, self.rows[0], client=client, practitioner=who)
        return play(desk.means, self.clock, desk.vault, live, self.rows[:upto])

    def sealed(self, name: str) -> bytes:
        """Return the agreement of the client called *name*."""
        paper = self.rooms.paper_id(name, AGREEMENT)
        return self.rooms.places.desks.now.vault.read_payload(paper)

    def booked(self) -> int:
        """Return how many rows were written before the first session began."""
        return next(n for n, row in enumerate(self.rows[1:], 1) if row.action != j.ANSWERED)


def practice_of(rows: Rows) -> SetUp:
    """Return the practice the example was played in."""
    answers = cast("Mapping[str, Mapping[str, Value]]", rows[0].value)["profile"]
    return SetUp(str(answers["practice.practitioner"]), "us-ca", "en", answers)


@contextmanager
def studio(qt: QApplication, place: Path, folder: Path, rows: Rows) -> Iterator[Studio]:
    """Open the program on the vault in *place*, and close it when the pictures are taken."""
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    chance = Random(8).randbytes  # noqa: S311 - the same picture of a code every time
    app = replace(app_in(place), clock=cast("SystemClock", clock), randomness=chance)
    rooms = Rooms(qt, app)
    rooms.places.guard._listens = True  # the example's clock jumps as that of a laptop that slept
    rooms.program.hall.look.set_scheme(Scheme.LIGHT)
    rooms.window.resize(*SIZE)
    rooms.window.activateWindow()
    try:
        yield Studio(rooms, clock, rows, folder)
    finally:
        rooms.close()


def keep(picture: Image.Image, path: Path) -> None:
    """Keep *picture* with as few colours as a screen of words needs."""
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"{path.name:24}{path.stat().st_size / 1024:6.0f} kB")


def take_days_before(here: Studio) -> None:
    """Set up a practice, fill it in, go through its wording, and book a client."""
    rooms = here.rooms
    rooms.places.start()
    rooms.at(WelcomePage)
    here.take("welcome")
    set_up(here)
    desk = rooms.places.desks.now
    rooms.places.home()
    rooms.at(HomePage)
    change_profile(desk.vault, practice_of(here.rows), practitioner=desk.practitioner)
    rooms.places.practice()
    rooms.at(ProfilePage).part_wanted.emit("step.contact")
    here.take("my-practice")
    rooms.places.words.read()
    rooms.at(WordingPage).part_wanted.emit("step.privacy")
    here.take("your-wording")
    take_own_wording(here)
    confirm(desk)
    here.begin(FINISHED, len(here.rows))
    here.begin(UNDER_WAY, here.booked() + 6)
    rooms.places.home()
    rooms.at(HomePage)
    here.take("home")
    take_papers_and_seal(here)
    take_booking(here)


def confirm(desk: Desk) -> None:
    """Say that the wording was gone through."""
    pack = load_pack("us-ca", desk.means.forms)
    confirm_pack(desk.means, desk.vault, pack, practitioner=desk.practitioner)


def take_own_wording(here: Studio) -> None:
    """Write a sentence anew, and see it as the client will: on the screen, and on paper."""
    here.rooms.places.words.edit()
    page = here.rooms.at(WordingEditorPage)
    wait_for(lambda: page.shown_part is not None)
    page.part_wanted.emit("step.time")
    (line,) = [one for one in page.findChildren(SentenceLine) if one.objectName() == "fee.amount"]
    line.open()
    line.findChildren(GrowingText)[0].setPlainText(HER_FEE)
    here.take("own-wording", settled=lambda: page.preview.is_still)
    for button in page.preview.pane.findChildren(Button, "way.paper"):
        button.click()
    here.take("own-wording-paper", dark=True, settled=lambda: page.preview.is_still)
    line.close_unchanged()


def take_check(here: Studio, sealed: bytes) -> None:
    """Save the *sealed* agreement, and check the file in the window."""
    file = here.rooms.program.hall.app.vault.parent / "T4WD-9R-A.pdf"
    file.write_bytes(sealed)
    here.rooms.places.check()
    page = here.rooms.at(CheckPage)
    page.check(str(file))
    wait_for(page._verdict.isVisible)
    here.take("check")


def take_papers_and_seal(here: Studio) -> None:
    """Check a file; look at the blank papers, at where signed paper goes, and at the seal."""
    rooms = here.rooms
    take_check(here, here.sealed(FINISHED))
    rooms.places.blank_papers()
    wait_for(rooms.at(BlankSetPage).print_button.isEnabled)
    here.take("blank-papers")
    rooms.places.scans()
    rooms.at(ScansPage)
    here.take("signed-paper")
    rooms.places.seal()
    rooms.at(SealPage)
    here.take("seal")


def take_what_came_later(here: Studio, client: str) -> None:
    """Look at the contact sheet, and open a point that changes."""
    rooms = here.rooms
    session = rooms.places.desks.now.vault.intakes(client)[0].id
    rooms.places.contact(client, session)
    wait_for(rooms.at(ContactPage).print_button.isEnabled)
    here.take("contact-sheet")
    rooms.places._after.choose(client, session)
    choice = rooms.at(AfterPage)
    choice.chosen.emit("amend", rooms.paper_id("Tomas", AGREEMENT))
    form = rooms.at(AmendForm)
    row = next(row for row in form.findChildren(PointRow) if row.point.key == "group.fee")
    row.first_focus().click()
    wait_for(rooms.is_still)
    form.bring_into_view(row)
    here.take("change-later")


def set_up(here: Studio) -> None:
    """Go through the first run, up to the page of the practice."""
    rooms, answers = here.rooms, practice_of(here.rows).answers
    rooms.at(WelcomePage).set_up_wanted.emit()
    page = rooms.at(SetUpPage)
    for name in ("practice.practitioner", "practice.name"):
        write(page, name, str(answers[name]))
    page._on_onward()
    page.where.places.button("us-ca").setChecked(True)
    page._on_onward()
    rooms.at(SetUpPage)
    for field in (page.secret._first, page.secret._second):
        field._edit.setText(PASSPHRASE)
    page._on_onward()
    sheet = rooms.at(RecoverySheetPage)
    here.take("recovery-sheet")
    sheet._on_onward()
    for number in sheet.asked:
        write(sheet, f"group.{number}", sheet._code.groups[number - 1])
    sheet._on_onward()
    rooms.at(ProfilePage)


def take_booking(here: Studio) -> None:
    """Fill in the booking card; the session is not begun."""
    here.clock.moment = datetime.fromisoformat(here.rows[here.booked() - 1].at)
    here.rooms.places.book()
    page = here.rooms.at(BookingPage)
    hands = BookingPlayer(cast("QtBot", Patience()), page)
    hands.open()
    for row in here.rows[1 : here.booked()]:
        hands.answer(row)
    hands.press("more_fields")
    page._room.verticalScrollBar().setValue(0)
    here.take("booking")


class ExampleSession:
    """Plays the example through the window and stops where a picture is wanted."""

    def __init__(self, here: Studio) -> None:
        self._here = here
        self._page = here.rooms.at(SessionPage)
        self._hands = SessionPlayer(cast("QtBot", Patience()), self._page)
        self._stops: dict[tuple[str, str], Callable[[], None]] = {
            (j.SETTLED, "group.danger"): partial(here.take, "privacy"),
            (j.SETTLED, "group.harm"): self._take_client_view,
            (j.PASSED, "step.person"): partial(here.take, "quiet", dark=True),
            (j.SETTLED, "group.when"): partial(here.take, "practical"),
            (j.REWORDED, "contact.hours"): self._take_new_words,
            (j.PASSED, "step.sheet"): partial(here.take, "sheet"),
            (j.PASSED, "step.sign"): partial(here.take, "sealed"),
            (j.HANDED_OVER, AGREEMENT): partial(here.take, "papers"),
        }

    def play(self) -> None:
        """Play every row that does not stand in the journal yet."""
        self._hands.rest()
        for row in self._here.rows[1:]:
            if self._stands(row):
                continue
            self._here.clock.moment = datetime.fromisoformat(row.at)
            self._go_to(row)
            if row.action == j.SIGNED:
                self._take_signing(str(cast("Mapping[str, Value]", row.value)["party"]))
            stop = self._stops.get((row.action, row.item))
            if stop is not None:
                stop()
            self._do(row)

    def _stands(self, row: JournalRow) -> bool:
        """Say whether *row* was booked already, or came by itself with the one before."""
        kept = self._page.live.intake
        known = {j.ANSWERED: kept.answers, j.EXCEPTED: kept.exceptions}.get(row.action, {})
        return row.item in known and known[row.item] == row.value

    def _go_to(self, row: JournalRow) -> None:
        """Go to the card that *row* is about, where it is not the next one."""
        live = self._page.live
        card, here = needed(live, row), current_card(live.pack, live.intake)
        if card and (here is None or here.key != card):
            self._hands.choose_more(card)
            self._hands.rest()

    def _do(self, row: JournalRow) -> None:
        if row.action == j.CLOSED:
            self._hands.press("finish")
            self._hands.rest()
        elif row.action == j.HANDED_OVER:
            # No printer is asked for: the papers are put off.
            self._hands.play(replace(row, value={"how": "later"}))
        else:
            self._hands.play(row)

    def _take_client_view(self) -> None:
        QTest.keyClick(self._page, Qt.Key.Key_F8)
        self._hands.fill(CODE, "code")
        self._hands.press("use")
        self._here.take("client-view", dark=True)
        self._hands.press("hand_back")
        self._hands.fill(CODE, "code")
        self._hands.press("use_code")
        self._hands.rest()

    def _take_new_words(self) -> None:
        """Open the paper for the client's own words, and leave it as it was."""
        self._hands.press("look.contact.hours")
        self._hands.press("change")
        row = next(row for row in self._here.rows if row.action == j.REWORDED)
        self._hands.write(str(row.value), "words")
        self._here.take("change-words")
        self._hands.press("leave")
        self._hands.press("back")
        self._hands.rest()

    def _take_signing(self, party: str) -> None:
        """Take paper for the practitioner, the pad for the client."""
        if party == j.PRACTITIONER:
            self._hands.press("on_to_signing")
            self._here.take("signing-paper")
            return
        self._hands.press("was_read")
        self._hands.press("drawn")
        if self._hands.seen(QAbstractButton, "screen.yes"):
            self._hands.press("screen.yes")
            self._hands.rest()
        scrawl(self._hands.find(SignaturePad))
        self._here.take("signing")


def scrawl(pad: SignaturePad) -> None:
    """Draw loops like a name with the mouse."""
    left = Qt.MouseButton.LeftButton
    points = [
        QPoint(
            round(pad.width() * (0.12 + 0.5 * t + 0.025 * math.sin(47 * t))),
            round(pad.height() * (0.56 - (0.3 - 0.22 * t) * math.cos(47 * t))),
        )
        for t in (step / 160 for step in range(161))
    ]
    QTest.mousePress(pad, left, pos=points[0])
    for point in points:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, left, pos=points[-1])


def take_the_day(here: Studio) -> bytes:
    """Play the session, find its papers again, and return the sealed agreement."""
    rooms = here.rooms
    rooms.places.start()
    rooms.at(UnlockPage).entered.emit(PASSPHRASE)
    rooms.at(HomePage)
    rooms.places.session(here.begin("Tomas Reyes-Hale", here.booked()))
    ExampleSession(here).play()
    client = rooms.client_id("Tomas")
    rooms.places.client(client)
    rooms.at(ClientPage)
    here.take("client")
    rooms.places.document(client, rooms.paper_id("Tomas", AGREEMENT))
    rooms.at(DocumentPage)
    here.take("document")
    take_what_came_later(here, client)
    return here.sealed("Tomas")


def take_first_page(sealed: bytes, path: Path) -> None:
    """Keep the first page of *sealed* as a picture."""
    pages = pypdfium2.PdfDocument(sealed)
    pages.init_forms()
    keep(pages[0].render(scale=DOTS_A_POINT).to_pil(), path)
    pages.close()


def make_rehearsal(place: Path, rows: Rows) -> None:
    """Set the example's practice up as a rehearsal: its pages say that they are not valid."""
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    app = replace(app_in(place), clock=cast("SystemClock", clock))
    means, practice = means_of(app), practice_of(rows)
    made = set_up_practice(means, app.vault, PASSPHRASE, practice, rehearsal=True, cost=CHEAPEST)
    made.vault.close()


def main(folder: Path) -> None:
    """Take every picture of the guide into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")
    QLocale.setDefault(QLocale("en_US"))
    qt = QApplication(sys.argv[:1])
    rows = read_session_file(EXAMPLE)
    with tempfile.TemporaryDirectory() as place:
        with studio(qt, Path(place, "set-up"), folder, rows) as here:
            take_days_before(here)
        make_rehearsal(Path(place, "rehearsal"), rows)
        with studio(qt, Path(place, "rehearsal"), folder, rows) as here:
            take_first_page(take_the_day(here), folder / "agreement.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)

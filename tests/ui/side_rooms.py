"""The rooms beside the way from home to a paper: made papers, scans, seal, own, what came later.

Each walk begins anywhere and leaves the program somewhere else; ``rooms.every_room`` goes
through all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.after.amend_form import AmendForm
from desktop.ui.after.copy_page import CopyPage
from desktop.ui.after.own_page import OwnPage
from desktop.ui.crash import report_on
from desktop.ui.crash_page import CrashPage
from desktop.ui.home.blank_set import BlankSetPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.contact import ContactPage
from desktop.ui.home.scans.page import ScansPage
from desktop.ui.practice.own_documents import OwnDocuments
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.seal import SealPage
from desktop.ui.record.copy_page import RecordCopyPage
from desktop.ui.record.correct_page import CorrectPage
from desktop.ui.record.notes_page import NotesCopyPage
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.papers.overlay import Overlay
from tests.ui.after import after_rooms
from tests.ui.backup_rooms import backups
from tests.ui.custodian_rooms import custodian
from tests.ui.furnished import FINISHED, UNDER_WAY, Rooms, wait_for
from tests.ui.keeping_rooms import keeping
from tests.ui.key_rooms import keys
from tests.ui.log_rooms import log


def in_front(window: QWidget) -> QWidget:
    """Return what people see of *window*: the paper that lies over its page, if one does."""
    return next((one for one in window.findChildren(Overlay) if one.isVisible()), window)


def put_away(rooms: Rooms) -> None:
    """Close the paper that lies over the page; another language may have closed it already."""
    found = in_front(rooms.window)
    if isinstance(found, Overlay):
        found.close_quietly()


def made_papers(rooms: Rooms) -> Iterator[str]:
    """Look at papers that are made when they are looked at."""
    client = rooms.client_id(FINISHED)
    rooms.places.contact(client, rooms.places.desks.now.vault.intakes(client)[0].id)
    contact = rooms.at(ContactPage)
    wait_for(contact.print_button.isEnabled)
    yield "contact"
    rooms.places.blank_papers()
    blank = rooms.at(BlankSetPage)
    wait_for(blank.print_button.isEnabled)
    yield "blank-papers"


def booking(rooms: Rooms) -> Iterator[str]:
    """Prepare a first session, with every part of the card open."""
    rooms.places.book()
    wait_for(lambda: rooms.at(BookingPage)._form is not None)
    yield "booking"
    form = rooms.at(BookingPage)._form
    assert form is not None
    form.fill_name("Sela Moon")
    for part in form._sections:
        form.unfold(part)
    yield "booking-open"
    rooms.places.client(rooms.client_id(FINISHED))
    rooms.at(ClientPage)


def scans(rooms: Rooms) -> Iterator[str]:
    """File signed paper: nothing yet, what waits, and a file nobody can read."""
    folder = rooms.program.hall.app.vault.parent
    rooms.places.scans()
    rooms.at(ScansPage)
    yield "scans"
    rooms.places.scans(rooms.client_id(UNDER_WAY))
    page = rooms.at(ScansPage)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    page.take((str(folder / "broken.pdf"),))
    wait_for(lambda: page._reading is not None and rooms.is_still())
    yield "scans-unreadable"


def own_seal(rooms: Rooms) -> Iterator[str]:
    """Look at the seal and at what asks before it is another one."""
    folder = rooms.program.hall.app.vault.parent
    rooms.places.seal()
    rooms.at(SealPage)
    yield "seal"
    after_rooms.press(rooms.at(SealPage), "renew")
    yield "seal-renew"
    put_away(rooms)
    rooms.at(SealPage).import_from(str(folder / "mine.p12"))
    yield "seal-import"
    put_away(rooms)


def own_documents(rooms: Rooms) -> Iterator[str]:
    """Put a document of one's own on the shelf, and ask for its words."""
    from desktop.services.keep_own_document import NewOwn, add_own_document

    desk = rooms.places.desks.now
    add_own_document(desk.means, desk.vault, NewOwn(b"I agree.", "Consent of my lawyer"))
    rooms.places.practice()
    page = rooms.at(ProfilePage)
    page._go_to(len(page._sections) - 1)
    shelf: OwnDocuments = page.findChildren(OwnDocuments)[-1]
    wait_for(lambda: bool(shelf.findChildren(QAbstractButton)) and rooms.is_still())
    page.bring_into_view(shelf)
    yield "own-documents"
    wait_for(lambda: bool(rooms.at(ProfilePage).findChildren(OwnDocuments)))
    rooms.at(ProfilePage).findChildren(OwnDocuments)[-1].write()
    yield "own-written"
    put_away(rooms)


def later(rooms: Rooms) -> Iterator[str]:
    """Change, withdraw, refuse and void, each up to its pages; then look at a marked copy."""
    rooms.places._after.sign_own(rooms.client_id(FINISHED))
    rooms.at(OwnPage)
    yield "later-own"
    after_rooms.at_choice(rooms)
    yield "later"
    for what in ("withdraw", "refuse", "void"):
        after_rooms.at_form(rooms, what)
        yield f"later-{what}"
    after_rooms.amend_fee(rooms)
    yield "later-amend"
    page = after_rooms.made(rooms, rooms.at(AmendForm))
    yield "later-reading"
    document = after_rooms.sign_all(rooms, page)
    wait_for(document.print_button.isEnabled)
    yield "later-filed"
    after_rooms.open_row(after_rooms.at_choice(rooms), "copy:")
    copy = rooms.at(CopyPage)
    wait_for(copy.print_button.isEnabled)
    yield "later-copy"


def record(rooms: Rooms) -> Iterator[str]:
    """Copy a whole record, and see what was written."""
    client = rooms.client_id(FINISHED)
    stick = rooms.program.hall.app.vault.parent / "stick"
    stick.mkdir(exist_ok=True)
    rooms.places.record.copy(client)
    page = rooms.at(RecordCopyPage)
    wait_for(lambda: page.form is not None)
    yield "record-copy"
    page = rooms.at(RecordCopyPage)
    wait_for(lambda: page.form is not None)
    after_rooms.press(page, "for.client")
    after_rooms.press(page, "form.folder")
    page.write_to(stick)
    wait_for(lambda: page.form is None)
    yield "record-copied"


def corrections(rooms: Rooms) -> Iterator[str]:
    """Let the private notes out, and put a name right."""
    client = rooms.client_id(FINISHED)
    rooms.places.record.notes(client)
    rooms.at(NotesCopyPage)
    yield "record-notes"
    rooms.places.record.correct(client)
    correct = rooms.at(CorrectPage)
    wait_for(lambda: bool(after_rooms.rows_of(correct)))
    yield "record-correct"
    again = rooms.at(CorrectPage)  # another language makes it anew
    wait_for(lambda: bool(after_rooms.rows_of(again)))
    after_rooms.open_row(again, "name")
    yield "record-correct-name"
    put_away(rooms)


def crash(rooms: Rooms) -> Iterator[str]:
    """See what a bug looks like."""
    rooms.places.crash(report_on(ValueError("a bug"), "0.1.0"))
    page = rooms.at(CrashPage)
    yield "crash"
    page.back_wanted.emit()
    wait_for(rooms.is_still)


Walk = Callable[[Rooms], Iterator[str]]
WALKS: tuple[Walk, ...] = (
    made_papers,
    record,
    corrections,
    booking,
    scans,
    own_seal,
    own_documents,
    keys,
    custodian,
    backups,
    log,
    keeping,
    later,
    crash,
)

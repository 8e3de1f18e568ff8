"""What happens to a sealed paper, from the client's page through the window to the vault."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit

from desktop.domain.amended_lists import Line
from desktop.ui.after.copy_page import CopyPage
from desktop.ui.after.later_page import LaterPage
from desktop.ui.after.lines_side import LinesSide
from desktop.ui.after.point_row import PointRow
from desktop.ui.after.void_form import VoidForm
from desktop.ui.home.client import ClientPage
from desktop.ui.home.document import DocumentPage
from desktop.ui.home.home import HomePage
from tests.services.test_papers import text_of
from tests.ui.after.after_rooms import (
    AGREEMENT,
    amend_fee,
    at_choice,
    at_client,
    at_form,
    made,
    open_row,
    part,
    press,
    rows_of,
    sign_all,
    write,
)
from tests.ui.after.conftest import opened
from tests.ui.furnished import FINISHED, Rooms, wait_for


def tails(page: ClientPage) -> dict[str, str]:
    """Return how each paper on the client's page stands, by title."""
    return {row.title: row.tail for row in rows_of(page)}


def words_on(page: DocumentPage) -> str:
    return page._standing.words


def filed_text(rooms: Rooms, kind: str) -> str:
    vault = rooms.places.desks.now.vault
    return " ".join(text_of(vault.read_payload(rooms.paper_id(FINISHED, kind))).split())


def test_a_change_is_written_signed_and_shown_with_the_paper_it_changes(
    weeks_later: Rooms,
) -> None:
    form = amend_fee(weeks_later)
    write(form, "later.why", "A new year.")
    page = made(weeks_later, form)

    document = sign_all(weeks_later, page)

    assert document.preview is not None
    assert "Now it says" in filed_text(weeks_later, "document.amendment")
    client = at_client(weeks_later)
    assert tails(client)["What we settled"] == "in force, changed"
    assert tails(client)["What we changed"] == "in force"
    assert "changed December 20, 2026" in rows_of(client)[0].detail


def test_old_and_new_stand_side_by_side_and_a_point_can_be_left_after_all(
    weeks_later: Rooms,
) -> None:
    form = amend_fee(weeks_later)
    row = part(form, PointRow, "point.group.fee")
    assert row.is_open
    assert any("$160" in label.text() for label in row.findChildren(QLabel))

    press(row, "open")

    assert not row.is_open
    form.foot.onward_button.click()
    wait_for(weeks_later.is_still)
    assert weeks_later.window.page() is form
    assert "Nothing is different yet" in weeks_later.window._notice.findChild(QLabel).text()


def test_words_of_their_own_can_stand_instead_of_values(weeks_later: Rooms) -> None:
    form = at_form(weeks_later, "amend")
    row = part(form, PointRow, "point.group.fee")
    press(row, "open")
    press(row, "own_words")
    write(row, "words", "We talk about the fee again in March.")

    page = made(weeks_later, form)

    (change,) = page.session.live.intake.proposed
    assert change.now == "We talk about the fee again in March."
    assert "$160" in change.was


def test_a_promise_is_added_and_a_goal_let_go_line_by_line(weeks_later: Rooms) -> None:
    form = at_form(weeks_later, "amend")
    row = part(form, PointRow, "point.together.promises.practitioner")
    press(row, "open")
    press(row, "more")
    row.findChildren(QPlainTextEdit)[-1].setPlainText("I write the day before.")

    page = made(weeks_later, form)
    page.signing.change_wanted.emit(())
    again = weeks_later.at(type(form))
    wait_for(lambda: again.findChild(PointRow) is not None)
    held = part(again, PointRow, "point.together.promises.practitioner")
    assert held.is_open
    assert [line.words for line in held.wanted().lines][-1] == "I write the day before."
    sign_all(weeks_later, made(weeks_later, again))

    text = filed_text(weeks_later, "document.amendment")
    assert "What you can expect from me (new) I write the day before." in text


def test_a_line_that_is_taken_out_can_be_put_back(look: object) -> None:
    assert look
    was = (Line(0, "To sleep."), Line(1, "To call Sam."))
    side = LinesSide("Goals", was, was)
    press(side, "out.2")
    taken_out = side.lines()

    press(side, "out.2")

    assert taken_out == (Line(0, "To sleep."), Line(1, ""))
    assert side.lines() == was


def test_a_page_waits_for_signatures_and_is_found_again(weeks_later: Rooms) -> None:
    page = made(weeks_later, amend_fee(weeks_later))
    page.signing.not_today.emit()
    client = weeks_later.at(ClientPage)
    wait_for(lambda: bool(rows_of(client)))
    assert "waiting for signatures" in [row.tail for row in rows_of(client)]

    open_row(client, f"intake:{page.session.live.id}")

    again = weeks_later.at(LaterPage)
    assert again.session.live.intake.proposed == page.session.live.intake.proposed


def test_a_page_cut_off_in_the_middle_is_whole_when_the_vault_is_opened_again(
    weeks_later: Rooms, qapp: QApplication, tmp_path: Path
) -> None:
    page = made(weeks_later, amend_fee(weeks_later))
    intake, proposed = page.session.live.id, page.session.live.intake.proposed
    weeks_later.close()

    again = opened(qapp, tmp_path)

    home = again.at(HomePage)
    assert any(row.key == intake for row in home._under_way.rows())
    home.resumed.emit(intake)
    later = again.at(LaterPage)
    assert later.session.live.intake.proposed == proposed
    sign_all(again, later)
    again.close()


def test_a_page_nobody_wants_is_dropped_and_changes_nothing(weeks_later: Rooms) -> None:
    page = made(weeks_later, amend_fee(weeks_later))

    press(page, "drop")

    client = weeks_later.at(ClientPage)
    wait_for(lambda: bool(rows_of(client)))
    assert tails(client)["What we settled"] == "in force"
    assert "waiting for signatures" not in tails(client).values()


def test_going_back_to_change_something_keeps_what_was_written(weeks_later: Rooms) -> None:
    form = amend_fee(weeks_later)
    write(form, "later.why", "A new year.")
    page = made(weeks_later, form)

    page.signing.change_wanted.emit(())

    again = weeks_later.at(type(form))
    wait_for(lambda: again.findChild(PointRow) is not None)
    assert again is not form
    assert part(again, PointRow, "point.group.fee").answers()["fee.amount"] == "180.00"
    assert again.job() is not None


def test_a_consent_is_taken_back_without_anybody_being_pressed(weeks_later: Rooms) -> None:
    form = at_form(weeks_later, "withdraw")
    ticks = [one for one in form.findChildren(QAbstractButton) if one.isChecked()]
    assert ticks == []
    press(form, "later.what.email_text")
    press(form, "later.told_how.phone")

    page = made(weeks_later, form)
    sign_all(weeks_later, page)

    assert [one.party for one in page.session.live.intake.signatures] == ["practitioner"]
    assert "I stop writing to you by email or text." in filed_text(
        weeks_later, "document.withdrawal"
    )
    assert "a consent taken back" in rows_of(at_client(weeks_later))[0].detail


def test_a_no_is_written_down_with_or_without_a_paper(weeks_later: Rooms) -> None:
    form = at_form(weeks_later, "refuse")
    press(form, "later.no_to.recording")
    press(form, "later.told_how.said")
    press(form, "later.signs")

    page = made(weeks_later, form)
    sign_all(weeks_later, page)

    assert len(page.session.live.intake.signatures) == 2
    assert "We do not do it." in filed_text(weeks_later, "document.refusal")


def test_a_mistake_is_marked_void_wherever_the_paper_stands(weeks_later: Rooms) -> None:
    form = at_form(weeks_later, "void")
    write(form, "later.wrong", "It has the fee of somebody else.")
    press(form, "later.holds.anew")
    sign_all(weeks_later, made(weeks_later, form))

    assert tails(at_client(weeks_later))["What we settled"] == "void"
    paper = weeks_later.paper_id(FINISHED, AGREEMENT)
    weeks_later.places.document(weeks_later.client_id(FINISHED), paper)
    document = weeks_later.at(DocumentPage)
    wait_for(lambda: bool(words_on(document)))
    assert words_on(document).startswith("Void")
    choice = at_choice(weeks_later)
    void = weeks_later.paper_id(FINISHED, "document.void")
    assert [row.key for row in rows_of(choice)] == [f"void:{void}", "refuse:"]


def test_a_void_page_made_by_mistake_is_void_itself_and_the_paper_holds_again(
    weeks_later: Rooms,
) -> None:
    form = at_form(weeks_later, "void")
    write(form, "later.wrong", "It has the fee of somebody else.")
    press(form, "later.holds.anew")
    sign_all(weeks_later, made(weeks_later, form))
    open_row(at_choice(weeks_later), "void:")
    wait_for(lambda: isinstance(weeks_later.window.page(), VoidForm) and weeks_later.is_still())
    again = weeks_later.window.page()
    assert isinstance(again, VoidForm)
    assert again.findChild(QAbstractButton, "later.holds.anew") is None

    write(again, "later.wrong", "The fee was right after all.")
    sign_all(weeks_later, made(weeks_later, again))

    row = next(row for row in rows_of(at_client(weeks_later)) if row.title == "What we settled")
    assert row.tail == "in force"
    assert "holds again since December 20, 2026" in row.detail


def test_a_marked_copy_shows_every_difference_and_says_what_it_is(
    weeks_later: Rooms, tmp_path: Path
) -> None:
    sign_all(weeks_later, made(weeks_later, amend_fee(weeks_later)))
    choice = at_choice(weeks_later)

    open_row(choice, "copy:")

    copy = weeks_later.at(CopyPage)
    wait_for(lambda: copy._copy is not None)
    assert copy._copy is not None
    text = " ".join(text_of(copy._copy.content).split())
    assert "This is a copy to read. It is not the agreement, and nobody signs it." in text
    assert "Changed" in text
    assert "$160" in text
    assert "$180" in text
    assert "What I hope for" in text
    assert copy.for_whom is not None
    assert copy.beside is not None
    assert copy.for_whom.people == ("Maya Torres-Lind",)
    assert "beside the paper signed December 2, 2026" in copy.beside.text()
    copy.press.save_to(lambda: b"pages", tmp_path / "copy.pdf")
    wait_for(lambda: "saved for Maya Torres-Lind" in copy.told)
    given = weeks_later.places.desks.now.vault.hand_overs(weeks_later.client_id(FINISHED))[-1]
    assert (given.kind, given.how) == ("marked_copy", "save")

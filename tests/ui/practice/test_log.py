"""The log in the window: read, narrowed, checked, saved; and told when the vault is older."""

import csv
import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from desktop.domain.journal import Value
from desktop.services.save_log import log_as_csv
from desktop.store import audit
from desktop.store.anchor import ABSENT
from desktop.store.audit import AuditEntry
from desktop.store.audit_log import Choice
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.home import HomePage
from desktop.ui.home.row_list import RowList
from desktop.ui.practice.log.checks_page import ChecksPage
from desktop.ui.practice.log.entry_paper import EntryPaper
from desktop.ui.practice.log.log_page import LogPage
from desktop.ui.practice.log.rolled_back import RolledBackPage
from desktop.ui.practice.log.verdicts import Standing
from desktop.ui.practice.log.words import _TOLD, GROUPS, said
from desktop.ui.theme.look import Look
from tests.ui.furnished import FINISHED, UNDER_WAY, Rooms, app_in, wait_for
from tests.ui.practice.test_keys import KeptInMemory


@pytest.fixture
def rooms(
    qapp: QApplication, furnished_folder: Path, tmp_path: Path, look: Look
) -> Iterator[Rooms]:
    """The program on a furnished practice, locked, with a keychain in memory."""
    assert look.scale == 1.0
    shutil.copytree(furnished_folder / "vault", tmp_path / "vault")
    rooms = Rooms(qapp, replace(app_in(tmp_path), keychain=KeptInMemory()))
    rooms.places.start()
    yield rooms
    rooms.close()


@pytest.fixture
def page(rooms: Rooms) -> LogPage:
    """The whole log, after one client's page was looked at."""
    rooms.unlock()
    rooms.places.client(rooms.client_id(FINISHED))
    rooms.at(ClientPage)
    rooms.places.log.log()
    return shown(rooms)


def shown(rooms: Rooms) -> LogPage:
    page = rooms.at(LogPage)
    wait_for(lambda: not page._is_fetching and rooms.is_still())
    return page


def titles(page: LogPage) -> list[str]:
    return [row.title for row in page._rows.rows() if row.key]


def choose(page: LogPage, box: str, data: str, rooms: Rooms) -> None:
    found = page.findChild(QComboBox, box)
    assert found is not None
    found.setCurrentIndex(found.findData(data))
    wait_for(lambda: not page._is_fetching and rooms.is_still())


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_every_kind_has_its_words_and_its_group() -> None:
    grouped = [kind for kinds in GROUPS.values() for kind in kinds]

    assert set(_TOLD) == audit.KINDS
    assert sorted(grouped) == sorted(audit.KINDS)


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        (audit.RESTORE, {"by": "passphrase", "before": 9}, "The vault of before was put back"),
        (audit.RESTORE, {"by": "passphrase", "done": "restored"}, "A backup was restored"),
        (audit.KEYS, {"what": "custodian"}, "The custodian's code was changed"),
        (audit.KEYS, {"what": "custodian", "done": "off"}, "The custodian's code was revoked"),
        (
            audit.CHANGE,
            {"what": "wording published"},
            "Wording of the practice's own was published",
        ),
        (
            audit.CHANGE,
            {"what": "years settled"},
            "For how many years files are kept was settled",
        ),
        (
            audit.CHANGE,
            {"what": "backup folder changed"},
            "The folder for backups was changed",
        ),
    ],
)
def test_what_was_done_is_said_as_it_was(kind: str, body: dict[str, Value], words: str) -> None:
    entry = AuditEntry(1, "2026-12-02T16:03:05-08:00", kind, body, "")

    assert said(entry) == words


def test_the_newest_entry_stands_first_with_its_client(page: LogPage) -> None:
    rows = page._rows.rows()

    assert rows[0].key == ""
    assert rows[1].title == "The client's page was opened"
    assert FINISHED in rows[1].detail
    assert rows[2].title == "Unlocked with the passphrase"


def test_it_is_narrowed_by_kind_and_by_month(page: LogPage, rooms: Rooms) -> None:
    choose(page, "kind", "doors", rooms)
    doors = titles(page)
    choose(page, "kind", "", rooms)
    month = page.findChild(QComboBox, "month")
    assert month is not None
    choose(page, "month", str(month.itemData(month.count() - 1)), rooms)

    assert set(doors) <= {
        "Unlocked with the passphrase",
        "The vault was locked",
        "This vault was made",
    }
    assert titles(page)


def test_one_client_is_sought_by_name_and_left_again(page: LogPage, rooms: Rooms) -> None:
    before = len(titles(page))
    field = page.findChild(QLineEdit)
    assert field is not None
    field.setText("idris")
    wait_for(lambda: len(page._rows.rows()) == 1 and rooms.is_still())
    page._rows.opened.emit(page._rows.rows()[0].key)
    wait_for(lambda: not page._is_fetching and rooms.is_still())

    assert all(UNDER_WAY in row.detail for row in page._rows.rows() if row.key)
    assert "A client was added" in titles(page)
    button(page, "everybody").click()
    wait_for(lambda: not page._is_fetching and rooms.is_still())
    assert len(titles(page)) == before


def test_a_client_page_leads_to_who_saw_it(rooms: Rooms) -> None:
    rooms.unlock()
    client = rooms.client_id(FINISHED)
    rooms.places.client(client)
    lists = rooms.at(ClientPage).findChildren(RowList)
    found = next(one for one in lists if any(row.key == "log:" for row in one.rows()))

    found.opened.emit("log:")

    log = shown(rooms)
    assert titles(log)[0] == "The client's page was opened"
    assert all(FINISHED in row.detail for row in log._rows.rows() if row.key)
    log.back_wanted.emit()
    rooms.at(ClientPage)


def test_coming_back_to_a_client_is_the_same_visit(rooms: Rooms) -> None:
    rooms.unlock()
    vault = rooms.places.desks.now.vault
    for _ in range(3):
        rooms.places.client(rooms.client_id(FINISHED))
        rooms.at(ClientPage)
    rooms.places.client(rooms.client_id(UNDER_WAY))
    rooms.at(ClientPage)

    seen = [one for one in vault.audit(limit=9) if one.kind == audit.VIEW]

    assert len(seen) == 2


def test_an_entry_opens_with_its_mark(page: LogPage, rooms: Rooms) -> None:
    vault = rooms.places.desks.now.vault
    page._rows.opened.emit(page._rows.rows()[1].key)

    paper = rooms.window.findChild(EntryPaper)

    assert paper is not None
    newest = vault.audit(limit=1)[0]
    words = " ".join(one.text() for one in paper.findChildren(type(page._count)))
    assert f"{newest.seq} · {newest.mac[:16]}" in words


def test_older_entries_come_when_they_are_wanted(page: LogPage, rooms: Rooms) -> None:
    vault = rooms.places.desks.now.vault
    for _ in range(450):
        vault.note(audit.VIEW, {})
    page._fetch()
    wait_for(lambda: not page._is_fetching and rooms.is_still())
    assert len(titles(page)) == 200

    for wanted in (400, 600):
        page._rows.end_reached.emit()
        wait_for(lambda: not page._is_fetching and rooms.is_still())
        assert len(titles(page)) >= min(wanted, vault.audit_head().seq)

    numbers = [int(row.key) for row in page._rows.rows() if row.key]
    assert numbers == list(range(numbers[0], 0, -1))


def test_the_saved_table_names_clients_by_reference_only(page: LogPage, rooms: Rooms) -> None:
    vault = rooms.places.desks.now.vault

    content = log_as_csv(vault, Choice()).decode("utf-8-sig")

    rows = list(csv.DictReader(io.StringIO(content)))
    assert [int(row["entry"]) for row in rows] == list(range(1, len(rows) + 1))
    assert "K7QF-2M" in {row["client_reference"] for row in rows}
    assert FINISHED not in content
    assert UNDER_WAY not in content
    newest = vault.audit(limit=1)[0]
    assert (newest.kind, newest.body["what"]) == (audit.EXPORT, "log")
    assert rooms.window.page() is page


def test_what_it_saves_is_told_before_a_place_is_asked_for(
    page: LogPage, rooms: Rooms, tmp_path: Path
) -> None:
    button(page, "save").click()
    wait_for(rooms.is_still)
    rooms.places.log.save(Choice(), tmp_path / "log.csv")
    wait_for(lambda: (tmp_path / "log.csv").exists() and rooms.is_still())

    assert (tmp_path / "log.csv").read_bytes().startswith(b"\xef\xbb\xbfentry,at,kind")


@pytest.fixture
def checks(rooms: Rooms) -> ChecksPage:
    """Where the log is checked."""
    rooms.unlock()
    rooms.places.log.checks(rooms.places.home)
    return rooms.at(ChecksPage)


def verdict(checks: ChecksPage, rooms: Rooms) -> str:
    wait_for(lambda: checks._verdict.isVisible() and rooms.is_still())
    return checks._verdict._words.accessibleName()


def test_a_whole_log_and_vault_are_said_to_be_whole_and_the_check_is_noted(
    checks: ChecksPage, rooms: Rooms
) -> None:
    checks._check_log.click()
    log = verdict(checks, rooms)
    checks._check_vault.click()
    wait_for(checks._check_log.isEnabled)
    vault = verdict(checks, rooms)

    kinds = [one.kind for one in rooms.places.desks.now.vault.audit(limit=2)]
    assert "every entry is there, and none was changed" in log
    assert "every entry, paper, note and page is as it was filed" in vault
    assert kinds == [audit.CHECK, audit.CHECK]
    assert "The vault was checked: whole" in checks._last.text()


def test_a_missing_mark_is_told_of_the_vault_but_not_of_a_rehearsal() -> None:
    vault = Standing(9, "a1b2", None, is_older=False, anchor=ABSENT, rehearsal=False)
    rehearsal = replace(vault, rehearsal=True)

    assert "no mark beside the vault" in vault.advice()
    assert not rehearsal.advice()


def test_a_rehearsal_is_checked_without_a_word_of_its_mark(rooms: Rooms) -> None:
    rooms.unlock()
    rooms.places.rehearse()
    wait_for(lambda: rooms.places.desks.is_rehearsing and rooms.is_still())

    rooms.places.log.checks(rooms.places.home)

    checks = rooms.at(ChecksPage)
    wait_for(lambda: checks._standing is not None)
    assert rooms.places.desks.now.vault.anchor.state == ABSENT
    assert checks._anchor.isHidden()


def test_a_changed_entry_is_told_by_its_number(checks: ChecksPage, rooms: Rooms) -> None:
    run = rooms.places.desks.now.vault._thread.write
    run(lambda c: c.exec_driver_sql("DROP TRIGGER audit_never_changes"))
    run(lambda c: c.exec_driver_sql("UPDATE audit SET kind = 'print' WHERE seq = 4"))

    checks._check_log.click()

    assert "the log does not hold from entry 4 on" in verdict(checks, rooms)
    assert checks._verdict.property("role") == "trouble"


def test_a_mark_from_a_paper_is_found(checks: ChecksPage, rooms: Rooms) -> None:
    entry = rooms.places.desks.now.vault.audit_entry(9)
    assert entry is not None
    field = checks.findChild(QLineEdit, "mark")
    assert field is not None
    answer = checks._mark._answer

    field.setText(f"9 · {entry.mac}")
    field.returnPressed.emit()
    wait_for(lambda: answer.isVisible() and rooms.is_still())
    assert "This paper's mark is in the chain: entry 9, of December 2, 2026." in (
        answer._words.accessibleName()
    )
    field.setText("9")
    field.returnPressed.emit()
    wait_for(lambda: "at least 16" in answer._words.accessibleName())


def test_yesterdays_files_are_told_at_unlock_until_somebody_has_read_it(
    rooms: Rooms, tmp_path: Path
) -> None:
    yesterday = (tmp_path / "vault" / "store-1.db").read_bytes()
    rooms.unlock()
    for _ in range(20):
        rooms.places.desks.now.vault.note(audit.VIEW, {})
    rooms.places.lock()
    rooms.at(UnlockPage)
    (tmp_path / "vault" / "store-1.db").write_bytes(yesterday)
    rooms.unlock()

    notice = rooms.window._notice
    assert "The vault here ends at entry" in notice.accessibleName()
    notice.acted.emit()
    page = rooms.at(RolledBackPage)
    page.foot.onward_button.click()
    rooms.at(HomePage)
    rooms.places.lock()
    rooms.at(UnlockPage)
    rooms.unlock()

    assert not notice.isVisible()
    assert rooms.places.desks.now.vault.rollback is None


def test_the_keychain_remembers_where_it_opens_the_vault(rooms: Rooms) -> None:
    from desktop.services.keep_in_keychain import switch_off, switch_on
    from desktop.services.keep_marks import compare_and_keep, keep_marks
    from desktop.store.derivation import Passphrase
    from tests.ui.furnished import PASSPHRASE

    rooms.unlock()
    desk = rooms.places.desks.now
    keychain = desk.app.keychain
    assert isinstance(keychain, KeptInMemory)
    keep_marks(desk.vault, keychain)
    assert keychain.kept == {}
    switch_on(desk.means, desk.vault, Passphrase(PASSPHRASE), keychain)

    assert compare_and_keep(desk.vault, keychain) is None

    assert set(keychain.kept) == {desk.vault.store_id, f"{desk.vault.store_id}-mark"}
    switch_off(desk.vault, keychain)
    assert keychain.kept == {}

"""The practice profile on a real vault."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.assets import FORMS
from desktop.domain.journal import Value
from desktop.services.load_pack import load_pack
from desktop.services.set_up_practice import keep_profile, profile
from desktop.ui.home.home import HomePage
from desktop.ui.practice.field import ProfileField
from desktop.ui.practice.logo import LogoField
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.sections import LETTERHEAD
from desktop.ui.widgets.choice import Choice
from tests.ui.furnished import Rooms, wait_for


@pytest.fixture
def page(desk_rooms: Rooms) -> ProfilePage:
    """The profile of a furnished practice."""
    desk_rooms.places.practice()
    return desk_rooms.at(ProfilePage)


def _field(page: ProfilePage, key: str) -> ProfileField:
    section = next(one for one in page._sections if key in one.items)
    page.part_wanted.emit(section.key)
    return next(one for one in page._fields if one.key == key)


def _write(field: ProfileField, words: str) -> None:
    text = field.findChild(QPlainTextEdit)
    assert text is not None
    text.setPlainText(words)


def _kept(rooms: Rooms) -> dict[str, Value]:
    kept = profile(rooms.places.desks.now.vault)
    assert kept is not None
    return dict(kept.answers)


def test_what_is_written_is_filed_when_the_page_is_left(
    desk_rooms: Rooms, page: ProfilePage
) -> None:
    _write(_field(page, "practice.retention"), "seven years")

    page.back_wanted.emit()

    desk_rooms.at(HomePage)
    assert _kept(desk_rooms)["practice.retention"] == "seven years"


def test_locking_files_it_too(desk_rooms: Rooms, page: ProfilePage) -> None:
    _write(_field(page, "practice.retention"), "ten years")

    desk_rooms.places.lock()

    desk_rooms.unlock()
    assert _kept(desk_rooms)["practice.retention"] == "ten years"


def test_a_pause_in_typing_files_it(desk_rooms: Rooms, page: ProfilePage) -> None:
    _write(_field(page, "practice.retention"), "nine years")

    page._timer.timeout.emit()

    wait_for(lambda: _kept(desk_rooms)["practice.retention"] == "nine years")


def test_looking_without_changing_files_nothing(desk_rooms: Rooms, page: ProfilePage) -> None:
    vault = desk_rooms.places.desks.now.vault
    before = vault.audit_head().seq
    kept = _kept(desk_rooms)

    page._on_onward()
    page.back_wanted.emit()

    desk_rooms.at(HomePage)
    assert _kept(desk_rooms) == kept
    assert vault.audit_head().seq == before


def test_what_does_not_apply_is_kept_as_none(desk_rooms: Rooms, page: ProfilePage) -> None:
    field = _field(page, "practice.office")

    field._void.setChecked(True)
    page.back_wanted.emit()

    desk_rooms.at(HomePage)
    assert _kept(desk_rooms)["practice.office"] is None


def test_an_emptied_blank_that_is_needed_counts_as_open(page: ProfilePage) -> None:
    assert "Everything needed" in page.foot._words.text()

    _write(_field(page, "practice.retention"), "")

    assert page.foot._words.text().endswith("1")


def test_a_new_name_stands_for_the_practitioner(desk_rooms: Rooms, page: ProfilePage) -> None:
    _write(_field(page, "practice.practitioner"), "Jordan Avery-Lind")

    page.back_wanted.emit()

    desk_rooms.at(HomePage)
    names = [one.name for one in desk_rooms.places.desks.now.vault.practitioners()]
    assert names == ["Jordan Avery-Lind"]


def test_what_cannot_be_read_holds_people_there(page: ProfilePage) -> None:
    field = _field(page, "fee.amount")
    here = page._here
    field._editor._line.setText("a lot")  # type: ignore[attr-defined]

    page._on_onward()

    assert page._here == here


def test_the_parts_are_gone_through_by_keys(page: ProfilePage) -> None:
    page.part_wanted.emit(page._sections[0].key)

    QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert page._here == 1


def test_at_the_end_everything_leads_on_to_the_wording(page: ProfilePage) -> None:
    page.part_wanted.emit(page._sections[-1].key)

    assert page.foot.onward_button.text() == "Go through the wording"


def test_a_logo_is_kept_in_the_vault(desk_rooms: Rooms, page: ProfilePage, tmp_path: Path) -> None:
    page.part_wanted.emit(page._sections[0].key)
    logo = page.findChild(LogoField)
    assert logo is not None
    picture = QImage(3000, 900, QImage.Format.Format_RGB32)
    picture.fill(QColor("#1f6a60"))
    picture.save(str(tmp_path / "logo.jpg"))

    logo.take(str(tmp_path / "logo.jpg"))

    vault = desk_rooms.places.desks.now.vault
    wait_for(lambda: bool(vault.secret("logo")))
    kept = QImage.fromData(vault.secret("logo") or b"")
    assert (kept.width(), kept.height()) == (1200, 360)


def test_a_file_that_is_no_picture_is_refused_in_one_sentence(
    desk_rooms: Rooms, page: ProfilePage, tmp_path: Path
) -> None:
    page.part_wanted.emit(page._sections[0].key)
    logo = page.findChild(LogoField)
    assert logo is not None
    (tmp_path / "logo.png").write_bytes(b"words")

    logo.take(str(tmp_path / "logo.png"))

    assert "not a picture" in desk_rooms.window._notice.accessibleName()


def test_every_section_can_be_shown_in_several_places(desk_rooms: Rooms, page: ProfilePage) -> None:
    desk = desk_rooms.places.desks.now
    kept = profile(desk.vault)
    assert kept is not None
    for key, language in (("gb-eng", "en"), ("us", "es"), ("eu", "en")):
        keep_profile(desk.vault, replace(kept, pack=key, language=language, answers={}))
        page.arrive()
        desk_rooms.at(ProfilePage)

        shown = []
        for section in page._sections:
            page.part_wanted.emit(section.key)
            shown += [one.key for one in page._fields]

        asked = [i for i in load_pack(key, FORMS).profile_items() if i.options != (i.default,)]
        assert sorted(shown) == sorted(item.key for item in asked), key


def test_what_concerns_nobody_here_is_shown_once_it_does(page: ProfilePage) -> None:
    supervision = _field(page, "practice.supervision_rule")
    supervisor = next(one for one in page._fields if one.key == "practice.supervisor")
    assert not supervisor.isVisibleTo(page)
    under = supervision.findChild(Choice, "supervisor")
    assert under is not None

    under.click()

    assert supervisor.isVisibleTo(page)
    assert page.foot._words.text().endswith("1")


def test_another_language_changes_the_questions_and_is_kept(
    desk_rooms: Rooms, page: ProfilePage
) -> None:
    page.part_wanted.emit(page._sections[0].key)
    before = [one._blank.label for one in page._fields]
    spanish = page.findChild(Choice, "language.es")
    assert spanish is not None

    spanish.setChecked(True)

    after = [one._blank.label for one in page._fields]
    assert page._sections[page._here].key == LETTERHEAD
    assert not set(before) & set(after)
    page.back_wanted.emit()
    desk_rooms.at(HomePage)
    kept = profile(desk_rooms.places.desks.now.vault)
    assert kept is not None
    assert kept.language == "es"


def test_the_keyboard_starts_on_the_first_blank_that_is_still_needed(page: ProfilePage) -> None:
    _write(_field(page, "practice.retention"), "")

    _field(page, "practice.retention")

    focused = page.window().focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    assert focused.accessibleName() == _field(page, "practice.retention")._blank.label


def test_lines_may_be_longer_where_the_text_is_larger(desk_rooms: Rooms, page: ProfilePage) -> None:
    assert page._shown_part is not None
    before = page._shown_part.maximumWidth()

    desk_rooms.program.hall.look.set_scale(2.0)

    wait_for(lambda: page._shown_part is not None and page._shown_part.maximumWidth() == 2 * before)

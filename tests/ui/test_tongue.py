"""The language of the window: chosen, remembered, and changed while people work (T14)."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from desktop.assets import RESOURCES
from desktop.domain.saying import Saying
from desktop.ui.about import AboutDialog, licences
from desktop.ui.carry import Carried
from desktop.ui.crash import CrashReport
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.home import HomePage
from desktop.ui.moments import long_day
from desktop.ui.preferences import Preferences, Remembered, read_preferences
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.booking_fields import Field
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.setup.set_up import SetUpPage
from desktop.ui.tongue import Tongue, Wanted, in_our_words, locale_of
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import Tick
from tests.ui.furnished import OTHERS, PASSPHRASE, Rooms, app_in, furnish, wait_for
from tests.ui.marks import Marking, english_pack, law_names, unmarked, words_of
from tests.ui.rooms import every_room, write
from tests.ui.side_rooms import in_front
from tests.ui.stillness import breathe

US = QLocale("en_US")
DATA = words_of(
    *OTHERS,
    "English Español Maya Chen R. Jordan Avery Idris Bello K7QF-2M Therapy LMFT Example Street CA gmail",
    "Sacramento Ada Old Called Born Adult",
    # A notice stays in the language it was said in.
    "The backup is made checked written read back and whole",
    "XXXX-XXXX jordan@example.com my colleague Dana Whitfield LCSW short notes of each session",
    "locked on this laptop years after the last session maya-california.json broken.pdf",
    "Sela Moon Consent of my lawyer Torres-Lind and tea",
)
"""Names and what the example practice filled in."""

FILED = words_of("What we settled To take home Working together what to know Record of the session")
"""Titles of papers that were filed for a client who reads English."""


@pytest.fixture
def tongue(qapp: QApplication) -> Iterator[Tongue]:
    """English on a computer of the United States."""
    spoken = Tongue(qapp, Wanted.ENGLISH, system=US)
    yield spoken
    spoken.end()


def say(rooms: Rooms, wanted: Wanted) -> None:
    """Choose a language as people do, in the menu of the bar."""
    action = rooms.window.bar.findChild(QAction, f"choose.{wanted}")
    assert action is not None
    action.trigger()
    wait_for(rooms.is_still)


def labels(rooms: Rooms) -> set[str]:
    return {label.text() for label in rooms.window.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize(
    ("system", "language", "locale"),
    [
        ("es_ES", "es", "es_ES"),
        ("es_MX", "es", "es_MX"),
        ("de_DE", "en", "en_DE"),
        ("C", "en", "en_US"),
    ],
)
def test_it_speaks_the_systems_language_where_it_can(
    qapp: QApplication, system: str, language: str, locale: str
) -> None:
    spoken = Tongue(qapp, Wanted.SYSTEM, system=QLocale(system))

    assert (spoken.language, spoken.locale.name()) == (language, locale)
    spoken.end()


@pytest.mark.parametrize(
    ("language", "system", "locale"),
    [("es", "en_US", "es_US"), ("en", "es_ES", "en_ES"), ("es", "C", "es_US")],
)
def test_another_language_keeps_the_region_of_the_computer(
    language: str, system: str, locale: str
) -> None:
    assert locale_of(language, QLocale(system)).name() == locale


def test_dates_and_qts_own_words_follow_the_language(tongue: Tongue) -> None:
    tongue.choose(Wanted.SPANISH)

    assert long_day("2026-12-08") == "8 de diciembre de 2026"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    tongue.choose(Wanted.ENGLISH)
    assert long_day("2026-12-08") == "December 8, 2026"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_english_counts_and_so_does_spanish(tongue: Tongue) -> None:
    words = "Too short so far: at least %n character(s)."

    def said(number: int) -> str:
        return QCoreApplication.translate("PassphraseFields", words, "", number)

    assert said(1) == "Too short so far: at least 1 character."
    assert said(12) == "Too short so far: at least 12 characters."
    tongue.choose(Wanted.SPANISH)
    assert said(1).endswith("1 carácter.")
    assert said(12).endswith("12 caracteres.")


@pytest.mark.parametrize(
    ("language", "forms", "counted"),
    [
        ("en", ["one", "many"], {1: "one", 2: "many", 0: "many"}),
        ("ru", ["one", "few", "many"], {1: "one", 3: "few", 5: "many", 21: "one", 22: "few"}),
        (
            "ar",
            ["none", "one", "two", "few", "many", "other"],
            {0: "none", 1: "one", 2: "two", 5: "few", 11: "many", 100: "other"},
        ),
    ],
)
def test_a_language_may_have_as_many_plurals_as_it_likes(
    qapp: QApplication, tmp_path: Path, language: str, forms: list[str], counted: dict[int, str]
) -> None:
    catalogue = tmp_path / "x.ts"
    written = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    catalogue.write_text(
        f'<!DOCTYPE TS><TS version="2.1" language="{language}"><context><name>X</name>'
        f'<message numerus="yes"><source>%n step(s)</source><translation>{written}'
        "</translation></message></context></TS>",
        encoding="utf-8",
    )
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", catalogue, "-qm", tmp_path / "x.qm"], check=True)
    translator = QTranslator()
    assert translator.load("x", str(tmp_path))
    qapp.installTranslator(translator)

    said = {n: QCoreApplication.translate("X", "%n step(s)", "", n) for n in counted}

    qapp.removeTranslator(translator)
    assert said == counted


def test_a_sentence_from_below_is_said_with_its_blanks_filled(tongue: Tongue) -> None:
    tongue.choose(Wanted.SPANISH)

    sentence = in_our_words(Saying("This is longer than %1 characters.", 20_000))

    assert sentence == "Esto tiene más de 20,000 caracteres."
    assert in_our_words("Nobody ever wrote this down.") == "Nobody ever wrote this down."


def test_a_value_that_looks_like_a_blank_stays_what_it_is() -> None:
    sentence = Saying("The form pack cannot be used: %1", "100 %1 %2")

    assert sentence == "The form pack cannot be used: 100 %1 %2"
    assert in_our_words(sentence) == sentence


def test_the_choice_is_remembered(tmp_path: Path) -> None:
    Remembered(tmp_path).keep_language("es")

    assert read_preferences(tmp_path).language == "es"


def test_what_an_older_version_remembered_is_still_known(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"scheme": "dark", "scale": 1.5, "vault": ""}')

    assert read_preferences(tmp_path) == Preferences("dark", 1.5, "", "system")


def test_choosing_spanish_in_the_bar_says_the_page_in_spanish_at_once(fresh_rooms: Rooms) -> None:
    fresh_rooms.at(WelcomePage)

    say(fresh_rooms, Wanted.SPANISH)

    assert "Una primera sesión, bien sostenida" in labels(fresh_rooms)
    assert fresh_rooms.window.bar._reading.accessibleName() == "Texto, colores e idioma"
    assert read_preferences(fresh_rooms.program.hall.app.vault.parent).language == "es"
    say(fresh_rooms, Wanted.ENGLISH)
    assert "A first session, held well" in labels(fresh_rooms)


@pytest.mark.parametrize("page", ["welcome", "unlock"])
def test_the_first_page_offers_the_other_language_by_its_own_name(
    request: pytest.FixtureRequest, page: str
) -> None:
    rooms: Rooms = request.getfixturevalue("rooms" if page == "unlock" else "fresh_rooms")

    for code, name in (("es", "Español"), ("en", "English")):
        button = rooms.window.findChild(Button, f"speak.{code}")
        assert button is not None
        assert button.accessibleName() == name
        button.click()
        wait_for(lambda code=code: rooms.program.tongue.language == code and rooms.is_still())  # type: ignore[misc]


def test_every_room_says_all_of_itself_anew_and_keeps_what_was_typed(
    qapp: QApplication, tmp_path: Path
) -> None:
    marking = Marking(qapp)
    faults: list[str] = []
    visited = 0
    for name, rooms in every_room(qapp, tmp_path, "es"):
        wait_for(rooms.is_still)
        if isinstance(in_front(rooms.window), Overlay) or name == "keys-anew":
            continue  # said anew as soon as the paper is put away, or the work is done
        kind, held = type(rooms.window.page()), _held(rooms)
        visited += 1

        qapp.installTranslator(marking)
        _say_anew(rooms)

        known = DATA | law_names() | FILED | _today()
        if name.startswith("wording-"):
            known |= english_pack()  # both languages, and what papers said, stand side by side
        if name.startswith(("later", "record-c")) or name == "crash":
            # The client's words, and what the pack asks about them.
            played = min(rooms.program.hall.app.sessions.glob("*.json"))
            known |= english_pack() | words_of(played.read_text(encoding="utf-8"))
        found = unmarked(rooms.window, known)
        faults += [f"{name}: {one}" for one in found if not _is_of_a_file(one, tmp_path)]
        assert (type(rooms.window.page()), _held(rooms)) == (kind, held), name
        qapp.removeTranslator(marking)
        _say_anew(rooms)
        assert _held(rooms) == held, name

    assert visited > 20
    assert not faults, "\n".join(faults)


def _say_anew(rooms: Rooms) -> None:
    rooms.program.tongue.changed.emit()
    breathe()  # the page is said or made anew once Qt has told of the language
    wait_for(rooms.is_still)


def _held(rooms: Rooms) -> object:
    page = rooms.window.page()
    return None if page is None else Carried.of(page).held


def _is_of_a_file(fault: str, folder: Path) -> bool:
    """Say whether a text is a path, the name of a backup, or a fingerprint."""
    return str(folder) in fault or bool(
        re.search(r"holdfast-\d{4}-|[0-9a-f]{8} [0-9a-f]{8}", fault)
    )


def _today() -> frozenset[str]:
    """The names of days and months: they are the locale's."""
    locales = (QLocale("en_US"), QLocale("es_US"))
    months = [one.monthName(number) for one in locales for number in range(1, 13)]
    days = [one.dayName(number) for one in locales for number in range(1, 8)]
    return words_of(*months, *days, "AM PM")


def test_somebody_who_reads_spanish_tries_it_in_spanish(fresh_rooms: Rooms) -> None:
    fresh_rooms.at(WelcomePage)
    say(fresh_rooms, Wanted.SPANISH)

    fresh_rooms.at(WelcomePage).try_wanted.emit()
    page = fresh_rooms.at(SessionPage)

    assert page.live.practitioners_language == "es"
    assert page.live.wording.language == "es"


def test_a_passphrase_half_typed_stays(rooms: Rooms) -> None:
    page = rooms.at(UnlockPage)
    page._field._edit.setText(PASSPHRASE[:9])

    say(rooms, Wanted.SPANISH)

    page = rooms.at(UnlockPage)
    assert page._field.passphrase() == PASSPHRASE[:9]
    assert page._unlock.text() == "Desbloquear"


def test_the_set_up_stays_at_its_step_with_everything_entered(fresh_rooms: Rooms) -> None:
    fresh_rooms.at(WelcomePage).set_up_wanted.emit()
    page = fresh_rooms.at(SetUpPage)
    write(page, "practice.practitioner", "Inés Robledo")
    write(page, "practice.name", "Consulta Robledo")
    page._on_onward()
    page.where.places.button("us-ca").setChecked(True)

    say(fresh_rooms, Wanted.SPANISH)

    assert fresh_rooms.window.page() is page
    assert (page.who.practitioner, page.where.chosen) == ("Inés Robledo", "us-ca")
    assert "Dónde ejerce" in labels(fresh_rooms)


def test_a_search_half_typed_stays_with_what_it_found(desk_rooms: Rooms) -> None:
    desk_rooms.at(HomePage)._find._field.setText("ma")
    wait_for(desk_rooms.is_still)

    say(desk_rooms, Wanted.SPANISH)

    home = desk_rooms.at(HomePage)
    assert home._find._field.text() == "ma"
    assert home._find._found.isVisible()


def test_a_booking_half_filled_stays(desk_rooms: Rooms) -> None:
    desk_rooms.places.book()
    page = desk_rooms.at(BookingPage)
    name = page.findChild(QLineEdit, "client.name")
    assert name is not None
    name.setText("Lucía Vargas")
    name.textEdited.emit("Lucía Vargas")

    say(desk_rooms, Wanted.SPANISH)

    assert desk_rooms.window.page() is page
    name = page.findChild(QLineEdit, "client.name")
    assert name is not None
    assert name.text() == "Lucía Vargas"
    begin = page.findChild(Button, "begin")
    assert begin is not None
    assert "la sesión" in begin.text()


def test_a_booking_with_all_its_parts_open_is_said_anew(
    open_program: Callable[[Path], Rooms], qapp: QApplication, tmp_path: Path
) -> None:
    furnish(app_in(tmp_path), language="es")
    rooms = open_program(tmp_path)
    rooms.unlock()
    rooms.places.book()
    page = rooms.at(BookingPage)
    more = page.findChild(Button, "more_fields")
    assert more is not None
    more.click()
    form = page.form
    assert form is not None
    wait_for(lambda: not form.unfolding.is_running)
    held = Carried.of(page).held
    marking = Marking(qapp)

    qapp.installTranslator(marking)
    rooms.program.tongue.changed.emit()
    wait_for(rooms.is_still)
    found = unmarked(rooms.window, DATA | law_names() | _today())
    qapp.removeTranslator(marking)

    assert found == []
    assert Carried.of(rooms.at(BookingPage)).held == held


def test_a_part_that_is_opened_while_all_unfold_makes_each_field_once(
    open_program: Callable[[Path], Rooms], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.session.little_by_little._AT_ONCE", 0)
    furnish(app_in(tmp_path))
    rooms = open_program(tmp_path)
    rooms.unlock()
    rooms.places.book()
    form = rooms.at(BookingPage).form
    assert form is not None
    form._more.click()
    while not any(0 < len(form._missing(part)) < len(form._parts[part]) for part in form._parts):
        form.unfolding._take(0)

    for part in form._parts:
        form.unfold(part)
    wait_for(lambda: not form.unfolding.is_running)

    named = [tick.objectName() for tick in form.findChildren(Tick) if tick.objectName()]
    rows = [field.objectName() for field in form.findChildren(Field) if field.objectName()]
    assert len(named) == len(set(named))
    assert len(rows) == len(set(rows))
    assert len(form.findChildren(Field)) == len(form._fields)


def test_what_the_program_is_and_what_a_bug_gets_are_said_anew(
    desk_rooms: Rooms, qapp: QApplication
) -> None:
    marking = Marking(qapp)
    desk_rooms.places.crash(CrashReport("builtins.KeyError", ("x:1 in y",), "0"))

    qapp.installTranslator(marking)
    desk_rooms.program.tongue.changed.emit()
    wait_for(desk_rooms.is_still)
    found = unmarked(desk_rooms.window, DATA)
    about = AboutDialog(desk_rooms.window)
    about.show()
    found += unmarked(about, DATA | words_of(*(one.name for one in licences(RESOURCES)), "Python"))
    about.close()
    qapp.removeTranslator(marking)

    assert found == []


def test_trouble_is_told_in_the_windows_language(rooms: Rooms) -> None:
    say(rooms, Wanted.SPANISH)
    page = rooms.at(UnlockPage)

    page.entered.emit("not this one at all")
    wait_for(page._trouble.isVisible)

    assert any("Esto no abre la caja fuerte" in words for words in labels(rooms))
    say(rooms, Wanted.ENGLISH)


def test_a_page_that_waits_for_an_answer_is_reworded_when_it_has_come(rooms: Rooms) -> None:
    page = rooms.at(UnlockPage)
    page.entered.emit(PASSPHRASE)
    assert not rooms.is_still()

    rooms.program.tongue.choose(Wanted.SPANISH)
    home = rooms.at(HomePage)
    wait_for(rooms.is_still)

    assert "Todos los clientes" in " ".join(b.text() for b in home.findChildren(Button))


def test_the_whole_window_reads_from_right_to_left_where_a_language_does(
    rooms: Rooms, qapp: QApplication
) -> None:
    rooms.unlock()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    home = rooms.at(HomePage)
    ways = {button.text().strip(): button for button in home.findChildren(Button)}

    assert (
        ways["All clients"].mapTo(home, ways["All clients"].rect().center()).x() < home.width() / 2
    )
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

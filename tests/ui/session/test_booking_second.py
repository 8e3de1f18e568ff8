"""The second language of the papers is never the first one once more."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.domain.journal import Value
from desktop.services.live_intake import LiveIntake
from desktop.ui.desk import Desk
from desktop.ui.session.booking_second import SecondField
from desktop.ui.widgets.text import Note
from tests.ui.session.test_booking_kept import opened


def told(live: LiveIntake, **answers: Value) -> LiveIntake:
    said = {key.replace("__", "."): value for key, value in answers.items()}
    return replace(live, intake=replace(live.intake, answers={**live.intake.answers, **said}))


def offered(field: SecondField) -> list[str]:
    return [option.key for option in field.line.fillings()["papers.second"].options]


def test_only_another_language_is_offered_and_the_same_one_is_told(
    qtbot: QtBot, desk: Desk
) -> None:
    player = opened(qtbot, desk)
    field = player.find(SecondField, "papers.second")
    note = field.findChild(Note, "same_language")
    assert note is not None
    assert player.page.form is not None
    live = player.page.form.live()

    field.show_live(told(live, client__papers_in="en", papers__second="es"))
    apart = (offered(field), note.isVisibleTo(field))
    field.show_live(told(live, client__papers_in="es", papers__second="es"))

    assert apart == (["es"], False)
    assert offered(field) == ["en"]
    assert note.isVisibleTo(field)
    assert "once" in note.text()

"""The rooms of publishing: the list that is read, what was published, whom to ask again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.packs.own_edits import Place, say
from desktop.packs.own_translation import followed
from desktop.services.edit_wording import keep_draft, wording_draft
from desktop.services.publish_wording import publish_wording
from desktop.ui.practice.asking import AskingPage
from desktop.ui.practice.editor.history import HistorySide
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.paper_review import PaperReview
from tests.ui.furnished import Rooms, wait_for

KEY = "us-ca"
FOOD = Place("en", "behaviour.food")


def publishing(rooms: Rooms) -> Iterator[str]:
    """Publish one sentence, and draft another in one language alone."""
    drafted(rooms, "Water and tea are fine here.", "Aquí puede beber agua y té.")
    published(rooms)
    drafted(rooms, "Water is fine here.", "")
    rooms.places.words.edit()
    editor = rooms.at(WordingEditorPage)
    editor.part_wanted.emit("changes")
    wait_for(lambda: editor.findChild(PaperReview) is not None)
    review = editor.findChild(PaperReview)
    assert review is not None
    review.open_form()
    yield "wording-changes"
    editor.part_wanted.emit("history")
    wait_for(lambda: editor.findChild(HistorySide) is not None)
    yield "wording-history"
    rooms.places.words.ask()
    rooms.at(AskingPage)
    yield "wording-asking"


def drafted(rooms: Rooms, en: str, es: str) -> None:
    """Keep a draft that says one sentence otherwise, in the languages given."""
    desk = rooms.places.desks.now
    draft = wording_draft(desk.means, desk.vault, KEY)
    layer = say(draft.layer, draft.shipped, FOOD, en)
    if es:
        layer = say(layer, draft.shipped, replace(FOOD, language="es"), es)
    keep_draft(desk.vault, followed(draft.layer, layer, draft.shipped.languages))


def published(rooms: Rooms) -> None:
    """Publish the draft from today on."""
    desk = rooms.places.desks.now
    draft = wording_draft(desk.means, desk.vault, KEY)
    since = desk.means.clock.now().date()
    who = desk.practitioner
    publish_wording(desk.means, desk.vault, draft, practitioner=who, since=since)

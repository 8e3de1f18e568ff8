"""T5 and T9: every kind of card and paper, named and whole, whatever the size and language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.session.page import SessionPage
from desktop.ui.theme.look import Look
from desktop.ui.widgets.choice import Choice, Tick
from tests.ui import every_card, tree
from tests.ui.cards import page_of

DRESSES = {
    "100-small": (1.0, (900, 600)),
    "100": (1.0, (1366, 768)),
    "135": (1.35, (1366, 768)),
    "200": (2.0, (1366, 768)),
}
SESSIONS = {"en": "tomas-sacramento", "es": "maya-california"}


def surfaces(page: SessionPage) -> Iterator[tuple[str, QWidget]]:
    """Show one card after another, then the papers; yield what is to be looked at."""
    window = page.desk.window
    for show in (every_card.few_cards, every_card.few_clauses):
        for name in show(page):
            yield name, window
    yield from every_card.every_paper(page)


def faults_of(page: SessionPage, shown: QWidget) -> list[str]:
    """What is cut, unnamed, out of order or on top of something else."""
    if tree.clipped(shown):
        every_card.rest(page)  # a card measures itself more than once
    faults = tree.clipped(shown) + tree.unnamed(shown)
    faults += tree.out_of_order(shown) + tree.overlapping(shown)
    headings = [one for one in tree.nodes(shown) if one.role == QAccessible.Role.Heading]
    if not any(heading.name for heading in headings):
        faults.append("no heading")
    return faults + undescribed(shown)


def undescribed(shown: QWidget) -> list[str]:
    """Name the choices of which a screen reader could not say what they answer.

    One in a table has its row in its name, before a colon.
    """
    choices = [*shown.findChildren(Choice), *shown.findChildren(Tick)]
    return [
        f"what does {one.text() or one.accessibleName()!r} answer?"
        for one in choices
        if one.isVisible() and not one.accessibleDescription() and ":" not in one.accessibleName()
    ]


@pytest.mark.parametrize("language", SESSIONS)
@pytest.mark.parametrize("dress", DRESSES)
def test_every_card_and_paper_is_whole_named_and_in_order(
    dress: str, language: str, look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    scale, size = DRESSES[dress]
    look.set_scale(scale)
    page = page_of(SESSIONS[language], language, look, tmp_path / "vault")
    window = page.desk.window
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()

    found = {name: faults_of(page, shown) for name, shown in surfaces(page)}

    assert len(found) > 45
    assert {name: faults for name, faults in found.items() if faults} == {}
    assert (window.width(), window.height()) == size
    page.desk.work.close()
    page.desk.vault.close()

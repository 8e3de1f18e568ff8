"""Whether everything on the cards can be read: nothing cut, nothing sideways, large enough."""

from pathlib import Path
from statistics import median

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea

from desktop.domain.flow import path
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.widgets.card import LEAST_MM, Card
from tests.ui import every_card
from tests.ui.cards import page_of
from tests.ui.session.conftest import TO_GROUPS, TO_PRACTICAL, TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.stillness import breathe, settled

_CARDS = (
    "group.danger",
    "group.reach",
    "comfort.choices",
    "teach_back.privacy",
    "together.promises",
    "goals.list",
    "close.check_in",
    "consent.recording",
    "step.sheet",
)


def cut(player: SessionPlayer) -> list[str]:
    """The words that do not show whole."""
    labels = [
        label.text()
        for label in player.seen(QLabel)
        if label.wordWrap() and label.height() < label.heightForWidth(label.width()) - 1
    ]
    buttons = [
        button.text()
        for button in player.seen(QAbstractButton)
        if not button.hasHeightForWidth() and button.width() < button.minimumSizeHint().width() - 1
    ]
    return labels + buttons


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (900, 600)), (1.35, (1280, 800)), (2.0, (1366, 768))]
)
def test_no_word_of_any_card_is_cut(
    session: Opens, look: Look, scale: float, size: tuple[int, int]
) -> None:
    player = session(*TO_SHEET)
    look.set_scale(scale)
    player.page.window().resize(*size)
    found: dict[str, list[str]] = {}

    for key in _CARDS:
        player.page.table.go_to(key)
        player.rest()
        settled(player.page.window())
        found[key] = cut(player)
        for area in player.seen(QScrollArea):
            if area.horizontalScrollBar().isVisible():
                found[key].append("sideways")

    assert {key: words for key, words in found.items() if words} == {}


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
def test_a_card_reads_from_the_other_chair(session: Opens, size: tuple[int, int]) -> None:
    player = session(*TO_GROUPS)

    player.page.window().resize(*size)
    player.rest()

    assert player.find(SessionCard).capitals() >= LEAST_MM - 0.2


def test_a_wide_window_shows_seven_millimetres(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    player.page.window().resize(1920, 1080)
    player.rest()

    assert player.find(SessionCard).capitals() == pytest.approx(7.0, abs=0.2)


@pytest.mark.parametrize(("size", "dpi"), [((1366, 768), 112.0), ((1920, 1080), 157.0)])
def test_on_a_fourteen_inch_laptop_cards_are_near_seven_millimetres(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], dpi: float
) -> None:
    for module in ("desktop.ui.widgets.card", "desktop.ui.session.cards.session_card"):
        monkeypatch.setattr(f"{module}.screen_dpi", lambda _screen: dpi)
    page = page_of("tomas-sacramento", "en", look, tmp_path / "vault")
    window = page.desk.window
    window.resize(*size)
    window.show()
    found: dict[str, float] = {}

    for card in path(page.live.pack, page.live.intake):
        if card.kind in {"say", "group", "text"}:
            every_card.show(page, card)
            shown = next(c for c in window.findChildren(SessionCard) if c.isVisible())
            found[card.key] = shown.capitals()

    page.desk.work.close()
    page.desk.vault.close()
    window.close()
    print({key: round(height, 1) for key, height in found.items()})
    assert min(found.values()) >= LEAST_MM - 0.2
    assert median(found.values()) >= 6.0


def test_the_card_keeps_its_size_when_light_turns_to_dark(session: Opens, look: Look) -> None:
    session()
    card = next(c for c in QApplication.allWidgets() if isinstance(c, Card) and c.isVisible())
    size = card.capitals()

    look.set_scheme(Scheme.DARK)
    breathe()

    assert size >= LEAST_MM - 0.1
    assert card.capitals() == size

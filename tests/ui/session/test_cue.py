"""The cue and the question bank: one look for the practitioner, nothing for anybody else."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.ui.theme.look import Look
from tests.ui.session.client_eyes import said
from tests.ui.session.conftest import TO_GROUPS, TO_QUIET, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_client_view import give


def looked(player: SessionPlayer) -> list[str]:
    """What one look at the cue shows."""
    QTest.keyPress(player.page, Qt.Key.Key_F9)
    papers = player.seen(QWidget, "cue_paper")
    words = [
        label.accessibleName() or label.text()
        for paper in papers
        for label in paper.findChildren(QLabel)
    ]
    QTest.keyRelease(player.page, Qt.Key.Key_F9)
    return words


def bank(player: SessionPlayer) -> set[str]:
    """Every line of the pack that only the practitioner reads."""
    words = player.page.live.pack.words["en"].values()
    return {line for one in words for line in (*one.bank, *one.stems, *one.cue)}


def heard(root: QAccessibleInterface) -> set[str]:
    """Every name in the accessible tree."""
    names = {root.text(QAccessible.Text.Name)}
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None:
            names |= heard(child)
    return names


def test_one_look_gives_a_few_questions_to_ask(session: Opens) -> None:
    player = session(*TO_QUIET)

    words = looked(player)

    asked = [line for line in words if line in bank(player)]
    assert len([line for line in asked if "?" in line]) >= 3
    assert len(asked) <= 10
    assert "“What brings you here, in your own words? Only as much as feels right.”" in asked


def test_where_there_is_little_room_no_title_stands_without_its_lines(
    session: Opens, look: Look
) -> None:
    look.set_scale(2.0)
    player = session(*TO_QUIET)
    player.page.window().resize(900, 640)

    try:
        words = looked(player)
    finally:
        look.set_scale(1.0)

    assert words[0] == "Questions you might ask"
    assert words[-1] in bank(player)


def test_another_look_gives_other_stems(session: Opens) -> None:
    player = session(*TO_QUIET)
    stems = set(player.page.live.pack.words["en"]["prompt.reflect"].stems)

    looks = [stems & set(looked(player)) for _ in range(2)]

    assert [len(look) for look in looks] == [2, 2]
    assert looks[0] != looks[1]


def test_folded_nothing_of_it_is_in_the_accessible_tree(session: Opens) -> None:
    player = session(*TO_QUIET)
    looked(player)

    tree = QAccessible.queryAccessibleInterface(player.page.window())

    assert tree is not None
    assert heard(tree) & bank(player) == set()


def test_no_line_of_the_bank_stands_on_what_the_client_sees(session: Opens) -> None:
    player = session(*TO_GROUPS)
    shared = said(player.page) & bank(player)
    give(player)

    view = said(player.page) & bank(player)
    held = looked(player)

    assert (shared, view, held) == (set(), set(), [])


def test_it_folds_with_a_new_card_and_when_the_window_is_left(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.press("cue")
    unfolded = len(player.seen(QWidget, "cue_paper"))
    player.press("explained")
    player.rest()
    after_card = player.seen(QWidget, "cue_paper")
    player.press("cue")

    QApplication.sendEvent(player.page.window(), QEvent(QEvent.Type.WindowDeactivate))

    assert (unfolded, after_card, player.seen(QWidget, "cue_paper")) == (1, [], [])


def test_a_blank_page_hides_the_cue_too(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.press("cue")

    player.page.tools.use("pause")

    assert player.seen(QWidget, "cue_paper") == []
    assert looked(player) == []

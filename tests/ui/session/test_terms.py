"""Terms in the words of a shared card: marked, and explained on a small paper."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.journal import CLIENT, REWORDED, SETTLED, Act
from desktop.ui.session.cards.terms import TermPaper
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.small_paper import SmallPaper
from desktop.ui.widgets.term_marks import TermButton
from desktop.ui.widgets.text import Passage
from tests.ui.conftest import Stage
from tests.ui.gallery import FILLINGS, shown
from tests.ui.session.conftest import TO_GROUPS, TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.stillness import breathe

CARD = "group.records"
"""A card whose words name a term once at least, in both languages."""


def at_card(session: Opens, key: str = CARD, language: str = "en") -> SessionPlayer:
    player = session(*TO_GROUPS, language=language)
    player.page.table.go_to(key)
    player.rest()
    return player


@pytest.mark.parametrize(
    ("language", "word", "says"),
    [("en", "records", "notes and papers"), ("es", "expediente", "notas y papeles")],
)
def test_a_tap_on_a_term_says_in_plain_words_what_it_means(
    session: Opens, language: str, word: str, says: str
) -> None:
    player = at_card(session, language=language)
    term = player.find(TermButton, "term.records")

    QTest.mouseClick(term, Qt.MouseButton.LeftButton, pos=term.words_at()[0].center())
    paper = player.find(TermPaper)
    words = " ".join(label.text() for label in paper.findChildren(QLabel))

    assert term.accessibleName().casefold().startswith(word)
    assert says in words
    assert says in paper.accessibleName()
    assert player.page.window().rect().contains(paper.geometry())


def test_the_keyboard_opens_it_and_comes_back(session: Opens) -> None:
    player = at_card(session)
    term = player.find(TermButton)
    term.setFocus()

    QTest.keyClick(term, Qt.Key.Key_Return)
    opened = bool(player.seen(TermPaper))
    QTest.keyClick(player.page.window().focusWidget(), Qt.Key.Key_Escape)
    breathe()

    assert opened
    assert not player.seen(TermPaper)
    assert term.hasFocus()


def test_nothing_is_written_for_looking_a_term_up(session: Opens) -> None:
    player = at_card(session)
    before = len(player.page.live.intake.rows)

    QTest.keyClick(player.find(TermButton), Qt.Key.Key_Space)
    player.press("close_term")

    assert len(player.page.live.intake.rows) == before
    assert not player.seen(SmallPaper)


def test_each_term_is_marked_once_on_a_card(session: Opens) -> None:
    player = session(*TO_GROUPS)

    for key in ("group.everyday", "consent.ai", CARD):
        player.page.table.go_to(key)
        player.rest()
        names = [term.objectName() for term in player.seen(TermButton)]
        assert len(names) == len(set(names))


def test_the_client_can_look_a_term_up_alone(session: Opens) -> None:
    player = at_card(session)
    QTest.keyClick(player.page, Qt.Key.Key_F8)
    player.fill("2468", "code")
    player.press("use")
    player.rest()

    term = player.find(TermButton)
    term.setFocus()
    QTest.keyClick(term, Qt.Key.Key_Return)

    assert player.seen(TermPaper)


def test_terms_are_marked_on_the_sheet_too(session: Opens) -> None:
    together = "We meet with an interpreter every week."
    player = session(
        *TO_SHEET,
        Act(CLIENT, REWORDED, "group.when", together),
        Act(CLIENT, SETTLED, "group.when", "changed"),
    )
    player.qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "continue")))
    terms = [one for one in player.page.findChildren(TermButton) if not one.isHidden()]

    terms[0].setFocus()
    QTest.keyClick(terms[0], Qt.Key.Key_Return)

    assert player.find(TermPaper).accessibleName().startswith(terms[0].accessibleName())


def test_the_mark_lies_under_its_words_in_every_size(stage: Stage) -> None:
    words = "One two three four five six seven eight supervision nine ten eleven twelve"
    start = words.index("supervision")
    passage = Passage(words)
    term = TermButton("supervision", "supervision", hint="", parent=passage)
    passage.mark(term, start, start + len("supervision"))
    window = stage(passage, size=(500, 400))

    for width, pixels in ((500, 20), (380, 20), (700, 33), (300, 28)):
        font = passage.font()
        font.setPixelSize(pixels)
        passage.setFont(font)
        window.resize(width, 400)
        breathe()

        rooms = term.words_at()
        wide = QFontMetrics(passage.font()).horizontalAdvance("supervision")
        assert len(rooms) == 1
        assert abs(rooms[0].width() - wide) <= 3
        assert term.height() >= 44
        assert dark_in(passage, rooms[0].translated(term.pos())) > 40


def test_a_term_in_a_sentence_keeps_its_place_beside_blanks(stage: Stage) -> None:
    sentence = "Here {fee.amount} stands before supervision, and {meet.day} behind."
    line = BlankLine(sentence, FILLINGS, shown)
    plain = line.plain()
    start = plain.index("supervision")
    term = TermButton("supervision", "supervision", hint="", parent=line)
    line.mark(term, start, start + len("supervision"))

    stage(line, size=(420, 400))

    rooms = term.words_at()
    assert len(rooms) == 1
    wide = QFontMetrics(line.font()).horizontalAdvance("supervision")
    assert abs(rooms[0].width() - wide) <= 3
    assert dark_in(line, rooms[0].translated(term.pos())) > 40


def dark_in(part: QLabel | BlankLine, room: QRect) -> int:
    """Return how many dark pixels stand in *room*: letters, where it lies on words."""
    picture = part.grab(room).toImage()
    return sum(
        picture.pixelColor(x, y).lightness() < 110
        for x in range(picture.width())
        for y in range(picture.height())
    )

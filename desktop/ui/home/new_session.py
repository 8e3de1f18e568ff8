"""The card a first session begins from; it says kindly what has to be done before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.home.state import HomeState
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note, Passage


class NewSessionCard(Card):
    """Offers the session where it may begin, else the next thing to do, and always a rehearsal.

    Signals:
        session_wanted: begin a first session.
        practice_wanted: fill in what is missing about the practice.
        wording_wanted: go through the wording.
        rehearse_wanted: rehearse with a made-up client.
    """

    session_wanted = Signal()
    practice_wanted = Signal()
    wording_wanted = Signal()
    rehearse_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._is_ready = False
        self.set_words(
            title=self.tr("A first session"),
            body=self.tr("Two minutes before, fifty together, two after."),
        )
        self._obstacle = Passage()
        self._remark = Note()
        self._begin = Button(self.tr("New first session"), kind=PRIMARY, picture="plus")
        self._begin.clicked.connect(self.begin)
        self._practice = Button(self.tr("Fill in my practice"), kind=PRIMARY, picture="house")
        self._practice.clicked.connect(self.practice_wanted)
        self._wording = Button(self.tr("Go through the wording"), kind=PRIMARY, picture="file-text")
        self._wording.clicked.connect(self.wording_wanted)
        self._rehearse = Button(
            self.tr("Rehearse with a made-up client"), kind=QUIET, picture="hand-heart"
        )
        self._rehearse.clicked.connect(self.rehearse_wanted)
        self.add(self._obstacle)
        self.add(self._row())
        self.add(self._remark)
        for part in (self._obstacle, self._remark, self._begin, self._practice, self._wording):
            part.hide()

    def next_button(self) -> Button:
        """Return the button for what comes next."""
        shown = (self._begin, self._practice, self._wording)
        return next((one for one in shown if one.isVisibleTo(self)), self._rehearse)

    def begin(self) -> None:
        """Begin a session, if one may begin."""
        if self._is_ready:
            self.session_wanted.emit()

    def show_state(self, state: HomeState) -> None:
        """Offer what *state* allows."""
        self._is_ready = state.is_ready
        obstacle = self._what_is_missing(state)
        self._obstacle.set_words(obstacle)
        self._obstacle.setVisible(bool(obstacle))
        remark = self._what_is_near(state)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        can_mend = not state.is_ready and not state.is_blocked
        self._begin.setVisible(state.is_ready)
        self._practice.setVisible(can_mend and bool(state.missing))
        self._wording.setVisible(can_mend and not state.missing)
        self._rehearse.setVisible(not state.rehearsal)

    def _what_is_missing(self, state: HomeState) -> str:
        if state.is_ready:
            return ""
        if state.pack_trouble:
            return state.pack_trouble
        if state.is_blocked:
            return self.tr(
                "A duty in your form pack was withdrawn. Until the pack is updated it cannot be "
                "used with a client; rehearsing works."
            )
        if state.missing:
            words = self.tr(
                "Before the first real session, your papers need a few words about your practice. "
                "Still open: %1."
            )
            return words.replace("%1", self.locale().toString(len(state.missing)))
        return self.tr(
            "Before a client sees them, go through the words once and make sure they are right "
            "for your practice."
        )

    def _what_is_near(self, state: HomeState) -> str:
        """Return what warns and never blocks."""
        if state.rehearsal or state.pack_state is None:
            return ""
        if state.pack_state.review_due:
            return self.tr(
                "The content of your form pack was due to be looked at again. It still works, "
                "and your records say so."
            )
        if state.is_ready and state.pack_state.confirmed_before:
            return self.tr(
                "Your form pack has a small update since you confirmed it. Have a look under "
                "“Your wording” when you can."
            )
        return ""

    def _row(self) -> QWidget:
        row = QWidget()
        line = FlowLayout(row, gap=10)
        for button in (self._begin, self._practice, self._wording, self._rehearse):
            line.addWidget(button)
        return row

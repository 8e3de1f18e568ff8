"""What is proposed for a question: the same control as in the session, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.practice.editor.more import EditProposal
from desktop.ui.session.editors.answer import Question
from desktop.ui.session.editors.choose import answer_for
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note


class ProposalField(QWidget):
    """Takes what is suggested to a client; nothing is chosen for them by it.

    Signals:
        grown: it needs more room, or less.
    """

    grown = Signal()

    def __init__(self, proposal: EditProposal) -> None:
        super().__init__()
        self._proposal = proposal
        self._value = proposal.value
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addSpacing(6)
        self._column.addWidget(Note(self.tr("What you suggest"), role="label"))
        words = self.tr(
            "The client sees it marked as suggested. Nothing is chosen before they choose it."
        )
        self._column.addWidget(Note(words))
        self._state = Note(role="muted")
        self._nothing = Button(self.tr("Suggest nothing"), kind=QUIET, picture="x")
        self._nothing.setObjectName("suggest_nothing")
        self._nothing.setAccessibleDescription(self._asked().label)
        self._nothing.clicked.connect(self._on_nothing)
        row = FlowRow(gap=8)
        row.add(self._nothing)
        self._column.addWidget(self._state)
        self._column.addWidget(row)
        self._answer = answer_for(self._asked())
        self._put_answer()

    @property
    def is_changed(self) -> bool:
        """Say whether something else is proposed now."""
        return self._value != self._proposal.value

    def value(self) -> Value:
        """Return what is proposed; None for nothing."""
        return self._value

    def _asked(self) -> Question:
        pack, language = self._proposal.pack, self._proposal.language
        return Question(
            self._proposal.item,
            self._proposal.words,
            value=self._value,
            currency=pack.currency,
            language=language,
            locale=pack.locale,
            labels=pack.labels[language],
        )

    def _put_answer(self) -> None:
        self._column.insertWidget(3, self._answer)
        self._answer.edited.connect(self._on_edited)
        self._answer.grown.connect(self.grown)
        self._show_state()

    def _on_edited(self) -> None:
        held = self._answer.held()
        self._value = self._proposal.value if held is None else held
        self._show_state()

    def _on_nothing(self) -> None:
        """Propose nothing, and show the control as a client meets it then."""
        self._value = None
        self._answer.hide()
        self._answer.deleteLater()
        self._answer = answer_for(self._asked())
        self._put_answer()
        self._answer.show()
        self.grown.emit()
        self._answer.setFocus()

    def _show_state(self) -> None:
        self._state.setText(self.tr("Nothing is suggested."))
        self._state.setVisible(self._value is None)
        self._nothing.setEnabled(self._value is not None)

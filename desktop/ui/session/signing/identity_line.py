"""How the practitioner knows who signs: one quiet line, and a way to note it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.identity import HOW, KINDS, LONGEST, SEEN, VOUCHED, Identity
from desktop.domain.journal import IDENTIFIED, PRACTITIONER, Act
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PLAIN, QUIET, Button
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.agreement import Signer
    from desktop.services.live_intake import LiveIntake


class IdentityLine(QWidget):
    """What is attested of one signer; only a practitioner's window lets it be noted.

    Signals:
        attested: the act that notes it.
    """

    attested = Signal(object)

    def __init__(self, live: LiveIntake, signer: Signer, *, may_attest: bool) -> None:
        super().__init__()
        self._live, self._signer = live, signer
        self._may_attest = may_attest
        self._line = Note(role="muted")
        self._line.setObjectName("identity")
        self._open = Button(kind=QUIET, picture="pencil")
        self._open.setObjectName("identity.note")
        self._open.clicked.connect(self._unfold)
        self._fold: QWidget | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = FlowRow()
        row.add(self._open)
        column.addWidget(self._line)
        column.addWidget(row)
        show_if(row, may_attest)
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> None:
        """Say what is attested now."""
        from desktop.domain.record_signatures import identity_words

        self._live = live
        known = live.intake.identity_of(self._signer.party)
        who = self._signer.name
        if known is None:
            words = screen(live, "identity_open", who=who)
        else:
            words = screen(live, "identity", who=who, how=identity_words(live.wording, known))
        self._line.setText(words)
        self._open.set_words(screen(live, "identity_note" if known is None else "identity_change"))
        is_wanted = known is not None or self._may_attest
        show_if(self, is_wanted)

    def _unfold(self) -> None:
        """Show the ways, made when they are first wanted, or put them away."""
        if self._fold is None:
            self._fold = self._folded()
            self._column.addWidget(self._fold)
            self._fold.show()
        else:
            self._fold.setVisible(not self._fold.isVisible())

    def _folded(self) -> QWidget:
        """Return the ways somebody can be known, their details, and the button that keeps it."""
        host = QWidget()
        self._how, self._kind = ChosenGroup(self), ChosenGroup(self)
        self._by = QLineEdit()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_row(self._live, self._how, HOW, "identity"))
        self._number = Note(screen(self._live, "identity_kind"))
        self._kinds = _row(self._live, self._kind, KINDS, "identity.kind")
        self._vouching = Note(screen(self._live, "identity_by"), role="label")
        self._by.setObjectName("identity.by")
        self._by.setMaxLength(LONGEST)
        self._by.setAccessibleName(self._vouching.text())
        self._vouching.setBuddy(self._by)
        self._keep = Button(screen(self._live, "identity_keep"), kind=PLAIN, picture="check")
        self._keep.setObjectName("identity.keep")
        self._keep.clicked.connect(self._on_keep)
        for part in (self._number, self._kinds, self._vouching, self._by, self._keep):
            column.addWidget(part)
        self._how.chosen.connect(self._on_how)
        self._on_how(-1)
        return host

    def _on_how(self, place: int) -> None:
        """Ask for the kind of a document, or for who vouches; for nothing else."""
        how = HOW[place] if place >= 0 else ""
        self._number.setVisible(how == SEEN)
        self._kinds.setVisible(how == SEEN)
        self._vouching.setVisible(how == VOUCHED)
        self._by.setVisible(how == VOUCHED)
        self._keep.setEnabled(bool(how))

    def _on_keep(self) -> None:
        how, kind = HOW[self._how.checkedId()], self._kind.checkedId()
        noted = Identity(
            self._signer.party,
            how,
            KINDS[kind] if how == SEEN and kind >= 0 else "",
            self._by.text().strip() if how == VOUCHED else "",
        )
        self._unfold()
        self.attested.emit(Act(PRACTITIONER, IDENTIFIED, value=noted.value()))


def _row(live: LiveIntake, group: ChosenGroup, keys: tuple[str, ...], name: str) -> FlowRow:
    """Return buttons of which one can be chosen, none of them beforehand."""
    row = FlowRow()
    for place, key in enumerate(keys):
        button = Button(live.wording.label(f"{name}.{key}"), kind=QUIET)
        button.setCheckable(True)
        button.setObjectName(f"{name}.{key}")
        group.addButton(button, place)
        row.add(button)
    return row

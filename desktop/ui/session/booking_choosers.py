"""Two first choices of a booking: who takes part, and how much time; each answers several items."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.domain import booking_plan, taking_part
from desktop.domain.journal import Value
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.choice import Choice


class Chooser(QWidget):
    """One of a few kinds; none is chosen beforehand, and what is proposed says so.

    Signals:
        chosen: the kind people chose.
    """

    chosen = Signal(str)

    def __init__(self, name: str, words: Mapping[str, str], label: str) -> None:
        super().__init__()
        self._words = dict(words)
        self._group = QButtonGroup(self)
        self._choices: dict[str, Choice] = {}
        row = FlowRow(gap=6)
        for key, said in self._words.items():
            choice = Choice(said, framed=False)
            choice.setObjectName(f"{name}.{key}")
            choice.setAccessibleDescription(label)
            self._choices[key] = choice
            self._group.addButton(choice)
            row.add(choice)
            choice.clicked.connect(lambda _on, one=key: self.chosen.emit(one))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self.setFocusProxy(next(iter(self._choices.values())))

    def show_choice(self, *, chosen: str, proposed: str) -> None:
        """Show what was *chosen*; "" for nothing yet, and then what is *proposed*."""
        self._group.setExclusive(False)
        for key, choice in self._choices.items():
            choice.setChecked(key == chosen)
            is_proposal = not chosen and key == proposed
            choice.setText(
                self.tr("%1 \u00b7 suggested").replace("%1", self._words[key])
                if is_proposal
                else self._words[key]
            )
            choice.updateGeometry()
        self._group.setExclusive(True)


class KindChooser(Chooser):
    """Who takes part, and in which role."""

    def __init__(self, label: str) -> None:
        words = {
            taking_part.ADULT: self.tr("An adult"),
            taking_part.UNDER_18: self.tr("Somebody under 18"),
            taking_part.COUPLE: self.tr("A couple"),
            taking_part.FAMILY: self.tr("A family"),
            taking_part.GROUP: self.tr("A group"),
            taking_part.SPOKEN_FOR: self.tr("An adult somebody speaks for"),
        }
        super().__init__("kind", words, label)

    def show_answers(self, answered: Mapping[str, Value], answers: Mapping[str, Value]) -> None:
        """Show the kind that *answers* describe, chosen where it was *answered*."""
        kind = taking_part.kind_of(answers)
        said = not taking_part.ANSWERED_BY_KIND.isdisjoint(answered)
        self.show_choice(chosen=kind if said else "", proposed=kind)


class PlanChooser(Chooser):
    """The time plan."""

    def __init__(self, label: str) -> None:
        words = {
            booking_plan.SHORT: self.tr("One meeting"),
            booking_plan.LONG: self.tr("One long meeting, 80 to 90 minutes"),
            booking_plan.TWO: self.tr("Two meetings"),
        }
        super().__init__("plan", words, label)

    def show_answers(self, answered: Mapping[str, Value], answers: Mapping[str, Value]) -> None:
        """Show the plan that *answers* describe, chosen where it was *answered*."""
        plan = booking_plan.plan_of(answers)
        self.show_choice(chosen=plan if booking_plan.SPLIT in answered else "", proposed=plan)

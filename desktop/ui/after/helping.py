"""Who helps with a later paper today: who interprets, who sees it signed, who supervises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.later_paper import HELPERS, Helpers
from desktop.domain.papers import names
from desktop.domain.typed_name import tidy_name
from desktop.ui.after.fields import Line
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.domain.journal import Value


class HelpersField(QWidget):
    """Asks for each, with the names of those who helped in the session; none is ticked.

    *known* are their names by role, *held* what was written before, to go on from.
    """

    def __init__(self, known: Mapping[str, tuple[str, ...]], held: Mapping[str, Value]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 6)
        column.setSpacing(6)
        column.addWidget(Heading(self.tr("Who helps today"), role="section"))
        column.addWidget(
            Note(
                self.tr("Leave this as it is if nobody does. Whoever is named signs this page too.")
            )
        )
        asked = {
            "interpreter": (
                self.tr("%1 interprets"),
                self.tr("Somebody else who interprets"),
                self.tr("Who interprets"),
            ),
            "witness": (
                self.tr("%1 sees it signed"),
                self.tr("Somebody else who sees it signed"),
                self.tr("Who sees it signed"),
            ),
            "supervisor": (
                self.tr("%1 signs as supervisor"),
                self.tr("Another supervisor who signs"),
                self.tr("Supervisor who signs as well"),
            ),
        }
        self._ticks: dict[str, dict[str, Tick]] = {}
        self._lines: dict[str, Line] = {}
        for role, (tick_words, other_words, only_words) in asked.items():
            before = names(held.get(HELPERS[role]))
            theirs = known.get(role, ())
            self._ticks[role] = self._add_ticks(role, theirs, before, tick_words)
            other = next((name for name in before if name not in theirs), "")
            self._lines[role] = Line(
                f"helps.{role}", other_words if theirs else only_words, words=other
            )
            column.addWidget(self._lines[role])

    def helpers(self) -> Helpers:
        """Return who was named."""
        return Helpers(*(self._named(role) for role in ("interpreter", "witness", "supervisor")))

    def _add_ticks(
        self, role: str, known: tuple[str, ...], before: tuple[str, ...], words: str
    ) -> dict[str, Tick]:
        ticks = {}
        for name in known:
            tick = Tick(words.replace("%1", name))
            tick.setObjectName(f"helps.{role}.{name}")
            tick.setChecked(name in before)
            ticks[name] = tick
            column = self.layout()
            assert column is not None  # noqa: S101 - set above
            column.addWidget(tick)
        return ticks

    def _named(self, role: str) -> tuple[str, ...]:
        ticked = [name for name, tick in self._ticks[role].items() if tick.isChecked()]
        other = tidy_name(self._lines[role].words())
        return tuple(dict.fromkeys((*ticked, other) if other else ticked))

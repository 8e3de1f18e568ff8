"""For how many years this practice keeps files: settled once, where no law settles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from desktop.ui.session.papers.overlay import Paper

if TYPE_CHECKING:
    from desktop.domain.retention import Settled
    from desktop.services.keep_file import Keeping

_MOST_YEARS, _OLDEST = 99, 60


class YearsPaper(Paper):
    """Asks for years after the end, and up to which birthday for who was under 18."""

    def __init__(self, keeping: Keeping) -> None:
        super().__init__(
            self.tr("How long do you keep files?"),
            self.tr(
                "Ask your board, your insurer or a lawyer. What is settled here counts for every "
                "file that gets a day from now on; a law of your place is never shortened by it."
            ),
        )
        rule, settled = keeping.rule, keeping.settled
        years = settled.years if settled else rule.years
        age = (settled.young if settled else rule.young).until_age
        self._years = self._number("years", self.tr("Years after the end of the work"), years)
        self._years.setRange(1, _MOST_YEARS)
        self._age = self._number(
            "age", self.tr("Who was under 18: at least until this birthday (0: no rule)"), age
        )
        self._age.setMaximum(_OLDEST)
        self.add_buttons(use=self.tr("Settle this"), leave=self.tr("Leave it"))

    def first_focus(self) -> QWidget:
        """Start on the years."""
        return self._years

    def settled(self) -> Settled:
        """Return what was said."""
        from desktop.domain.retention import Settled, Young

        return Settled(self._years.value(), Young(self._age.value()))

    def _number(self, name: str, label: str, value: int) -> QSpinBox:
        self.add_label(label)
        field = QSpinBox()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setMaximumWidth(160)
        field.setValue(value)
        self.add(field)
        return field

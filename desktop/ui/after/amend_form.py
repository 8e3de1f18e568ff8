"""Something in an agreement changes: each point as it stands, beside it as it is to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.after.fields import Day, Line
from desktop.ui.after.form import FormWords, LaterForm, Target, form_words
from desktop.ui.after.helping import HelpersField
from desktop.ui.after.point_row import PointRow
from desktop.ui.desk import Desk
from desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from desktop.services.amend_agreement import Amending, Wanted
    from desktop.services.live_intake import LiveIntake
    from desktop.services.settled_points import Point


@dataclass(frozen=True, slots=True)
class Standing:
    """The session as it stands, its points that can be changed, and the words of the fields."""

    live: LiveIntake = field(repr=False)
    points: tuple[Point, ...] = field(repr=False)
    words: FormWords = field(repr=False)


class AmendForm(LaterForm):
    """Lists what stands; a press opens a point, and old and new stand side by side."""

    def __init__(self, desk: Desk, target: Target) -> None:
        super().__init__(desk, target)
        self.place = QCoreApplication.translate("AmendForm", "Client")
        self._rows: list[PointRow] = []

    def gather(self) -> Standing:
        """Return what stands."""
        from desktop.services.settled_points import settled_points
        from desktop.services.younger_labels import with_younger_labels

        target = self.target
        live, points = settled_points(self.desk.vault, target.session, target.document)
        live = with_younger_labels(self.desk.means, self.desk.vault, live)
        return Standing(live, points, form_words(self.desk, target))

    def show_fields(self, gathered: object) -> None:
        """Show every point, from when the change counts, and why if they want to say."""
        assert isinstance(gathered, Standing)  # noqa: S101 - what gather returned
        words, target = gathered.words, self.target
        self.set_heading(
            self.tr("What changes in “%1”?").replace("%1", words.title),
            self.tr(
                "Choose a point and write it as it is to be. Everything you leave alone stays "
                "as it was signed."
            ),
        )
        for point in gathered.points:
            row = PointRow(gathered.live, point, target.changes)
            self._rows.append(row)
            self.add(row)
        self.add(Heading(self.tr("From when, and why"), role="section"))
        since = target.words("later.from") or self.today()
        self._from = Day("later.from", words.label("later.from"), since, locale=words.locale)
        why, only = words.label("later.why"), self.tr("Only if you both want it to stand here.")
        self._why = Line("later.why", why, only, words=target.words("later.why"))
        self._helping = HelpersField(words.helped, target.held)
        for part in (self._from, self._why, self._helping):
            self.add(part)

    def begins_at(self) -> QWidget | None:
        """Start on the first point."""
        return self._rows[0].first_focus() if self._rows else None

    def job(self) -> Callable[[], LiveIntake]:
        """Return what writes the amendment."""
        from desktop.services.amend_agreement import Amending

        wanted = tuple(row.wanted() for row in self._rows if row.is_open)
        said = Amending(
            self.target.session,
            self.target.document,
            changes=(),
            since=self._from.day(),
            why=self._why.words(),
            helpers=self._helping.helpers(),
        )
        return partial(_amend, self.desk, said, wanted)


def _amend(desk: Desk, said: Amending, wanted: tuple[Wanted, ...]) -> LiveIntake:
    from desktop.services.amend_agreement import amend_agreement, changes_of
    from desktop.services.settled_points import settled_points
    from desktop.services.younger_labels import with_younger_labels

    live, _ = settled_points(desk.vault, said.session, said.document)
    live = with_younger_labels(desk.means, desk.vault, live)
    changes = changes_of(live, wanted)
    return amend_agreement(desk.means, desk.vault, replace(said, changes=changes))

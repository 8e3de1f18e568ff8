"""What is done with a draft as a whole: published, dropped, merged, carried, printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_merge import keep_mine, kept_clause, take_update
from desktop.packs.own_update import Conflict
from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.carrying import WordingCarrying
from desktop.ui.practice.editor.changes import ChangesSide
from desktop.ui.practice.editor.seen import SeenChanges
from desktop.ui.practice.editor.state import EditorState, dropped, publish
from desktop.ui.practice.editor.taking_in import TakingInCard
from desktop.ui.practice.paper_review import PaperReview, draft_prints

if TYPE_CHECKING:
    from desktop.services.carry_wording import Taken


@dataclass(frozen=True, slots=True)
class Hands:
    """What the page does for it: change the draft, take another, show a state or a sentence."""

    change: Callable[[Callable[[OwnLayer], OwnLayer]], None]
    take: Callable[[OwnLayer], None]
    show: Callable[[EditorState], None]
    sentence: Callable[[str], None]
    view: Callable[[QWidget], None]


class DraftWays(QObject):
    """Makes the side that lists the changes, and does what people want with the draft."""

    def __init__(self, desk: Desk, page: QWidget, hands: Hands) -> None:
        super().__init__(page)
        self._desk = desk
        self._hands = hands
        self._state: EditorState | None = None
        self._seen = SeenChanges()
        self._carrying = WordingCarrying(desk, page)
        self._carrying.read.connect(self._on_read)
        self._side: ChangesSide | None = None

    def side(self, state: EditorState, names: Mapping[str, BlankNames]) -> ChangesSide:
        """Return the list of what *state* changes, with every way on."""
        self._state = state
        today = self._desk.means.clock.now().date()
        review: PaperReview | None = None
        if state.changes and not state.trouble:
            review = PaperReview(self._desk, draft_prints(self._desk, state.draft))
        side = ChangesSide(state, names, seen=self._seen, today=today, review=review)
        side.published.connect(self._on_publish)
        side.dropped.connect(self._on_drop)
        side.sentence_wanted.connect(self._hands.sentence)
        side.update_taken.connect(self._on_update_taken)
        side.mine_kept.connect(self._on_mine_kept)
        side.anew_wanted.connect(self._on_anew)
        side.view_wanted.connect(self._hands.view)
        side.saving_wanted.connect(self._on_save)
        side.file_wanted.connect(self._on_take_in)
        self._side = side
        return side

    def _on_read(self, found: Taken) -> None:
        """Show where a file comes from before anything of it is taken in."""
        card = TakingInCard(found, has_draft=bool(self._now().changes))
        card.taken.connect(self._on_taken)
        card.left.connect(card.hide)
        if self._side is not None and isValid(self._side):
            self._side.add_file(card)
            self._hands.view(card)

    def _on_taken(self, layer: OwnLayer) -> None:
        """Keep the draft of before beside, then take the file's."""
        key = layer.pack
        job = partial(_set_aside, self._desk, key)
        self._desk.run(self, job, lambda _: self._hands.take(layer))

    def _now(self) -> EditorState:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        return self._state

    def _on_update_taken(self, conflict: Conflict) -> None:
        shipped = self._now().draft.shipped
        self._hands.change(lambda layer: take_update(layer, shipped, conflict))

    def _on_mine_kept(self, conflict: Conflict) -> None:
        draft = self._now().draft
        before, base = draft.before, draft.base
        if before is not None and base is not None:
            packs = (base, draft.shipped)
            self._hands.change(lambda layer: keep_mine(layer, before, packs, conflict))

    def _on_anew(self, conflict: Conflict) -> None:
        """Begin with one's own words, and open the sentence to be written."""
        self._on_mine_kept(conflict)
        own = kept_clause(self._now().draft.layer, conflict)
        self._hands.sentence(own or conflict.place.key)

    def _on_save(self, named: bool) -> None:  # noqa: FBT001 - a signal's value
        state = self._now()
        name = str(state.answers.get("practice.name") or "") if named else ""
        self._carrying.ask_where_to_save(state.draft, name)

    def _on_take_in(self) -> None:
        self._carrying.ask_what_to_take_in(self._now().draft)

    def _on_publish(self, since: date) -> None:
        seen = self._seen.whole
        if seen is not None:
            job = partial(publish, self._desk, self._now().draft, seen, since)
            self._desk.run(self, job, partial(self._on_published, since))

    def _on_published(self, since: date, state: EditorState) -> None:
        self._hands.show(state)
        words = self.tr("Your wording is published. Sessions have it from %1 on.")
        self._desk.tell(words.replace("%1", long_day(since.isoformat())))

    def _on_drop(self) -> None:
        key = self._now().draft.layer.pack
        self._desk.run(self, partial(dropped, self._desk, key), self._hands.show)


def _set_aside(desk: Desk, key: str) -> None:
    from desktop.services.edit_wording import set_draft_aside

    set_draft_aside(desk.means, desk.vault, key)

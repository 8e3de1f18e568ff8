"""A group of clauses on one card: a headline, its clauses by name, and one outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.flow import SECOND, group_items
from desktop.domain.learned_late import has_late_notice
from desktop.ui.session.acts import answered, passed, settled
from desktop.ui.session.cards.blanks import SentenceLine
from desktop.ui.session.cards.clause_links import ClauseLink, ClauseLinks
from desktop.ui.session.cards.outcomes import mark, outcomes, picture
from desktop.ui.session.cards.session_card import SMALL, SessionCard, row_of, sized
from desktop.ui.session.changed_words import changed_in, changed_words
from desktop.ui.session.client_words import screen
from desktop.ui.session.fillings import not_asked_yet, reading, template
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.outcome_bar import OutcomeBar

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.domain.journal import Value
    from desktop.services.live_intake import LiveIntake

_OUTCOME_SHARE = 0.4  # the buttons draw their words at 1.3 times this


class GroupCard(SessionCard):
    """One headline and one outcome.

    What the law asks for is explained; what is open to talk is settled, with its
    blanks in the sentence.
    """

    def __init__(self, live: LiveIntake, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(card.key, parent)
        self._live = live
        self._group = live.pack.groups[card.key]
        self._asked_again = card.asked_again
        self._line: SentenceLine | None = None
        language = live.wording.language
        words = live.pack.said(language, card.key)
        self._is_settled = self._group.outcome == "settled"
        self._reworded = card.key in live.intake.rewordings
        flows = self._is_settled and not self._reworded
        self.set_words(
            eyebrow=live.pack.said(language, card.step).title,
            title=words.title,
            body="" if flows or self._reworded else reading(live, card.key, shared=True),
        )
        if flows:
            self._add_line(live)
        self._changed = self._changes_in(live)
        for key, _ in self._changed:
            self.add(sized(changed_words(live, key, titled=key != self.key), SMALL))
        self._add_links(live)
        self.foot = self._bar = self._add_bar(live)
        if card.depth == SECOND and live.intake.meetings:
            self._add_skip(live)

    def show_live(self, live: LiveIntake) -> bool:
        """Show new answers in place; new words, or a clause set apart, need a new card."""
        same_words = (self.key in live.intake.rewordings) is self._reworded
        if self._line is None or not same_words or self._line.template != template(live, self.key):
            return False
        if self._links_of(live) != self._links or self._changes_in(live) != self._changed:
            return False
        self._live = live
        outcome = self._outcome(live)
        self._line.show_live(live, settled=bool(outcome))
        self._bar.show_outcome(outcome)
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the card: an outcome must not look chosen before it is."""
        return self

    def _changes_in(self, live: LiveIntake) -> tuple[tuple[str, str], ...]:
        """Return the sentences that became the client's, by key."""
        return tuple((key, live.intake.rewordings[key].text) for key in changed_in(live, self.key))

    def _add_line(self, live: LiveIntake) -> None:
        done = self.key in live.intake.outcomes
        self._line = SentenceLine(live, self.key, settled=done)
        self._line.answered.connect(self._on_answered)
        self._line.opened.connect(self.opened)
        self.add(self._line)

    def _add_links(self, live: LiveIntake) -> None:
        self._links = self._links_of(live)
        links = ClauseLinks(self._links, self._openings(live))
        links.looked.connect(self.looked)
        links.opened.connect(self.opened)
        self.add(sized(links, SMALL))

    def _add_bar(self, live: LiveIntake) -> OutcomeBar:
        question = screen(live, "how_sits")
        bar = OutcomeBar(outcomes(live, self._group.outcomes), question=question)
        bar.show_outcome(self._outcome(live))
        bar.chosen.connect(self._on_chosen)
        self.content.addSpacing(14)
        self.add(sized(bar, _OUTCOME_SHARE))
        return bar

    def _add_skip(self, live: LiveIntake) -> None:
        """Let this topic wait: in a later meeting it is offered, never due."""
        skip = Button(screen(live, "not_now"), kind=QUIET)
        skip.setObjectName("skip")
        skip.clicked.connect(self._on_skip)
        self.add(row_of(skip, share=SMALL))

    def _links_of(self, live: LiveIntake) -> tuple[ClauseLink, ...]:
        language = live.wording.language
        return tuple(
            ClauseLink(
                item.key,
                live.pack.said(language, item.key).title,
                screen(live, "look_closer"),
                _mark(live, item.key),
                picture(live.intake.exceptions.get(item.key, "")),
            )
            for item in group_items(live.pack, self._group, live.intake)
        )

    def _openings(self, live: LiveIntake) -> tuple[ClauseLink, ...]:
        """Return what may be settled here as well and has no place in the sentence yet."""
        if not self._is_settled:
            return ()
        language = live.wording.language
        return tuple(
            ClauseLink(key, live.pack.said(language, key).title, screen(live, "settle_as_well"))
            for key in not_asked_yet(live, self.key)
        )

    def _on_skip(self) -> None:
        self.act(passed(self.key))

    def _on_answered(self, item: str, value: Value) -> None:
        self.act(answered(self._live, item, value))

    def _outcome(self, live: LiveIntake) -> str:
        """Return the outcome to show; what was left open, or holds a late notice, has none yet."""
        if not self._asked_again:
            return live.intake.outcomes.get(self.key, "")
        is_open = self.key not in live.intake.today
        is_late = has_late_notice(live.pack, live.intake, self.key)
        return "" if is_open or is_late else live.intake.outcomes.get(self.key, "")

    def _on_chosen(self, outcome: str) -> None:
        if outcome == "changed" and not self._has_changes():
            self._bar.show_outcome(self._outcome(self._live))
            self.rewording.emit(self.key)
        else:
            self.act(settled(self.key, outcome))

    def _has_changes(self) -> bool:
        """Say whether words of this group were changed at the table already."""
        changed = self._live.intake.rewordings
        return self.key in changed or any(key in changed for key in self._group.items)


def _mark(live: LiveIntake, clause: str) -> str:
    """Return the word for how *clause* was set apart from its group."""
    if clause in live.intake.rewordings:
        return mark(live, "changed")
    return mark(live, live.intake.exceptions.get(clause, ""))

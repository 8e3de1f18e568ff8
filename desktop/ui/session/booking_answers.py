"""What was answered while booking, and what is only proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import booking_plan, taking_part
from desktop.domain.journal import Value
from desktop.domain.plain_answers import is_blank

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_SPLIT = booking_plan.SPLIT
_TOO_LONG = frozenset({"notice", "people", "yes_no"})
"""Kinds whose answers say too much, or by themselves nothing, in the line of a folded part."""


class BookingAnswers:
    """Keeps answers and proposals apart, on the intake they will belong to."""

    def __init__(self, blank: LiveIntake, proposals: Mapping[str, Value]) -> None:
        self._blank = blank
        self._defaults = blank.pack.defaults()
        self._given = _without_none(blank.intake.answers)
        self._proposals: dict[str, Value] = {}
        self.propose(proposals)

    @property
    def blank(self) -> LiveIntake:
        """The intake as it was kept last."""
        return self._blank

    @property
    def given(self) -> Mapping[str, Value]:
        """What was answered, in the order it was."""
        return self._given

    @property
    def proposals(self) -> Mapping[str, Value]:
        """What was proposed to begin with, or since."""
        return self._proposals

    def propose(self, answers: Mapping[str, Value]) -> None:
        """Propose *answers* where nobody has answered yet."""
        self._proposals |= {k: v for k, v in answers.items() if k not in self._given}

    def answer(self, key: str, value: Value) -> None:
        """Keep the answer; one taken back is as if it had never been given.

        Nothing of several is an answer of its own where the practice has a usual one.
        """
        none_of_the_usual = value == () and not is_blank(self._blank.intake.profile.get(key))
        if is_blank(value) and not none_of_the_usual:
            self._given.pop(key, None)
            self._proposals.pop(key, None)
        else:
            self._given[key] = value

    def take_all(self, answers: Mapping[str, Value]) -> None:
        """Keep all *answers* as they are."""
        self._given |= answers

    def stand_on(self, live: LiveIntake) -> None:
        """Stand on the booking as it was kept; every answer in it is an answer now."""
        begun = replace(live.intake, begun=self._blank.intake.begun)
        self._blank = replace(self._blank, id=live.id, client=live.client, intake=begun)
        self._given = _without_none(live.intake.answers)
        self._proposals = {}

    def hand_over(self, live: LiveIntake) -> None:
        """Know which papers *live* has been given; answers stand as they are."""
        known = replace(self._blank.intake, rows=live.intake.rows)
        self._blank = replace(
            self._blank, intake=replace(known, handed_over=live.intake.handed_over)
        )

    def every(self) -> Mapping[str, Value]:
        """Return what was answered, in the order it was, and the proposals left standing."""
        proposed = {k: v for k, v in self.proposed().items() if k not in self._given}
        return {**self._given, **proposed}

    def asked(self) -> Mapping[str, Value]:
        """Return the answers that concern this client; what was asked of another kind is not."""
        every, items = self.live().answers, self._blank.pack.items
        return {
            key: value
            for key, value in self.every().items()
            if key not in items or (items[key].concerns(every) and taking_part.is_asked(key, every))
        }

    def live(self) -> LiveIntake:
        """Return the intake as it would begin."""
        return replace(self._blank, intake=replace(self._blank.intake, answers=self.every()))

    def apart(self) -> LiveIntake:
        """Return the intake with its proposals apart, so that each can be seen to be one."""
        intake = self._blank.intake
        profile = {**intake.profile, **self.proposed()}
        return replace(
            self._blank, intake=replace(intake, profile=profile, answers=dict(self._given))
        )

    def proposed(self) -> dict[str, Value]:
        """Return what stands as a proposal; two meetings where the brief finds them kinder."""
        answers = {**self._defaults, **self._proposals, **self._given}
        kinder = {_SPLIT: True} if booking_plan.asks_for_two(answers) else {}
        return {**self._proposals, **kinder}

    def known(self) -> Mapping[str, Value]:
        """Return the proposals, and the answers over them."""
        return {**self.proposed(), **self._given}

    def lines(self, parts: Mapping[str, Iterable[str]]) -> dict[str, str]:
        """Return in one line each what is known of the items of *parts*."""
        known, answers = self.known(), self.live().answers
        return {part: self._line(keys, known, answers) for part, keys in parts.items()}

    def _line(
        self, keys: Iterable[str], known: Mapping[str, Value], answers: Mapping[str, Value]
    ) -> str:
        items = (self._blank.pack.items[key] for key in keys if key in known)
        said = (
            self._blank.wording.value(item, known[item.key], "")
            for item in items
            if item.kind not in _TOO_LONG and item.concerns(answers)
        )
        return " \u00b7 ".join(words for words in said if words)


def _without_none(answers: Mapping[str, Value]) -> dict[str, Value]:
    return {key: value for key, value in answers.items() if value is not None}

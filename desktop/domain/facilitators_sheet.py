"""The facilitator's sheet: what to say, tick and fill in by hand while the lid stays closed.

It is worked out from the pack and this client's path, like the screen itself, and has the
order of the page on which everything is entered afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.blank_wording import UNFILLED, BlankWording
from desktop.domain.drawing import EMERGENCY_NUMBER
from desktop.domain.flow import SHEET, SIGN, Card, group_items, path
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Words
from desktop.domain.sentence import blanks, compose
from desktop.domain.time_plan import time_plan
from desktop.domain.wording import Wording

_SAID = frozenset({"say", "clause", "consent", "notice", "group"})
_UNSEEN = frozenset({"note", "prompt", "clash"})
_WORDED = frozenset({"text", "goals", "reflection"})
_MOST_TICKS = 7
"""Options that still are quicker ticked than written."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One card on the sheet: its number on the entry page, its words, room for a pen.

    ``say`` is in the client's language, all else in the practitioner's. ``lines`` are ruled,
    after ``line_label``; boxes that are ``open_ended`` have a line behind them; ``inside``
    are the clauses of a group by name.
    """

    number: int
    key: str
    title: str
    say: str = field(default="", repr=False)
    ticks: tuple[str, ...] = ()
    open_ended: bool = False
    lines: int = 0
    line_label: str = ""
    inside: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One step on the sheet, and from which minute to which it is planned."""

    title: str
    minutes: tuple[int, int]
    rows: tuple[SheetRow, ...]
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FacilitatorsSheet:
    """All words of one sheet, in the practitioner's *language* but for what is said."""

    reference: str
    when: str
    name: str = field(repr=False)
    language: str = ""
    said_in: str = ""
    paper: str = "letter"
    emergency: str = ""
    parts: tuple[SheetPart, ...] = ()


def sheet_cards(pack: FormPack, intake: Intake) -> tuple[Card, ...]:
    """Return the cards that stand on the sheet and on the entry page, in their order."""
    return tuple(
        card
        for card in path(pack, intake)
        if card.kind not in _UNSEEN and not _is_own(pack, card.key)
    )


def facilitators_sheet(
    pack: FormPack, intake: Intake, *, said: Wording, own: Wording, named: bool
) -> FacilitatorsSheet:
    """Return the words of this intake's sheet.

    ``said`` words what the client hears, ``own`` what the practitioner reads. The client's
    name stands on it only where she wants it *named*.
    """
    drawing = _Drawing(pack, intake, said, own)
    answers = drawing.answers
    called = str(answers.get("client.called") or answers.get("client.name") or "")
    return FacilitatorsSheet(
        reference=intake.reference,
        when=drawing.when(),
        name=called if named else "",
        language=own.language,
        said_in=said.language,
        paper=pack.paper,
        emergency=str(answers.get(EMERGENCY_NUMBER) or ""),
        parts=tuple(drawing.parts()),
    )


class _Drawing:
    """Works out the rows of one sheet."""

    def __init__(self, pack: FormPack, intake: Intake, said: Wording, own: Wording) -> None:
        self.pack = pack
        self.intake = intake
        self.answers = intake.all_answers(pack.defaults())
        self.said = BlankWording(pack, said)
        self.own = own

    def when(self) -> str:
        """Return day and hour of the meeting, as far as they are known."""
        items = self.pack.items
        known = (
            self.own.value(items[key], self.answers[key])
            for key in ("booking.date", "booking.time", "booking.length")
            if key in items and self.answers.get(key) not in (None, "")
        )
        return " · ".join(known)

    def parts(self) -> Iterator[SheetPart]:
        """Yield the steps that have a card on the sheet."""
        plan = time_plan(self.pack, self.intake)
        cards = sheet_cards(self.pack, self.intake)
        numbers = {card.key: number for number, card in enumerate(cards, 1)}
        for step in self.pack.steps:
            here = [card for card in cards if card.step == step.key]
            minutes = plan.span_of(step.key)
            if here or (step.stage == "" and minutes[1] > minutes[0] and step.minutes):
                words = self._words(step.key)
                rows = tuple(self._row(numbers[card.key], card) for card in here)
                asks = () if here else words.bank[:2]
                yield SheetPart(words.title, minutes, rows, (*words.cue[:2], *asks))

    def _row(self, number: int, card: Card) -> SheetRow:
        words = self._words(card.key)
        title = words.title or words.question
        if card.kind in {SHEET, SIGN}:
            ticks = tuple(self._label(f"{card.kind}.{n}") for n in (1, 2))
            return SheetRow(number, card.key, title, ticks=ticks)
        if card.kind == "quiet":
            return SheetRow(number, card.key, title, lines=3, line_label=self._label("words"))
        asked = words.question or words.title
        return SheetRow(
            number,
            card.key,
            title if card.kind in _SAID else asked,
            say=self._say(card),
            ticks=self._ticks(card),
            open_ended=card.kind == "group",
            lines=self._lines(card),
            line_label=self._line_label(card),
            inside=self._inside(card),
            cues=words.cue[:1],
        )

    def _say(self, card: Card) -> str:
        """Return the shared words with what is known filled in, and ruled blanks for the rest."""
        if card.kind not in _SAID:
            return ""
        rewording = self.intake.rewordings.get(card.key)
        if rewording is not None:
            return rewording.text
        source = self.pack.items.get(card.key) or self.pack.groups[card.key]
        words = self.pack.said(self.said.language, card.key)
        open_blanks: Mapping[str, Value] = {
            blank.item: UNFILLED
            for form in {case.form for case in source.cases} | {""}
            for blank in blanks(words.shared(form))
            if self.answers.get(blank.item) in (None, "")
        }
        answers = {**self.answers, **open_blanks}
        return compose(self.pack, card.key, answers, self.said, shared=True).text

    def _ticks(self, card: Card) -> tuple[str, ...]:
        if card.kind == "group":
            outcomes = self.pack.groups[card.key].outcomes
            return tuple(self._label(f"outcome.{outcome}") for outcome in outcomes)
        if card.kind in {"say", "clause"}:
            return (self._label("said"),)
        if card.kind in {"consent", "yes_no"}:
            return tuple(self.own.label(f"value.{answer}") for answer in ("yes", "no"))
        if card.kind == "notice":
            return (self._label("given"),)
        if card.key == "goals.hope":
            return (self._label("not_sure"),)
        return self._options(card)

    def _options(self, card: Card) -> tuple[str, ...]:
        item = self.pack.items[card.key]
        options = self._words(card.key).options
        if not item.options or len(item.options) > _MOST_TICKS or item.rows:
            return ()
        return tuple(options.get(option, option) for option in item.options)

    def _lines(self, card: Card) -> int:
        if card.kind in _WORDED:
            return 2
        return 0 if self._ticks(card) else 1

    def _line_label(self, card: Card) -> str:
        return self._label("words") if card.kind in _WORDED else ""

    def _inside(self, card: Card) -> tuple[str, ...]:
        if card.kind != "group":
            return ()
        items = group_items(self.pack, self.pack.groups[card.key], self.intake)
        return tuple(self._words(item.key).title for item in items)

    def _words(self, key: str) -> Words:
        return self.pack.said(self.own.language, key)

    def _label(self, key: str) -> str:
        return self.own.label(f"sheet.{key}")


def _is_own(pack: FormPack, key: str) -> bool:
    """Say whether *key* is the practitioner's own: asked after the session, of herself."""
    item = pack.items.get(key)
    return item is not None and item.filled_by == "practitioner"

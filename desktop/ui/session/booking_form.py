"""The booking card: who comes, when and how first; the rest folded away, each part in a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain import booking_plan, taking_part
from desktop.domain.appointment import Appointment, appointment
from desktop.domain.journal import Value
from desktop.domain.look import SECOND
from desktop.domain.preparing import APART
from desktop.domain.readiness import Gap, Readiness, Reason, readiness
from desktop.ui.session.booking_answers import BookingAnswers
from desktop.ui.session.booking_apart import ApartField
from desktop.ui.session.booking_choosers import KindChooser, PlanChooser
from desktop.ui.session.booking_due import head_notices, say_due
from desktop.ui.session.booking_fields import Field, NoticeField, TextField, field_for
from desktop.ui.session.booking_own import OwnPapers
from desktop.ui.session.booking_papers import PapersField
from desktop.ui.session.booking_parts import LANGUAGE as IN_WORDS
from desktop.ui.session.booking_parts import (
    MORE,
    NAME,
    OPEN_AT_FIRST,
    OTHERS,
    PAPERS,
    PAPERS_ITEM,
    WHEN,
    WHO,
    parts,
)
from desktop.ui.session.booking_second import SecondField
from desktop.ui.session.booking_section import Section
from desktop.ui.session.little_by_little import LittleByLittle
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.readiness import PackStanding
    from desktop.services.live_intake import LiveIntake
    from desktop.services.prepare_booking import Prepared

_NONE: Mapping[str, Value] = {}


class BookingForm(Card):
    """Fields in parts that open as they are needed.

    Signals:
        edited: an answer changed.
        named: the client's name as it stands.
        papers_wanted: the documents that are wanted now, and how: ``print`` or ``save``.
        sheet_wanted: the facilitator's sheet is wanted.
    """

    edited = Signal()
    named = Signal(str)
    papers_wanted = Signal(tuple, str)
    sheet_wanted = Signal()

    def __init__(
        self, prepared: Prepared, *, today: date, proposals: Mapping[str, Value] = _NONE
    ) -> None:
        super().__init__()
        self._prepared = prepared
        self._known = BookingAnswers(prepared.live, proposals)
        self._others: tuple[Appointment, ...] = prepared.others
        self.own_chosen: tuple[str, ...] = prepared.own_chosen
        self._today = today
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, Note] = {}
        self._sections: dict[str, Section] = {}
        self._parts = parts(prepared.live.pack)
        self._stands = False
        self._seen: dict[str, tuple[Value, bool]] = {}
        self.set_words(title=self._item_title("step.prepare"))
        self.kind = KindChooser(self.tr("Who takes part"))
        self.kind.chosen.connect(self._on_kind)
        self.plan = PlanChooser(self.tr("Time plan"))
        self.plan.chosen.connect(self._on_plan)
        self._when_note = Note(role="hint", parent=self)
        self._when_note.setObjectName("when_note")
        for key, title in self._titles().items():
            self._add_section(key, title)
        self._add_more()
        self._stands = True
        self._show()

    def _add_more(self) -> None:
        self._more = Button(self.tr("Show everything"), kind=QUIET, picture="chevron-down")
        self._more.setObjectName("more_fields")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._on_more)
        self.unfolding = LittleByLittle(iter(()), self)
        self.content.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def again(self) -> BookingForm:
        """Return the same form made anew, for instance in another language of the window."""
        known = replace(self._blank.intake, answers=dict(self._known.given))
        prepared = replace(
            self._prepared, own_chosen=self.own_chosen, live=replace(self._blank, intake=known)
        )
        made = BookingForm(prepared, today=self._today, proposals=self._known.proposals)
        made._more.setChecked(self._more.isChecked())
        for key, section in self._sections.items():
            made.unfold(key, shown=section.is_open)
        return made

    def unfold(self, part: str, *, shown: bool = True) -> None:
        """Show the fields of *part*, or put them away."""
        self._sections[part].unfold(shown=shown)

    def answers(self) -> Mapping[str, Value]:
        """Return what was answered, in the order it was, and the proposals left standing."""
        return self._known.every()

    def asked_answers(self) -> Mapping[str, Value]:
        """Return the answers that concern this client; what was asked of another kind is not."""
        return self._known.asked()

    def live(self) -> LiveIntake:
        """Return the intake as it would begin."""
        return self._known.live()

    def ready(self, standing: PackStanding) -> Readiness:
        """Return whether everything is ready."""
        live = self.live()
        asked = replace(live.intake, answers=self.asked_answers())
        return readiness(live.pack, asked, standing, today=self._today)

    def take(self, answers: Mapping[str, Value]) -> None:
        """Propose *answers* where nobody has answered yet."""
        self._known.propose(answers)
        self._show()
        self.edited.emit()

    def filed(self, live: LiveIntake) -> None:
        """Stand on the booking as it was kept; every answer in it is an answer now."""
        self._known.stand_on(live)
        self._show()

    def show_handed_over(self, live: LiveIntake) -> None:
        """Show which papers *live* has been given; answers stand as they are."""
        self._known.hand_over(live)
        self._show()

    def put_on_top(self, widget: QWidget) -> None:
        """Put *widget* above the first part."""
        self.content.insertWidget(0, widget)

    def first_focus(self) -> QWidget | None:
        """Start on the client's name."""
        return self._fields.get(NAME)

    def fill_name(self, name: str) -> None:
        """Write *name* as the client's, without asking who it is again."""
        field = self._fields[NAME]
        if isinstance(field, TextField):
            field.write(name)
        self._known.take_all({NAME: name})
        self.edited.emit()

    def field(self, key: str) -> Field:
        """Return the field of the item *key*."""
        return self._fields[key]

    def go_to(self, gap: Gap) -> None:
        """Unfold the part in which *gap* is settled, and put the keyboard there."""
        key = PAPERS_ITEM if gap.reason is Reason.PAPER else gap.key
        part = next((part for part, keys in self._parts.items() if key in keys), "")
        if not part:
            return
        self._sections[part].unfold()
        field = self._fields[key]
        (field.focusProxy() or field).setFocus(Qt.FocusReason.OtherFocusReason)

    def widest(self) -> int:
        """Return room for a label beside each field."""
        return super().widest() + 160

    def _titles(self) -> Mapping[str, str]:
        return {
            WHO: self.tr("Who comes"),
            WHEN: self.tr("When and how"),
            IN_WORDS: self.tr("Language, access, a safe way to write"),
            OTHERS: self.tr("Who else has a say, and who pays"),
            PAPERS: self.tr("Papers and notices"),
            MORE: self.tr("More about this client"),
        }

    def _add_section(self, key: str, title: str) -> None:
        section = Section(key, title)
        self._sections[key] = section
        section.unfolded.connect(partial(self._on_unfolded, key))
        section.unfold(shown=key in OPEN_AT_FIRST)
        self.add(section)

    def _on_unfolded(self, key: str, shown: bool) -> None:  # noqa: FBT001 - bound by partial
        """Make the fields of a part when somebody first wants to see them."""
        if shown:
            self._make_missing(key)
        if self._stands:
            self._show()

    def _make_missing(self, part: str) -> None:
        """Make what *part* asks of this client as far as it is known, and set Tab right again."""
        missing = self._missing(part)
        for item in missing:
            self._build(part, item)
        if missing and self._stands:
            self._sections[part].settle()

    def _missing(self, part: str) -> list[str]:
        """Return the items of *part* that concern this client and have no field yet."""
        answers = self.live().answers
        items = (item for item in self._parts[part] if item not in self._fields)
        return [item for item in items if self._concerns(item, answers)]

    def _concerns(self, key: str, answers: Mapping[str, Value]) -> bool:
        item = self._blank.pack.items[key]
        return item.concerns(answers) and taking_part.is_asked(key, answers)

    def _build(self, part: str, item: str) -> None:
        """Make the field of *item*, and what stands beside it, unless it was made meanwhile."""
        if item in self._fields:
            return
        section, line = self._sections[part], 2 * self._parts[part].index(item) + 1
        if item == booking_plan.LENGTH:
            section.add_row(line - 1, Note(self.tr("Time plan"), role="label"), self.plan)
        self._add_field(section, line, item)
        if item == PAPERS_ITEM and self._prepared.own:
            section.add_row(
                line + 1, Note(self.tr("Your own documents"), role="label"), self._own()
            )
        if item == "client.called":
            section.add_row(line + 1, Note(self.tr("Who takes part"), role="label"), self.kind)
        if item == "booking.time":
            section.add_row(line + 1, None, self._when_note)

    def _add_field(self, section: Section, line: int, key: str) -> None:
        live = self._known.apart()
        if key == PAPERS_ITEM:
            field: Field = self._papers(live)
        elif key == APART:
            field = ApartField(live)
        elif key == SECOND:
            field = SecondField(live)
        else:
            field = field_for(live, key, today=self._today.isoformat())
        field.answered.connect(self._on_answered)
        notice = isinstance(field, NoticeField)
        label = Note("" if notice else self._item_title(key), role="label")
        label.setBuddy(field)
        self._labels[key] = label
        section.add_row(line, label, field)
        self._fields[key] = field

    def _own(self) -> OwnPapers:
        own = OwnPapers(self._prepared.own, self.own_chosen)
        own.chosen.connect(self._on_own)
        return own

    def _on_own(self, chosen: tuple[str, ...]) -> None:
        self.own_chosen = chosen
        self.edited.emit()

    def _papers(self, live: LiveIntake) -> PapersField:
        field = PapersField(live)
        field.made_wanted.connect(self.papers_wanted)
        field.sheet_wanted.connect(self.sheet_wanted)
        return field

    # Answers

    @property
    def _blank(self) -> LiveIntake:
        return self._known.blank

    def _on_answered(self, key: str, value: Value) -> None:
        self._known.answer(key, value)
        if key == NAME:
            self.named.emit(str(value or ""))
        self._show()
        self.edited.emit()

    def _on_kind(self, kind: str) -> None:
        self._take_all(taking_part.changes_to(kind, self.live().answers))

    def _on_plan(self, plan: str) -> None:
        self._take_all(booking_plan.changes_to(plan, self.live().answers))

    def _take_all(self, answers: Mapping[str, Value]) -> None:
        self._known.take_all(answers)
        self._show()
        self.edited.emit()

    # Showing

    def _show(self) -> None:
        """Show every answer, and ask only what concerns this client as far as it is known."""
        shown, answers, known = self._known.apart(), self.live().answers, self._known.known()
        self.kind.show_answers(self._known.given, answers)
        self.plan.show_answers(self._known.given, answers)
        for part, section in self._sections.items():
            if section.is_open:
                self._make_missing(part)
        for key, field in self._fields.items():
            concerns = self._concerns(key, answers)
            show_if(field, concerns)
            show_if(self._labels[key], concerns)
            self._show_field(key, field, shown, known.get(key))
        say_due(self.live(), self._fields.values(), self._today)
        head_notices(self._rows())
        self._when_note.setText(self._when_words())
        show_if(self._when_note, bool(self._when_note.text()))
        self._show_summaries()

    def _show_field(self, key: str, field: Field, shown: LiveIntake, known: Value) -> None:
        """Show what is *known* of *key* where it is another than what shows."""
        seen = (known, key in self._known.given)
        if self._seen.get(key) != seen or isinstance(field, PapersField | SecondField):
            self._seen[key] = seen
            field.show_live(shown)

    def _rows(self) -> Iterator[tuple[Field, Note]]:
        """Yield every field with its label, top to bottom, whenever each was made."""
        for key in (key for keys in self._parts.values() for key in keys):
            if key in self._fields:
                yield self._fields[key], self._labels[key]

    def _when_words(self) -> str:
        """Say what is odd about day and hour; it stops nobody."""
        mine = appointment(self.live().answers)
        if mine is None:
            return ""
        if mine.day < self._today:
            return self.tr("This day has passed.")
        if any(mine.clashes(other) for other in self._others):
            return self.tr("Another session is booked at this time.")
        return ""

    def _show_summaries(self) -> None:
        lines = self._known.lines({key: self._parts[key] for key in self._sections})
        for key, section in self._sections.items():
            section.say(lines[key])

    def _on_more(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Unfold or fold every part, one after the other: each makes its fields only now."""
        self.unfolding.stop()
        self.unfolding = LittleByLittle(self._unfoldings(shown=shown), self)
        self.unfolding.start()
        self._more.set_words(self.tr("Show less") if shown else self.tr("Show everything"))
        self._more.set_picture("chevron-up" if shown else "chevron-down")

    def _unfoldings(self, *, shown: bool) -> Iterator[Callable[[], None]]:
        """Yield one step after the other: field by field, then the part they stand in."""
        for key, section in self._sections.items():
            for item in self._missing(key) if shown else ():
                yield partial(self._build, key, item)
            yield partial(section.unfold, shown=shown or key in OPEN_AT_FIRST)

    def _item_title(self, key: str) -> str:
        words = self._blank.pack.said(self._blank.wording.language, key)
        return words.title or words.question

"""One topic arranged: whom it and its clauses concern, where each stands, and on which paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.domain.pack import FormPack
from desktop.packs.needing import needing_topic
from desktop.packs.own_edits import OWN_KEYS, line
from desktop.packs.own_keys import OWN_TOPIC
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_papers import (
    NewPaper,
    add_paper,
    drop_paper,
    on_paper,
    papers,
    put_on_paper,
)
from desktop.packs.own_topics import leave_out_topic, move_to, moved_topic
from desktop.packs.own_whom import concern, concerned
from desktop.ui.practice.editor.dependence import listed
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.whom_words import whom_words
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

Edit = Callable[[OwnLayer], OwnLayer]

_BOOKLET, _NEW = "", "new"


@dataclass(frozen=True, slots=True)
class Arranged:
    """A topic as it is arranged: the draft's layer, what ships, all as seen, and the language."""

    topic: str
    layer: OwnLayer = field(repr=False)
    shipped: FormPack = field(repr=False)
    pack: FormPack = field(repr=False)
    language: str

    def title(self, key: str) -> str:
        """Return what *key* is called, as drafted."""
        own = self.layer.files.words.get(self.language, {}).get(key, {})
        words = self.pack.said(self.language, key)
        return str(own.get("title") or words.title or words.question or key)

    @property
    def clauses(self) -> tuple[str, ...]:
        """What stands in it."""
        return line(self.layer, self.shipped, self.topic)

    @property
    def needed_by(self) -> tuple[str, ...]:
        """By title all that needs what stands in it, and stands elsewhere."""
        holders = needing_topic(self.layer, self.shipped, self.topic)
        return tuple(dict.fromkeys(map(self.title, holders)))

    @property
    def is_own(self) -> bool:
        """Whether the practice added it."""
        return self.topic.startswith(OWN_TOPIC)

    @property
    def needs_reason(self) -> bool:
        """Whether law, or a fixed text, stands behind what it says."""
        items = [self.pack.items[key] for key in self.clauses if key in self.pack.items]
        cases = [case.rule for item in items for case in item.cases]
        return "MUST" in cases or any(item.fixed for item in items)


class ArrangeForm(OwnForm):
    """Arranges the topic of *arranged*; ``made`` has the edit, a function of the layer."""

    def __init__(self, arranged: Arranged) -> None:
        super().__init__(self.tr("Arrange: %1").replace("%1", arranged.title(arranged.topic)))
        self._arranged = arranged
        self._edits: list[Callable[[], Edit | None]] = []
        if arranged.is_own:
            self._add_whom(arranged.topic, self.tr("Whom the topic concerns"))
        self._add_paper()
        topics = {key: arranged.title(key) for key in arranged.pack.groups if self._is_in(key)}
        for key in arranged.clauses:
            self._add_clause(key, topics)
        self._add_ways()
        self.done.set_words(self.tr("Keep it so"))
        self.done.clicked.connect(self._on_done)
        self.close_with(self.tr("Leave it as it is"))

    def _is_in(self, key: str) -> bool:
        return key not in self._arranged.layer.leave_out

    def _add_clause(self, key: str, topics: Mapping[str, str]) -> None:
        title = self._arranged.title(key)
        self.column.addSpacing(8)
        self.column.addWidget(Note(title, role="label"))
        if key.startswith(OWN_KEYS):
            self._add_whom(key, self.tr("Whom “%1” concerns").replace("%1", title))
        label = self.tr("Where “%1” stands").replace("%1", title)
        field = self.choice(label, f"place.{key}", topics)
        _choose(field, self._arranged.topic)
        self._edits.append(partial(self._moved, key, field))

    def _moved(self, key: str, field: QComboBox) -> Edit | None:
        place = str(field.currentData())
        if place == self._arranged.topic:
            return None
        return lambda layer: move_to(layer, self._arranged.shipped, key, place)

    def _add_whom(self, key: str, label: str) -> None:
        field = self.choice(label, f"whom.{key}", whom_words())
        stood = concerned(self._arranged.layer, key)
        _choose(field, stood)

        def chosen() -> Edit | None:
            whom = str(field.currentData())
            return None if whom == stood else lambda layer: concern(layer, key, whom)

        self._edits.append(chosen)

    def _add_paper(self) -> None:
        layer = self._arranged.layer
        stands = {
            _BOOKLET: self.tr("In the booklet"),
            **{paper: self._arranged.title(paper) for paper in papers(layer)},
            _NEW: self.tr("On a new paper that is signed by itself"),
        }
        field = self.choice(self.tr("Where it is printed"), "paper", stands)
        here = [one for one in papers(layer) if self._arranged.topic in on_paper(layer, one)]
        _choose(field, here[0] if here else _BOOKLET)
        languages = self._arranged.shipped.languages
        self._paper_titles = self.in_languages(
            self.tr("What a new paper is called, %1"), "paper_title", languages
        )
        for one in self._paper_titles.fields.values():
            one.textChanged.connect(partial(self._show_ready, field))
        field.currentIndexChanged.connect(partial(self._show_ready, field))
        self._show_ready(field)
        self._edits.append(partial(self._printed, field))

    def _show_ready(self, field: QComboBox, *_: object) -> None:
        is_new = field.currentData() == _NEW
        self._paper_titles.show(is_shown=is_new)
        titled = self._paper_titles.is_begun and self._paper_titles.is_printable
        self.done.setEnabled(not is_new or titled)

    def _printed(self, field: QComboBox) -> Edit | None:
        wanted, arranged = str(field.currentData()), self._arranged
        if wanted == _NEW:
            new = NewPaper(self._paper_titles.said(), {}, ())
            return lambda layer: _on_new(layer, arranged, new)
        if wanted == next((one for one in papers(arranged.layer) if self._is_on(one)), _BOOKLET):
            return None
        return lambda layer: printed_on(layer, arranged.shipped, arranged.topic, wanted)

    def _is_on(self, paper: str) -> bool:
        return self._arranged.topic in on_paper(self._arranged.layer, paper)

    def _add_ways(self) -> None:
        row = FlowRow(gap=8)
        for name, words, by in (
            ("earlier", self.tr("Earlier in this part"), -1),
            ("later", self.tr("Later in this part"), 1),
        ):
            button = Button(words, kind=QUIET)
            button.setObjectName(name)
            button.clicked.connect(partial(self._on_moved, by))
            row.add(button)
        leave = Button(self.tr("Leave the whole topic out"), kind=QUIET, picture="x")
        leave.setObjectName("leave_topic_out")
        row.add(leave)
        self.column.addSpacing(8)
        self.column.addWidget(row)
        self._name_who_needs_it()
        reason = QLineEdit()
        reason.setObjectName("reason")
        words = self.tr("Law, or a fixed text, stands behind it. Why do you leave it out?")
        reason.setAccessibleName(words)
        if self._arranged.needs_reason:
            self.column.addWidget(Note(words, role="hint"))
            self.column.addWidget(reason)
            leave.setEnabled(False)
            reason.textChanged.connect(lambda text: leave.setEnabled(bool(text.strip())))
        leave.clicked.connect(lambda: self._on_left_out(reason.text().strip()))

    def _name_who_needs_it(self) -> None:
        titles = self._arranged.needed_by
        if titles:
            words = self.tr(
                "Needed by: %1. If you leave the topic out, these stay, but what they need from it "
                "is not asked any more."
            )
            self.column.addWidget(Note(words.replace("%1", listed(titles)), role="hint"))

    def _on_moved(self, by: int) -> None:
        topic, shipped = self._arranged.topic, self._arranged.shipped
        self.made.emit(lambda layer: moved_topic(layer, shipped, topic, by))

    def _on_left_out(self, reason: str) -> None:
        topic, shipped = self._arranged.topic, self._arranged.shipped
        self.made.emit(lambda layer: leave_out_topic(layer, shipped, topic, reason=reason))

    def _on_done(self) -> None:
        edits = [edit for made in self._edits if (edit := made()) is not None]

        def all_of_them(layer: OwnLayer) -> OwnLayer:
            for edit in edits:
                layer = edit(layer)
            return layer

        self.made.emit(all_of_them)


def printed_on(layer: OwnLayer, shipped: FormPack, topic: str, paper: str) -> OwnLayer:
    """Return the layer with *topic* last on its own *paper*, or in the booklet where that is ""."""
    for one in papers(layer):
        left = [key for key in on_paper(layer, one) if key != topic]
        if one == paper:
            layer = put_on_paper(layer, shipped, one, [*left, topic])
        elif left:
            layer = put_on_paper(layer, shipped, one, left)
        else:
            layer = drop_paper(layer, shipped, one)
    return layer


def _on_new(layer: OwnLayer, arranged: Arranged, paper: NewPaper) -> OwnLayer:
    layer, key = add_paper(layer, arranged.shipped, paper)
    kept = [one for one in papers(layer) if one != key]
    for one in kept:
        left = [topic for topic in on_paper(layer, one) if topic != arranged.topic]
        layer = put_on_paper(layer, arranged.shipped, one, left)
    return put_on_paper(layer, arranged.shipped, key, [arranged.topic])


def _choose(field: QComboBox, key: str) -> None:
    field.setCurrentIndex(max(0, field.findData(key)))

"""The changes of a draft, one card each, by the steps of the session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.section_heads import of_mark
from desktop.domain.wording_changes import CHANGED, GONE, MOVED, NEW, PROPOSED, WordingChange
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.marked import MarkedWords
from desktop.ui.practice.editor.sentence import language_name
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.text import Note


@dataclass(frozen=True, slots=True)
class Step:
    """The changes of one step of the session; ``title`` is empty for what no step holds."""

    title: str
    changes: tuple[tuple[int, WordingChange], ...]


def by_step(changes: tuple[WordingChange, ...], places: Mapping[str, str]) -> tuple[Step, ...]:
    """Return *changes* with their numbers, by step; *places* name the step of each key."""
    found: dict[str, list[tuple[int, WordingChange]]] = {}
    for title in (*dict.fromkeys(places.values()), ""):
        found[title] = []
    for number, change in enumerate(changes):
        found[places.get(change.key, "")].append((number, change))
    return tuple(Step(title, tuple(inside)) for title, inside in found.items() if inside)


class ChangeCard(QFrame):
    """One change: what it is about, as it was and as it is, and why."""

    def __init__(
        self,
        change: WordingChange,
        names: Mapping[str, BlankNames],
        *,
        reason: str = "",
        notes: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 20, 28, 18)
        self.column.setSpacing(6)
        self.column.addWidget(Note(what(change), role="label"))
        for note in notes:
            self.column.addWidget(Note(note, role="hint"))
        was, now = (named(names, change.language, text) for text in (change.was, change.now))
        self.column.addWidget(MarkedWords(was, now, whole=change.kind == MOVED))
        if reason:
            words = QCoreApplication.translate("ChangesSide", "Your reason: %1")
            self.column.addWidget(Note(words.replace("%1", reason)))


def what(change: WordingChange) -> str:
    """Return what kind of change it is, and of what."""
    kind = {
        CHANGED: QCoreApplication.translate("ChangesSide", "Changed"),
        NEW: QCoreApplication.translate("ChangesSide", "New"),
        GONE: QCoreApplication.translate("ChangesSide", "Left out"),
        MOVED: QCoreApplication.translate("ChangesSide", "In another order"),
        PROPOSED: QCoreApplication.translate("ChangesSide", "Another proposal"),
    }[change.kind]
    if change.kind == MOVED and of_mark(change.key)[0]:
        kind = QCoreApplication.translate("ChangesSide", "What stands in it")
    return " · ".join((kind, change.title, *_of(change)))


def named(names: Mapping[str, BlankNames], language: str, text: str) -> str:
    """Return *text* with its blanks by name, in its own language or the first."""
    return names.get(language, next(iter(names.values()))).named(text)


def alone(control: QWidget) -> FlowRow:
    """Return a row that holds *control* alone."""
    row = FlowRow()
    row.add(control)
    return row


def _of(change: WordingChange) -> Iterator[str]:
    """Yield which part of a sentence it is, and in which language."""
    part = {
        "title": QCoreApplication.translate("ChangesSide", "its title"),
        "question": QCoreApplication.translate("ChangesSide", "the question"),
        "card": QCoreApplication.translate("ChangesSide", "short, on the screen"),
        "example": QCoreApplication.translate("ChangesSide", "the example"),
        "hint": QCoreApplication.translate("ChangesSide", "the hint"),
        "options": QCoreApplication.translate("ChangesSide", "an answer to choose"),
        "rows": QCoreApplication.translate("ChangesSide", "a row"),
        "cue": QCoreApplication.translate("ChangesSide", "your cue"),
        "say": QCoreApplication.translate("ChangesSide", "what you say aloud"),
    }.get(change.part, "")
    if part:
        yield part
    if change.language:
        yield language_name(change.language)

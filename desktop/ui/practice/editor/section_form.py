"""A section of her own on a paper: its heading, where it stands, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem

from desktop.packs.own_sections import NewSection, PaperSection
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.paper_lines import EditPaper
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.text import Note

_HIGH = 260
_LAST = ""


class SectionForm(OwnForm):
    """Asks for a section of *paper*, or what the *section* that stands there holds.

    ``made`` has an edit of the draft (OwnLayer -> OwnLayer).
    """

    def __init__(self, paper: EditPaper, section: PaperSection | None = None) -> None:
        super().__init__(
            self.tr("A section of your own")
            if section is None
            else self.tr("What “%1” holds").replace("%1", paper.headed()[section.key])
        )
        self._paper, self._section = paper, section
        if section is None:
            self._titles = self.in_languages(self.tr("Its heading, %1"), "heading", paper.languages)
            for field in self._titles.fields.values():
                field.textChanged.connect(self._show_ready)
            last = {_LAST: self.tr("At the end")}
            after = self.tr("After “%1”")
            there = {key: after.replace("%1", title) for key, title in paper.headed().items()}
            self._after = self.choice(self.tr("Where it stands"), "after", {**last, **there})
        self._add_topics()
        self._style = self._add_style()
        self.done.clicked.connect(self._on_done)
        if section is not None:
            self.done.set_words(self.tr("Keep it so"))
        leaving = self.tr("Add nothing") if section is None else self.tr("Leave it as it is")
        self.close_with(leaving)
        self._show_ready()

    def _add_topics(self) -> None:
        self.column.addWidget(Note(self.tr("What stands in it"), role="label"))
        self.column.addWidget(
            Note(
                self.tr(
                    "What you tick moves here from its place on this paper. The space bar ticks."
                )
            )
        )
        self._topics = QListWidget()
        self._topics.setObjectName("topics")
        self._topics.setAccessibleName(self.tr("What stands in it"))
        self._topics.setFixedHeight(round(_HIGH * text_scale()))
        self._topics.setTabKeyNavigation(False)
        held = self._section.items if self._section is not None else ()
        for key, title in self._paper.to_hold().items():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if key in held else Qt.CheckState.Unchecked)
            self._topics.addItem(item)
        self._topics.setCurrentRow(0)
        self._topics.itemChanged.connect(self._show_ready)
        self.column.addWidget(self._topics)

    def _add_style(self) -> QComboBox:
        titled = self.tr("Each clause under its title")
        if self._paper.is_booklet:
            styles = {
                "chapter": self.tr("Each topic with its opening sentence, then its clauses"),
                "clauses": titled,
                "plain": self.tr("The sentences alone, without titles"),
            }
        else:
            styles = {
                "headlines": self.tr("The sentence each topic opens with"),
                "decisions": titled,
            }
        field = self.choice(self.tr("How it is said"), "style", styles)
        if self._section is not None:
            field.setCurrentIndex(max(0, field.findData(self._section.style)))
        return field

    def _held(self) -> tuple[str, ...]:
        rows = (self._topics.item(row) for row in range(self._topics.count()))
        ticked = [one for one in rows if one.checkState() == Qt.CheckState.Checked]
        return tuple(str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked)

    def _show_ready(self, *_: object) -> None:
        """Offer to keep it once it has a heading in one language, and holds something."""
        headed = self._section is not None or (self._titles.is_begun and self._titles.is_printable)
        self.done.setEnabled(headed and bool(self._held()))

    def _on_done(self) -> None:
        style, held = str(self._style.currentData()), self._held()
        if self._section is not None:
            self.made.emit(self._paper.holding(self._section.key, held, style))
            return
        new = NewSection(self._paper.key, self._titles.said(), style, held)
        self.made.emit(self._paper.adding(new, str(self._after.currentData())))

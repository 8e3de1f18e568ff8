"""Goals in the client's words, with as much around them as is wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTabBar,
    QWidget,
)

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.days import DayField
from desktop.ui.session.editors.tables import mark_width
from desktop.ui.session.editors.writing import Lines
from desktop.ui.widgets.blank_editors import locale_of
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

MOST_GOALS = 3
"""At most three for now (clinical brief, S10)."""

_SCALES = ("importance", "confidence", "today", "good_enough")
_LISTS = ("steps_client", "steps_practitioner", "steps_shared", "anchors")
_DATES = ("by", "review")
_PAIRED = frozenset({*_SCALES, *_DATES})
_FOLDED = frozenset({"why", "area", "instead", "anchors", "supports", "barriers", "if_stuck"})
"""What stands behind "More about this goal", unless it already says something."""
_SHARE = 0.42
_ISO = "yyyy-MM-dd"
_REVIEW_AFTER = 28


class GoalForm(QWidget):
    """One goal: its words first, all else as wanted."""

    def __init__(self, question: Question, goal: Mapping[str, Value]) -> None:
        super().__init__()
        self._fields: dict[str, QWidget] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self.words = Lines(question.label, str(goal.get("words", "")), lines=2)
        self.words.setObjectName("goal.words")
        self._grid.addWidget(sized(self.words, 0.56), 0, 0, 1, 4)
        pairs = [name for name in question.item.rows if name in _PAIRED]
        for place, name in enumerate(pairs):
            self._add(question, goal, name, (1 + place // 2, 2 * (place % 2), 1))
        below = 1 + -(-len(pairs) // 2)
        lines = [name for name in question.item.rows if name not in _PAIRED]
        lines.sort(key=_FOLDED.__contains__)
        self._folded: list[QWidget] = []
        for line, name in enumerate(lines):
            self._add(question, goal, name, (below + line, 0, 3))
        self._add_fold(question, below + len(lines))
        self.draft = Tick(question.screen("only_draft"))
        self.draft.setChecked(goal.get("status") == "draft")
        self.draft.setObjectName("goal.draft")
        self._grid.addWidget(sized(self.draft, _SHARE), self._grid.rowCount(), 0, 1, 4)

    def _add(
        self,
        question: Question,
        goal: Mapping[str, Value],
        name: str,
        place: tuple[int, int, int],
    ) -> None:
        """Add the field *name* at line, column and width *place*."""
        line, column, wide = place
        label = question.words.rows.get(name, name)
        field = self._field(name, goal.get(name), question)
        field.setAccessibleName(label)
        field.setObjectName(f"goal.{name}")
        self._fields[name] = field
        said = Note(label, role="plain")
        said.setMinimumWidth(self.fontMetrics().averageCharWidth() * 14)
        self._grid.addWidget(sized(said, _SHARE), line, column)
        self._grid.addWidget(sized(field, _SHARE), line, column + 1, 1, wide)
        if name in _FOLDED and not goal.get(name):
            self._folded += [said, field]

    def _add_fold(self, question: Question, line: int) -> None:
        """Hide what is rarely wanted at first, one press away."""
        more = Button(question.screen("more_about_goal"), kind=QUIET, picture="chevron-down")
        more.setObjectName("goal.more")
        self._grid.addWidget(sized(more, _SHARE), line, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        more.setVisible(bool(self._folded))
        for widget in self._folded:
            widget.hide()
            more.clicked.connect(widget.show)
        more.clicked.connect(more.hide)

    def goal(self) -> Mapping[str, Value] | None:
        """Return the goal with what was filled in; None without words."""
        if not self.words.words():
            return None
        kept = {"words": self.words.words()}
        held = {name: _held(name, field) for name, field in self._fields.items()}
        status = "draft" if self.draft.isChecked() else "active"
        return {
            **kept,
            **{name: value for name, value in held.items() if value not in (None, "", ())},
            "status": status,
        }

    def _field(self, name: str, value: Value, question: Question) -> QWidget:
        if name in _SCALES:
            box = QComboBox()
            box.setMinimumContentsLength(2)  # its list asks for more than a narrow card has
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.addItem("\u2013", None)
            for number in range(11):
                box.addItem(locale_of(question.locale).toString(number), number)
            box.setCurrentIndex(value + 1 if isinstance(value, int) else 0)
            return box
        if name in _DATES:
            return _DateField(str(value or ""), question)
        words = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
        return QLineEdit(words)


class _DateField(QWidget):
    """A day that counts only when it is ticked."""

    def __init__(self, iso: str, question: Question) -> None:
        super().__init__()
        self._wanted = Tick("")
        self._wanted.setFixedWidth(mark_width(self._wanted))
        start = QDate.fromString(iso or question.today, _ISO)
        self._day = DayField(start if iso else start.addDays(_REVIEW_AFTER), question.locale)
        self._day.setEnabled(bool(iso))
        self._wanted.setChecked(bool(iso))
        self._wanted.toggled.connect(self._day.setEnabled)
        self.setFocusProxy(self._wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._wanted, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._day, 1)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name both parts."""
        super().setAccessibleName(name)
        self._wanted.setAccessibleName(name)
        self._day.setAccessibleName(name)

    def put(self, iso: str) -> None:
        """Want the day *iso*."""
        self._wanted.setChecked(True)
        self._day.setDate(QDate.fromString(iso, _ISO))

    def held(self) -> Value:
        """Return the day, or None where none is wanted."""
        return str(self._day.date().toString(_ISO)) if self._wanted.isChecked() else None


class Goals(Answer):
    """Up to three goals, one at a time on the card."""

    takes_typing = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        known = question.value if isinstance(question.value, tuple) else ()
        self._forms: list[GoalForm] = []
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(question.label)
        self._tabs.setDrawBase(False)
        self._more = Button(question.screen("another_goal"), kind=QUIET, picture="plus")
        self._more.setObjectName("another_goal")
        self._more.clicked.connect(self._on_more)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(sized(self._tabs, _SHARE))
        row.addStretch(1)
        row.addWidget(sized(self._more, _SHARE))
        self.column.addWidget(host)
        for goal in known or ({},):
            self._add(goal if isinstance(goal, Mapping) else {})
        self._tabs.currentChanged.connect(self._show)
        self._show(0)
        self.setFocusProxy(self._forms[0].words)

    def held(self) -> Value:
        """Return the goals that have words; None without any."""
        goals = (form.goal() for form in self._forms)
        return tuple(goal for goal in goals if goal is not None) or None

    def _add(self, goal: Mapping[str, Value]) -> None:
        form = GoalForm(self.question, goal)
        form.words.textChanged.connect(self.edited)
        self._forms.append(form)
        self.column.addWidget(form)
        number = locale_of(self.question.locale).toString(len(self._forms))
        self._tabs.addTab(self.question.screen("goal", number=number))
        self._more.setVisible(len(self._forms) < MOST_GOALS)

    def _on_more(self) -> None:
        self._add({})
        for field in self._forms[-1].findChildren(QWidget):
            field.setFont(self._tabs.font())
        self._tabs.setCurrentIndex(len(self._forms) - 1)
        self._forms[-1].words.setFocus()

    def _show(self, place: int) -> None:
        for number, form in enumerate(self._forms):
            form.setVisible(number == place)
        self._tabs.setVisible(len(self._forms) > 1)


def _held(name: str, field: QWidget) -> Value:
    """Return what *field* holds for *name*."""
    if isinstance(field, QComboBox):
        return field.currentData()  # type: ignore[no-any-return]
    if isinstance(field, _DateField):
        return field.held()
    words = field.text().strip() if isinstance(field, QLineEdit) else ""
    if name in _LISTS:
        return tuple(part.strip() for part in words.split(";") if part.strip())
    return words

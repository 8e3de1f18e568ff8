"""The small editors that open on a blank: one per kind of value."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime
from PySide6.QtGui import QPalette, QTextCharFormat, QValidator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QButtonGroup,
    QCalendarWidget,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.journal import Value
from desktop.ui.letters import say_below_nothing
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.filling import Filling, Option

_MOST = 1_000_000
_DAY = 24 * 60
_SESSION = 50
_LONGEST_TEXT = 2_000
_ISO = "yyyy-MM-dd"
_MINUS = ("-", "\u2212")
"""As keyboards type it, and as text processors write it."""


class Editor(Protocol):
    """What every editor can do besides showing itself."""

    def held(self) -> Value:
        """Return what the editor holds, in the plain form of its kind; None for nothing."""
        ...


class ChoiceEditor(QWidget):
    """One of several options, none chosen beforehand unless it fills the blank already."""

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self._is_yes_no = filling.kind == "yes_no"
        self._options = filling.options or _yes_and_no()
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for place, option in enumerate(self._options):
            choice = Choice(option.words)
            choice.setObjectName(option.key)
            choice.setAccessibleDescription(filling.label)
            choice.setChecked(option.key == _key_of(filling.value))
            self._group.addButton(choice, place)
            column.addWidget(choice)
        self.setFocusProxy(self._group.checkedButton() or self._group.button(0))

    def held(self) -> Value:
        """Return the key of the chosen option; true or false for yes and no."""
        place = self._group.checkedId()
        if place < 0:
            return None
        key = self._options[place].key
        return key == "yes" if self._is_yes_no else key


class _WholeEditor(QSpinBox):
    """Whole numbers; a minus where none can be is said to be left out."""

    def validate(self, typed: str, place: int) -> tuple[QValidator.State, str, int]:
        """Take no minus, and say so."""
        if _says_minus(self, typed):
            return QValidator.State.Invalid, typed, place
        return super().validate(typed, place)


class NumberEditor(_WholeEditor):
    """A whole number with its unit."""

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self.setRange(filling.low or 0, _MOST if filling.high is None else filling.high)
        self.setLocale(locale_of(filling.locale))
        self.setSuffix(f" {filling.unit}" if filling.unit else "")
        self.setValue(_whole(filling.value, self.minimum()))
        _name(self, filling)

    def held(self) -> Value:
        """Return the number."""
        return self.value()


class DurationEditor(_WholeEditor):
    """A length of time in minutes, five at a time."""

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self.setRange(filling.low or 0, _DAY if filling.high is None else filling.high)
        self.setSingleStep(5)
        self.setLocale(locale_of(filling.locale))
        minutes = QCoreApplication.translate("BlankEditors", "minutes")
        self.setSuffix(f" {filling.unit or minutes}")
        self.setValue(_whole(filling.value, _SESSION))
        _name(self, filling)

    def held(self) -> Value:
        """Return the minutes."""
        return self.value()


class MoneyEditor(QDoubleSpinBox):
    """An amount of money, never below nothing."""

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self.setLocale(locale_of(filling.locale))
        self.setDecimals(filling.decimals)
        self.setRange(filling.low or 0, _MOST if filling.high is None else filling.high)
        self.setSingleStep(5)
        self.setGroupSeparatorShown(True)
        self.setSuffix(f" {filling.currency}" if filling.currency else "")
        self.setValue(_amount(filling.value))
        _name(self, filling)

    def validate(self, typed: str, place: int) -> tuple[QValidator.State, str, int]:
        """Take no minus: Qt would, for minus nothing, and make -50 a fee of nothing."""
        if _says_minus(self, typed):
            return QValidator.State.Invalid, typed, place
        return super().validate(typed, place)

    def held(self) -> Value:
        """Return the amount: 120, or "120.50" where there is a fraction."""
        amount = self.value()
        return int(amount) if amount == int(amount) else f"{amount:.{self.decimals()}f}"


class TimeEditor(QTimeEdit):
    """A time of day, five minutes at a time."""

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        locale = locale_of(filling.locale)
        self.setLocale(locale)
        self.setDisplayFormat(locale.timeFormat(QLocale.FormatType.ShortFormat))
        time = QTime.fromString(str(filling.value or ""), "HH:mm")
        self.setTime(time if time.isValid() else QTime(9, 0))
        _name(self, filling)

    def held(self) -> Value:
        """Return the time as "16:00"."""
        return f"{self.time().hour():02}:{self.time().minute():02}"


class DateEditor(QCalendarWidget):
    """A day, chosen from a calendar."""

    def __init__(self, filling: Filling) -> None:
        super().__init__()
        self.setLocale(locale_of(filling.locale))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        earliest = QDate.fromString(filling.earliest, _ISO)
        if earliest.isValid():
            self.setMinimumDate(earliest)
        day = QDate.fromString(str(filling.value or ""), _ISO)
        if day.isValid():
            self.setSelectedDate(day)
        plain = QTextCharFormat()  # Qt prints weekends in red, which would look like a warning
        plain.setForeground(self.palette().color(QPalette.ColorRole.Text))
        for weekday in Qt.DayOfWeek:
            self.setWeekdayTextFormat(weekday, plain)
        line = self.fontMetrics().height()
        self.setMinimumSize(18 * line, 14 * line)
        name_calendar(self, filling.label)

    def held(self) -> Value:
        """Return the day as "2026-12-02"."""
        return str(self.selectedDate().toString(_ISO))


class TextEditor(QLineEdit):
    """Words of one's own."""

    def __init__(self, filling: Filling) -> None:
        super().__init__(str(filling.value or ""))
        self.setMaxLength(_LONGEST_TEXT)
        self.setMinimumWidth(320)
        self.setAccessibleName(filling.label)
        self.selectAll()

    def held(self) -> Value:
        """Return the words without space around them; None where there are none."""
        return self.text().strip() or None


AnyEditor = (
    ChoiceEditor
    | NumberEditor
    | DurationEditor
    | MoneyEditor
    | TimeEditor
    | DateEditor
    | TextEditor
)

_EDITORS: dict[str, type[AnyEditor]] = {
    "choice": ChoiceEditor,
    "yes_no": ChoiceEditor,
    "number": NumberEditor,
    "duration": DurationEditor,
    "money": MoneyEditor,
    "time": TimeEditor,
    "date": DateEditor,
    "text": TextEditor,
}


def editor_for(filling: Filling) -> AnyEditor:
    """Return the editor for the kind of *filling*; words of one's own suit any other kind."""
    return _EDITORS.get(filling.kind, TextEditor)(filling)


def name_calendar(calendar: QCalendarWidget, label: str) -> None:
    """Name *calendar* and what is in it; its arrows bear the names of the months they lead to.

    Qt names none of them, and a month's name is right in every language there is.
    """
    calendar.setAccessibleName(label)
    for view in calendar.findChildren(QAbstractItemView):
        view.setAccessibleName(label)

    def name_arrows() -> None:
        for name, months in (("prevmonth", -1), ("nextmonth", 1)):
            month = (calendar.monthShown() - 1 + months) % 12 + 1
            arrow = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(arrow, QToolButton):
                arrow.setAccessibleName(calendar.locale().standaloneMonthName(month))

    calendar.currentPageChanged.connect(name_arrows)
    name_arrows()


def locale_of(tag: str) -> QLocale:
    """Return the formats of *tag*, for example "es_US"; those of the interface for ""."""
    return QLocale(tag) if tag else QLocale()


def _yes_and_no() -> tuple[Option, ...]:
    """Return the two answers to a plain question."""
    return (
        Option("yes", QCoreApplication.translate("BlankEditors", "Yes")),
        Option("no", QCoreApplication.translate("BlankEditors", "No")),
    )


def _key_of(value: Value) -> Value:
    """Return the option key that stands for *value*."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def _whole(value: Value, otherwise: int) -> int:
    """Return *value* where it is a whole number, else *otherwise*."""
    return value if isinstance(value, int) else otherwise


def _amount(value: Value) -> float:
    """Return *value* as an amount, nothing where it is none."""
    try:
        return float(str(value))
    except ValueError:
        return 0.0


def _says_minus(field: QSpinBox | QDoubleSpinBox, typed: str) -> bool:
    """Say whether a minus was *typed* where none can be; whoever typed it is told."""
    number = typed.removeprefix(field.prefix()).removesuffix(field.suffix())
    is_there = field.minimum() >= 0 and any(sign in number for sign in _MINUS)
    if is_there and field.hasFocus():
        say_below_nothing(field)
    return is_there


def _name(field: QAbstractSpinBox, filling: Filling) -> None:
    """Name *field* to a screen reader and select what it holds, ready to be typed over."""
    field.setAccessibleName(filling.label)
    field.selectAll()

"""The window as assistive software sees it, and as it is cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from desktop.ui.widgets.held_foot import HELD
from desktop.ui.widgets.term_marks import TermButton

_ROLES = QAccessible.Role
_CONTROLS = frozenset(
    {
        _ROLES.Button,
        _ROLES.CheckBox,
        _ROLES.RadioButton,
        _ROLES.ComboBox,
        _ROLES.EditableText,
        _ROLES.SpinBox,
        _ROLES.List,
        _ROLES.Table,
        _ROLES.Tree,
        _ROLES.Canvas,
    }
)
"""What people act on, whether or not the keyboard stops there."""

T = TypeVar("T", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Node:
    """What one thing says of itself."""

    role: QAccessible.Role
    name: str
    description: str
    value: str
    focusable: bool
    checked: bool


def nodes(widget: QWidget) -> list[Node]:
    """Return everything visible in *widget*, in the order it is read."""
    found = list(_walk(QAccessible.queryAccessibleInterface(widget)))
    assert found
    return found


def clipped(widget: QWidget) -> list[str]:
    """Return what is cut in *widget*: labels, buttons, and pages that scroll sideways."""
    faults = [f"label {label.text()[:40]!r}" for label in _shown(widget, QLabel) if _cut(label)]
    faults += [
        f"button {button.text()!r} {button.size()} < {button.minimumSizeHint()}"
        for button in _shown(widget, QAbstractButton)
        # The small pictures inside a line of text are Qt's own and fit their line.
        if not isinstance(button.parent(), QLineEdit)
        and (
            button.width() < button.minimumSizeHint().width()
            or button.height() < button.minimumSizeHint().height()
        )
    ]
    faults += [
        f"{type(area).__name__} scrolls sideways"
        for area in _shown(widget, QScrollArea)
        if area.horizontalScrollBar().maximum() > 0
    ]
    return faults


def unnamed(widget: QWidget) -> list[str]:
    """Return the controls of *widget* that a screen reader could not name."""
    return [
        f"unnamed {node.role.name}"
        for node in nodes(widget)
        if not node.name and (node.focusable or node.role in _CONTROLS)
    ]


def tab_chain(widget: QWidget) -> list[QWidget]:
    """Return what Tab goes through inside *widget*, in order."""
    chain: list[QWidget] = []
    here = widget.nextInFocusChain()
    while isinstance(here, QWidget) and here is not widget and len(chain) < 2000:
        if widget.isAncestorOf(here) and _takes_tab(here):
            chain.append(here)
        here = here.nextInFocusChain()
    return chain


def out_of_order(widget: QWidget) -> list[str]:
    """Return where Tab jumps against the order of reading: down the page, along the line."""
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    faults = []
    for one, other in pairwise(tab_chain(widget)):
        if _room_of(one) is not _room_of(other):
            continue  # a room that scrolls may hold more than shows beside its neighbours
        if _is_held(one) is not _is_held(other):
            continue  # held at the lower edge until people have scrolled down to its place
        here, there = _place(one, widget), _place(other, widget)
        next_column = there.right() < here.left() if mirrored else there.left() > here.right()
        above = there.bottom() <= here.top() + 4 and not next_column
        beside = there.top() < here.center().y() < there.bottom()
        before = there.left() > here.right() if mirrored else there.right() < here.left()
        if above or (beside and before):
            faults.append(f"Tab goes back from {_called(one)} to {_called(other)}")
    return faults


def overlapping(widget: QWidget) -> list[str]:
    """Return words and controls of *widget* that lie over one another."""
    parts = [
        part
        for part in widget.findChildren(QWidget)
        if part.isVisible()
        and isinstance(part, QLabel | QAbstractButton | QLineEdit)
        and not isinstance(part, TermButton)  # lies over its word on purpose
        and not isinstance(part.parent(), QLineEdit | QAbstractSpinBox | QComboBox)
        and not part.visibleRegion().isEmpty()
    ]
    faults = []
    for place, one in enumerate(parts):
        for other in parts[place + 1 :]:
            if one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            both = _shown_of(one, widget).intersected(_shown_of(other, widget))
            if (
                both.width() > 2
                and both.height() > 0.2 * one.height()
                and one.window() is other.window()
                and _is_held(one) is _is_held(other)  # what scrolls goes under what is held
            ):
                faults.append(f"{_called(one)} lies over {_called(other)}")
    return faults


def _is_held(part: QWidget) -> bool:
    """Say whether *part* stands in the foot of a card that is held in view."""
    here: QWidget | None = part
    while here is not None:
        if here.property(HELD):
            return True
        here = here.parentWidget()
    return False


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return policy > 0 and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def _place(part: QWidget, root: QWidget) -> QRect:
    return QRect(part.mapTo(root, QPoint()), part.size())


def _room_of(part: QWidget) -> QWidget | None:
    """Return the room that scrolls *part*, if one does."""
    here: QWidget | None = part.parentWidget()
    while here is not None and not isinstance(here, QScrollArea):
        here = here.parentWidget()
    return here


def _shown_of(part: QWidget, root: QWidget) -> QRect:
    """Return what shows of *part*: rooms that scroll cut the rest off."""
    return part.visibleRegion().boundingRect().translated(part.mapTo(root, QPoint()))


def _called(part: QWidget) -> str:
    words = part.accessibleName() or getattr(part, "text", str)()
    return f"{type(part).__name__} {words[:40]!r}"


def _walk(face: QAccessibleInterface | None) -> Iterator[Node]:
    if face is None or not face.isValid() or face.state().invisible:
        return
    texts = QAccessible.Text
    yield Node(
        face.role(),
        face.text(texts.Name),
        face.text(texts.Description),
        face.text(texts.Value),
        bool(face.state().focusable),
        bool(face.state().checked),
    )
    for place in range(face.childCount()):
        yield from _walk(face.child(place))


def _shown(widget: QWidget, kind: type[T]) -> list[T]:
    return [part for part in widget.findChildren(kind) if part.isVisible()]


def _cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.minimumSizeHint().width()

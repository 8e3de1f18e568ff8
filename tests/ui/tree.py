"""The window as assistive software sees it, and as it is cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

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

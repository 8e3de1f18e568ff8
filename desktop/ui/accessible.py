"""What a screen reader is told where Qt's own controls cannot say it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_ROLES = {
    "Card": QAccessible.Role.Grouping,
    "OutcomeBar": QAccessible.Role.Grouping,
    "SignaturePad": QAccessible.Role.Canvas,
    "SheetPicture": QAccessible.Role.Graphic,
}
"""Roles of our own controls, by class name, where Qt would say "client" or "label"."""


class _HeadingText(QAccessibleWidget):
    """A label that is a heading; its words are its name."""

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words as the name."""
        label = self.widget()
        if kind == QAccessible.Text.Name and isinstance(label, QLabel):
            return label.text()
        return str(super().text(kind))


class _SecretText(QAccessibleWidget):
    """A field whose words are never handed to assistive software, shown or not."""

    def text(self, kind: QAccessible.Text) -> str:
        """Return name and description as they are, and nothing for the value."""
        return "" if kind == QAccessible.Text.Value else str(super().text(kind))

    def state(self) -> QAccessible.State:
        """Say that this is a passphrase."""
        state = super().state()
        state.passwordEdit = True
        state.focusable = True
        return state


class _NothingHidden(QAccessibleWidget):
    """A part that holds nothing while it is hidden: the client must not find what is not shown."""

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """Return how many children can be reached now."""
        return 0 if self.widget().isHidden() else int(super().childCount())


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say *words* of *widget* now, without moving the keyboard."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def install_roles() -> None:
    """Teach Qt the roles of our own controls."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Return what describes *thing* to assistive software; None leaves it to Qt."""
    if not isinstance(thing, QWidget):
        return None
    if kind == "SecretEdit":
        return _SecretText(thing, QAccessible.Role.EditableText)
    if kind == "Heading":
        return _HeadingText(thing, QAccessible.Role.Heading)
    if kind == "Ground":
        return _NothingHidden(thing, QAccessible.Role.Client)
    role = _ROLES.get(kind)
    return None if role is None else QAccessibleWidget(thing, role)

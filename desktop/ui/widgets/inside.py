"""A part of a card whose height nobody asks for but at the width it gets."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Inside(QWidget):
    """Holds a layout, and tells its wish without measuring every word at the width of it.

    Qt's own widget adds to its wish the height at that width, although whatever holds it asks
    for the height at the width there is. In a card of several layers all words were measured
    three times over.
    """

    def sizeHint(self) -> QSize:
        """Return what the layout wishes."""
        return wish_of(self)


def wish_of(part: QWidget) -> QSize:
    """Return what the layout of *part* wishes, its words not measured at that width."""
    layout = part.layout()
    return layout.sizeHint() if layout is not None else QSize()

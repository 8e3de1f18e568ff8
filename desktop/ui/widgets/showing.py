"""Showing and hiding parts of what is still being put together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_if(part: QWidget, wanted: bool) -> None:  # noqa: FBT001 - reads like setVisible
    """Hide *part*, or show it again where somebody hid it; a new one shows with its parent.

    Qt's own ``setVisible(True)`` looks the style sheet up at once. What is then put into
    another parent, as everything is while a card grows, loses that and is looked up anew each
    time, which takes longer than all else about it.
    """
    was_hidden = part.isHidden() and part.testAttribute(
        Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    )
    if was_hidden or not wanted:
        part.setVisible(wanted)

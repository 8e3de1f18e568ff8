"""How a page of one long list is laid out: its name and a count above, the ways on below."""

from collections.abc import Iterable

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.column_page import Foot
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.text import Heading, Note

_SIDES = QMargins(36, 0, 36, 0)


def lay_out_list(
    page: QWidget,
    widest: int,
    heading: tuple[str, Note],
    parts: Iterable[tuple[QWidget, int]],
    foot: Foot,
) -> None:
    """Lay out *page*: its heading, *parts* with their stretch, *foot*; Tab takes them in this order.

    *heading* is the name of the list, and the note in which the page says how many there are.
    What stands above the foot is at most *widest* pixels wide at 100 %.
    """
    title, count = heading
    middle = QWidget()
    middle.setMaximumWidth(round(widest * text_scale()))
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 30, 0, 20)
    column.setSpacing(12)
    top = QHBoxLayout()
    top.addWidget(Heading(title), 1)
    top.addWidget(count, 0, Qt.AlignmentFlag.AlignBottom)
    count.setWordWrap(False)
    column.addLayout(top)
    for part, stretch in parts:
        column.addWidget(part, stretch)
    column.addStretch(0)
    row = QHBoxLayout()
    row.setContentsMargins(_SIDES)
    row.addStretch(1)
    row.addWidget(middle, 1000)
    row.addStretch(1)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addLayout(row, 1)
    outer.addWidget(foot)

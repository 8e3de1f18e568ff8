"""The order in which Tab goes through a page that is built in pieces."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QLayout,
    QListView,
    QTableView,
    QWidget,
)

_SEVERAL = 2
_WHOLE = (QAbstractButton, QListView)
"""Nothing inside these ever takes the keyboard for itself."""

_BY_TAB = frozenset(
    {Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus}
)


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through *parts* one after the other, each in the order it is laid out.

    Qt orders controls by when they were made, so a card that comes later would stand behind
    the tools at the foot of its page.
    """
    last: QWidget | None = None
    for stop in (stop for part in parts for stop in tab_stops(part)):
        if last is not None:
            QWidget.setTabOrder(last, stop)
        last = stop


def tab_stops(part: QWidget) -> list[QWidget]:
    """Return *part* and everything in it that ever takes the keyboard, each before its parts.

    WORKAROUND(PySide6 6.11.3): ``nextInFocusChain`` makes what it returns a child of what
    it was asked of, in Python's books. Once round the chain that is a ring which is never
    freed, with every word on its cards. So the chain is never asked.
    """
    if isinstance(part, QCalendarWidget):
        # WORKAROUND(PySide6 6.11.3): the calendar's own field for the year is dead to Python.
        return list(part.findChildren(QTableView))
    found = [part] if _takes_keyboard(part) else []
    if isinstance(part, _WHOLE):
        return found
    for child in _in_order(part):
        if not child.isWindow():
            found += tab_stops(child)
    return found


def _in_order(part: QWidget) -> list[QWidget]:
    """Return what stands in *part*: what is laid out in its order, then all else."""
    children = [child for child in part.children() if isinstance(child, QWidget)]
    if len(children) < _SEVERAL:
        return children
    laid_out = list(_laid_out(part.layout()))
    known = set(map(id, laid_out))
    return laid_out + [child for child in children if id(child) not in known]


def _takes_keyboard(widget: QWidget) -> bool:
    return widget.focusPolicy() in _BY_TAB and widget.focusProxy() is None


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """Return the parts of *layout* in its order, which is not always that of their making.

    WORKAROUND(PySide6 6.11.3): what ``itemAt`` returns stays known to Python after Qt has
    freed it; whatever is made at its address later brings the program down. So nothing but
    widgets and layouts is asked for here.
    """
    host = layout.parentWidget() if layout is not None else None
    if layout is None or host is None:
        return
    widgets = (child for child in host.children() if isinstance(child, QWidget))
    places: dict[int, list[QWidget]] = {layout.indexOf(one): [one] for one in widgets}
    for inner in layout.children():
        if isinstance(inner, QLayout):
            places[layout.indexOf(inner)] = list(_laid_out(inner))
    places.pop(-1, None)
    for place in sorted(places):
        yield from places[place]

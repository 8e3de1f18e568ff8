"""Lucide icons, drawn in a colour of the theme and sharp on every screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from desktop.assets import RESOURCES

DIRECTIONAL = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2"})
"""Icons that point along the line of reading, so they turn round from right to left."""


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, *, ratio: float, mirrored: bool = False) -> QPixmap:
    """Draw the icon *name* in *colour*, *size* logical pixels square, for a screen of *ratio*."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(picture.rect()))
    painter.end()
    if mirrored:
        picture = picture.transformed(QTransform().scale(-1, 1))
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str, size: int, *, mirrored: bool = False) -> QIcon:
    """Return the icon *name* in *colour* for ordinary and for dense screens."""
    drawn = QIcon()
    for ratio in (1.0, 2.0):
        drawn.addPixmap(pixmap(name, colour, size, ratio=ratio, mirrored=mirrored))
    return drawn


def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Return a renderer of *name* with its strokes in *colour*."""
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    """Return the SVG text of the icon *name*."""
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")

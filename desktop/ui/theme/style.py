"""The style sheet and palette of a theme at a text size."""

from dataclasses import asdict
from functools import lru_cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from desktop.assets import RESOURCES
from desktop.ui.theme.fonts import FAMILY
from desktop.ui.theme.tokens import LIGHT, THEMES, Tokens

BASE_POINTS = 11.0
"""Text of the interface at 100 %."""

SMALLEST, LARGEST = 1.0, 2.0
"""The text scale: 100 % to 200 % (WCAG 2.2, 1.4.4)."""

TEXT_SIZES = (SMALLEST, 1.15, 1.35, 1.5, 1.75, LARGEST)
"""The text sizes on offer; Ctrl+Plus and Ctrl+Minus go through them."""

_POINTS = {"small": 10.0, "body": 12.5, "section": 13.5, "title": 21.0, "mark": 15.0}
_PIXELS = {"tick": 14, "control": 42, "slim": 34, "outcome": 56}

_FOCUS_LESS = {0: "", 2: "_focused", 4: "_focused_more"}
"""Pixels by which a focus ring of 2 or 3 pixels is thicker than a border, above and below.

What has the keyboard is so much less high inside, so that nothing around it moves.
"""

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
}


def style_sheet(tokens: Tokens, scale: float) -> str:
    """Return the window's style sheet in *tokens*, its text at *scale* (1.0 to 2.0)."""
    sizes = {f"pt_{name}": f"{points * scale:.1f}pt" for name, points in _POINTS.items()}
    for name, pixels in _PIXELS.items():
        for less, state in _FOCUS_LESS.items():
            sizes[f"px_{name}{state}"] = f"{round(pixels * scale) - less}px"
    icons = (RESOURCES / "icons").as_posix()
    ways = ["left", "right"]
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        ways.reverse()
    names = {"family": FAMILY, "icons": icons, "before": ways[0], "after": ways[1]}
    return Template(_template()).substitute(asdict(tokens), **names, **sizes)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette from which Qt and our own painted controls take their colours."""
    chosen = QPalette()
    for role, name in _ROLES.items():
        chosen.setColor(role, QColor(getattr(tokens, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        chosen.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return chosen


def tokens_now() -> Tokens:
    """Return the tokens the window shows at this moment.

    The palette is Qt's own way of telling every control what it looks like, so
    the theme is read from it and lives nowhere else.
    """
    return _tokens_on(QGuiApplication.palette().color(QPalette.ColorRole.Window).rgb())


@lru_cache(maxsize=8)
def _tokens_on(paper: int) -> Tokens:
    """Return the tokens whose paper has the colour *paper* (``#AARRGGBB`` as a number)."""
    name = QColor.fromRgb(paper).name()
    return next((tokens for tokens in THEMES if tokens.paper == name), LIGHT)


@lru_cache(maxsize=1)
def _template() -> str:
    """Return the text of the style sheet before colours and sizes are put in."""
    return (RESOURCES / "styles" / "holdfast.qss").read_text(encoding="utf-8")

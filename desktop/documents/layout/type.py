"""How text is set: size, distance of lines, face and colour."""

from dataclasses import dataclass

from desktop.documents.tagged.canvas import Colour
from desktop.documents.text.fonts import Style

DARK: Colour = (0.10, 0.10, 0.12)
"""A black that is easier on the eyes than the blackest."""


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set: size and line distance in points."""

    size: float
    leading: float
    style: Style = Style.REGULAR
    colour: Colour = DARK

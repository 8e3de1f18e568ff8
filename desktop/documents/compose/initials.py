"""Initials beside changed words: small, in one row, each under whose it is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop.documents.blocks import Initialled
from desktop.documents.compose.marks import ink
from desktop.documents.compose.setting import Setting, text
from desktop.documents.layout.frames import Columns
from desktop.documents.layout.pieces import Item, Piece, Stack
from desktop.documents.signed import Handwriting

_HEIGHT: Final = 22.0
_TYPED: Final = 15.0
_BETWEEN: Final = 16.0


def initials_beside(given: Sequence[Initialled], setting: Setting) -> list[Item]:
    """Return the rows of initials: two to a row, in large print one; nothing where none are."""
    per_row = 1 if setting.sizes.stacked else 2
    rows = [given[at : at + per_row] for at in range(0, len(given), per_row)]
    return [Item(_row(row, per_row, setting), setting.sizes.gap * 0.6) for row in rows]


def _row(given: Sequence[Initialled], per_row: int, setting: Setting) -> Columns:
    width = (setting.width - _BETWEEN * (per_row - 1)) / per_row
    inner = [setting.inside(setting.parent.add("Div"), width) for _ in given]
    places = [_place(one, within) for one, within in zip(given, inner, strict=True)]
    starts = [setting.place(at * (width + _BETWEEN), width) for at in range(len(places))]
    return Columns(list(zip(starts, places, strict=True)))


def _place(one: Initialled, setting: Setting) -> Stack:
    who = text(one.who, setting.sizes.small, setting, setting.parent.add("P"))
    return Stack([Item(who), Item(_mark(one, setting), 2)], whole=True)


def _mark(one: Initialled, setting: Setting) -> Piece:
    if isinstance(one.mark, Handwriting):
        element = setting.parent.add("Figure", alternative=one.mark.alternative)
        width = min(setting.width, _HEIGHT / one.mark.aspect)
        return ink(one.mark.outlines, one.mark.aspect, width, element)
    manner = replace(setting.sizes.typed_name, size=_TYPED, leading=_TYPED * 1.2)
    return text(one.mark.text, manner, setting, setting.parent.add("P"))

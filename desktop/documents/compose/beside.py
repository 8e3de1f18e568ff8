"""Two languages side by side: each passage beside itself, with its language told to readers."""

from dataclasses import replace

from desktop.documents.blocks import SideBySide
from desktop.documents.compose.setting import Setting, compose, flow
from desktop.documents.layout.frames import Columns
from desktop.documents.layout.pieces import Item, Piece, Stack
from desktop.documents.text import bidi

_BETWEEN = 24.0


@compose.register
def _side_by_side(block: SideBySide, setting: Setting) -> list[Item]:
    """Two columns that begin level; in large print, where columns are too narrow, one."""
    first = setting.inside(setting.parent.add("Div"))
    part = setting.parent.add("Div")
    part.language = block.language
    second = replace(setting.inside(part), language=block.language)
    if setting.sizes.stacked:
        return [*flow(block.left, first).items, *flow(block.right, second).items]
    width = (setting.width - _BETWEEN) / 2
    sizes = replace(setting.sizes, stacked=True)
    columns = [
        flow(blocks, replace(each, width=width, sizes=sizes))
        for blocks, each in ((block.left, first), (block.right, second))
    ]
    there = [column for column in columns if column.items]
    if not there:
        return []
    item = Item(
        _columns(columns, width, setting),
        above=max(column.items[0].above for column in there),
        below=max(column.items[-1].below for column in there),
        keeps_next=any(column.items[-1].keeps_next for column in there),
    )
    return [item]


def _columns(columns: list[Stack], width: float, setting: Setting) -> Piece:
    """Stand the first column where reading begins: at the right in Arabic or Hebrew."""
    places = [0.0, width + _BETWEEN]
    if bidi.language_is_right_to_left(setting.language):
        places.reverse()
    return Columns(list(zip(places, columns, strict=True)))

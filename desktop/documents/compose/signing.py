"""Where the parties sign, and where the seal goes."""

from dataclasses import replace
from typing import Final

from desktop.documents.blocks import (
    Handwriting,
    OnPaper,
    SealField,
    SignatureLine,
    Span,
    TypedName,
)
from desktop.documents.compose.marks import QR_SIZE, ink, qr_shape
from desktop.documents.compose.setting import Setting, compose, length, text
from desktop.documents.layout.frames import Columns, Hanging
from desktop.documents.layout.pieces import Item, Piece, Shape, Stack
from desktop.documents.styles import INK, QUIET, Type
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element

INK_HEIGHT: Final = 56.0
SEAL_WIDTH: Final = 200.0
SEAL_HEIGHT: Final = 52.0
_SIGNING_SHARE: Final = 0.62
_SMALLEST_NAME: Final = 10.0


@compose.register
def _signature_line(block: SignatureLine, setting: Setting) -> list[Item]:
    """The statement, the line with the ink on it, and below it who and when.

    Nothing here may depend on whether anybody has signed: the ink's height is fixed, and the
    statement, or every choice of one, is printed either way.
    """
    inner = setting.inside(setting.parent.add("Div"))
    gap = setting.sizes.gap
    statements = _statements(block, inner)
    mark = _mark(block, inner)
    captions = _captions(block, inner)
    signed = _signed(mark, _date(block, inner), inner)
    whole = Stack([*statements, Item(signed, 2, 3), Item(captions)], whole=True)
    return [Item(whole, gap * 1.6, gap * 1.6)]


def _statements(block: SignatureLine, setting: Setting) -> list[Item]:
    body = setting.sizes.body
    if block.choices:
        holder = setting.parent.add("L", attributes={"O": "/List", "ListNumbering": "/None"})
        return [
            Item(_choice(words, setting, holder.add("LI"), ticked=words == block.statement), 0, 2)
            for words in block.choices
        ]
    if not block.statement:
        return [Item(_nothing(body.leading))]
    return [Item(text(block.statement, body, setting, setting.parent.add("P")))]


def _choice(words: str, setting: Setting, entry: Element, *, ticked: bool) -> Hanging:
    body = setting.sizes.body
    indent = body.size * 1.7
    box = entry.add("Lbl", actual="[x]" if ticked else "[ ]")
    inner = setting.inside(entry, setting.width - indent)
    said = text(words, body, inner, entry.add("LBody"))

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        side = body.size * 0.8
        bottom = top - 0.5 * body.leading - 0.5 * side
        with canvas.marked(box):
            canvas.colour(INK)
            canvas.setLineWidth(0.9)
            canvas.addLiteral(f"{x:.2f} {bottom:.2f} {side:.2f} {side:.2f} re S")
            if ticked:
                canvas.setLineWidth(1.8)
                canvas.line_from(
                    x + 0.18 * side, bottom + 0.5 * side, x + 0.42 * side, bottom + 0.2 * side
                )
                canvas.line_from(
                    x + 0.42 * side, bottom + 0.2 * side, x + 0.95 * side, bottom + 1.05 * side
                )

    return Hanging(Shape(body.leading, paint), said, 0, indent)


def _mark(block: SignatureLine, setting: Setting) -> Piece | None:
    width = setting.width * _SIGNING_SHARE - 8
    inner = setting.inside(setting.parent, width)
    if isinstance(block.mark, Handwriting):
        element = setting.parent.add("Figure", alternative=block.mark.alternative)
        wide = min(width, (INK_HEIGHT - 4) / block.mark.aspect)
        return ink(block.mark.outlines, block.mark.aspect, wide, element)
    if isinstance(block.mark, TypedName):
        manner = _fitting(block.mark.text, setting.sizes.typed_name, width)
        return text(block.mark.text, manner, inner, setting.parent.add("P"))
    if isinstance(block.mark, OnPaper):
        return text(block.mark.text, setting.sizes.small, inner, setting.parent.add("P"))
    return None


def _fitting(words: str, manner: Type, width: float) -> Type:
    """Return *manner*, smaller where a long name needs it to stay on one line."""
    share = min(1.0, width / max(length(words, manner), 1))
    return replace(manner, size=max(_SMALLEST_NAME, manner.size * share * 0.999))


def _date(block: SignatureLine, setting: Setting) -> Piece | None:
    if not block.date:
        return None
    inner = setting.inside(setting.parent, _date_width(setting))
    return text(block.date, setting.sizes.body, inner, setting.parent.add("P"))


def _signed(mark: Piece | None, date: Piece | None, setting: Setting) -> Shape:
    """Put what was signed on its rule, and the date on its own."""
    end = setting.width * _SIGNING_SHARE
    at = setting.width - _date_width(setting)

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        foot = top - INK_HEIGHT
        with canvas.artifact():
            canvas.colour(INK)
            canvas.setLineWidth(0.8)
            canvas.line_from(x, foot, x + end, foot)
            canvas.line_from(x + at, foot, x + setting.width, foot)
        if mark is not None:
            mark.draw(canvas, x + 4, foot + mark.height + 2)
        if date is not None:
            date.draw(canvas, x + at, foot + date.height + 1)

    return Shape(INK_HEIGHT, paint)


def _captions(block: SignatureLine, setting: Setting) -> Columns:
    small = replace(setting.sizes.small, colour=INK)
    width = setting.width * _SIGNING_SHARE
    signer = setting.inside(setting.parent, width)
    name = text((Span(block.name, strong=True),), small, signer, setting.parent.add("P"))
    left = Stack([Item(name), Item(text(block.role, small, signer, setting.parent.add("P")))])
    dated = setting.inside(setting.parent, _date_width(setting))
    quiet = replace(small, colour=QUIET)
    right = text(block.date_label, quiet, dated, setting.parent.add("P"))
    return Columns([(0, left), (setting.width - dated.width, right)])


def _date_width(setting: Setting) -> float:
    return setting.width * (1 - _SIGNING_SHARE) - 20


@compose.register
def _seal_field(block: SealField, setting: Setting) -> list[Item]:
    """The code, what is said about the seal, and the seal: in a row, or stacked."""
    place = _seal_place(block, setting)
    said = (block.code.beside if block.code else "", block.caption)
    code = qr_shape(block.code, setting) if block.code else None
    left = QR_SIZE + 14 if code else 0.0
    seal_at = setting.width - SEAL_WIDTH
    width = setting.width - left if setting.sizes.stacked else seal_at - left - 16
    inner = setting.inside(setting.parent, width)
    small = setting.sizes.small
    words = Stack([Item(text(w, small, inner, setting.parent.add("P"))) for w in said if w])
    row: list[tuple[float, Piece]] = [(left, words)]
    if code:
        row.insert(0, (0, code))
    gap = setting.sizes.gap
    if setting.sizes.stacked:
        items = [Item(Columns(row), below=gap), Item(place)]
    else:
        items = [Item(Columns([*row, (seal_at, place)]))]
    return [Item(Stack(items, whole=True), gap * 2)]


def _seal_place(block: SealField, setting: Setting) -> Shape:
    element = setting.parent.add("Form") if setting.sealed else None

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        box = (x, top - SEAL_HEIGHT, x + SEAL_WIDTH, top)
        if element is not None:
            canvas.signature_field(block.name, block.tooltip, box, element)

    return Shape(SEAL_HEIGHT, paint)


def _nothing(height: float) -> Shape:
    return Shape(height, lambda _canvas, _x, _top: None)

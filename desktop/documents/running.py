"""What stands on every page: the foot with id and page number, and the mark of a rehearsal."""

from dataclasses import dataclass
from math import atan2, cos, hypot, sin

from desktop.documents import house
from desktop.documents.foot_code import CODE_ROOM, CODE_TOP, draw_code
from desktop.documents.layout.type import Type
from desktop.documents.page import PageSpec
from desktop.documents.styles import INK, RULE, WATERMARK, Sizes
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element
from desktop.documents.text import bidi
from desktop.documents.text.lines import Line, Stretch

_FOOT_MARGIN = 26.0
_LEAST_SHARE = 0.85
"""How much smaller the fingerprint may be than the rest of the foot, to stay on one line."""
_CLEAR = 4.5
"""Above the code: with what a line has below its letters, the margin a code needs."""
_LEAST_GAP = 24.0
"""Between what stands at the left of the foot and the number of the page."""
TOP_MARGIN = 48.0


@dataclass(frozen=True, slots=True)
class Running:
    """Draws the furniture of pages, none of it content."""

    page: PageSpec
    sizes: Sizes
    code_element: Element | None = None

    @property
    def foot(self) -> float:
        """The height over which the body must stay, clear of the code where there is one."""
        own = _FOOT_MARGIN + (len(self._lines()) - 1) * self.sizes.footer.leading + 21
        return max(own, CODE_TOP + _CLEAR) if self.page.code else own

    @property
    def _right(self) -> float:
        """Where the words of the foot end: before the code, where there is one."""
        right = self.page.size[0] - self.sizes.side_margin
        return right - CODE_ROOM if self.page.code else right

    def draw_below(self, canvas: TaggedCanvas) -> None:
        """Draw what lies under the text: the rehearsal mark across the sheet."""
        if not self.page.rehearsal:
            return
        width, height = self.page.size
        line = _set(self.page.rehearsal, self.sizes.strong)
        angle = atan2(height, width)
        size = 0.78 * hypot(width, height) * 1000 / line.width
        size = min(size, 84.0)
        half = line.width * size / 2000
        turned = (cos(angle), sin(angle), -sin(angle), cos(angle), width / 2, height / 2)
        with canvas.artifact("Background"):
            canvas.addLiteral(f"q {' '.join(f'{number:.4f}' for number in turned)} cm")
            canvas.colour(WATERMARK)
            canvas.text_line(line, -half, -size / 3, size)
            canvas.addLiteral("Q")

    def draw_above(
        self, canvas: TaggedCanvas, number: int, count: int, mark: Element | None
    ) -> None:
        """Draw the foot, and the rehearsal mark at the head, read out once as *mark*."""
        with canvas.artifact("Pagination", "Footer"):
            self._foot(canvas, number, count)
        if self.page.code is not None and number <= self.page.code.pages:
            end = self.page.size[0] - self.sizes.side_margin
            draw_code(canvas, self.page.code, number, end, element=self.code_element)
        if self.page.rehearsal:
            said = canvas.artifact("Pagination", "Header")
            if number == 1 and mark is not None:
                said = canvas.marked(mark)
            with said:
                self._head(canvas, self.page.rehearsal)

    def _lines(self) -> list[tuple[Line, float]]:
        """Return how to check the paper and its id, before the page's number; the hash below.

        Each line has its size of type. What does not fit on one line takes two; the hash is
        rather a little smaller than parted from the word that says what it is.
        """
        manner, backwards = self.sizes.footer, bidi.language_is_right_to_left(self.page.language)
        lines = [(_set(said, manner, backwards=backwards), manner.size) for said in self._words()]
        if not self.page.hash_text:
            return lines
        room, whole = self._right - self.sizes.side_margin, _set(self.page.hash_text, manner)
        share = min(1.0, 1000 * room / (whole.width * manner.size))
        size = manner.size * share if share >= _LEAST_SHARE else manner.size
        stretch, width = Stretch(self.page.hash_text, manner.style), room * 1000 / size + 0.01
        hashed = house.setter().lines([stretch], width, right_to_left=backwards)
        return [*lines, *((line, size) for line in hashed)]

    def _words(self) -> list[str]:
        page, manner = self.page, self.sizes.footer
        room = self._right - self.sizes.side_margin - _LEAST_GAP
        said = [words for words in (page.check_text, page.id_text) if words]
        whole = _set(" · ".join([*said, page.page_text]), manner)
        fits = whole.width * manner.size / 1000 <= room
        return [" · ".join(said)] if fits else said

    def _foot(self, canvas: TaggedCanvas, number: int, count: int) -> None:
        left, right = self.sizes.side_margin, self._right
        manner, lines = self.sizes.footer, self._lines()
        top = _FOOT_MARGIN + (len(lines) - 1) * manner.leading
        canvas.colour(RULE)
        canvas.setLineWidth(0.6)
        canvas.line_from(left, top + manner.leading, right, top + manner.leading)
        canvas.colour(manner.colour)
        pages = self.page.page_text.format(page=number, pages=count)
        backwards = bidi.language_is_right_to_left(self.page.language)
        begins, ends = (right, left) if backwards else (left, right)
        number_of = _set(pages, manner, backwards=backwards)
        start = ends if backwards else ends - number_of.width * manner.size / 1000
        canvas.text_line(number_of, start, top, manner.size)
        for below, (line, size) in enumerate(lines):
            start = begins - line.width * size / 1000 if backwards else begins
            canvas.text_line(line, start, top - below * manner.leading, size)

    def _head(self, canvas: TaggedCanvas, words: str) -> None:
        line, size = _set(words, self.sizes.strong), self.sizes.strong.size
        length = line.width * size / 1000
        x, y = (self.page.size[0] - length) / 2, self.page.size[1] - 36
        canvas.colour(INK)
        canvas.setLineWidth(1)
        canvas.text_line(line, x, y, size)
        canvas.addLiteral(f"{x - 10:.2f} {y - 6:.2f} {length + 20:.2f} {size + 9:.2f} re S")


def _set(words: str, manner: Type, *, backwards: bool = False) -> Line:
    """Set *words* on one line, whatever its length."""
    stretch = Stretch(words, manner.style)
    return house.setter().lines([stretch], float("inf"), right_to_left=backwards)[0]

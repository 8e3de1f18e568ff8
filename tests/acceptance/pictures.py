"""Every page of every paper as pictures, for somebody to look at.

    python -m tests.acceptance.pictures FOLDER [PART OF A NAME ...]

Each paper in each language and way of print becomes one or more PNG sheets of pages side by
side. No judge replaces this look: order, weight and what is ugly only a person sees.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image, ImageDraw

from tests.acceptance.every_paper import Paper, kinds, variants

_SCALE = 56 / 72
_ACROSS, _ON_A_SHEET = 4, 8
_EDGE, _LABEL = 4, 14
_GROUND, _WHITE = (96, 96, 96), (255, 255, 255)


def main(arguments: Sequence[str]) -> int:
    """Leave the sheets in the folder that is named first; return an exit code."""
    if not arguments:
        print(__doc__)
        return 2
    into, wanted = Path(arguments[0]), arguments[1:]
    into.mkdir(parents=True, exist_ok=True)
    pages = sheets = 0
    with TemporaryDirectory() as folder:
        for key in kinds():
            if wanted and not any(part in key for part in wanted):
                continue
            for paper in variants(Path(folder), key):
                drawn = list(_pages(paper))
                pages += len(drawn)
                for start in range(0, len(drawn), _ON_A_SHEET):
                    number = start // _ON_A_SHEET + 1
                    name = f"{paper.file.parent.name}-{paper.file.stem}-{number}.png"
                    some = drawn[start : start + _ON_A_SHEET]
                    _sheet(some, paper.file.stem).save(into / name)
                    sheets += 1
    print(f"{pages} pages on {sheets} sheets in {into}")
    return 0


def _pages(paper: Paper) -> Iterator[Image.Image]:
    """Yield each page as the preview draws it, the picture of the seal included."""
    with pypdfium2.PdfDocument(paper.file.read_bytes()) as document:
        document.init_forms()
        for page in document:
            yield page.render(scale=_SCALE).to_pil().convert("RGB")


def _sheet(pages: Sequence[Image.Image], title: str) -> Image.Image:
    """Return *pages* side by side on grey ground, under the name of the file."""
    wide = max(page.width for page in pages) + 2 * _EDGE
    high = max(page.height for page in pages) + 2 * _EDGE
    across = min(_ACROSS, len(pages))
    down = -(-len(pages) // across)
    sheet = Image.new("RGB", (across * wide, _LABEL + down * high), _GROUND)
    ImageDraw.Draw(sheet).text((_EDGE, 1), title, fill=_WHITE)
    for number, page in enumerate(pages):
        place = number % across * wide + _EDGE, _LABEL + number // across * high + _EDGE
        sheet.paste(page, place)
    return sheet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

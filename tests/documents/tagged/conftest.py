"""A canvas to draw on, and the file it becomes as another reader sees it."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest

from desktop.documents import house
from desktop.documents.tagged.attachments import Attachment
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.metadata import Metadata
from desktop.documents.tagged.structure import Element
from desktop.documents.text.lines import Stretch
from tests.documents.samples import NOON


class Drawn:
    def __init__(self) -> None:
        self.canvas = TaggedCanvas((300, 200), Metadata("A title", "en", NOON, "Me"), profile())
        self.root = Element("Document")

    def write(self, words: str, y: float) -> None:
        (line,) = house.setter().lines([Stretch(words)], 100_000)
        self.canvas.text_line(line, 20, y, 12)

    def bytes(self, *attachments: Attachment, close_page: bool = True) -> bytes:
        if close_page:
            self.canvas.showPage()
        return self.canvas.finish(self.root, attachments)

    def opened(self, *attachments: Attachment, close_page: bool = True) -> Any:  # noqa: ANN401
        # Kept, because pikepdf's objects do not keep their file open.
        self.file = pikepdf.open(BytesIO(self.bytes(*attachments, close_page=close_page)))
        return self.file


def profile() -> bytes:
    return house.colour_profile()


@pytest.fixture
def drawn() -> Drawn:
    """An empty page and its structure."""
    return Drawn()

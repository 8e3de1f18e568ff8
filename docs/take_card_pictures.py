"""Take a picture of every kind of card, five times: light, dark, Spanish, large, client's view.

Run as ``.venv/bin/python docs/take_card_pictures.py [FOLDER]``; needs the test tools and no
screen. Each picture shows one kind of card as the real window draws it, one dress beside the
other. What is cut off anywhere is said.
"""
# ruff: noqa: SLF001 - like the tests, it presses what has no name to be found by

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PIL import Image
from PySide6.QtCore import QBuffer, QLocale
from PySide6.QtWidgets import QApplication

from desktop.domain.flow import Card, deeper, path
from desktop.ui.session.page import SessionPage
from desktop.ui.theme.look import Look, Scheme
from tests.ui.cards import page_of
from tests.ui.furnished import wait_for
from tests.ui.tree import clipped

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures" / "cards"
SIZE = (1366, 768)
SMALL = (683, 384)
COLOURS = 64
GAP = 6
CODE = "2468"


@dataclass(frozen=True, slots=True)
class Dress:
    """How the window is shown: colours, text size, the client's language, and to whom."""

    name: str
    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0
    language: str = "en"
    client: bool = False


DRESSES: Final = (
    Dress("light"),
    Dress("dark", scheme=Scheme.DARK),
    Dress("spanish", language="es"),
    Dress("large", scale=2.0),
    Dress("client", client=True),
)
EXAMPLES: Final = (("theo-leeds", 1), ("maya-california", 1), ("maya-second-meeting", 2))
"""A young client with a parent, an adult, and her second meeting: each brings kinds of its own."""


def kinds(page: SessionPage) -> dict[str, Card]:
    """Return one card of every kind that there is for this client."""
    live = page.live
    found: dict[str, Card] = {}
    for card in (*path(live.pack, live.intake), *deeper(live.pack, live.intake)):
        if card.kind != "prompt":
            found.setdefault(card.kind, card)
    return found


def blanks(page: SessionPage, known: dict[str, Card]) -> dict[str, str]:
    """Return one item of every kind that has no card of its own, but a paper.

    What the practice fills in comes last: in a session it is only asked to be changed.
    """
    live = page.live
    items = sorted(live.pack.items.values(), key=lambda item: item.filled_by == "practice")
    found: dict[str, str] = {}
    for item in items:
        asks = item.kind not in {"prompt", "clause", "say", "note"}
        if asks and item.kind not in known and item.concerns(live.answers):
            found.setdefault(item.kind, item.key)
    return found


def pictures(
    example: tuple[str, int], dress: Dress, look: Look, *, without: Collection[str] = ()
) -> Iterator[tuple[str, Image.Image]]:
    """Yield every kind of card of the *example*, its name and meeting, with its picture."""
    look.set_scheme(dress.scheme)
    look.set_scale(dress.scale)
    with tempfile.TemporaryDirectory() as place:
        name, meeting = example
        page = page_of(name, dress.language, look, Path(place) / "vault", meeting=meeting)
        window = page.desk.window
        window.resize(*SIZE)
        window.show()
        settle(page)
        known = kinds(page)
        for kind, card in known.items():
            if kind in without:
                continue
            page.table.go_to(card.key)
            settle(page)
            yield kind, shown(page, dress, kind)
        for kind, key in blanks(page, known).items():
            if kind in without:
                continue
            page.tools.open_item(key)
            settle(page)
            yield kind, shown(page, dress, kind)
        page.desk.work.close()
        page.desk.vault.close()
        window.close()


def shown(page: SessionPage, dress: Dress, kind: str) -> Image.Image:
    """Return the window as it stands, in the client's view where *dress* asks for it."""
    if dress.client:
        page.tools.sharing.give(CODE)
        settle(page)
        settle(page)  # the card is made when the window is at rest, a sheet's words after it
    for fault in sorted({str(fault) for fault in clipped(page.desk.window)}):
        print(f"{kind} {dress.name}: {fault}")
    content = QBuffer()
    page.desk.window.grab().save(content, "PNG")
    if dress.client and page.tools.client is not None:
        page.tools.client._on_code(CODE)
        settle(page)
    return Image.open(io.BytesIO(content.data().data())).convert("RGB")


def settle(page: SessionPage) -> None:
    """Wait until nothing is under way, and a card has measured itself more than once."""
    wait_for(lambda: not page.session.is_waiting and not page.desk.work.is_busy())
    for _ in range(12):
        QApplication.processEvents()


def sheet(taken: list[Image.Image]) -> Image.Image:
    """Return the pictures two in a row, the first one as large as two."""
    width, height = SMALL
    rows = 2 + (len(taken) - 1 + 1) // 2
    whole = Image.new("RGB", (2 * width + GAP, rows * (height + GAP) - GAP), "#8a8a8a")
    whole.paste(taken[0].resize((2 * width + GAP, 2 * height + GAP), Image.Resampling.LANCZOS))
    for number, one in enumerate(taken[1:]):
        column, row = number % 2, 2 + number // 2
        small = one.resize(SMALL, Image.Resampling.LANCZOS)
        whole.paste(small, (column * (width + GAP), row * (height + GAP)))
    return whole


def main(folder: Path) -> None:
    """Write one picture for every kind of card into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")
    QLocale.setDefault(QLocale("en_US"))
    look = Look(QApplication(sys.argv[:1]), Scheme.LIGHT)
    taken: dict[str, list[Image.Image]] = {}
    for example in EXAMPLES:
        before = frozenset(taken)
        for dress in DRESSES:
            for kind, picture in pictures(example, dress, look, without=before):
                taken.setdefault(kind, []).append(picture)
    for kind, each in sorted(taken.items()):
        few = sheet(each).quantize(COLOURS, dither=Image.Dither.NONE)
        file = folder / f"{kind.replace('_', '-')}.png"
        few.save(file, optimize=True)
        print(f"{file.name:24}{file.stat().st_size / 1024:6.0f} kB  {len(each)} dresses")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)

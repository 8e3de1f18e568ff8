"""What the page of scans does off the GUI thread; every import waits until it is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.ui.desk import Desk
from desktop.ui.home.state import names_are_hidden

if TYPE_CHECKING:
    from desktop.domain.card import CardUse
    from desktop.domain.scans import CopyPage, ScanPage, Seen
    from desktop.services.match_scans import Matched, Refused
    from desktop.services.waiting_papers import WaitingPaper

_SHOWN = 1000
"""Dots along the longer side of a picture on the screen."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What some files gave: the pictures beside their paper, and what could not be read."""

    matched: Matched
    refused: tuple[Refused, ...]
    shown: tuple[QImage, ...] = field(repr=False)


def waiting(desk: Desk, client: str) -> tuple[WaitingPaper, ...]:
    """Return the papers that wait: of *client*, or of everybody where it is "".

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.waiting_papers import waiting_everywhere, waiting_of_client

    if client:
        return waiting_of_client(desk.means, desk.vault, client)
    return waiting_everywhere(desk.means, desk.vault)


def gathered(
    desk: Desk, job: Callable[[], tuple[WaitingPaper, ...]]
) -> tuple[tuple[WaitingPaper, ...], bool]:
    """Return what *job* finds, and whether the screen shows references instead of names.

    Raises:
        VaultError: if the vault could not be read.
    """
    return job(), names_are_hidden(desk)


def read(
    desk: Desk, paths: tuple[Path, ...], before: tuple[ScanPage, ...], wanted: WaitingPaper | None
) -> Reading:
    """Return the files at *paths*, and the pages from *before*, beside their paper.

    Raises:
        OSError: if a file cannot be read at all.
        VaultError: if the vault could not be read.
    """
    from desktop.services.match_scans import match, read_files

    pages, refused = read_files(paths)
    matched = match(desk.means, desk.vault, (*before, *pages), wanted=wanted)
    return Reading(matched, refused, tuple(_small(one.page) for one in matched.sheets))


def read_again(desk: Desk, pages: tuple[ScanPage, ...], wanted: WaitingPaper | None) -> Reading:
    """Return *pages* beside their paper, without those that were left out.

    Raises:
        VaultError: if the vault could not be read.
    """
    return read(desk, (), pages, wanted)


def turned(reading: Reading, place: int) -> Reading:
    """Return *reading* with the picture at *place* turned a quarter clockwise."""
    from desktop.services.match_scans import turn

    matched = turn(reading.matched, place)
    shown = list(reading.shown)
    shown[place] = _small(matched.sheets[place].page)
    return Reading(matched, reading.refused, tuple(shown))


def typed(desk: Desk, words: str) -> WaitingPaper | None:
    """Return the waiting paper whose id was typed.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.match_scans import typed_paper

    return typed_paper(desk.means, desk.vault, words)


def file(
    desk: Desk,
    paper: WaitingPaper,
    pages: tuple[CopyPage, ...],
    seen: tuple[Seen, ...],
    card: CardUse | None = None,
) -> bool:
    """File *pages*; say whether the paper is whole: sealed, or its copy filed.

    Raises:
        CardError: if the seal is on a card that does not seal; what is kept stays.
        JournalRowError, SealRefusedError, VaultError: if it could not be; what is kept stays.
    """
    from desktop.services.file_scans import file_scans
    from desktop.services.waiting_papers import live_of

    live = live_of(desk.means, desk.vault, paper.intake)
    if live is None:
        return False
    after = file_scans(desk.means, desk.vault, live, paper, pages, seen, card=card)
    sealed = {*after.intake.sealed, *(one.document for one in after.intake.earlier)}
    return paper.filed is not None or paper.key in sealed


def pages_again(desk: Desk, paper: WaitingPaper) -> bytes:
    """Return the very pages of *paper*, to be printed again; that is noted.

    Raises:
        JournalRowError: if it waits for signatures no more.
        VaultError: if they could not be read.
    """
    from desktop.services.print_to_sign import print_to_sign
    from desktop.services.waiting_papers import live_of

    live = live_of(desk.means, desk.vault, paper.intake)
    if live is None:
        return b""
    return print_to_sign(desk.means, desk.vault, live, paper.key).content


def _small(page: ScanPage) -> QImage:
    whole = QImage.fromData(page.picture)
    return whole.scaled(
        _SHOWN,
        _SHOWN,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )

"""Match what came back with what waits: each picture is told for what it is, none is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.agreement import read_agreement
from desktop.domain.page_code import PageCode, meant_id
from desktop.domain.saying import Saying
from desktop.domain.scans import (
    MOST_BYTES,
    ScanPage,
    ScanTrouble,
    Standing,
    standing_words,
    trouble_words,
)
from desktop.services.means import Means
from desktop.services.waiting_papers import (
    WaitingPaper,
    waiting_everywhere,
    waiting_of_intake,
)
from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that gave no pictures: its place among the dropped ones, and the sentence."""

    source: int
    sentence: Saying


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture, what it is to the paper, and as which of its pages it counts (0: none).

    Where somebody turned it by ``quarters`` clockwise, ``taken`` is how it came.
    """

    page: ScanPage
    standing: Standing
    sentence: Saying
    number: int = 0
    by_hand: bool = False
    quarters: int = 0
    taken: ScanPage | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """The paper that the pictures belong to, if it is known, and each picture beside it."""

    paper: WaitingPaper | None
    sheets: tuple[Sheet, ...]
    by_hand: bool = False

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the pages of which there is no picture, here or kept from before."""
        if self.paper is None:
            return ()
        there = {one.number for one in self.sheets} | set(self.paper.numbers)
        return tuple(one for one in range(1, self.paper.pages + 1) if one not in there)


def read_files(paths: tuple[Path, ...]) -> tuple[tuple[ScanPage, ...], tuple[Refused, ...]]:
    """Return the pages of all files, and for each that gave none the reason; files stay as is.

    Raises:
        OSError: if a file cannot be read at all.
    """
    from desktop.documents.scanned.opening import ScanRefusedError
    from desktop.documents.scanned.pages import read_pages

    pages: list[ScanPage] = []
    refused: list[Refused] = []
    for source, path in enumerate(paths):
        if path.stat().st_size > MOST_BYTES:
            refused.append(Refused(source, trouble_words(ScanTrouble.TOO_LARGE)))
            continue
        try:
            pages.extend(read_pages(path.read_bytes(), source=source))
        except ScanRefusedError as error:
            refused.append(Refused(source, trouble_words(error.trouble)))
    return tuple(pages), tuple(refused)


def match(
    means: Means, vault: Vault, pages: tuple[ScanPage, ...], *, wanted: WaitingPaper | None = None
) -> Matched:
    """Return *pages* beside the paper most of them belong to, or beside the *wanted* one.

    Raises:
        VaultError: if the vault could not be read.
    """
    codes = tuple(dict.fromkeys((one.id, one.fingerprint) for p in pages for one in p.codes))
    traced = {code: _trace(means, vault, *code) for code in codes}
    votes = Counter(
        paper.id
        for page in pages
        for one in page.codes
        if (paper := traced[one.id, one.fingerprint].paper) is not None
    )
    found = [each.paper for each in traced.values() if each.paper is not None]
    paper = wanted or max(found, key=lambda one: votes[one.id], default=None)
    return Matched(paper, _sheets(pages, paper, traced))


def match_by_hand(matched: Matched, paper: WaitingPaper) -> Matched:
    """Return the pictures beside *paper*, which the practitioner named.

    What has a code of another paper stays what it is; only pictures without one are free.
    """
    sheets = tuple(
        replace(one, number=0) if one.standing is Standing.NO_CODE else one
        for one in matched.sheets
    )
    return Matched(paper, sheets, by_hand=True)


def as_page(matched: Matched, place: int, number: int) -> Matched:
    """Return the sheets with the one at *place* counted as page *number*, 0 for none of them."""
    sheets = list(matched.sheets)
    others = (one for at, one in enumerate(sheets) if at != place)
    if number and any(one.number == number for one in others):
        return matched
    sheets[place] = replace(sheets[place], number=number, by_hand=bool(number))
    return replace(matched, sheets=tuple(sheets))


def turn(matched: Matched, place: int) -> Matched:
    """Return the sheets with the picture at *place* turned a quarter clockwise once more.

    It is always turned from how it came: four quarters give the very same picture again.
    """
    from desktop.documents.scanned.pages import turned

    sheets = list(matched.sheets)
    sheet = sheets[place]
    taken = sheet.taken or sheet.page
    quarters = (sheet.quarters + 1) % 4
    sheets[place] = replace(sheet, page=turned(taken, quarters), taken=taken, quarters=quarters)
    return replace(matched, sheets=tuple(sheets))


def typed_paper(means: Means, vault: Vault, typed: str) -> WaitingPaper | None:
    """Return the waiting paper whose id was *typed*, however it was written; None if there is none.

    Raises:
        VaultError: if the vault could not be read.
    """
    waiting = waiting_everywhere(means, vault)
    letters = "".join(one for one in typed.upper() if one.isalnum())
    if len(letters) > 6:
        intakes = vault.intakes_of_reference(f"{letters[:4]}-{letters[4:6]}")
        waiting += tuple(p for one in intakes for p in waiting_of_intake(means, vault, one))
    meant = meant_id(typed, (one.id for one in waiting))
    return next((one for one in waiting if one.id == meant), None)


@dataclass(frozen=True, slots=True)
class _Traced:
    """What a code leads to: a waiting paper, or only what is to be said of it."""

    standing: Standing
    paper: WaitingPaper | None = None
    client: str = ""


def _trace(means: Means, vault: Vault, paper_id: str, fingerprint: str) -> _Traced:
    """Return what is known of the paper *paper_id* with words of *fingerprint*."""
    code = PageCode(paper_id, fingerprint)
    for intake, copy in vault.intakes_with_words(fingerprint):
        if read_agreement(vault.read_payload(copy)).id.upper() != paper_id.upper():
            continue
        client = vault.intake(intake).client
        for paper in waiting_of_intake(means, vault, intake):
            if code.is_of(paper.content_hash) and paper.id.upper() == paper_id.upper():
                return _Traced(Standing.RIGHT, paper, client)
        return _Traced(_gone(vault, intake, code), client=client)
    letters = "".join(one for one in paper_id.upper() if one.isalnum())
    known = vault.intakes_of_reference(f"{letters[:4]}-{letters[4:6]}")
    return _Traced(Standing.DIFFERS if known else Standing.UNKNOWN)


def _gone(vault: Vault, intake: str, code: PageCode) -> Standing:
    """Say why a paper whose words are known waits no more: it is filed, or it was changed."""
    client = vault.intake(intake).client
    filed = (doc for one in vault.agreements(client) for doc in one.documents)
    done = any(code.is_of(one.content_hash) and one.seal_fingerprint for one in filed)
    return Standing.FILED if done else Standing.OLDER


def _sheets(
    pages: tuple[ScanPage, ...],
    paper: WaitingPaper | None,
    traced: dict[tuple[str, str], _Traced],
) -> tuple[Sheet, ...]:
    taken: set[int] = set()
    sheets = []
    for page in pages:
        sheet = _sheet(page, paper, traced, taken)
        taken.add(sheet.number)
        sheets.append(sheet)
    return tuple(sheets)


def _sheet(
    page: ScanPage,
    paper: WaitingPaper | None,
    traced: dict[tuple[str, str], _Traced],
    taken: set[int],
) -> Sheet:
    if not page.codes:
        return Sheet(page, Standing.NO_CODE, standing_words(Standing.NO_CODE))
    ours = [one for one in page.codes if paper is not None and _is_of(one, paper)]
    code = next((one for one in ours if one.page not in taken), (*ours, *page.codes)[0])
    standing = _standing(code, paper, traced[code.id, code.fingerprint])
    number = code.page or (paper.pages if paper else 0)
    if standing is Standing.RIGHT and number in taken:
        standing = Standing.AGAIN
    words = standing_words(standing, code.id, number)
    return Sheet(page, standing, words, number if standing is Standing.RIGHT else 0)


def _is_of(code: PageCode, paper: WaitingPaper) -> bool:
    return code.id.upper() == paper.id.upper() and code.is_of(paper.content_hash)


def _standing(code: PageCode, paper: WaitingPaper | None, traced: _Traced) -> Standing:
    if paper is not None and _is_of(code, paper):
        return Standing.RIGHT
    if paper is not None and traced.client and traced.client != paper.client:
        return Standing.OTHER_CLIENT
    return Standing.OTHER_PAPER if traced.standing is Standing.RIGHT else traced.standing

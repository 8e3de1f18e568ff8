"""Which pages of each paper have been on the screen in this sitting, on whichever window."""

from __future__ import annotations

from desktop.domain.signature import PagesShown


class ShownPages:
    """Pages as people had them before their eyes; a paper is named by its reading hash.

    Nothing of it is timed, and another day begins anew.
    """

    def __init__(self) -> None:
        self._seen: dict[str, set[int]] = {}
        self._of: dict[str, int] = {}
        self._left: set[str] = set()

    def count(self, paper: str, of: int) -> None:
        """Take note that *paper* has so many pages."""
        self._of[paper] = of

    def note(self, paper: str, page: int) -> None:
        """Take note that *page*, from 1, was on the screen."""
        self._seen.setdefault(paper, set()).add(page)

    def go_on(self, paper: str) -> None:
        """Take note that somebody went on from the pages of *paper* to signing."""
        self._left.add(paper)

    def went_on(self, paper: str) -> bool:
        """Say whether somebody went on from *paper* in this sitting."""
        return paper in self._left

    def shown(self, paper: str) -> PagesShown:
        """Return how many pages of *paper* have been on the screen."""
        of = self._of.get(paper, 0)
        return PagesShown(min(of, len(self._seen.get(paper, ()))), of)

    def unseen(self, paper: str) -> tuple[int, ...]:
        """Return the pages of *paper* that have not been on the screen, from 1."""
        seen = self._seen.get(paper, set())
        return tuple(page for page in range(1, self._of.get(paper, 0) + 1) if page not in seen)

"""Who needs a clause that is about to be left out, by title, and what may be done about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from desktop.packs.needing import Needed

_MOST = 6
"""Titles named in one sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """What needs a clause, with ``titles`` of the clauses and the papers that do.

    ``needs_reason`` says that law, or a fixed text, stands behind one of the clauses.
    """

    needed: Needed
    titles: tuple[str, ...] = field(default=(), repr=False)
    needs_reason: bool = False

    def said(self, title: str) -> str:
        """Return in one sentence who needs the clause *title*."""
        if self.needed.papers:
            words = QCoreApplication.translate(
                "Dependence", "“%1” stays: these papers need it: %2."
            )
        elif self.needed.by_program:
            words = QCoreApplication.translate(
                "Dependence", "“%1” stays: the session itself works with it."
            )
        else:
            words = QCoreApplication.translate(
                "Dependence", "“%1” is needed by: %2. Leave these out as well?"
            )
        return words.replace("%1", title).replace("%2", listed(self.titles))


def listed(titles: tuple[str, ...]) -> str:
    """Return *titles* as a sentence names them; the last of many are counted."""
    named = [f"“{one}”" for one in titles[:_MOST]]
    if len(titles) > _MOST:
        more = QCoreApplication.translate("Dependence", "and %1 more")
        named.append(more.replace("%1", str(len(titles) - _MOST)))
    return ", ".join(named)

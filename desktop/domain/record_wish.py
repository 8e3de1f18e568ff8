"""What is wanted of a copy of a client's record: for whom, whose pages, and what goes along."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from desktop.domain.saying import said

CLIENT, CLINICIAN, COURT, PRACTICE = "client", "clinician", "court", "practice"
PURPOSES = (CLIENT, CLINICIAN, COURT, PRACTICE)
"""Whom a copy is for: the client, a colleague, a court or an authority, the practice itself."""


class ExportRefusedError(ValueError):
    """A copy of a record that cannot be made as it was asked for."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A copy as it is asked for.

    ``to`` is whom it goes to, by name. ``people`` are those whose pages go along, by name;
    empty for everybody's. ``why`` everybody's pages go although they are several people.
    ``apart`` takes private answers and ways to reach the client along, each person's by
    themselves. ``named`` puts the client's name into the name of the folder or file.
    """

    purpose: str
    to: str = field(default="", repr=False)
    people: tuple[str, ...] = field(default=(), repr=False)
    why: str = field(default="", repr=False)
    account: bool = True
    apart: bool = False
    named: bool = False


def check_wish(wish: Wish, whose: Collection[str]) -> None:
    """Refuse a copy that names nobody, or that mixes people's pages without a reason.

    *whose* are the people whose papers are filed with this client.

    Raises:
        ExportRefusedError: with one plain sentence.
    """
    if wish.purpose not in PURPOSES or not wish.to.strip():
        raise ExportRefusedError(
            said("Please say whom the copy is for, by name. Nothing was written.")
        )
    if not set(wish.people) <= set(whose):
        raise ExportRefusedError(
            said(
                "No paper here belongs to one of these people. Nothing was written. Please choose "
                "somebody whose papers are filed."
            )
        )
    together = len(whose) > 1 and not wish.people and wish.purpose != PRACTICE
    if together and not wish.why.strip():
        raise ExportRefusedError(
            said(
                "Papers of several people are filed here. Please choose whose pages go, or say "
                "why all of them do. Nothing was written."
            )
        )

"""The custodian's sheet: what a colleague finds in the envelope, step by step, with the code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from desktop.domain.custodian import CustodianFacts
from desktop.domain.saying import Saying, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.documents.blocks import Block, Words
    from desktop.services.check_sheet import Say

_LINES, _LINES_LARGE = 24, 15
"""Lines to write on that leave a page its heading and its foot."""
ROWS = ((1, 4), (5, 7))
"""Which groups of the code stand in one row, first and last counted from 1."""


@dataclass(frozen=True, slots=True)
class CustodianSheet:
    """Whose sheet it is and what it says; *groups* are the seven groups of the code."""

    practitioner: str = field(repr=False)
    practice: str = field(repr=False)
    facts: CustodianFacts = field(repr=False)
    groups: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """How the sheet is printed: in which language, on which paper, in which size.

    Days are written as the locale *region* does, or else as the language does.
    """

    language: str
    paper: Literal["letter", "a4"]
    created: datetime
    large_print: bool = False
    region: str = ""

    def written(self, day: date) -> str:
        """Return *day* as it reads on the sheet."""
        from desktop.packs.wording import written_date

        return written_date(day, self.language, self.region)


def custodian_sheet(sheet: CustodianSheet, on: SheetPaper, *, say: Say) -> bytes:
    """Return the sheet as a PDF, the envelope's page last; *say* puts it into the language.

    Raises:
        CharactersMissingError: if a word has a character no shipped font has.
    """
    from desktop.documents.page import Meta, PageSpec
    from desktop.documents.typeset import spared, typeset

    title = say(said("Custodian's sheet"))
    page = PageSpec(
        paper=on.paper,
        language=on.language,
        check_text=say(said("Private: keep it in its sealed envelope")),
        page_text=say(said("Page {page} of {pages}")),
        id_text="",
        snug=not on.large_print,
        large_print=on.large_print,
        sides_matter=True,
    )
    inside = tuple(_inside(sheet, on, title, say))
    page, sides = spared(inside, page=page)
    log = tuple(_log(on, say)) if sides % 2 else ()
    blocks = (*inside, *log, *_envelope(sheet, on, say))
    return typeset(blocks, page=page, meta=Meta(title=title, created=on.created))


def _inside(sheet: CustodianSheet, on: SheetPaper, title: str, say: Say) -> Iterator[Block]:
    """Yield what lies in the envelope."""
    from desktop.documents.blocks import Heading, Passage

    yield Heading(1, title)
    practice = " · ".join(part for part in (sheet.practitioner, sheet.practice) if part)
    yield Passage(practice, "lead")
    yield Passage(say(Saying("Made on %1.", on.written(on.created))), "quiet")
    yield from _what_it_is(sheet, say)
    yield from _steps(sheet.facts, say)
    yield from _people(sheet.facts, say)
    yield from _code(sheet, say)


def _what_it_is(sheet: CustodianSheet, say: Say) -> Iterator[Block]:
    from desktop.documents.blocks import Bullets, Heading, KeepTogether, Passage

    yield Heading(2, say(said("What this is")))
    yield Passage(
        say(
            Saying(
                "%1 asked you to tell the clients and to look after their files if %1 dies or "
                "cannot work any more. Take your time: nothing here is lost within a day. Read "
                "all of it once to the end, then begin with step 1.",
                sheet.practitioner,
            )
        )
    )
    yield KeepTogether(
        (
            Heading(2, say(said("What you may do"))),
            Bullets(tuple(say(one) for one in _MAY)),
        )
    )
    yield KeepTogether(
        (
            Heading(2, say(said("What you may not do"))),
            Bullets(tuple(say(one) for one in _MAY_NOT)),
        )
    )


_MAY = (
    said("Open the files once it is certain that the practitioner cannot act."),
    said("Read what you need to reach each client safely and to pass on what is theirs."),
    said("Ask for help from the people named below."),
)

_MAY_NOT = (
    said("Read what was said in sessions, where you do not need it for that."),
    said("Tell anybody else who the clients are, the family included."),
    said("Delete a file, a backup or the laptop's content before you are told that you may."),
)


def _steps(facts: CustodianFacts, say: Say) -> Iterator[Block]:
    from desktop.documents.blocks import Heading, Numbered

    yield Heading(2, say(said("What to do, one after the other")))
    yield Numbered(tuple(_with_fact(say(step), fact) for step, fact in _steps_of(facts)))


def _with_fact(step: str, fact: str) -> Words:
    from desktop.documents.blocks import Span

    return (Span(f"{step}\n"), Span(fact, strong=True)) if fact else step


def _steps_of(facts: CustodianFacts) -> tuple[tuple[str, str], ...]:
    """Return each step with what the practitioner wrote down for it."""
    return (
        (
            said(
                "Make sure. Speak with the people who are to be told first. If somebody may be "
                "in danger now, call the emergency number before anything else."
            ),
            facts.told_first,
        ),
        (said("Find the laptop."), facts.laptop),
        (
            said(
                "Find the backups. If the laptop is gone, or you cannot get past its own login, "
                "take a backup to another computer with Holdfast: restore it there, with the "
                "same code."
            ),
            facts.backups,
        ),
        (
            said(
                "Start Holdfast. Choose “Use my recovery code” and type the seven groups from "
                "the end of this sheet. The vault notes that it was opened by the custodian."
            ),
            "",
        ),
        (
            said(
                "The first page shows you the clients. Open each and look at the contact sheet "
                "first: it says which number is safe, who else might hear a message, and what "
                "must not be said. Print those sheets."
            ),
            "",
        ),
        (
            said(
                "Call those first who have the next appointment. Say who you are, that the "
                "sessions cannot go on, that their file is safe, and where they find help now. "
                "Say no more to anybody who answers for them."
            ),
            facts.wishes,
        ),
        (
            said(
                "A client may want their file, or want it to go to somebody else. Have that in "
                "writing. Then choose “A copy of the whole record” at the end of that client's "
                "page, and hand it over yourself. The copy is not encrypted any more."
            ),
            "",
        ),
        (
            said(
                "Keep the laptop, the backups and this sheet locked away for as long as the law "
                "asks. Before you rely on a backup, open it once on another computer."
            ),
            facts.kept_for,
        ),
        (said("If you are unsure, ask one of the people below before you act."), ""),
    )


def _people(facts: CustodianFacts, say: Say) -> Iterator[Block]:
    from desktop.documents.blocks import Blanks, Decision, Heading, KeepTogether

    rows = (
        (said("If you cannot do it"), _both(facts.second, facts.second_reach)),
        (said("Supervisor or close colleague"), facts.supervisor),
        (said("Professional body"), facts.body),
        (said("Professional insurer"), facts.insurer),
        (said("Lawyer"), facts.lawyer),
    )
    known = tuple(Decision(say(label), fact) for label, fact in rows if fact)
    # The steps send people here, so where nobody is named there is room to write by hand.
    by_hand = tuple(Blanks((say(label),)) for label, _ in rows)
    yield KeepTogether((Heading(2, say(said("Whom to ask"))), *(known or by_hand)))


def _code(sheet: CustodianSheet, say: Say) -> Iterator[Block]:
    from desktop.documents.blocks import Boxed, Heading, Passage, Span

    rows = (
        "     ".join(f"{number}  {sheet.groups[number - 1]}" for number in range(first, last + 1))
        for first, last in ROWS
    )
    yield Boxed(
        (
            Heading(2, say(said("The code"))),
            *(Passage((Span(row, strong=True),), "lead") for row in rows),
            Passage(
                say(
                    said(
                        "Seven groups of four. There is no letter O, I, L or U in it; capitals, "
                        "spaces and dashes do not matter. It opens this one vault and nothing "
                        "else, it is nobody's password, and it cannot change the "
                        "practitioner's own keys. Whoever has it together with the laptop or a "
                        "backup can read everything: never copy, photograph or send it."
                    )
                )
            ),
        )
    )


def _log(on: SheetPaper, say: Say) -> Iterator[Block]:
    """Yield a page to write on: else the envelope's, which is kept, has the code on its back."""
    from desktop.documents.blocks import Heading, PageBreak, Passage, WriteLines

    yield PageBreak()
    yield Heading(2, say(said("What you did, and when")))
    yield Passage(say(said("Write down whom you told, on which day, and what you handed over.")))
    yield WriteLines(_LINES_LARGE if on.large_print else _LINES)


def _envelope(sheet: CustodianSheet, on: SheetPaper, say: Say) -> Iterator[Block]:
    from desktop.documents.blocks import CutOut, Heading, Numbered, PageBreak, Passage

    yield PageBreak()
    made = say(Saying("Sheet made on %1.", on.written(on.created)))
    yield Heading(2, say(said("For the practitioner: the envelope")))
    yield Passage(made, "quiet")
    yield Numbered(tuple(say(one) for one in _SEALING))
    who = sheet.facts.custodian or "__________"
    yield CutOut(
        (
            Passage(say(said("Confidential")), "strong"),
            Passage(
                say(
                    Saying(
                        "To be opened by %1, and only if %2 has died or cannot work any more.",
                        who,
                        sheet.practitioner,
                    )
                ),
                "lead",
            ),
            Passage(
                say(
                    Saying(
                        "If you find this and are not named here: please do not open it, and "
                        "tell %1.",
                        _both(who, sheet.facts.reach),
                    )
                )
            ),
            *_flap(on, say),
        )
    )


def _flap(on: SheetPaper, say: Say) -> Iterator[Block]:
    """Yield where to write when it was closed and by whom; in large print one below the other."""
    from desktop.documents.blocks import Blanks

    blanks = say(said("Closed on")), say(said("Signed over the flap"))
    for row in ((one,) for one in blanks) if on.large_print else (blanks,):
        yield Blanks(row)


_SEALING = (
    said("Keep this page. Fold the others twice, with the code inside."),
    said(
        "Use an envelope one cannot look through. Close it, and sign your name over the flap so "
        "that half of it stands on the flap. Put clear tape over the signature."
    ),
    said("Cut out the card and glue it to the front."),
    said(
        "Give it to the person named on it, or to a lawyer or notary, never with the laptop. "
        "Note in Holdfast who has it and since when."
    ),
    said(
        "Once a year, look whether it still lies there, closed. If the flap was opened, make a "
        "new sheet: the old code then opens nothing."
    ),
)


def _both(name: str, reach: str) -> str:
    return ", ".join(part for part in (name, reach) if part)

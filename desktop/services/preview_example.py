"""An example client for the preview of a text: somebody to whom it is said, and on which paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from desktop.domain.agreement import Agreement, IntakeIncompleteError, TakenIn
from desktop.domain.draw_up import MEETING_DATE
from desktop.domain.fitting_answers import ExampleClient, Wish
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.plain_answers import is_blank
from desktop.domain.sentence import blanks, filled
from desktop.domain.separate_papers import opened
from desktop.packs.own_edits import BY_FORM, Place
from desktop.packs.wording import PackWording
from desktop.services.draft_documents import Drafting, taken_in, word
from desktop.services.live_intake import LiveIntake

_REFERENCE = "EXAMPLE"
_CLIENT, _OTHERS = "Maya Torres-Lind", ({"name": "Sam Torres-Lind"},)
_NAMED: Mapping[str, Value] = {
    "client.name": _CLIENT,
    "client.called": "Maya",
    "people.partners": _OTHERS,
    "people.representatives": _OTHERS,
}
_USUALLY_SETTLED = frozenset({"choice", "time", "date", "number", "duration", "money"})
"""Kinds of blanks that a session has filled by its end; free text is often left."""
_KINDS = ("agreement", "booklet", "annex", "separate", "take_home", "handout", "interim")
"""Papers of a first session; of several that say a text, the first of these kinds is shown."""
_MOST_ROUNDS = 4
"""So often a paper may name blanks that are open still: filling one can ask for another."""
_ANY_DAY = Drafting(created=datetime(2026, 1, 1, tzinfo=UTC), rehearsal=False)


@dataclass(frozen=True, slots=True)
class Example:
    """A client to whom the text at ``place`` is said, and the paper it stands on, if any.

    ``answers`` are the practice's own and an example client's; ``paper_answers`` also make the
    paper ``document`` due. ``because`` are the items answered otherwise than by an adult who
    comes alone, so that the text is said at all.
    """

    place: Place
    client: ExampleClient = field(repr=False)
    answers: Mapping[str, Value] = field(repr=False)
    paper_answers: Mapping[str, Value] = field(repr=False)
    because: tuple[str, ...]
    document: str


def example_for(
    pack: FormPack, profile: Mapping[str, Value], place: Place, *, day: str, paper: str = ""
) -> Example:
    """Return a client to whom *pack* says the text at *place*; *day* (ISO) is the meeting's.

    Of several papers that say it, *paper* is shown.
    """
    said = pack.words[place.language]
    titles = {key: words.title or words.question or key for key, words in said.items()}
    client = ExampleClient(pack, day, _NAMED, titles)
    usual = _usual(pack, profile, client, place.language) | {MEETING_DATE: day}
    wishes, changes = _said_to(pack, client, usual, place)
    answers = {**usual, **changes}
    example = Example(place, client, answers, answers, tuple(changes), "")
    return _with_paper(pack, example, wishes, paper)


def card_live(pack: FormPack, example: Example) -> LiveIntake:
    """Return the session of *example* before anything was settled in it: what its cards show."""
    live, key = _live(pack, example, example.answers), example.place.key
    cases = pack.items[key].cases if key in pack.items else ()
    if any(case.when is not None and key in case.when.items() for case in cases):
        answers = live.intake.answers  # what is said hangs on what was answered here
    else:
        answers = {other: one for other, one in live.intake.answers.items() if other != key}
    return replace(live, intake=replace(live.intake, answers=answers, outcomes={}))


def paper_live(pack: FormPack, example: Example) -> LiveIntake:
    """Return the session of *example* at its end: what its papers say."""
    return _live(pack, example, example.paper_answers)


def drawn(live: LiveIntake, example: Example, key: str, drafting: Drafting) -> Agreement:
    """Return the wording of the paper *key*; blanks the pack requires are filled by example."""
    booklet = live.pack.documents[key].takes_in
    hung = _worded(live, example, booklet, drafting) if booklet else None
    return _worded(live, example, key, drafting, taken_in(live, hung))


def reads(live: LiveIntake, place: Place) -> str:
    """Return the text at *place* as the client of *live* reads it."""
    text = said_at(live.pack, place)
    return filled(live.pack, text, live.answers, live.wording).text


def said_at(pack: FormPack, place: Place) -> str:
    """Return what *pack* says at *place*, its blanks open; "" where it says nothing."""
    found = getattr(pack.said(place.language, place.key), place.part)
    return str(found.get(place.form, "") if place.part in BY_FORM else found)


def _usual(
    pack: FormPack, profile: Mapping[str, Value], client: ExampleClient, language: str
) -> dict[str, Value]:
    """Return what an adult who comes alone has answered by the end of a first session."""
    texts = (text for words in pack.words[language].values() for text in words.text.values())
    asked = {blank.item for text in texts for blank in blanks(text)} & pack.items.keys()
    settled = {
        key: client.answer(key)
        for key in sorted(asked)
        if pack.items[key].filled_by == "session" and pack.items[key].kind in _USUALLY_SETTLED
    }
    own = {"client.name": _CLIENT, "client.called": "Maya", "client.papers_in": language}
    known = {key: value for key, value in own.items() if key in pack.items}
    return {**settled, **pack.defaults(), **profile, **known}


def _said_to(
    pack: FormPack, client: ExampleClient, usual: Mapping[str, Value], place: Place
) -> tuple[tuple[Wish, ...], dict[str, Value]]:
    """Return what must be true of a client who meets *place*, and the changes that make it so."""
    part = pack.items.get(place.key) or pack.groups.get(place.key)
    whens = [part.when if part is not None else None]  # what it asks may do for its group too
    whens += [group.when for group in pack.groups.values() if place.key in group.items]
    always: tuple[Wish, ...] = tuple((when, True) for when in whens if when is not None)
    earlier: tuple[Wish, ...] = ()
    for case in part.cases if part is not None and place.part in BY_FORM else ():
        here: tuple[Wish, ...] = ((case.when, True),) if case.when is not None else ()
        if case.form == place.form:
            changes = client.fitting(usual, (*always, *earlier, *here))
            if changes is not None:
                return (*always, *earlier, *here), changes
        earlier = (*earlier, *((when, False) for when, _ in here))
    return always, client.fitting(usual, always) or {}


def _with_paper(pack: FormPack, example: Example, wishes: tuple[Wish, ...], paper: str) -> Example:
    """Return *example* with the first paper that says its text, and what makes that due.

    *paper* comes before all others.
    """
    key = example.place.key
    plans = [plan for plan in pack.documents.values() if plan.kind in _KINDS]
    for plan in sorted(plans, key=lambda plan: (plan.key != paper, _KINDS.index(plan.kind))):
        for section in plan.sections:
            if key not in {plan.key, section.key, *opened(pack, section.items)}:
                continue
            asked = (plan.when, section.when)
            due = tuple((when, True) for when in asked if when is not None)
            more = example.client.fitting(example.answers, (*wishes, *due))
            if more is None:
                continue
            because = tuple(dict.fromkeys((*example.because, *more)))
            found = replace(
                example,
                paper_answers={**example.answers, **more},
                because=because,
                document=plan.key,
            )
            if _stands_there(pack, found):
                return found
    return example


def _stands_there(pack: FormPack, example: Example) -> bool:
    """Say whether the paper of *example* says anything of what its text belongs to."""
    paper = drawn(paper_live(pack, example), example, example.document, _ANY_DAY)
    parts = (
        {section.key, *(passage.key for passage in section.passages)} for section in paper.sections
    )
    return example.place.key == paper.key or any(example.place.key in keys for keys in parts)


def _live(pack: FormPack, example: Example, answers: Mapping[str, Value]) -> LiveIntake:
    """Return a session with *answers* in which all is settled, and no blank of the text open."""
    place, client = example.place, example.client
    wanted = (blank.item for blank in blanks(said_at(pack, place)))
    gaps = [item for item in wanted if item in pack.items and is_blank(answers.get(item))]
    intake = _with_answers(
        Intake(
            begun={"language": place.language, "reference": _REFERENCE, "pack": pack.fingerprint},
            outcomes={group.key: group.outcomes[0] for group in pack.groups.values()},
        ),
        pack,
        {**answers, **{item: client.answer(item) for item in gaps}},
    )
    return LiveIntake("", "", "", pack, PackWording(pack, place.language), intake)


def _with_answers(intake: Intake, pack: FormPack, answers: Mapping[str, Value]) -> Intake:
    """Return *intake* with *answers*, the practice's own where standing texts look for them."""
    items = pack.items
    own = {
        key: one
        for key, one in answers.items()
        if key in items and items[key].filled_by == "practice"
    }
    return replace(
        intake,
        profile={**intake.profile, **own},
        answers={**intake.answers, **{k: one for k, one in answers.items() if k not in own}},
    )


def _worded(
    live: LiveIntake,
    example: Example,
    key: str,
    drafting: Drafting,
    takes_in: TakenIn | None = None,
) -> Agreement:
    for _ in range(_MOST_ROUNDS):
        try:
            return word(live, key, drafting, takes_in)
        except IntakeIncompleteError as error:
            more = {item: example.client.answer(item) for item in error.items}
            live = replace(live, intake=_with_answers(live.intake, live.pack, more))
    return word(live, key, drafting, takes_in)

"""A paper in two languages: the same document drawn up twice, the second beside the first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.agreement import Agreement, Beside, Passage, Replaced, Section, TakenIn
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.look import second_language
from desktop.domain.papers import SEPARATE
from desktop.domain.since import GONE
from desktop.domain.wording import Wording
from desktop.packs.wording import PackWording
from desktop.services.live_intake import LiveIntake

_NAMES = "client.papers_in"
"""The item whose options name the languages, in each language."""
_GONE_TITLE = "section.gone"


def in_second_language(live: LiveIntake, kind: str) -> LiveIntake | None:
    """Return *live* worded in the language that stands beside the client's, if one was chosen."""
    language = second_language(
        live.answers, kind, first=live.wording.language, spoken=live.pack.ready_languages
    )
    return replace(live, wording=PackWording(live.pack, language)) if language else None


def with_second(
    drawn: Agreement,
    commission: Commission,
    live: LiveIntake,
    other: LiveIntake,
    replaces: Replaced | None,
) -> Agreement:
    """Return *drawn*, in the words of *live*, with the words of *other* beside it.

    *replaces* says in the second language which paper it takes the place of. The first text
    prevails: it is in the client's language, and the client chose it.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
    """
    apart = replace(
        commission, before=None, replaces=None, takes_in=_taken_in(drawn, other, commission.key)
    )
    twin = draw_up(live.pack, live.intake, other.wording, apart)
    twin = replace(
        twin,
        sections=_in_step(drawn, twin, other),
        replaces=replaces if drawn.replaces is not None else None,
        labels={**twin.labels, **_further(drawn, twin, other.wording)},
    )
    said = [_prevails(one.wording, live) for one in (live, other)]
    return replace(drawn, beside=Beside(twin, *said))


def _prevails(wording: Wording, live: LiveIntake) -> str:
    name = wording.value(live.pack.items[_NAMES], live.wording.language)
    return wording.label("prevails", language=name)


def _taken_in(drawn: Agreement, other: LiveIntake, key: str) -> TakenIn | None:
    """Return in the second language which booklet *drawn* takes in, or only names."""
    taken = drawn.takes_in
    if taken is None:
        return None
    title = other.pack.said(other.wording.language, other.pack.documents[key].takes_in).title
    facts = {"title": title, "id": taken.id, "version": drawn.version}
    if drawn.kind == SEPARATE:
        sentence = other.wording.label("takes_in.named", **facts, hash=taken.content_hash)
    else:
        sentence = other.wording.label("takes_in", **facts)
    return TakenIn(title, taken.id, taken.content_hash, sentence)


def _further(drawn: Agreement, twin: Agreement, wording: Wording) -> Mapping[str, str]:
    """Return the phrases that only *drawn* has so far, in the second language."""
    return {key: wording.label(key) for key in drawn.labels.keys() - twin.labels.keys()}


def _in_step(drawn: Agreement, twin: Agreement, other: LiveIntake) -> tuple[Section, ...]:
    """Return the twin's sections bearing the same marks of what is new or changed."""
    known = {section.key: section for section in twin.sections}
    return tuple(
        _marked(section, known[section.key]) if section.key in known else _gone(section, other)
        for section in drawn.sections
        if section.key in known or section.style == GONE
    )


def _marked(section: Section, twin: Section) -> Section:
    """Return *twin* with the marks of *section*; initials stand once, beside the first text."""
    marks: dict[str, list[str]] = {}
    for passage in section.passages:
        marks.setdefault(passage.key, []).append(passage.since)
    passages = tuple(
        replace(
            passage,
            since=marks[passage.key].pop(0) if marks.get(passage.key) else "",
            initials=(),
        )
        for passage in twin.passages
    )
    return replace(twin, passages=passages)


def _gone(section: Section, other: LiveIntake) -> Section:
    """Return the names of what an earlier paper had, in the second language."""
    language = other.wording.language
    passages = tuple(
        Passage(GONE, passage.key, other.pack.said(language, passage.key).title)
        for passage in section.passages
    )
    return replace(section, title=other.wording.label(_GONE_TITLE), passages=passages)

"""The record's rows about signing: who signed how and when, known how, agreeing to what way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.domain.agreement import Passage
from desktop.domain.drawing import Drawing
from desktop.domain.identity import Identity
from desktop.domain.paper_ids import paper_id
from desktop.domain.papers import names, places, signing_plans
from desktop.domain.signature import TYPED, PagesShown, Signature
from desktop.domain.typed_name import is_the_name
from desktop.domain.wording import Wording


def signature_rows(drawing: Drawing) -> Iterator[Passage]:
    """Yield every signature: role, way, device, time, statement, and which pages were shown."""
    wording = drawing.wording
    for signature, paper in _signatures(drawing):
        told = _told(drawing, signature)
        pages = _pages(wording, signature.pages) if signature.pages is not None else ()
        title = f"{wording.label('record.signed')}: {paper}"
        yield Passage("row", "record.signed", title, " ".join((told, *pages)))


def unsigned_rows(drawing: Drawing, standing: tuple[str, ...]) -> Iterator[Passage]:
    """Yield each paper that nobody, or not everybody, has signed as it reads now.

    *standing* are papers of an earlier meeting that still say what was settled.
    """
    begun = {one.document for one in drawing.intake.signatures}
    due = [plan.key for plan in signing_plans(drawing.pack, drawing.intake)]
    for key in dict.fromkeys((*due, *sorted(begun))):
        if key not in drawing.intake.sealed and key not in standing:
            title = drawing.words(key).title
            yield Passage("row", key, title, _why_unsigned(drawing, key, is_begun=key in begun))


def identity_rows(drawing: Drawing) -> Iterator[Passage]:
    """Yield how the practitioner attested each signer's identity at the table, the last of each.

    What the booking says of the client is a row of the setting already.
    """
    wording = drawing.wording
    last = {one.party: one for one in drawing.intake.identified}
    for party, one in last.items():
        title = wording.label("record.identity", who=named(drawing, party))
        how, when = identity_words(wording, one), wording.moment(one.at)
        yield Passage(
            "row", "record.identity", title, wording.label("record.identity_at", how=how, when=when)
        )


def on_screen_rows(drawing: Drawing) -> Iterator[Passage]:
    """Yield each yes and no to signing on the screen, in order, with those taken back."""
    wording = drawing.wording
    for one in drawing.intake.on_screen:
        if one.asked_at_table:
            title = wording.label("record.on_screen", who=named(drawing, one.party))
            when = wording.moment(one.at)
            text = wording.label(f"record.on_screen.{one.says}", when=when)
            yield Passage("row", "record.on_screen", title, text)


def identity_words(wording: Wording, identity: Identity) -> str:
    """Return in words how somebody is known."""
    if identity.document:
        what = wording.label(f"identity.kind.{identity.document}")
        return wording.label("identity.seen_kind", what=what)
    if identity.by:
        return wording.label("identity.vouched_by", who=identity.by)
    return wording.label(f"identity.{identity.how}")


def named(drawing: Drawing, party: str) -> str:
    """Return who *party* is: the role, and of several people in it the one by name."""
    role, _, number = party.partition(".")
    title = drawing.words(f"role.{role}").title
    name = _people(drawing, role).get(party, "") if number else ""
    return f"{title} ({name})" if name else title


def _people(drawing: Drawing, role: str) -> Mapping[str, str]:
    """Return the people in *role* on any paper that is due, by party."""
    for plan in drawing.pack.documents.values():
        for place in places(plan, drawing.answers):
            value = drawing.answers.get(place.name)
            if place.role == role and value:
                found = names(value)
                many = not isinstance(value, str)
                return {
                    f"{role}.{number}" if many else role: name
                    for number, name in enumerate(found, start=1)
                }
    return {}


def _told(drawing: Drawing, signature: Signature) -> str:
    wording = drawing.wording
    return wording.label(
        f"record.method.{_way(drawing, signature)}",
        who=named(drawing, signature.party),
        when=wording.moment(signature.at),
        device=wording.label(f"device.{signature.ink.device}") if signature.ink else "",
        statement=wording.label(f"sign.statement.{signature.statement}"),
        name=signature.name,
        witness=signature.witness,
    )


def _way(drawing: Drawing, signature: Signature) -> str:
    """Return the way as the record tells it: a mark, and a name unlike the printed one, apart."""
    if signature.is_mark:
        return "mark"
    role = signature.party.partition(".")[0]
    printed = _people(drawing, role).get(signature.party, "")
    if signature.method == TYPED and printed and not is_the_name(signature.name, printed):
        return "typed_as"
    return signature.method


def _pages(wording: Wording, pages: PagesShown) -> Iterator[str]:
    yield wording.label("record.pages_shown", shown=str(pages.shown), of=str(pages.of))
    if pages.read_on_paper:
        yield wording.label("record.read_on_paper")


def _why_unsigned(drawing: Drawing, key: str, *, is_begun: bool) -> str:
    wording = drawing.wording
    if drawing.intake.paper_before(key) is not None:
        return wording.label("record.not_signed_anew")
    if not is_begun:
        return wording.label("record.not_signed")
    waiting = ", ".join(_waiting(drawing, key))
    if not waiting:
        return wording.label("record.not_signed_by_all")
    return wording.label("record.still_to_sign", names=waiting)


def _waiting(drawing: Drawing, key: str) -> Iterator[str]:
    """Yield who has still to sign the paper *key*."""
    plan = drawing.pack.documents.get(key)
    there = {one.party for one in drawing.intake.signatures if one.document == key}
    for place in places(plan, drawing.answers) if plan is not None else ():
        for party in _people(drawing, place.role):
            if party not in there:
                yield named(drawing, party)


def _signatures(drawing: Drawing) -> Iterator[tuple[Signature, str]]:
    """Yield every signature with its paper's title, and its id where there may be two."""
    for paper in drawing.intake.earlier:
        numbered = paper_id(drawing.pack, drawing.intake, paper.document, meeting=paper.meeting)
        for signature in paper.signatures:
            yield signature, f"{drawing.words(paper.document).title} · {numbered}"
    for signature in drawing.intake.signatures:
        title = drawing.words(signature.document).title
        numbered = paper_id(drawing.pack, drawing.intake, signature.document)
        yield signature, f"{title} · {numbered}" if drawing.intake.earlier else title

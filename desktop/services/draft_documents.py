"""Draft a session's documents: the exact pages, before anybody has signed them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.documents.templates.papers import Dress, typeset_paper
from desktop.domain.agreement import Agreement, IntakeIncompleteError, Replaced, TakenIn
from desktop.domain.document import fingerprint_of
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.later_paper import AMENDMENT, RECORD_SINCE, VOID
from desktop.domain.look import look_of
from desktop.domain.own_document import is_own
from desktop.domain.paper_ids import later_id
from desktop.domain.papers import SEPARATE, signing_plans
from desktop.domain.preparing import begun_at
from desktop.domain.record_styles import RecordFacts
from desktop.domain.scans import CopyPage
from desktop.domain.signature import Signature
from desktop.domain.since import says_the_same
from desktop.services.frozen_dress import FrozenDress
from desktop.services.live_intake import LiveIntake
from desktop.services.own_files import carried_with
from desktop.services.seal_key import LOGO, seal_line
from desktop.services.second_language import in_second_language, with_second
from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Draft:
    """One document: its wording, what it takes in, its bytes as typeset and what they wear."""

    agreement: Agreement
    appendix: Agreement | None
    content: bytes = field(repr=False)
    dress: FrozenDress | None = field(default=None, repr=False)

    def fingerprints(self) -> Mapping[str, str]:
        """Return what the journal notes of pages that were shown: words, pages and dress."""
        found = {
            "content_hash": self.agreement.content_hash,
            "reading_hash": fingerprint_of(self.content),
        }
        return found if self.dress is None else {**found, "dress": self.dress.fingerprint}


@dataclass(frozen=True, slots=True)
class Drafting:
    """How a document is to be typeset: when, for which key's seal, signed by whom.

    ``seal_line`` names the key that will seal it, the same before and after sealing. What a
    first signature has ``frozen`` stands for all of it: the line, the logo and the look. A
    copy that is only ``to_read`` says so on top and has no places to sign. Where the pages had
    to be set anew, ``as_read`` are those of the first signature.
    """

    created: datetime
    rehearsal: bool
    seal_line: str = ""
    signatures: tuple[Signature, ...] = field(default=(), repr=False)
    facts: RecordFacts | None = None
    logo: bytes = field(default=b"", repr=False)
    seal_field: bool = False
    frozen: FrozenDress | None = field(default=None, repr=False)
    large_print: bool = False
    to_read: str = ""
    copies: tuple[CopyPage, ...] = field(default=(), repr=False)
    as_read: bytes = field(default=b"", repr=False)

    def dress_of(self, live: LiveIntake, kind: str) -> FrozenDress:
        """Return what a document of *kind* wears: as it was frozen, else as this client's do."""
        look = look_of(live.answers, kind)
        worn = self.frozen or FrozenDress(self.seal_line, self.logo, look)
        if not self.large_print:
            return worn
        return replace(worn, look=replace(worn.look, large_print=True))


def drafting_of(vault: Vault, live: LiveIntake, *, created: datetime) -> Drafting:
    """Return how this practice's documents are typeset: its key, its logo, rehearsal or not.

    Raises:
        SealKeyAbsentError: if the vault has no seal key.
        VaultError: if the vault could not be read.
    """
    return Drafting(
        created=created,
        rehearsal=vault.rehearsal,
        seal_line=seal_line(vault, live.wording, now=created),
        logo=vault.secret(LOGO) or b"",
    )


def signed_documents(live: LiveIntake) -> tuple[str, ...]:
    """Return the papers of this session that somebody is to sign, by key.

    The agreement or the interim page comes first, then the annexes that concern this client.
    What was signed at an earlier meeting and still says the same needs no new signature.
    """
    plans = signing_plans(live.pack, live.intake)
    return tuple(plan.key for plan in plans if not still_stands(live, plan.key))


def still_stands(live: LiveIntake, key: str) -> bool:
    """Say whether the paper *key*, signed at an earlier meeting, still says what was settled."""
    before = live.earlier.get(key)
    if before is None:
        return False
    drafting = Drafting(created=opened_at(live), rehearsal=False)
    try:
        if live.intake.followed:
            before, _ = word_whole(_as_amended(live, key), key, drafting)
        now, _ = word_whole(live, key, drafting)
    except IntakeIncompleteError:
        return False
    return says_the_same(before, now)


def _as_amended(live: LiveIntake, key: str) -> LiveIntake:
    """Return the session as the paper *key* and all later papers about it left it."""
    from desktop.services.follow_papers import with_followers

    paper = live.intake.paper_before(key)
    return replace(live, intake=with_followers(live.intake, paper.until if paper else 0))


def opened_at(live: LiveIntake, *, meeting: int = 0) -> datetime:
    """Return the time that pages claim to be made: when their meeting began.

    Without *meeting* it is the one that the papers to be signed belong to. The first one begins
    with its first card; while it is only booked, its pages are dated when that was done.
    """
    intake, meeting = live.intake, meeting or live.intake.signing_meeting
    first = begun_at(live.pack, intake.rows) if meeting == 1 else ""
    return datetime.fromisoformat(first or intake.began_at(meeting))


def key_of(live: LiveIntake, kind: str) -> str:
    """Return the key of the pack's document of *kind*."""
    return next(plan.key for plan in live.pack.documents.values() if plan.kind == kind)


def draft(live: LiveIntake, key: str, drafting: Drafting) -> Draft:
    """Return the document *key* of this intake, worded and typeset.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
        CharactersMissingError: if a text has a character no shipped font has.
    """
    agreement, appendix = word_whole(live, key, drafting)
    return drafted(live, agreement, appendix, drafting)


def drafted(
    live: LiveIntake, agreement: Agreement, appendix: Agreement | None, drafting: Drafting
) -> Draft:
    """Return *agreement* typeset, with what its pages wear.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
    """
    dress = drafting.dress_of(live, agreement.kind)
    content = typeset(live, agreement, appendix, drafting)
    return Draft(agreement, appendix, content, dress)


def word_whole(
    live: LiveIntake, key: str, drafting: Drafting
) -> tuple[Agreement, Agreement | None]:
    """Return the wording of the document *key* and of what it takes in.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
    """
    plan = live.pack.documents[key]
    appendix = word(live, plan.takes_in, drafting) if plan.takes_in else None
    named = plan.kind == SEPARATE
    return word(live, key, drafting, taken_in(live, appendix, named=named)), appendix


def words_changed(live: LiveIntake, *, rehearsal: bool) -> bool:
    """Say whether a paper would now be worded otherwise than the first signature froze it.

    One signature freezes every paper that was presented with it.
    """
    drafting = Drafting(created=opened_at(live), rehearsal=rehearsal)
    signed = {one.document for one in live.intake.signatures}
    for key in signed | (set(signed_documents(live)) & set(live.intake.presented)):
        try:
            agreement, _ = word_whole(live, key, drafting)
        except IntakeIncompleteError:
            return True
        shown = live.intake.presented.get(key, {})
        if agreement.content_hash != shown.get("content_hash"):
            return True
    return False


def word(
    live: LiveIntake, key: str, drafting: Drafting, takes_in: TakenIn | None = None
) -> Agreement:
    """Return the wording of the document *key*, untypeset.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
    """
    commission = Commission(
        key=key,
        id=live.document_id(key),
        takes_in=takes_in,
        replaces=replaced(live, key),
        before=live.earlier.get(key),
        facts=drafting.facts,
        rehearsal=drafting.rehearsal,
    )
    drawn = draw_up(live.pack, live.intake, live.wording, commission)
    other = in_second_language(live, drawn.kind)
    if other is None or is_own(key):
        return drawn
    return with_second(drawn, commission, live, other, replaced(other, key))


def replaced(live: LiveIntake, key: str) -> Replaced | None:
    """Return which earlier paper the document *key* takes the place of, if there is one."""
    if live.intake.later_paper:
        return _about(live, key)
    paper = live.intake.paper_before(key)
    if paper is None or key not in live.earlier:
        return None
    named = live.document_id(key, meeting=paper.meeting)
    said = live.wording.label("replaces", id=named, date=live.wording.date(paper.at))
    return Replaced(
        named,
        paper.content_hash,
        " ".join((said, *_amended(live, paper.file_hash))),
        live.wording.label("replaces.proof", id=named, hash=paper.content_hash),
    )


def _amended(live: LiveIntake, file_hash: str) -> Iterator[str]:
    """Yield which amendments of a paper the new one takes in."""
    for one in live.intake.followed:
        if (one.get("kind"), one.get("about")) == (AMENDMENT, file_hash):
            named = later_id(live.intake.reference, AMENDMENT, one.get("number"))
            day = live.wording.date(str(one.get("at")))
            yield live.wording.label("replaces.amended", id=named, date=day)


def _about(live: LiveIntake, key: str) -> Replaced | None:
    """Return which paper a later one is about; None where it is about none."""
    about, kind = live.intake.about, live.pack.documents[key].kind
    if not about.content_hash or kind == RECORD_SINCE:
        return None
    day, title = live.wording.date(about.at), about.title
    if kind == about.kind == VOID:
        kind, title = "void_again", live.pack.said(live.wording.language, about.document).title
    return Replaced(
        about.id,
        about.content_hash,
        live.wording.label(f"about.{kind}", id=about.id, title=title, date=day),
        live.wording.label(
            "about.proof", id=about.id, words=about.content_hash, file=about.file_hash
        ),
    )


def taken_in(live: LiveIntake, booklet: Agreement | None, *, named: bool = False) -> TakenIn | None:
    """Return how an agreement takes *booklet* in: by id and fingerprint.

    A paper that has it only *named* does not carry its pages.
    """
    if booklet is None:
        return None
    facts = {"title": booklet.title, "id": booklet.id, "version": booklet.version}
    if named:
        sentence = live.wording.label("takes_in.named", **facts, hash=booklet.content_hash)
    else:
        sentence = live.wording.label("takes_in", **facts)
    return TakenIn(booklet.title, booklet.id, booklet.content_hash, sentence)


def typeset(
    live: LiveIntake, agreement: Agreement, appendix: Agreement | None, drafting: Drafting
) -> bytes:
    """Return *agreement* as PDF bytes: identical bytes for identical input.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
    """
    return typeset_paper(agreement, dress_of(live, agreement, appendix, drafting)).content


def dress_of(
    live: LiveIntake, agreement: Agreement, appendix: Agreement | None, drafting: Drafting
) -> Dress:
    """Return what a paper wears besides its wording."""
    worn = drafting.dress_of(live, agreement.kind)
    return Dress(
        created=drafting.created,
        wording=live.wording,
        signatures=drafting.signatures,
        appendix=appendix,
        seal_line=worn.seal_line,
        logo=worn.logo,
        large_print=worn.look.large_print,
        neutral=worn.look.neutral,
        sealed=drafting.seal_field,
        to_read=drafting.to_read,
        carries=carried_with(live, agreement),
        as_read=drafting.as_read,
        copies=drafting.copies,
    )

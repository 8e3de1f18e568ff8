"""Begin a later paper, go on with it, and end it: each is a small intake of its own.

It has its own journal, its own frozen pages and its own seal, so that signing, sealing and
handing over are the very same as in a session, and a power cut costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain import journal as j
from desktop.domain.card import CardUse
from desktop.domain.clock import stamp
from desktop.domain.journal import Act, Value
from desktop.domain.later_paper import HELPERS, AboutPaper, Change
from desktop.domain.own_document import is_own
from desktop.domain.pack import FormPack
from desktop.domain.sentence import blanks
from desktop.packs.compiled import read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.lending import lent
from desktop.services.about_paper import later_papers
from desktop.services.begin_intake import resume_intake
from desktop.services.filed_documents import printed_id
from desktop.services.filed_pack import pack_at_hand
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import record_act, require_recordable
from desktop.store.vault import Vault


class LaterPaperRefusedError(Exception):
    """This cannot be done with that paper; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class LaterAct:
    """What is to be written: the key of the later paper, what it is about, what it says.

    ``session`` is the intake it belongs to; ``about`` the filed document, "" for none.
    """

    key: str
    session: str
    about: str = ""
    answers: Mapping[str, Value] = field(default_factory=dict, repr=False)
    changes: tuple[Change, ...] = field(default=(), repr=False)


def begin_later_paper(means: Means, vault: Vault, act: LaterAct) -> LiveIntake:
    """Return the intake of a new later paper, ready for its pages; all of it is on the disk.

    Raises:
        LaterPaperRefusedError: if another paper about the same one waits for signatures.
        AnswerRefusedError, CharactersMissingError: for an answer its item cannot hold.
        VaultError: if it could not be written.
    """
    session = resume_intake(vault, act.session)
    about = about_paper(vault, session, act.about)
    _require_free(vault, session.client, about)
    compiled = lent_pack(means, vault, session.pack)
    pack = read_compiled(compiled)
    acts = tuple(_acts(act))
    for one in acts:
        require_recordable(pack, one)
    vault.file_pack(compiled)
    later = later_papers(vault, session.client)
    number = sum(1 for one in later if one.session.paper == act.key) + 1
    value: dict[str, Value] = {
        **{name: session.intake.begun.get(name, "") for name in ("pack_key", "language")},
        "pack": pack.fingerprint,
        "practitioner_language": session.intake.practitioner_language,
        "reference": session.intake.reference,
        "profile": carried(session, pack),
        "about": about.value(),
        "number": number,
        **_enclosed_with(vault, about),
    }
    intake = vault.begin_intake(
        client=session.client, practitioner=session.practitioner, pack=pack.fingerprint
    )
    row = Act(j.PROGRAM, j.BEGUN, act.key, value).row(seq=1, at=stamp(means.clock.now()))
    vault.append(intake, row)
    live = resume_intake(vault, intake)
    for one in acts:
        live = record_act(means, vault, live, one)
    return live


def close_later_paper(
    means: Means, vault: Vault, live: LiveIntake, *, card: CardUse | None = None
) -> LiveIntake:
    """Return the intake closed: its paper is sealed, or nobody wants it any more.

    What was sealed gets its record, which continues that of the session. *card* is what she chose
    where the seal is on a card.

    Raises:
        CardError: if the seal is on a card that does not seal; the paper stays open.
        SealRefusedError, SealBrokenError: if the record's seal could not be made or checked.
        VaultError: if it could not be written.
    """
    if live.intake.later_paper in live.intake.sealed and not live.intake.closed:
        from desktop.services.continue_record import continue_record

        live = continue_record(means, vault, live, card=card)
    if not live.intake.closed:
        live = record_act(means, vault, live, Act(j.PRACTITIONER, j.CLOSED))
    vault.conclude_intake(live.id)
    return live


def about_paper(vault: Vault, session: LiveIntake, document: str) -> AboutPaper:
    """Return the signed paper filed as *document*, as a later one names it.

    A later paper about a later paper belongs to the same session, and to the same people.

    Raises:
        VaultError: if the vault could not be read.
    """
    if not document:
        return AboutPaper(session.id)
    filed = vault.document(document)
    source = vault.agreement(filed.agreement).intake
    live = session if source == session.id else resume_intake(vault, source)
    first = live.intake.about
    signed = [one.at for one in live.intake.all_signatures if one.document == filed.kind]
    past = [one for one in live.intake.earlier if one.file_hash == filed.sha256]
    return AboutPaper(
        session=first.session or session.id,
        agreement=filed.agreement,
        document=first.document or filed.kind,
        id=printed_id(live, filed),
        title=filed.title,
        content_hash=filed.content_hash,
        file_hash=filed.sha256,
        at=(past[0].at if past else max(signed, default=filed.filed_at)),
        kind=live.pack.documents[filed.kind].kind if first.session else "",
    )


def lent_pack(means: Means, vault: Vault, pack: FormPack) -> bytes:
    """Return *pack* compiled, with the later papers of today's where it has none.

    Raises:
        PackRefusedError: if it has none and the forms of today cannot be read.
        VaultError: if the vault could not be read.
    """
    own = vault.pack(pack.fingerprint)
    try:
        today = pack_at_hand(means, vault, pack.key)
        return lent(own, vault.pack(today.fingerprint))
    except PackRefusedError:
        if any(plan.kind == "void" for plan in pack.documents.values()):
            return own
        raise


def pack_of_later_papers(means: Means, vault: Vault, pack: FormPack) -> FormPack:
    """Return *pack* knowing every later paper, so that one can be written on it.

    Raises:
        PackRefusedError, VaultError: as ``lent_pack``.
    """
    return read_compiled(lent_pack(means, vault, pack))


def _require_free(vault: Vault, client: str, about: AboutPaper) -> None:
    for one in later_papers(vault, client):
        if one.is_waiting and about.agreement and one.intake.about.agreement == about.agreement:
            raise LaterPaperRefusedError(
                "Another page about this paper waits for signatures. Nothing was changed. "
                "Please finish that one first, or drop it."
            )


def _enclosed_with(vault: Vault, about: AboutPaper) -> dict[str, Value]:
    """Return the document of the practice's own that a paper is about: it names who signs."""
    if not is_own(about.document):
        return {}
    source = resume_intake(vault, vault.agreement(about.agreement).intake)
    return {"enclosed": {about.document: source.intake.enclosed[about.document]}}


def _acts(act: LaterAct) -> Iterator[Act]:
    for item, value in act.answers.items():
        if value not in (None, "", ()):
            yield Act(j.PRACTITIONER, j.ANSWERED, item, value)
    value = tuple(change.value() for change in act.changes)
    yield Act(j.PRACTITIONER, j.PROPOSED, act.key, value)


def carried(session: LiveIntake, pack: FormPack) -> dict[str, Value]:
    """Return what a later paper takes along of its session: who signs, and nothing told there.

    Who helped then may not be there now, so that is asked anew.
    """
    wanted = {place.name for plan in pack.documents.values() for place in plan.signers}
    wanted |= {place.need for plan in pack.documents.values() for place in plan.signers}
    for plan in pack.documents.values():
        for place in plan.signers:
            wanted |= set(place.when.items()) if place.when is not None else set()
    wanted -= set(HELPERS.values())
    wanted |= {
        blank.item
        for key, words in pack.words[session.wording.language].items()
        if key.startswith(("role.", "document."))
        for text in words.text.values()
        for blank in blanks(text)
    }
    own = session.intake.answers
    return {**session.intake.profile, **{key: own[key] for key in sorted(wanted & own.keys())}}

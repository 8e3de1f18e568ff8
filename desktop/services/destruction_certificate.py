"""The certificate of destruction: what went, when, why, by whom, how proven, and the limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.document import SEAL_FIELD, fingerprint_of, grouped
from desktop.domain.retention_words import date_words
from desktop.domain.saying import Saying, said
from desktop.services.backups_there import Copy, backups_live_until, copies_there
from desktop.services.filed_pack import pack_at_hand
from desktop.services.means import Means
from desktop.services.seal_key import own_key, sealer
from desktop.services.set_up_practice import profile
from desktop.store.register import Destruction
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from desktop.documents.blocks import Block
    from desktop.domain.card import CardUse
    from desktop.packs.wording import PackWording
    from desktop.signing.face import Sealer

Say = Callable[[str], str]
_PAIRS_IN_A_ROW = 16


@dataclass(frozen=True, slots=True)
class _Telling:
    """What the sentences of one certificate are made with."""

    line: Destruction = field(repr=False)
    copies: tuple[Copy, ...]
    practitioner: str = field(repr=False)
    source: str
    say: Say = field(repr=False)
    wording: PackWording = field(repr=False)
    key: str

    def number(self, what: str) -> int:
        """Return how many of something there were."""
        found = self.line.counts.get(what)
        return found if isinstance(found, int) else 0

    def proven(self, what: str) -> int:
        """Return one figure of the proof."""
        found = (self.line.proof or {}).get(what)
        return found if isinstance(found, int) else 0


def sealed_certificate(
    means: Means,
    vault: Vault,
    line: Destruction,
    *,
    say: Say,
    language: str,
    card: CardUse | None = None,
) -> bytes:
    """Return the certificate as a sealed PDF that has passed the strict check.

    It names the backups that can be seen now; *say* puts each sentence into *language*.

    Raises:
        CardNeededError, CardError: if the seal is on a card that has to be put in.
        SealKeyAbsentError, SealRefusedError: if it could not be sealed.
        VaultError: if the vault could not be read or written.
    """
    from desktop.documents.stamp import stamp
    from desktop.signing.seal import seal
    from desktop.signing.strict import check_seal

    now = means.clock.now()
    # The practice's own key needs no PIN; papers people signed are another matter.
    key = own_key(vault, now=now) or sealer(vault, "", card, now=now)
    content, telling = _typeset(means, vault, line, key, say=say, language=language)
    picture = stamp(_stamp_lines(telling, key, now.isoformat()), language=language, created=now)
    reason = say(said("Sealed by the practice as evidence of a destruction"))
    sealed = seal(content, key, stamp=picture, reason=reason, signed_at=now)
    check_seal(sealed, certificate=key.certificate, file_sha256=fingerprint_of(sealed))
    vault.note("seal", {"destruction": line.id, "sha256": fingerprint_of(sealed)})
    return sealed


def _typeset(
    means: Means,
    vault: Vault,
    line: Destruction,
    key: Sealer,
    *,
    say: Say,
    language: str,
) -> tuple[bytes, _Telling]:
    from desktop.documents.page import Meta, PageSpec
    from desktop.documents.typeset import typeset
    from desktop.packs.wording import PackWording

    practice = profile(vault)
    pack = pack_at_hand(means, vault, practice.pack if practice else "")
    wording = PackWording(pack, language if language in pack.words else pack.languages[0])
    names = {one.id: one.name for one in vault.practitioners()}
    source = str(line.rule.get("source") or "")
    telling = _Telling(
        line=line,
        copies=copies_there(vault),
        practitioner=names.get(line.practitioner, ""),
        source=pack.sources.get(source, source),
        say=say,
        wording=wording,
        key=grouped(key.fingerprint),
    )
    title = say(said("Certificate of destruction"))
    page = PageSpec(
        paper="a4" if pack.paper == "a4" else "letter",
        language=language,
        check_text=say(said("Sealed: any later change shows")),
        page_text=say(said("Page {page} of {pages}")),
        id_text=say(Saying("Register number %1", line.number)),
        snug=True,
        rehearsal=wording.label("rehearsal") if vault.rehearsal else None,
    )
    meta = Meta(title=title, created=means.clock.now())
    content = typeset(tuple(_blocks(telling, title)), page=page, meta=meta, seal_field=True)
    return content, telling


def _blocks(told: _Telling, title: str) -> Iterator[Block]:
    from desktop.documents.blocks import Bullets, Decision, Heading, Passage, SealField

    say = told.say
    yield Heading(1, title)
    yield Passage(say(_whose(told)), "lead")
    for label, sentences in _facts(told):
        yield Decision(say(label), " ".join(say(one) for one in sentences))
    yield Heading(2, say(said("How it was made sure")))
    for one in _proof(told):
        yield Passage(say(one))
    yield Heading(2, say(said("What this does not prove")))
    yield Bullets(tuple(say(one) for one in _limits(told)))
    if told.copies:
        yield Passage(say(said("Backups seen when this was written:")), keeps_next=True)
        yield Bullets(tuple(f"{one.name}: {told.wording.moment(one.at)}" for one in told.copies))
    yield from _papers(told)
    tooltip = told.wording.label("seal.tooltip")
    yield SealField(SEAL_FIELD, tooltip, told.wording.label("seal.line", fingerprint=told.key))


def _whose(told: _Telling) -> Saying:
    if told.line.reference:
        return Saying(
            "The whole file of one client is destroyed. The register knows it as “%1”.",
            told.line.reference,
        )
    return said("The whole file of one client is destroyed. No name of the client was kept.")


def _facts(told: _Telling) -> Iterator[tuple[Saying, tuple[Saying, ...]]]:
    line, day = told.line, told.wording.date
    yield (
        said("What"),
        (
            Saying("Sessions: %1.", told.number("sessions")),
            Saying("Sealed papers: %1.", told.number("sealed")),
            Saying("Other papers: %1.", told.number("other_papers")),
            Saying("Pages shown and pictures: %1.", told.number("copies")),
            Saying("Entries of the journal: %1.", told.number("entries")),
            Saying("Private notes: %1.", told.number("notes")),
            said("And the name, the bookings, the list of hand-overs, and what the search knew."),
        ),
    )
    yield said("When"), (said(told.wording.moment(line.at)),)
    yield said("By whom"), (said(told.practitioner),)
    yield said("Why"), (said(line.reason),)
    first = day(line.first_at)
    span = (
        Saying("From %1 to %2.", first, day(line.ended_on))
        if line.ended_on
        else Saying("From %1.", first)
    )
    yield said("The work"), (span,)
    how = date_words(
        line.rule, ended_on=line.ended_on, by_hand=line.by_hand, source=told.source, day=day
    )
    reason = (said(line.date_reason),) if line.date_reason else ()
    yield said("Kept until"), (said(f"{day(line.keep_until)}."), *how, *reason)


def _proof(told: _Telling) -> Iterator[Saying]:
    samples, shared = told.proven("samples"), told.proven("shared")
    if not samples:
        yield said(
            "All entries of the file were removed from the vault in one step. The program was cut off "
            "before it could compare samples, so that nothing more than this is proven."
        )
        return
    yield Saying(
        "Before, %1 pieces of names, words, notes and papers of this file were found in the "
        "vault. All entries of the file were then removed in one step and overwritten. After it, "
        "all %2 pages of the vault were read from the disk and decrypted without the database.",
        samples,
        told.proven("pages"),
    )
    left = told.proven("left")
    if left:
        yield Saying(
            "%1 of the pieces were still found in room that is no longer used. They go when "
            "everything is encrypted anew.",
            left,
        )
    else:
        yield said("None of the pieces was found any more.")
    if shared:
        yield Saying("Not counted are %1 pieces that other files hold as well.", shared)
    if told.proven("unreadable"):
        yield Saying("%1 pages could not be read.", told.proven("unreadable"))


def _limits(told: _Telling) -> Iterator[Saying]:
    until = backups_live_until(date.fromisoformat(told.line.at[:10]))
    yield Saying(
        "Backups made before it still hold the file. As long as backups go on, the program "
        "removes the last of them by %1; copies on other disks go only when somebody deletes them.",
        told.wording.date(until.isoformat()),
    )
    yield said(
        "Papers on paper, saved copies, exports, and what was given to the client or to others are not "
        "reached by it."
    )
    yield said(
        "A disk may keep old blocks that no program reaches. What may be left there is encrypted."
    )
    yield said(
        "The time is that of the practice's own clock, and the certificate is the practice's own "
        "word."
    )


def _papers(told: _Telling) -> Iterator[Block]:
    from desktop.documents.blocks import Heading, Passage

    say = told.say
    yield Heading(2, say(said("What the register keeps")))
    yield Passage(
        say(
            said(
                "One line with these dates, this reason and this name of who did it, and the "
                "fingerprints of the sealed papers. If such a paper is shown one day, it can be "
                "recognised. The chain of entries stays whole; it holds numbers only."
            )
        )
    )
    for paper in told.line.papers:
        yield Passage(say(Saying("Filed %1:", told.wording.date(paper.filed_at))), keeps_next=True)
        yield Passage("\n".join(_rows(paper.sha256)), "technical")


def _rows(fingerprint: str) -> Iterator[str]:
    pairs = grouped(fingerprint).split(":")
    for at in range(0, len(pairs), _PAIRS_IN_A_ROW):
        yield " ".join(pairs[at : at + _PAIRS_IN_A_ROW])


def _stamp_lines(told: _Telling, key: Sealer, now: str) -> tuple[str, ...]:
    whole = grouped(key.fingerprint)
    half = len(whole) // 2 + 1
    return (
        told.wording.label("seal.stamp"),
        told.practitioner,
        told.wording.moment(now),
        whole[:half],
        whole[half:],
    )

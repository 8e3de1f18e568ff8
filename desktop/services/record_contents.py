"""What stands in a copy of a record beside the papers: account, data, instructions, list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from desktop.domain.clock import stamp
from desktop.domain.document import fingerprint_of, grouped
from desktop.domain.record_wish import Wish
from desktop.domain.wording import Wording
from desktop.packs.wording import PackWording
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_account import (
    AccountPart,
    apart_parts,
    as_text,
    client_part,
    given_part,
    session_parts,
)
from desktop.services.record_files import Gathered
from desktop.services.record_people import Reach, who_said, whose
from desktop.services.record_plain import (
    FORMAT,
    VERSION,
    Plain,
    client_value,
    given_value,
    session_value,
    spelled,
)
from desktop.services.write_whole import NewFile
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from desktop.documents.templates.account import Paged

README, SUMS, JSON, CHECK = "READ-ME-FIRST.txt", "SHA256SUMS.txt", "record.json", "how-to-check.pdf"

LINES = (
    ("Linux", "sha256sum -c SHA256SUMS.txt"),
    ("macOS", "shasum -a 256 -c SHA256SUMS.txt"),
    (
        "Windows (PowerShell)",
        (
            "Get-Content SHA256SUMS.txt | ForEach-Object { $h, $f = $_ -split '  ', 2; "
            "if ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -eq $h) "
            '{ "OK  $f" } else { "CHANGED  $f" } }'
        ),
    ),
)
"""One line for each system, with nothing but what comes with it."""


def contents(  # noqa: PLR0913 - what is told, to whom, in which words
    means: Means,
    vault: Vault,
    found: Gathered,
    reach: Reach,
    wish: Wish,
    *,
    order_language: str,
    say: Callable[[str], str],
) -> tuple[NewFile, ...]:
    """Return every file of a copy: papers, account, data, instructions, and the list of all."""
    files = list(found.files)
    if wish.account:
        files += _accounts(means, vault, found, reach)
        files.append(_json(means, vault, found, reach, wish))
    if wish.apart:
        files += _apart(means, found, wish)
    files.append(_check_sheet(means, found, order_language, say))
    return _listed(means, found, wish, files)


def flat(files: tuple[NewFile, ...]) -> tuple[NewFile, ...]:
    """Return *files* without folders, for a place that has none, with a list that says so."""
    named = [replace(one, name=one.name.replace("/", "-")) for one in files if one.name != SUMS]
    words = {one.name: one.name.replace("/", "-") for one in files if "/" in one.name}
    for number, one in enumerate(named):
        if one.name in {README, JSON}:
            text = one.content.decode("utf-8", "surrogatepass")
            for old, new in words.items():
                text = text.replace(old, new)
            named[number] = replace(one, content=text.encode("utf-8", "surrogatepass"))
    what = next(one.what for one in files if one.name == SUMS)
    return (*named, NewFile(SUMS, what, sums_of(named)))


def paper_of(found: Gathered) -> Literal["letter", "a4"]:
    """Return the paper on which this practice prints."""
    lives = tuple(found.lives.values())
    return "a4" if lives and lives[-1].pack.paper == "a4" else "letter"


def words_in(found: Gathered, language: str) -> Wording:
    """Return the words of the record's pack in *language*."""
    lives = tuple(found.lives.values())
    if lives and language in lives[-1].pack.languages:
        return PackWording(lives[-1].pack, language)
    return found.words


def _accounts(means: Means, vault: Vault, found: Gathered, reach: Reach) -> Iterator[NewFile]:
    from desktop.documents.templates.account import Part, typeset_account

    now = means.clock.now()
    for language in found.languages:
        words = words_in(found, language)
        title = words.label("account.title")
        lead = (
            words.label("account.lead", date=words.date(stamp(now))),
            words.label("record.clock.untrusted"),
        )
        parts = tuple(_account(found, reach, language, words))
        what = words.label("export.what.account")
        text = as_text(title, lead, parts).encode("utf-8", "backslashreplace")
        yield NewFile(f"account-{language}.txt", what, text)
        paged = _paged(means, vault, found, title)
        pages = tuple(Part(one.title, one.rows, one.level) for one in parts)
        yield NewFile(f"account-{language}.pdf", what, typeset_account(paged, lead, pages, words))


def _account(found: Gathered, reach: Reach, language: str, words: Wording) -> Iterator[AccountPart]:
    if not reach.people:
        yield from client_part(found.client, found.beside, words)
    yield AccountPart(words.label("account.papers"), tuple(_papers(found, words)))
    yield from given_part(found.given, words)
    for live in found.lives.values():
        if reach.takes_session(live):
            yield from session_parts(live, reach, language, found.beside)
    if found.damaged:
        told = (words.label("export.damaged_one", what=one) for one in found.damaged)
        yield AccountPart(words.label("export.damaged"), tuple(("", one) for one in told))


def _papers(found: Gathered, words: Wording) -> Iterator[tuple[str, str]]:
    for one in found.papers:
        said = words.label(
            "account.paper", title=one.filed.title, id=one.id, date=words.date(one.filed.filed_at)
        )
        state = words.label(f"account.state.{one.state}") if one.state else ""
        said = f"{said}. {state}".strip()
        key = "account.seal" if one.filed.seal_fingerprint else "account.file"
        yield one.file, words.label(key, words=said, hash=one.sha256)


def _apart(means: Means, found: Gathered, wish: Wish) -> Iterator[NewFile]:
    """Yield what is kept apart: of several people each one's by itself, to be handed to them."""
    filed = whose(tuple(found.lives.values()))
    several = filed if len(filed) > 1 else ()
    for language in found.languages:
        words = words_in(found, language)
        for number, name in enumerate(several, start=1):
            if wish.people and name not in wish.people:
                continue
            what = words.label("export.what.apart_of", name=name)
            theirs = _ApartText(f"kept-apart-{number}-{language}.txt", what, frozenset({name}))
            yield from _apart_text(means, found, language, theirs)
        if not wish.people:
            what = words.label("export.what.apart_rest" if several else "export.what.apart")
            rest = _ApartText(f"kept-apart-{language}.txt", what, frozenset(), frozenset(several))
            yield from _apart_text(means, found, language, rest)


@dataclass(frozen=True, slots=True)
class _ApartText:
    """A file of what is kept apart: that of *only* one person, or all but *others*'."""

    name: str
    what: str = field(repr=False)
    only: frozenset[str] = field(repr=False)
    others: frozenset[str] = field(default=frozenset(), repr=False)

    def takes(self, live: LiveIntake, key: str) -> bool:
        said = who_said(live, key)
        if self.only:
            return said == self.only
        return not (len(said) == 1 and said <= self.others)


def _apart_text(
    means: Means, found: Gathered, language: str, told: _ApartText
) -> Iterator[NewFile]:
    words = words_in(found, language)
    parts = tuple(
        part
        for live in found.lives.values()
        for part in apart_parts(live, language, found.beside, told.takes)
    )
    if not parts and (told.only or told.others):
        return
    lead = (words.label("account.lead", date=words.date(stamp(means.clock.now()))),)
    text = as_text(told.what, lead, parts).encode("utf-8", "backslashreplace")
    yield NewFile(told.name, told.what, text)


def _json(means: Means, vault: Vault, found: Gathered, reach: Reach, wish: Wish) -> NewFile:
    head = vault.audit_head()
    record: Plain = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": stamp(means.clock.now()),
        "program": means.program,
        "rehearsal": vault.rehearsal,
        "for": {"purpose": wish.purpose, "to": wish.to, "people": wish.people, "why": wish.why},
        "client": None if reach.people else client_value(found.client, found.beside),
        "papers": [_paper_value(one) for one in found.papers],
        "sessions": [
            session_value(live, reach) for live in found.lives.values() if reach.takes_session(live)
        ],
        "hand_overs": [given_value(one) for one in found.given],
        "damaged": found.damaged,
        "audit": {"entries": head.seq, "head": head.mac},
    }
    what = found.words.label("export.what.json", version=f"{FORMAT} {VERSION}")
    return NewFile(JSON, what, spelled(record))


def _paper_value(paper: object) -> Plain:
    from desktop.services.record_files import PaperFile

    assert isinstance(paper, PaperFile)  # noqa: S101 - for the type checker
    filed = paper.filed
    return {
        "file": paper.file,
        "id": paper.id,
        "title": filed.title,
        "kind": filed.kind,
        "filed_at": filed.filed_at,
        "sha256": paper.sha256,
        "content_hash": filed.content_hash,
        "reading_hash": filed.reading_hash,
        "sealed_with": filed.seal_fingerprint,
        "pages": filed.pages,
        "state": paper.state,
    }


def _check_sheet(
    means: Means, found: Gathered, language: str, say: Callable[[str], str]
) -> NewFile:
    from desktop.services.check_sheet import check_sheet

    content = check_sheet(
        say=say,
        language=language,
        paper=paper_of(found),
        created=means.clock.now(),
        fingerprint=_seals(found)[-1] if _seals(found) else "",
    )
    return NewFile(CHECK, found.words.label("export.what.check"), content)


def _seals(found: Gathered) -> tuple[str, ...]:
    """Return the fingerprints of the keys that sealed these papers, the newest last."""
    seals = (one.filed.seal_fingerprint for one in found.papers if one.filed.seal_fingerprint)
    return tuple(dict.fromkeys(seals))


def _listed(means: Means, found: Gathered, wish: Wish, files: list[NewFile]) -> tuple[NewFile, ...]:
    """Return *files* with the page to read first at the front, and the list of all at the end."""
    label = found.words.label
    every = [
        (README, label("export.what.readme")),
        *((one.name, one.what) for one in files),
        (SUMS, label("export.what.sums")),
    ]
    texts = [_readme(means, found, wish, every, one) for one in found.languages]
    readme = NewFile(README, every[0][1], ("\n\n" + "\n\n").join(texts).encode("utf-8"))
    listed = [readme, *files]
    return (*listed, NewFile(SUMS, every[-1][1], sums_of(listed)))


def sums_of(files: list[NewFile]) -> bytes:
    """Return the list that ``sha256sum -c`` reads."""
    return "".join(f"{fingerprint_of(one.content)}  {one.name}\n" for one in files).encode("ascii")


def _readme(
    means: Means, found: Gathered, wish: Wish, every: list[tuple[str, str]], language: str
) -> str:
    words = words_in(found, language)
    label = words.label
    about = label(
        "export.about",
        reference=found.client.reference or found.client.id[:8],
        date=words.moment(stamp(means.clock.now())),
        practice=found.practice,
    )
    lead = [about, label(f"export.for.{wish.purpose}", to=wish.to.strip())]
    if found.rehearsal:
        lead.insert(0, label("rehearsal"))
    if wish.people:
        lead.append(label("export.people", names=words.listing(wish.people)))
    if wish.why:
        lead.append(label("export.why", why=wish.why.strip()))
    parts = [AccountPart(label("export.inside"), tuple(every))]
    if found.damaged:
        told = tuple(("", label("export.damaged_one", what=one)) for one in found.damaged)
        parts.append(AccountPart(label("export.damaged"), told))
    parts.append(AccountPart(label("export.not_inside"), tuple(_not_inside(wish, words))))
    parts.append(AccountPart(label("export.check"), tuple(_checking(found, words))))
    return as_text(label("export.title"), lead, parts)


def _not_inside(wish: Wish, words: Wording) -> Iterator[tuple[str, str]]:
    yield "", "- " + words.label("export.no_notes")
    if wish.people:
        yield "", "- " + words.label("export.no_others")
    yield "", "- " + words.label("export.no_taken_back")
    if wish.account:
        yield "", "- " + words.label("export.no_ink")
    else:
        yield "", "- " + words.label("export.no_account")
    if not wish.apart:
        yield "", "- " + words.label("export.no_apart")
    elif wish.people:
        yield "", "- " + words.label("export.no_apart_others")


def _checking(found: Gathered, words: Wording) -> Iterator[tuple[str, str]]:
    yield "", words.label("export.check_sums")
    for system, line in LINES:
        yield system, f"\n{line}"
    yield "", words.label("export.check_none")
    yield "", words.label("export.check_sums_sha")
    yield "", words.label("export.check_seal")
    for seal in _seals(found):
        yield "", words.label("export.seal_key", hash=grouped(seal))
    yield "", words.label("export.kept_by")


def _paged(means: Means, vault: Vault, found: Gathered, title: str) -> Paged:
    from desktop.documents.templates.account import Paged

    return Paged(title, paper_of(found), found.client.reference, means.clock.now(), vault.rehearsal)

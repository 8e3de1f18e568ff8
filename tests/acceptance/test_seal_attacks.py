"""Rows T1 to T3 on real papers: what is done to a sealed agreement or record is found.

With the vault at hand everything has to be; without it each miss is listed by its offset.
The seed is printed; HOLDFAST_SEED repeats a run, HOLDFAST_SLOW=1 flips ten times as many.
"""

import os
import random
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils import generic

from desktop.documents.blocks import Heading
from desktop.documents.page import Meta, PageSpec
from desktop.documents.stamp import stamp
from desktop.documents.tagged.attachments import Attachment
from desktop.documents.templates.papers import typeset_paper
from desktop.documents.typeset import typeset
from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import FiledRecord, Finding, Reason, Seal, TimeStamp, Verdict
from desktop.domain.verdict_words import sentences
from desktop.signing.certificate import SealKey, make_seal_key
from desktop.signing.hole import find_hole
from desktop.signing.judge import judge
from desktop.signing.locking import lock
from desktop.signing.seal import seal
from tests.acceptance.conftest import Judged
from tests.documents.samples import NOON, agreement, dress, signed_by_both
from tests.signing.attacks import (
    Half,
    cut_back,
    empty_form,
    lower_case,
    rename,
    rewritten,
    updated,
)
from tests.signing.forgeries import FORGERIES, hole_moved_into_the_range, planted
from tests.signing.hostile import HOSTILE
from tests.signing.issued import certificate_for, usage
from tests.signing.paper import NOON as SEALED_AT
from tests.signing.paper import agreement as plain_agreement
from tests.signing.paper import sealed_by
from tests.tools import require_tool, run

pytestmark = pytest.mark.acceptance

_PDF: Half = generic

SLOW = os.environ.get("HOLDFAST_SLOW") == "1"
FLIPS = 10_000 if SLOW else 1_000
"""For each of the two papers, with the vault and without."""
SEED = int(os.environ.get("HOLDFAST_SEED", "0")) or secrets.randbits(32)


@pytest.fixture(scope="module")
def key() -> SealKey:
    """The practitioner's key."""
    return make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)


@pytest.fixture(scope="module", params=["agreement", "record"])
def paper(request: pytest.FixtureRequest, key: SealKey) -> bytes:
    """A sealed paper as a practice files it."""
    kind = request.param
    picture = stamp(("Sealed by Dr. Núñez", "Key 4F:2A"), language="en", created=NOON)
    if kind == "agreement":
        booklet = agreement("booklet", signers=(), takes_in=None)
        wear = dress(signatures=signed_by_both(), sealed=True, appendix=booklet)
        content = typeset_paper(agreement(), wear).content
    else:
        content = typeset_paper(agreement("record", signers=()), dress(sealed=True)).content
    return seal(content, key, stamp=picture, reason="Sealed", signed_at=NOON)


def with_vault(content: bytes, paper: bytes, key: SealKey) -> Verdict:
    """Judge *content* as a vault does that filed *paper*: by the hash of the file."""
    same = fingerprint_of(content) == fingerprint_of(paper)
    known = FiledRecord(fingerprint_of(paper), key.fingerprint) if same else None
    return judge(content, known=known, pinned=None, own=frozenset({key.fingerprint}))


def note_on_the_first_page(writer: Half) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    entries: Half = _PDF.DictionaryObject()
    entries[generic.pdf_name("/Subtype")] = generic.pdf_name("/Text")
    entries[generic.pdf_name("/Rect")] = generic.ArrayObject(
        [_PDF.NumberObject(edge) for edge in (10, 10, 30, 30)]
    )
    notes: Half = generic.ArrayObject([writer.add_object(entries)])
    page[generic.pdf_name("/Annots")] = notes
    writer.update_container(page)


def resaved_by_qpdf(sealed: bytes, folder: Path) -> bytes:
    (folder / "in.pdf").write_bytes(sealed)
    require_tool("qpdf")
    run("qpdf", folder / "in.pdf", folder / "out.pdf")
    return (folder / "out.pdf").read_bytes()


ATTACKS: dict[str, Callable[[bytes], bytes]] = {
    "one byte appended": lambda sealed: sealed + b"x",
    "a new line appended": lambda sealed: sealed + b"\n",
    "%%EOF appended": lambda sealed: sealed + b"%%EOF",
    "an annotation added": updated(note_on_the_first_page),
    "/Info changed": updated(rename),
    "the form's fields emptied": updated(empty_form),
    "cut back to before the seal": cut_back,
    "re-saved": rewritten(),
    "the hole in lower case": lower_case,
    "the last 10 kB lost": lambda sealed: sealed[:-10_240],
    "emptied": lambda _: b"",
    "replaced by text": lambda _: b"Dear Sir or Madam,\n",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_t2_t3_every_attack_is_found(name: str, paper: bytes, key: SealKey, judged: Judged) -> None:
    judged("T2, T3", "attacks", 1)
    attacked = ATTACKS[name](paper)

    assert attacked != paper
    for verdict in (
        with_vault(attacked, paper, key),
        judge(attacked, known=None, pinned=None),
        judge(attacked, known=None, pinned=key.fingerprint),
    ):
        assert verdict.finding in {Finding.CHANGED, Finding.DAMAGED, Finding.NOT_OURS}
        assert verdict.exit_code >= 10
        assert verdict.seal is None


def test_t2_qpdf_cannot_write_it_anew_unseen(paper: bytes, tmp_path: Path) -> None:
    verdict = judge(resaved_by_qpdf(paper, tmp_path), known=None, pinned=None)

    assert verdict.finding is Finding.CHANGED


def test_t1_every_flipped_bit_is_found(paper: bytes, key: SealKey, judged: Judged) -> None:
    judged("T1", "flipped bits, with the vault", FLIPS)
    print(f"HOLDFAST_SEED={SEED}")
    dice = random.Random(SEED)
    hole = find_hole(paper)
    missed = []
    for _ in range(FLIPS):
        # A third falls into the hole, which no signature covers.
        inside = dice.random() < 1 / 3
        place = dice.randrange(hole.start, hole.stop) if inside else dice.randrange(len(paper))
        changed = bytearray(paper)
        changed[place] ^= 1 << dice.randrange(8)
        content = bytes(changed)
        if with_vault(content, paper, key).finding is Finding.RECORDED:
            missed.append(f"with the vault, offset {place}")
        if judge(content, known=None, pinned=None).is_intact:
            missed.append(f"without it, offset {place}: {paper[place]:#04x} {changed[place]:#04x}")

    assert missed == []


def test_the_papers_the_attacks_start_from_are_intact(paper: bytes, key: SealKey) -> None:
    assert with_vault(paper, paper, key).finding is Finding.RECORDED
    assert judge(paper, known=None, pinned=key.fingerprint).reason is Reason.AS_PINNED


def test_the_protected_copy_is_known_as_an_envelope(paper: bytes) -> None:
    """The wrapper of the hand-over: a page with the sealed file inside, under a password."""
    attached = Attachment("agreement.pdf", paper, media_type="application/pdf")
    page = PageSpec(paper="letter", language="en", check_text="", page_text="", id_text="")
    meta = Meta("Envelope", NOON, part=3, attachments=(attached,))
    cover = typeset((Heading(1, "Envelope"),), page=page, meta=meta)

    for content in (cover, lock(cover, "olive tram window", randomness=os.urandom)):
        assert judge(content, known=None, pinned=None).reason is Reason.ENVELOPE


def test_words_that_look_like_a_seal_do_not_disturb_the_seal(key: SealKey) -> None:
    """Whoever types a signature's keywords into a goal gets a sound paper all the same."""
    words = "/ByteRange [0 1 2 3] Sig_Practitioner %%EOF startxref <30820000>"
    drawn = agreement("record", signers=())
    first, *others = drawn.sections
    hostile = replace(drawn, sections=(replace(first, title=words), *others))
    content = typeset_paper(hostile, dress(sealed=True)).content
    picture = stamp(("Sealed", "Key"), language="en", created=NOON)

    sealed = seal(content, key, stamp=picture, reason="Sealed", signed_at=NOON)

    assert sealed.count(b"/ByteRange") > 1
    assert judge(sealed, known=None, pinned=None).finding is Finding.UNCHANGED
    for attack in (ATTACKS["one byte appended"], ATTACKS["the last 10 kB lost"], cut_back):
        assert judge(attack(sealed), known=None, pinned=None).exit_code >= 10


@pytest.mark.parametrize("name", FORGERIES)
def test_every_forgery_that_is_known_by_name_is_found(
    name: str, paper: bytes, key: SealKey
) -> None:
    forged = FORGERIES[name](paper)

    assert forged != paper
    for verdict in (
        with_vault(forged, paper, key),
        judge(forged, known=None, pinned=None),
        judge(forged, known=None, pinned=key.fingerprint),
    ):
        assert verdict.exit_code >= 10
        assert verdict.seal is None


def test_a_hole_that_moves_to_where_typed_words_want_it_is_found() -> None:
    """Words on the page name the place, and not one signed byte changes."""
    key = make_seal_key("Dr. Núñez", now=SEALED_AT, randomness=os.urandom)
    words = last = "x"
    sealed = b""
    for _ in range(4):  # words of one length name the place they make themselves
        sealed = sealed_by(key, plain_agreement(words=words))
        last, words = words, planted(sealed).decode()
    moved = hole_moved_into_the_range(sealed)
    hole = find_hole(sealed)

    assert words == last
    assert moved != sealed
    assert sealed[: hole.start] + sealed[hole.stop :] == without_hole(moved, words)
    assert judge(sealed, known=None, pinned=None).finding is Finding.UNCHANGED
    assert judge(moved, known=None, pinned=None).reason is Reason.REWRITTEN


def without_hole(moved: bytes, words: str) -> bytes:
    _, start, stop, _ = (int(number) for number in words.strip("]").split("[")[1].split())
    return moved[:start] + moved[stop:]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_small_file_cannot_keep_a_folder_from_being_checked(name: str) -> None:
    assert judge(HOSTILE[name](), known=None, pinned=None).exit_code >= 10


LURE = "Dr. Núñez\nThis file matches the record in this vault.\x1b[2J\u202e"


def test_a_name_on_a_seal_says_no_sentence_of_ours() -> None:
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    shown = certificate_for(private, begins=SEALED_AT, extension=usage(commitment=True), name=LURE)
    sealed = sealed_by(SealKey(shown.public_bytes(Encoding.DER), private))

    verdict = judge(sealed, known=None, pinned=None)

    assert verdict.seal is not None
    assert verdict.seal.subject.startswith(r"Dr. Núñez\nThis file matches")
    said = " ".join(sentences(verdict))
    assert not {"\n", "\x1b", "\u202e"} & set(said)


def test_a_time_stamp_from_before_the_seal_contradicts_it() -> None:
    stamped = TimeStamp(NOON - timedelta(days=400), "A clock", "ab" * 32)
    seal = Seal("cd" * 32, "Dr. Núñez", NOON, rehearsal=False, self_issued=True, stamped=stamped)
    later = replace(seal, stamped=replace(stamped, at=NOON + timedelta(days=1)))

    assert "contradict each other" in " ".join(sentences(Verdict(Reason.AS_SEALED, seal=seal)))
    assert "contradict" not in " ".join(sentences(Verdict(Reason.AS_SEALED, seal=later)))

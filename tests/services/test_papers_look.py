"""What pages wear is the client's choice, and from the first signature on nobody changes it."""

import os
from dataclasses import replace
from io import BytesIO

import pypdfium2

from desktop.documents.scanned.codes import find_codes
from desktop.domain import journal as j
from desktop.domain.document import grouped
from desktop.domain.journal import Act, JournalRow
from desktop.domain.signature import Signature
from desktop.services.conclude_intake import conclude_intake
from desktop.services.draft_documents import drafting_of, opened_at
from desktop.services.filed_documents import already_filed
from desktop.services.frozen_dress import read_dress
from desktop.services.large_print import large_print_copy
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from desktop.services.practice_profile import keep_logo
from desktop.services.present_documents import Presented, present_documents, sign, signed_pages
from desktop.services.record_act import record_act
from desktop.services.seal_key import SEAL_KEY, seal_key
from desktop.services.unsigned_papers import draft_unsigned
from desktop.signing.certificate import make_seal_key
from tests.documents.samples import png
from tests.services.conftest import Practice, played_until

Rows = tuple[JournalRow, ...]
AGREEMENT = "document.agreement"


def words_of(content: bytes) -> list[str]:
    """Return the words of each page."""
    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def choose(practice: Practice, live: LiveIntake, *looks: str) -> LiveIntake:
    act = Act(j.PRACTITIONER, j.ANSWERED, "papers.look", looks)
    return record_act(practice.means, practice.vault, live, act)


def signed_by(practice: Practice, presented: Presented, party: str) -> LiveIntake:
    signature = Signature(AGREEMENT, party, "typed", "read", "", name=party)
    by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
    shown = presented.drafts
    return sign(
        practice.means, practice.vault, presented.live, by=by, signature=signature, shown=shown
    )


def test_large_print_says_the_same_words_and_that_it_is_the_same_paper(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    usual = present_documents(practice.means, practice.vault, live)

    large = present_documents(
        practice.means, practice.vault, choose(practice, usual.live, "large_print")
    )

    assert large.draft.agreement.content_hash == usual.draft.agreement.content_hash
    assert large.draft.content != usual.draft.content
    pages = words_of(large.draft.content)
    assert len(pages) > len(words_of(usual.draft.content))
    assert all("large print, same words" in page for page in pages)


def test_the_large_pages_that_were_read_are_the_pages_that_are_signed(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = choose(practice, played_until(practice, begun, rows, j.SIGNED), "large_print")
    live = signed_by(
        practice, present_documents(practice.means, practice.vault, live), "practitioner"
    )

    live = choose(practice, live)
    live = signed_by(practice, present_documents(practice.means, practice.vault, live), "client")
    live = conclude_intake(practice.means, practice.vault, live)

    filed = already_filed(practice.vault, live, AGREEMENT)
    assert filed is not None
    pages = words_of(practice.vault.read_payload(filed.id))
    assert all("large print" in page for page in pages)


def test_a_new_logo_never_reaches_a_paper_that_somebody_has_signed(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    live = signed_by(
        practice, present_documents(practice.means, practice.vault, live), "practitioner"
    )
    before = signed_pages(practice.vault, live, AGREEMENT)

    keep_logo(practice.vault, png("RGB", (200, 0, 0)))

    assert signed_pages(practice.vault, live, AGREEMENT) == before
    now = drafting_of(practice.vault, live, created=opened_at(live))
    assert before.dress is not None
    assert (before.dress.logo, now.logo) == (b"", png("RGB", (200, 0, 0)))


def test_a_dress_that_was_kept_reads_as_it_was(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    keep_logo(practice.vault, png("RGB", (200, 0, 0)))
    live = choose(practice, played_until(practice, begun, rows, j.SIGNED), "neutral")
    worn = present_documents(practice.means, practice.vault, live).draft.dress

    assert worn is not None
    assert read_dress(worn.kept()) == worn
    assert worn.look.neutral
    assert replace(worn, seal_line="another").fingerprint != worn.fingerprint


def test_a_neutral_paper_names_no_practice_on_any_page(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = choose(practice, played_until(practice, begun, rows, j.SIGNED), "neutral")

    for key in ("document.take_home", "document.booklet", "document.interim"):
        title = live.pack.said("en", key).title
        pages = words_of(draft_unsigned(practice.vault, live, key).content)
        assert pages[0].startswith(title)
        assert "Avery Therapy" not in "".join(pages)


def test_a_filed_paper_can_be_read_in_large_print_and_does_not_pass_for_the_signed_one(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = play(practice.means, practice.clock, practice.vault, begun, rows)

    for key in (AGREEMENT, "document.take_home", "document.booklet"):
        filed = already_filed(practice.vault, live, key)
        assert filed is not None
        copy = large_print_copy(practice.means, practice.vault, filed.id)
        pages = words_of(copy)
        usual = words_of(practice.vault.read_payload(filed.id))
        assert len(pages) > len(usual)
        assert all(filed.content_hash in page.replace("\r\n", "") for page in pages)
        assert "In large print, to read more easily." in " ".join(pages[0].split())
        assert not any("Sealed with the key" in page or "I read it." in page for page in pages)
        with pypdfium2.PdfDocument(copy) as pdf:
            assert find_codes(pdf[0].render(scale=3).to_pil()).codes == ()


def test_a_neutral_file_does_not_say_which_program_made_it(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    usual = draft_unsigned(practice.vault, live, "document.take_home").content
    neutral = draft_unsigned(
        practice.vault, choose(practice, live, "neutral"), "document.take_home"
    ).content

    assert b"/Creator" in usual
    assert b"/Creator" not in neutral
    assert b"Holdfast" not in neutral


def test_the_key_that_the_signed_pages_name_seals_them(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    named = seal_key(practice.vault)
    live = played_until(practice, begun, rows, j.SIGNED)
    live = signed_by(
        practice, present_documents(practice.means, practice.vault, live), "practitioner"
    )
    new = make_seal_key("Jordan Avery", now=practice.clock.now(), randomness=os.urandom)
    practice.vault.file_secret(SEAL_KEY, new.for_vault())

    live = signed_by(practice, present_documents(practice.means, practice.vault, live), "client")
    live = conclude_intake(practice.means, practice.vault, live)

    filed = already_filed(practice.vault, live, AGREEMENT)
    assert filed is not None
    assert seal_key(practice.vault).fingerprint == new.fingerprint
    assert filed.seal_fingerprint == named.fingerprint
    pages = "".join(words_of(practice.vault.read_payload(filed.id))).replace("\r\n", "")
    assert grouped(named.fingerprint) in pages
    assert grouped(new.fingerprint) not in pages

"""A document of her own signed weeks after the session, on an occasion of its own."""

from dataclasses import replace

import pytest

from desktop.domain.journal import JournalRow
from desktop.domain.later_paper import WHOLE
from desktop.domain.own_document import OwnDocument
from desktop.services.about_paper import IN_FORCE, WAITING, WITHDRAWN, standings
from desktop.services.begin_intake import resume_intake
from desktop.services.draft_documents import signed_documents
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.follow_papers import as_it_stands
from desktop.services.hand_over import filed_paper, hand_over_filed
from desktop.services.later_paper import LaterPaperRefusedError, close_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.sign_own_document import sign_own_document
from desktop.services.told_answers import OTHER, Telling
from desktop.services.verify_file import verify_bytes
from desktop.services.withdraw_consent import Withdrawing, may_be_withdrawn, withdraw_consent
from tests.services.conftest import Practice
from tests.services.test_later_papers import (
    TODAY,
    closed,
    practice,
    signed,
    states,
    weeks_later,
)
from tests.services.test_own_documents import TEXT, pdf, put
from tests.services.test_papers import text_of

__all__ = ["closed", "practice", "weeks_later"]

Rows = tuple[JournalRow, ...]


def alone(practice: Practice, live: LiveIntake, own: OwnDocument) -> LiveIntake:
    return sign_own_document(practice.means, practice.vault, live.client, own)


@pytest.mark.parametrize("content", [pdf(), TEXT.encode()], ids=["pdf", "text"])
def test_it_is_read_signed_sealed_and_given_like_any_paper(
    practice: Practice, closed: LiveIntake, content: bytes
) -> None:
    before = resume_intake(practice.vault, closed.id).intake
    own = put(practice, content, "client", "practitioner")

    live = alone(practice, closed, own)
    due = signed_documents(live)
    waits = states(practice, closed)[0]
    live = signed(practice, live)

    (filed, record) = filed_documents(practice.vault, live)
    sealed = practice.vault.read_payload(filed.id)
    paper = filed_paper(practice.vault, filed.id)
    given = hand_over_filed(
        practice.means, practice.vault, paper, how="print", to=("Maya Torres-Lind",)
    )
    assert due == (own.key,)
    assert waits == ("", WAITING)
    assert verify_bytes(sealed, pinned=None, vault=practice.vault).is_intact
    assert printed_id(live, filed) == f"{closed.intake.reference}-D1"
    assert "Insurer" in text_of(sealed)
    assert printed_id(live, record).endswith("-D1R")
    assert filed.sha256 in text_of(practice.vault.read_payload(record.id)).replace(" ", "")
    assert [one.how for one in given.given] == ["print"]
    assert (filed.kind, IN_FORCE) in states(practice, closed)
    assert resume_intake(practice.vault, closed.id).intake.rows == before.rows
    standing = as_it_stands(practice.vault, resume_intake(practice.vault, closed.id))
    assert standing.intake.followed == ()


def test_a_pdf_stays_byte_for_byte_inside_and_another_version_is_another_paper(
    practice: Practice, closed: LiveIntake
) -> None:
    content = pdf(2)
    own = put(practice, content)
    first = alone(practice, closed, own)
    assert first.own_files == {own.key: content}
    signed(practice, first)

    second = alone(practice, closed, replace(own, version=2))

    assert second.document_id(own.key).endswith("-D2")


def test_what_waits_is_not_begun_twice_and_can_be_dropped(
    practice: Practice, closed: LiveIntake
) -> None:
    own = put(practice, TEXT.encode())
    live = alone(practice, closed, own)

    with pytest.raises(LaterPaperRefusedError):
        alone(practice, closed, own)
    waiting = standings(practice.vault, closed.client)[0]
    close_later_paper(practice.means, practice.vault, live)

    assert (waiting.title, waiting.session) == (own.title, closed.id)
    assert alone(practice, closed, own).document_id(own.key).endswith("-D1")


def test_it_is_taken_back_by_a_page_that_those_sign_who_signed_it(
    practice: Practice, closed: LiveIntake
) -> None:
    own = put(practice, TEXT.encode())
    live = signed(practice, alone(practice, closed, own))
    (filed, _) = filed_documents(practice.vault, live)
    telling = Telling(on=TODAY, how="said", signs=True)

    offered = may_be_withdrawn(practice.vault, closed.id, filed.id)
    page = withdraw_consent(
        practice.means, practice.vault, Withdrawing(closed.id, filed.id, (WHOLE,), telling)
    )
    page = signed(practice, page)

    (back, _) = filed_documents(practice.vault, page)
    assert offered == (OTHER, WHOLE)
    assert printed_id(live, filed) in text_of(practice.vault.read_payload(back.id))
    assert filed_paper(practice.vault, back.id).theirs
    assert (filed.kind, WITHDRAWN) in states(practice, closed)


def test_without_a_session_nobody_is_named_who_could_sign(practice: Practice) -> None:
    client = practice.vault.add_client(
        name="N", reference="N-1", practitioner=practice.made.practitioner
    )
    own = put(practice, TEXT.encode())

    with pytest.raises(LaterPaperRefusedError):
        sign_own_document(practice.means, practice.vault, client, own)

"""How each client stands, in one word that the list's own statement works out."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.journal import JournalRow, Value
from desktop.store.agreements import Enclosure, Filing
from desktop.store.clients import Order
from desktop.store.hand_overs import Given
from desktop.store.holds import INSURER
from desktop.store.retentions import Retention
from desktop.store.states import ClientStanding as Standing
from desktop.store.vault import Vault
from tests.store.conftest import Begun

AT = "2026-12-02T16:03:05-08:00"


def act(vault: Vault, begun: Begun, *rows: tuple[str, str, Value]) -> None:
    """File these acts, each an action, its item and its value."""
    first = len(vault.journal(begun.intake)) + 1
    for seq, (action, item, value) in enumerate(rows, first):
        vault.append(begun.intake, JournalRow(seq, AT, "practitioner", action, item, value))


def sealed(vault: Vault, begun: Begun, kind: str = "document.agreement") -> str:
    """File one sealed paper and return the filing's id."""
    paper = Enclosure(kind, "A paper", kind.encode(), seal_fingerprint="e" * 64)
    return vault.file(Filing(begun.client, begun.practitioner, "A paper", (paper,), begun.intake))


def later(
    vault: Vault, begun: Begun, kind: str, about: str, answer: tuple[str, Value] | None = None
) -> str:
    """Seal a later paper about the filing *about* in an intake of its own; return the filing's."""
    key = f"document.{kind}"
    intake = vault.begin_intake(
        client=begun.client, practitioner=begun.practitioner, pack=begun.pack
    )
    own = replace(begun, intake=intake)
    act(vault, own, ("begun", key, {"about": {"agreement": about}}))
    if answer is not None:
        act(vault, own, ("answered", *answer))
    papers = tuple(
        Enclosure(one, "A page", f"{one} {intake}".encode(), seal_fingerprint="e" * 64)
        for one in (key, "document.record_since")
    )
    filings = [
        vault.file(Filing(begun.client, begun.practitioner, "A page", (one,), intake, amends=about))
        for one in papers
    ]
    vault.conclude_intake(intake)
    return filings[0]


def kept(begun: Begun, *, ended: str = "", until: str = "") -> Retention:
    return Retention(begun.client, begun.practitioner, ended, until)


def standing(vault: Vault, begun: Begun) -> Standing:
    (listed,) = vault.clients()
    assert listed.standing == vault.client(begun.client).standing
    return listed.standing


def test_a_booking_and_then_a_session_under_way(vault: Vault, begun: Begun) -> None:
    act(vault, begun, ("begun", "", {"pack": ""}))
    assert standing(vault, begun) is Standing.BOOKED

    act(vault, begun, ("passed", "privacy.promise", None))

    assert standing(vault, begun) is Standing.UNDER_WAY


def test_a_paper_one_of_two_has_signed(vault: Vault, begun: Begun) -> None:
    act(vault, begun, ("begun", "", None), ("signed", "document.agreement", {"party": "x"}))
    assert standing(vault, begun) is Standing.SIGNING

    act(vault, begun, ("ink_cleared", "document.agreement", None))

    assert standing(vault, begun) is Standing.UNDER_WAY


def test_signed_then_taken_back(vault: Vault, begun: Begun) -> None:
    act(vault, begun, ("passed", "privacy.promise", None))
    vault.conclude_intake(begun.intake)
    assert standing(vault, begun) is Standing.UNSIGNED

    paper = sealed(vault, begun)
    sealed(vault, begun, "document.record")
    assert standing(vault, begun) is Standing.SIGNED
    later(vault, begun, "withdrawal", paper, ("later.what", ("whole",)))

    assert standing(vault, begun) is Standing.WITHDRAWN


def test_one_consent_taken_back_leaves_the_agreement(vault: Vault, begun: Begun) -> None:
    vault.conclude_intake(begun.intake)
    paper = sealed(vault, begun)

    later(vault, begun, "withdrawal", paper, ("later.what", ("pictures", 'the "whole" of it')))

    assert standing(vault, begun) is Standing.SIGNED


def permission(vault: Vault, begun: Begun, until: str) -> str:
    """File a sealed permission to share that lasts *until* these words say."""
    vault.conclude_intake(begun.intake)
    sealed(vault, begun)
    intake = vault.begin_intake(
        client=begun.client, practitioner=begun.practitioner, pack=begun.pack
    )
    own = replace(begun, intake=intake)
    act(vault, own, ("begun", "", None), ("answered", "release.until", until))
    filed = sealed(vault, own, "document.annex_release")
    vault.conclude_intake(intake)
    return filed


@pytest.mark.parametrize(
    ("until", "found"),
    [
        ("1 December 2026", Standing.EXPIRED),
        ("November 2026", Standing.EXPIRED),
        ("2026-12-02", Standing.SIGNED),
        ("until the report is sent", Standing.SIGNED),
    ],
)
def test_a_permission_to_share_is_over_after_its_last_day(
    vault: Vault, begun: Begun, until: str, found: Standing
) -> None:
    permission(vault, begun, until)

    assert standing(vault, begun) is found
    assert [one.id for one in vault.clients(standing=found)] == [begun.client]


def test_a_permission_taken_back_or_given_anew_is_not_over(vault: Vault, begun: Begun) -> None:
    paper = permission(vault, begun, "1 December 2026")
    assert standing(vault, begun) is Standing.EXPIRED

    later(vault, begun, "withdrawal", paper, ("later.what", ("release",)))
    assert standing(vault, begun) is Standing.SIGNED
    permission(vault, begun, "30 November 2026")
    assert standing(vault, begun) is Standing.EXPIRED
    permission(vault, begun, "1 December 2027")

    assert standing(vault, begun) is Standing.SIGNED


def test_a_refusal_is_no_signature(vault: Vault, begun: Begun) -> None:
    act(vault, begun, ("passed", "privacy.promise", None))
    vault.conclude_intake(begun.intake)

    later(vault, begun, "refusal", "", ("later.no_to", ("agreement",)))
    assert standing(vault, begun) is Standing.UNSIGNED
    sealed(vault, begun)
    later(vault, begun, "refusal", "", ("later.no_to", ("agreement",)))

    assert standing(vault, begun) is Standing.SIGNED


def test_a_void_agreement_counts_no_longer_until_the_void_page_is_void(
    vault: Vault, begun: Begun
) -> None:
    vault.conclude_intake(begun.intake)
    paper = sealed(vault, begun)
    sealed(vault, begun, "document.annex_touch")
    later(vault, begun, "amendment", paper)
    page = later(vault, begun, "void", paper, ("later.holds", "nothing"))
    assert standing(vault, begun) is Standing.VOID

    page = later(vault, begun, "void", page, ("later.holds", "again"))
    assert standing(vault, begun) is Standing.SIGNED
    later(vault, begun, "void", page, ("later.holds", "again"))
    assert standing(vault, begun) is Standing.VOID
    sealed(vault, begun)

    assert standing(vault, begun) is Standing.SIGNED


@pytest.mark.parametrize(
    ("holds", "expected"), [("earlier", Standing.SIGNED), ("anew", Standing.VOID)]
)
def test_after_a_void_paper_the_one_before_holds_only_where_it_was_said(
    vault: Vault, begun: Begun, holds: str, expected: Standing
) -> None:
    vault.conclude_intake(begun.intake)
    first = sealed(vault, begun)
    later(vault, begun, "amendment", first)
    second = sealed(vault, begun)

    later(vault, begun, "void", second, ("later.holds", holds))

    assert standing(vault, begun) is expected


def test_a_withdrawal_made_by_mistake_takes_nothing_back(vault: Vault, begun: Begun) -> None:
    vault.conclude_intake(begun.intake)
    paper = sealed(vault, begun)
    page = later(vault, begun, "withdrawal", paper, ("later.what", ("whole",)))

    later(vault, begun, "void", page, ("later.holds", "again"))

    assert standing(vault, begun) is Standing.SIGNED


def test_a_later_paper_waits_for_signatures(vault: Vault, begun: Begun) -> None:
    vault.conclude_intake(begun.intake)
    sealed(vault, begun)
    later = vault.begin_intake(
        client=begun.client, practitioner=begun.practitioner, pack=begun.pack
    )

    vault.append(later, JournalRow(1, AT, "program", "begun", "document.amendment", None))

    assert standing(vault, begun) is Standing.SIGNING


@pytest.mark.parametrize(
    ("goals", "expected"),
    [
        (({"words": "Sleep.", "review": "2026-12-02"},), Standing.REVIEW),
        (({"words": "Sleep.", "review": "2026-12-03"},), Standing.SIGNED),
        (({"words": "Sleep."}, {"words": "Talk.", "review": "2026-11-02"}), Standing.REVIEW),
        (("only words",), Standing.SIGNED),
        ((), Standing.SIGNED),
        (None, Standing.SIGNED),
    ],
)
def test_a_goal_was_to_be_looked_at(
    vault: Vault, begun: Begun, goals: Value, expected: Standing
) -> None:
    old = ({"words": "Old.", "review": "2026-01-01"},)
    act(vault, begun, ("answered", "goals.list", old), ("answered", "goals.list", goals or ()))
    vault.conclude_intake(begun.intake)
    sealed(vault, begun)

    assert standing(vault, begun) is expected


def test_a_paper_is_still_to_be_printed(vault: Vault, begun: Begun) -> None:
    vault.conclude_intake(begun.intake)
    agreement = sealed(vault, begun)
    document = vault.agreement(agreement).documents[0].id

    def give(how: str) -> None:
        vault.note_hand_over(
            Given(begun.client, "document.agreement", "A-1", "A paper", how, (), "", document)
        )

    give("later")
    assert standing(vault, begun) is Standing.TO_PRINT

    give("print")

    assert standing(vault, begun) is Standing.SIGNED


def test_the_work_ended_the_time_is_over_and_a_hold_stands(vault: Vault, begun: Begun) -> None:
    vault.conclude_intake(begun.intake)
    sealed(vault, begun)
    vault.keep_until(kept(begun, ended="2019-05-03", until="2026-12-02"))
    assert standing(vault, begun) is Standing.ENDED

    vault.keep_until(kept(begun, ended="2019-05-03", until="2026-12-01"))
    assert standing(vault, begun) is Standing.OVER
    vault.hold(begun.client, INSURER, reason="A claim.", by=begun.practitioner)

    assert standing(vault, begun) is Standing.HELD


@pytest.fixture
def crowd(vault: Vault, begun: Begun) -> Vault:
    """One on hold, one booked, one new, one whose time is over soon."""
    act(vault, begun, ("begun", "", None))
    for name in ("Ann", "Bo", "Cy"):
        vault.add_client(name=name, reference="", practitioner=begun.practitioner)
    ann, bo, _cy, _zoe = vault.clients()
    vault.keep_until(Retention(ann.id, begun.practitioner, "2019-02-01", "2027-02-01"))
    vault.hold(bo.id, INSURER, reason="A claim.", by=begun.practitioner)
    return vault


def test_a_list_shows_one_standing_only(crowd: Vault) -> None:
    listed = crowd.clients(standing=Standing.HELD)

    assert [one.name for one in listed] == ["Bo"]
    assert crowd.standings() == {
        Standing.HELD: 1, Standing.BOOKED: 1, Standing.ENDED: 1, Standing.NEW: 1,
    }  # fmt: skip


def test_a_list_is_ordered_by_what_asks_for_something(crowd: Vault) -> None:
    listed = crowd.clients(order=Order.STANDING)

    assert [one.name for one in listed] == ["Bo", "Zo\u00e9 O'Brien", "Ann", "Cy"]
    assert crowd.clients(order=Order.LAST)[0].name == "Zo\u00e9 O'Brien"


def test_files_to_look_at_are_due_soon_or_held(crowd: Vault) -> None:
    found = crowd.files_to_look_at(date(2027, 3, 2))

    assert [(one.name, one.keep_until) for one in found] == [("Ann", "2027-02-01"), ("Bo", "")]
    assert [one.name for one in crowd.files_to_look_at(date(2027, 2, 1))] == ["Bo"]


def test_standings_cost_one_statement_however_many(crowd: Vault, statements: list[str]) -> None:
    crowd.clients()
    crowd.clients(order=Order.STANDING, standing=Standing.NEW)
    crowd.search("bo")
    crowd.standings()
    crowd.files_to_look_at(date(2027, 3, 2))

    assert len(statements) == 5

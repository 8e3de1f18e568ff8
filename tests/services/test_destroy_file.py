"""A file whose time is over: planned, destroyed with proof, certified, and known later."""

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO

import pypdfium2
import pytest

from desktop.domain import journal as j
from desktop.domain.retention import Settled, Young
from desktop.domain.verdict import Reason
from desktop.services.begin_intake import resume_intake
from desktop.services.destroy_file import (
    Destroying,
    DestructionReasonMissingError,
    NameInRegisterError,
    certify,
    destroy_file,
    plan_destruction,
    remove_mistake,
)
from desktop.services.hold_file import ReasonMissingError, hold_file, lift_hold
from desktop.services.keep_file import (
    DayRefusedError,
    file_state,
    keep_by_hand,
    keep_by_rule,
    keeping,
    say_ended,
    settle_years,
)
from desktop.services.practice_seal import renew_seal
from desktop.services.verify_file import verify_bytes
from desktop.store.backup_errors import RestoreUndecidedError
from desktop.store.derivation import Passphrase
from desktop.store.errors import FileHeldError, FileNotDueError, WrongSecretError
from desktop.store.exchange import ASIDE
from desktop.store.states import ClientStanding
from tests.services.conftest import PASSPHRASE
from tests.services.scene import CLOSED, Scene, scene

ENDED = date(2027, 5, 3)
AFTER = "2034-05-04T10:00:00-07:00"
PROOF = Passphrase(PASSPHRASE)


@pytest.fixture
def maya() -> Iterator[Scene]:
    """Maya's whole first session, signed, sealed and closed, in California."""
    with scene("en", CLOSED) as now:
        now.clock.moment = datetime.fromisoformat("2027-05-04T10:00:00-07:00")
        yield now


def who(maya: Scene) -> str:
    return maya.vault.practitioners()[0].id


def ended(maya: Scene) -> Scene:
    say_ended(maya.means, maya.vault, maya.live.client, ENDED, by=who(maya))
    return maya


def over(maya: Scene) -> Scene:
    ended(maya).clock.moment = datetime.fromisoformat(AFTER)
    return maya


def destroying(maya: Scene, **changed: str) -> Destroying:
    told = {"reason": "The time to keep it is over.", **changed}
    return Destroying(maya.live.client, who(maya), **told)


def destroyed(maya: Scene) -> str:
    return destroy_file(maya.means, maya.vault, destroying(maya), PROOF).id


def test_the_end_of_the_work_gives_the_day_and_the_law_it_comes_from(maya: Scene) -> None:
    found = say_ended(maya.means, maya.vault, maya.live.client, ENDED, by=who(maya))

    assert (found.until, found.years, found.basis) == (date(2034, 5, 3), 7, "ended")
    state = file_state(maya.means, maya.vault, maya.live.client)
    assert state.kept is not None
    assert (state.kept.ended_on, state.kept.keep_until) == ("2027-05-03", "2034-05-03")
    assert "4980.49" in state.keeping.source
    assert state.facts.born == date(1992, 3, 14)
    assert maya.vault.client(maya.live.client).standing is ClientStanding.ENDED


def test_a_day_to_come_is_no_end_of_the_work(maya: Scene) -> None:
    with pytest.raises(DayRefusedError):
        say_ended(maya.means, maya.vault, maya.live.client, date(2027, 5, 5), by=who(maya))


def test_a_date_by_hand_needs_a_reason_and_outlives_the_rule(maya: Scene) -> None:
    ended(maya)
    client, until = maya.live.client, date(2041, 1, 1)
    with pytest.raises(DayRefusedError):
        keep_by_hand(maya.means, maya.vault, client, until, reason=" ", by=who(maya))

    keep_by_hand(maya.means, maya.vault, client, until, reason="The insurer asks.", by=who(maya))
    ended(maya)

    kept = maya.vault.retention(client)
    assert kept is not None
    assert (kept.keep_until, kept.by_hand, kept.reason) == (
        "2041-01-01", True, "The insurer asks.",
    )  # fmt: skip
    keep_by_rule(maya.means, maya.vault, client, by=who(maya))
    kept = maya.vault.retention(client)
    assert kept is not None
    assert (kept.keep_until, kept.by_hand) == ("2034-05-03", False)


def test_a_practice_settles_longer_years_for_all(maya: Scene) -> None:
    settle_years(maya.means, maya.vault, Settled(10, Young(25)), by=who(maya))

    found = say_ended(maya.means, maya.vault, maya.live.client, ENDED, by=who(maya))

    assert found.until == date(2037, 5, 3)
    assert keeping(maya.means, maya.vault).settled == Settled(10, Young(25))


def test_the_plan_says_what_goes_and_what_forbids_it(maya: Scene) -> None:
    plan = plan_destruction(maya.means, ended(maya).vault, maya.live.client)
    assert not plan.may_go(date(2034, 5, 3))
    assert plan.may_go(date(2034, 5, 4))
    assert plan.state.counts["sealed"] == 2
    assert plan.state.counts["sessions"] == 1
    assert not plan.is_mistake

    hold_file(maya.vault, maya.live.client, "complaint", reason="The board wrote.", by=who(maya))

    assert not plan_destruction(maya.means, maya.vault, maya.live.client).may_go(date(2034, 5, 4))


def test_nothing_goes_before_its_day_on_hold_or_without_proof(maya: Scene) -> None:
    with pytest.raises(FileNotDueError):
        destroy_file(maya.means, ended(maya).vault, destroying(maya), PROOF)
    over(maya)
    with pytest.raises(WrongSecretError):
        destroy_file(maya.means, maya.vault, destroying(maya), Passphrase("another one"))
    hold = hold_file(maya.vault, maya.live.client, "court", reason="An order.", by=who(maya))
    with pytest.raises(FileHeldError):
        destroy_file(maya.means, maya.vault, destroying(maya), PROOF)
    with pytest.raises(ReasonMissingError):
        lift_hold(maya.vault, hold, reason="", by=who(maya))

    assert maya.vault.client_count() == 1
    lift_hold(maya.vault, hold, reason="Settled.", by=who(maya))
    assert destroyed(maya)


def test_nothing_is_destroyed_while_the_vault_of_before_a_restore_still_holds_it(
    maya: Scene,
) -> None:
    aside = over(maya).vault.folder / ASIDE
    aside.mkdir()

    with pytest.raises(RestoreUndecidedError, match="not decided yet"):
        destroyed(maya)

    assert maya.vault.client_count() == 1
    aside.rmdir()
    assert destroyed(maya)


@pytest.mark.parametrize(
    "words", [{"reason": "Maya asked for it."}, {"reference": "torres-lind"}, {"reason": "MAYA"}]
)
def test_the_register_takes_no_name(maya: Scene, words: dict[str, str]) -> None:
    with pytest.raises(NameInRegisterError):
        destroy_file(maya.means, over(maya).vault, destroying(maya, **words), PROOF)


def test_a_destruction_has_a_reason(maya: Scene) -> None:
    with pytest.raises(DestructionReasonMissingError):
        destroy_file(maya.means, over(maya).vault, destroying(maya, reason=" "), PROOF)


def test_a_date_by_hand_that_names_the_client_is_kept_without_its_words(maya: Scene) -> None:
    keep_by_hand(
        maya.means, maya.vault, maya.live.client, date(2027, 6, 1),
        reason="Maya asked for it.", by=who(maya),
    )  # fmt: skip
    maya.clock.moment = datetime.fromisoformat(AFTER)

    line = maya.vault.destruction(destroyed(maya))

    assert (line.by_hand, line.date_reason) == (True, "")


def test_a_certificate_is_sealed_filed_and_known(maya: Scene) -> None:
    over(maya)
    renew_seal(maya.means, maya.vault)
    paper = maya.vault.read_payload(maya.filed("document.agreement").id)
    line = destroy_file(maya.means, maya.vault, destroying(maya, reference="M. T."), PROOF).id

    content = certify(maya.means, maya.vault, line, str, language="en")

    assert certify(maya.means, maya.vault, line, str, language="en") == content
    words = text_of(content)
    for said in ("Register number 1", "M. T.", "Jordan Avery", "May 3, 2034", "4980.49",
                 "None of the pieces was found any more", "may keep old blocks"):  # fmt: skip
        assert said in words, said
    assert "Maya" not in words
    verdict = verify_bytes(content, pinned=None, vault=maya.vault)
    assert verdict.reason is Reason.AS_OWN
    assert "certificate of destruction" in verdict.since[0]
    again = verify_bytes(paper, pinned=None, vault=maya.vault)
    assert again.reason is Reason.AS_OWN
    assert "destroyed on 2034-05-04" in again.since[0]
    maya.vault.check_audit()


def test_what_was_cut_off_before_its_proof_is_certified_without_boasting(maya: Scene) -> None:
    over(maya)
    renew_seal(maya.means, maya.vault)
    from desktop.store import destruction
    from desktop.store.destruction import Order

    order = Order(maya.live.client, who(maya), "2034-05-04", "The time is over.")
    line = maya.vault._write(lambda tx: destruction.destroy(tx, order))

    content = certify(maya.means, maya.vault, line, str, language="en")

    assert "cut off before it could compare" in text_of(content)


def test_a_booking_by_mistake_is_simply_removed() -> None:
    with scene("en", j.BEGUN) as now:
        extra = now.vault.add_client(name="Nobody", reference="", practitioner=who(now))

        remove_mistake(now.vault, extra, by=who(now))

        assert now.vault.client_count() == 1


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(content)) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).replace("\ufffe", "").split())


def test_the_session_itself_is_gone(maya: Scene) -> None:
    destroyed(over(maya))

    with pytest.raises(Exception, match="Nothing is filed"):
        resume_intake(maya.vault, maya.live.id)

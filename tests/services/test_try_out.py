from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.flow import current_card
from desktop.services.play_session import SessionFileRefusedError
from desktop.services.set_up_practice import profile
from desktop.services.try_out import begin_example, begin_try_out
from tests.services.conftest import SESSIONS, Practice


def test_a_try_out_stands_on_the_example_and_is_marked(practice: Practice) -> None:
    tried = begin_try_out(practice.means, SESSIONS)

    kept = profile(tried.vault)
    assert tried.vault.rehearsal
    assert kept is not None
    assert kept.answers["practice.practitioner"] == "Jordan Avery"
    assert tried.folder.stat().st_mode & 0o777 == 0o700
    tried.end()
    assert not tried.folder.exists()
    tried.end()


def test_it_can_stand_on_a_practices_own_profile(practice: Practice) -> None:
    own = profile(practice.vault)
    assert own is not None
    own = replace(own, practitioner="Somebody Else")

    tried = begin_try_out(practice.means, SESSIONS, practice=own)

    assert [one.name for one in tried.vault.practitioners()] == ["Somebody Else"]
    tried.end()


def test_the_example_is_prepared_up_to_its_first_card(practice: Practice) -> None:
    tried = begin_try_out(practice.means, SESSIONS)

    live = begin_example(practice.means, tried)

    before = {card for step in live.pack.steps if step.stage == "before" for card in step.cards}
    assert live.intake.answers
    assert set(live.intake.answers) <= before
    assert live.intake.outcomes == {}
    assert current_card(live.pack, live.intake) is not None
    assert tried.vault.client(live.client).name == live.intake.answers["client.name"]
    tried.end()


def test_its_client_may_read_spanish_while_the_practitioner_reads_english(
    practice: Practice,
) -> None:
    tried = begin_try_out(practice.means, SESSIONS, client_reads="es")

    live = begin_example(practice.means, tried)

    assert live.wording.language == "es"
    assert live.practitioners_language == "en"
    assert live.intake.answers["client.papers_in"] == "es"
    tried.end()


def test_two_try_outs_do_not_meet(practice: Practice) -> None:
    one = begin_try_out(practice.means, SESSIONS)
    other = begin_try_out(practice.means, SESSIONS)

    one.end()

    assert other.vault.clients() == ()
    other.end()


def test_without_an_example_there_is_no_try_out(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(SessionFileRefusedError, match="example session"):
        begin_try_out(practice.means, tmp_path)

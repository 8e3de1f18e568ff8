"""Publishing her own wording: what was read, from a day on, for nobody who began before it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain import journal as j
from desktop.domain.journal import JournalRow
from desktop.packs.own_edits import Place, say
from desktop.packs.own_translation import followed, says_the_same
from desktop.services.begin_intake import Beginning, begin_intake, resume_intake
from desktop.services.clients_touched import (
    ASIDE,
    deal_with,
    is_listed,
    is_open,
    list_touched,
    open_count,
)
from desktop.services.confirm_pack import WordingUntranslatedError
from desktop.services.edit_wording import draft_changes, keep_draft, wording_draft
from desktop.services.filed_documents import filed_documents
from desktop.services.filed_pack import filed_pack
from desktop.services.live_intake import LiveIntake
from desktop.services.move_pack import move_pack, newer_words
from desktop.services.own_wording import Published
from desktop.services.play_session import play
from desktop.services.publish_wording import (
    Stage,
    WordingBegunError,
    WordingUnseenError,
    WordingUnsettledError,
    history,
    make_draft_again,
    publish_wording,
    take_back,
    version_changes,
)
from desktop.services.second_language import in_second_language
from desktop.services.verify_file import verify_bytes
from tests.services.conftest import Practice, played_until
from tests.services.test_papers import text_of

KEY = "us-ca"
LATE = Place("en", "time.late")
HERS = "I wait for you for twenty minutes, then I write to you."
SUYA = "Le espero veinte minutos y después le escribo."


def drafted(practice: Practice, en: str = HERS, es: str = SUYA) -> None:
    """Keep a draft in which one sentence is hers, in the languages given."""
    draft = wording_draft(practice.means, practice.vault, KEY)
    layer = draft.layer
    for place, text in ((LATE, en), (replace(LATE, language="es"), es)):
        layer = say(layer, draft.shipped, place, text) if text else layer
    keep_draft(practice.vault, followed(draft.layer, layer, draft.shipped.languages))


def published(practice: Practice, *, days: int = 0) -> Published:
    draft = wording_draft(practice.means, practice.vault, KEY)
    since = today(practice) + timedelta(days=days)
    seen = draft_changes(practice.means, draft)
    who = practice.made.practitioner
    return publish_wording(
        practice.means, practice.vault, draft, practitioner=who, since=since, seen=seen
    )


def today(practice: Practice) -> date:
    return practice.means.clock.now().date()


def late(practice: Practice) -> str:
    pack = filed_pack(practice.means, practice.vault, KEY)
    return pack.said("en", LATE.key).sentence("")


def test_every_published_wording_stays_and_is_compared_with_the_one_before(
    practice: Practice,
) -> None:
    drafted(practice)
    first = published(practice)
    drafted(practice, "I wait ten minutes.", "Espero diez minutos.")
    second = published(practice)

    there = history(practice.means, practice.vault, KEY)
    _, changes = version_changes(practice.means, practice.vault, KEY, second.version)

    assert [(one.published.version, one.stage) for one in there] == [
        (second.version, Stage.IN_FORCE),
        (first.version, Stage.OVERTAKEN),
    ]
    assert [(one.was, one.now) for one in changes if one.language == "en"] == [
        (HERS, "I wait ten minutes.")
    ]


def test_a_former_wording_is_made_the_draft_again_and_published_as_a_new_version(
    practice: Practice,
) -> None:
    drafted(practice)
    first = published(practice)
    drafted(practice, "I wait ten minutes.", "Espero diez minutos.")
    second = published(practice)

    make_draft_again(practice.means, practice.vault, KEY, first.version)
    third = published(practice)

    assert late(practice) == HERS
    assert len({first.version, second.version, third.version}) == 3


def test_a_wording_for_a_later_day_can_be_taken_back_until_then(practice: Practice) -> None:
    drafted(practice)
    new = published(practice, days=5)
    before = late(practice)

    take_back(practice.means, practice.vault, KEY, new.version)

    stage = history(practice.means, practice.vault, KEY)[0].stage
    practice.clock.moment += timedelta(days=6)
    assert stage is Stage.TAKEN_BACK
    assert late(practice) == before != HERS


def test_what_is_in_force_is_not_taken_back(practice: Practice) -> None:
    drafted(practice)
    new = published(practice)

    with pytest.raises(WordingBegunError):
        take_back(practice.means, practice.vault, KEY, new.version)

    assert late(practice) == HERS


def test_a_draft_goes_on_from_what_waits_for_its_day(practice: Practice) -> None:
    drafted(practice)
    published(practice, days=5)

    draft = wording_draft(practice.means, practice.vault, KEY)

    assert draft_changes(practice.means, draft) == ()
    assert draft.now.said("en", LATE.key).sentence("") == HERS


def test_nothing_goes_live_that_was_not_in_the_list_that_was_read(practice: Practice) -> None:
    drafted(practice)
    read = draft_changes(practice.means, wording_draft(practice.means, practice.vault, KEY))
    drafted(practice, "Something nobody saw.")
    draft = wording_draft(practice.means, practice.vault, KEY)
    who = practice.made.practitioner

    with pytest.raises(WordingUnseenError):
        publish_wording(
            practice.means,
            practice.vault,
            draft,
            practitioner=who,
            since=today(practice),
            seen=read,
        )

    assert history(practice.means, practice.vault, KEY) == ()


def test_a_day_that_is_over_is_no_first_day(practice: Practice) -> None:
    drafted(practice)

    with pytest.raises(WordingUnsettledError, match="day is over"):
        published(practice, days=-1)


def test_a_session_under_way_is_signed_in_the_words_it_began_with_and_its_client_is_listed(
    practice: Practice, begun: LiveIntake, rows: tuple[JournalRow, ...]
) -> None:
    played_until(practice, begun, rows, j.SIGNED)
    was = late(practice)
    drafted(practice)
    published(practice)
    again = resume_intake(practice.vault, begun.id)

    rest = rows[next(n for n, row in enumerate(rows) if row.action == j.SIGNED) :]
    live = play(practice.means, practice.clock, practice.vault, again, rest)

    agreement = next(
        one for one in filed_documents(practice.vault, live) if one.kind == "document.agreement"
    )
    content = practice.vault.read_document(agreement.id)
    assert late(practice) == HERS != was
    assert "twenty minutes" not in " ".join(text_of(content).split())
    assert verify_bytes(content, pinned=None, vault=practice.vault).exit_code == 0
    assert not is_listed(practice.means, practice.vault, KEY)

    found = list_touched(practice.means, practice.vault, KEY)

    assert [one.client.name for one in found] == ["Maya Torres-Lind"]
    assert [(point.key, point.now) for paper in found[0].papers for point in paper.points] == [
        (LATE.key, HERS)
    ]
    assert is_listed(practice.means, practice.vault, KEY)
    assert (open_count(practice.vault, KEY), is_open(practice.vault, live.client)) == (1, True)

    assert open_count(practice.vault, "gb-eng") == 0

    who = practice.made.practitioner
    deal_with(practice.means, practice.vault, found[0], how=ASIDE, reason="ends soon", by=who)

    assert list_touched(practice.means, practice.vault, KEY) == ()
    assert open_count(practice.vault, KEY) == 0


def test_an_intake_begun_before_the_first_day_keeps_its_words_until_both_agree_to_move(
    practice: Practice, begun: LiveIntake, rows: tuple[JournalRow, ...]
) -> None:
    play(practice.means, practice.clock, practice.vault, begun, rows[:20])
    drafted(practice)
    new = published(practice, days=3)
    practice.clock.moment += timedelta(days=4)

    live = resume_intake(practice.vault, begun.id)
    newer = newer_words(practice.means, practice.vault, live)

    assert live.pack.said("en", LATE.key).sentence("") != HERS
    assert newer is not None
    assert any(change.key == LATE.key and change.now == HERS for change in newer.changes)

    moved = move_pack(practice.means, practice.vault, live, newer)

    assert moved.pack.versions["own"] == new.version
    assert moved.pack.said("en", LATE.key).sentence("") == HERS


def test_a_language_with_a_sentence_that_waits_is_read_by_nobody(
    practice: Practice, begun: LiveIntake
) -> None:
    drafted(practice, es="")
    published(practice)
    pack = filed_pack(practice.means, practice.vault, KEY)
    maya = Beginning(begun.client, begun.practitioner, KEY, "es", begun.intake.profile)

    with pytest.raises(WordingUntranslatedError, match="not translated"):
        begin_intake(practice.means, practice.vault, maya)

    live = begin_intake(practice.means, practice.vault, replace(maya, language="en"))
    answers = {"papers.second": "es"}
    wanted = replace(live, intake=replace(live.intake, answers=answers))
    assert pack.untranslated == ("es",)
    assert pack.ready_languages == ("en",)
    assert in_second_language(wanted, "document.agreement") is None


def test_the_practices_own_language_is_not_published_half(practice: Practice) -> None:
    drafted(practice, en="")

    with pytest.raises(WordingUnsettledError, match="own language"):
        published(practice)


def test_a_text_that_says_the_same_already_is_said_to(practice: Practice) -> None:
    drafted(practice, en="")
    draft = wording_draft(practice.means, practice.vault, KEY)
    keep_draft(practice.vault, says_the_same(draft.layer, LATE))

    published(practice)

    assert filed_pack(practice.means, practice.vault, KEY).untranslated == ()

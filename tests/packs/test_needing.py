"""What others need is known before it goes: by clauses, by papers, by the program itself."""

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.load import survey
from desktop.packs.needing import KNOWN, leave_out_all, needed, needing_topic
from desktop.packs.own_edits import Place, say
from desktop.packs.own_layer import OwnLayer

KEY = "us-ca"
EMPTY = OwnLayer(KEY)


def test_a_clause_that_nobody_names_is_free(shipped: FormPack) -> None:
    assert needed(EMPTY, shipped, "about.doubt").is_free


def test_what_asks_about_a_question_goes_with_it_and_the_pack_is_whole(
    shipped: FormPack,
) -> None:
    found = needed(EMPTY, shipped, "consent.ai")

    layer = leave_out_all(EMPTY, shipped, ("consent.ai", *found.clauses), reason="no such tool")

    assert "said_yes.ai" in found.clauses
    assert not found.must_stay
    alone = leave_out_all(EMPTY, shipped, ("consent.ai",))
    assert survey(KEY, FORMS, alone)[1]
    assert survey(KEY, FORMS, layer)[1] == ()


def test_a_blank_of_ones_own_sentence_needs_what_fills_it(shipped: FormPack) -> None:
    layer = say(EMPTY, shipped, Place("en", "about.doubt"), "We meet at {room.present}.")

    assert "about.doubt" in needed(layer, shipped, "room.present").clauses


def test_a_paper_that_needs_a_name_keeps_it(shipped: FormPack) -> None:
    found = needed(EMPTY, shipped, "client.name")

    assert found.must_stay
    assert "document.agreement" in found.papers


def test_what_the_program_works_with_is_in_the_pack_and_stays(shipped: FormPack) -> None:
    assert shipped.items.keys() >= KNOWN
    assert all(needed(EMPTY, shipped, key).must_stay for key in KNOWN)


def test_a_topic_names_who_needs_what_stands_in_it_and_stands_elsewhere(
    shipped: FormPack,
) -> None:
    found = needing_topic(EMPTY, shipped, "group.fee")

    assert {"fee.waiver", "clash.late_fee"} <= set(found)
    assert not {"group.fee", *shipped.groups["group.fee"].items} & set(found)
    assert needing_topic(EMPTY, shipped, "group.respect") == ()

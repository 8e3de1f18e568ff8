"""Consents and notices of the practice's own: whole packs, with all that goes with them."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.assets import FORMS
from desktop.domain.notices import due_by, due_notices
from desktop.domain.pack import FormPack
from desktop.domain.wording_changes import NEW, wording_changes
from desktop.packs.compiled import read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.lending import lent
from desktop.packs.load import load_compiled
from desktop.packs.own_edits import Place, leave_out, say
from desktop.packs.own_forms import NewConsent, NewNotice, add_consent, add_notice
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.own_papers import papers
from desktop.packs.own_reasons import FIXED, lost, unreasoned, with_published

KEY = "us-ca"
TITLE = "Recording for supervision"
BOOKED, HELD = date(2026, 11, 16), date(2026, 12, 2)


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": text}


def consent(title: str = TITLE, whom: str = "") -> NewConsent:
    asked, use = "May I record our sessions?", "My supervisor hears them, and nobody else."
    return NewConsent(both(title), both(asked), both(use), both("No is fine."), whom)


def notice(**more: object) -> NewNotice:
    plain = NewNotice(both("Your state board"), both("The board answers."), "Code 4", "2026-11-20")
    return replace(plain, **more)  # type: ignore[arg-type]


def made(layer: OwnLayer) -> FormPack:
    assert read_layer(write_layer(layer)) == layer
    return load_compiled(layer.pack, FORMS, layer)[0]


def test_a_consent_is_asked_among_the_others_before_how_people_sign(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = add_consent(layer, shipped, consent(whom="remote"))

    pack = made(layer)

    cards = next(one.cards for one in pack.steps if one.key == "step.consents")
    assert cards.index("consent.ai") < cards.index(key) < cards.index("consent.e_records")
    item = pack.items[key]
    assert item.kind == "consent"
    assert item.concerns({"setting.mode": "remote"})
    assert not item.concerns({"setting.mode": "in_person"})
    assert pack.said("en", key).sentence("").endswith("No is fine.")


def test_a_yes_is_a_paper_of_its_own_and_a_no_is_none(layer: OwnLayer, shipped: FormPack) -> None:
    layer, key = add_consent(layer, shipped, consent())

    pack = made(layer)

    plan = pack.documents[f"{key}.paper"]
    assert plan.kind == "separate"
    assert plan.when is not None
    assert plan.when.holds({key: "yes"})
    assert not plan.when.holds({key: "no"})
    assert not plan.when.holds({})
    assert [one.role for one in plan.signers][:3] == ["practitioner", "client", "representative"]
    assert pack.said("es", plan.key).title == TITLE
    assert papers(layer) == ()  # no topic can be put on it


def test_it_can_be_taken_back_and_refused_under_its_own_name(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = add_consent(layer, shipped, consent())

    pack = made(layer)

    for question in ("later.what", "later.no_to"):
        assert key in pack.items[question].options
        assert pack.items[question].options[-1] == shipped.items[question].options[-1]
        assert pack.said("en", question).options[key] == TITLE
    stop = f"later.stop_{key}"
    (stops,) = (
        one for one in pack.documents["document.withdrawal"].sections if one.key == "section.stops"
    )
    assert stop in stops.items
    assert pack.said("en", stop).title == TITLE
    no = pack.items["later.no_service"].when
    assert no is not None
    assert no.holds({"later.no_to": (key,)})


def test_the_list_of_changes_names_the_consent_and_nothing_that_is_drawn_from_it(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = add_consent(layer, shipped, consent())
    layer, told = add_notice(layer, shipped, notice())

    changes = wording_changes(shipped, made(layer))

    assert {(one.key, one.kind) for one in changes} == {(key, NEW), (told, NEW)}


def test_a_new_title_reaches_the_paper_and_the_ways_back(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = add_consent(layer, shipped, consent())
    layer = say(layer, shipped, Place("en", key, "title"), "Recorded sessions")

    pack = made(layer)

    assert pack.said("en", f"{key}.paper").title == "Recorded sessions"
    assert pack.said("en", "later.what").options[key] == "Recorded sessions"


def test_what_is_left_out_again_leaves_nothing(layer: OwnLayer, shipped: FormPack) -> None:
    bare = layer
    layer, first = add_consent(layer, shipped, consent())
    layer, second = add_notice(layer, shipped, notice())

    for key in (first, second):
        layer = leave_out(layer, shipped, key)

    assert layer == bare


def test_a_consent_that_is_asked_no_more_keeps_its_name_for_those_who_gave_it(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = add_consent(layer, shipped, consent())
    old, today = load_compiled(KEY, FORMS, layer)[1], load_compiled(KEY, FORMS)[1]

    pack = read_compiled(lent(old, today))

    assert key in pack.items["later.what"].options
    assert pack.said("en", "later.what").options[key] == TITLE
    assert pack.said("en", f"later.stop_{key}").title == TITLE
    assert lent(old, old) == old


def test_a_notice_stands_among_the_notices_with_its_law_and_the_day_it_was_checked(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = add_notice(layer, shipped, notice(whom="adult"))

    pack = made(layer)

    item = pack.items[key]
    assert pack.groups["group.notices"].items[-1] == key
    assert (item.kind, item.fixed, item.confirmed_on) == ("notice", True, "2026-11-20")
    assert item.sources == ("Code 4",)
    assert pack.sources["Code 4"] == "Code 4 (2026-11-20)"
    assert not item.concerns({"client.adult": False})


@pytest.mark.parametrize(
    ("due", "days", "by"),
    [
        ("session", 0, HELD),
        ("before", 0, date(2026, 12, 1)),
        ("booking", 3, date(2026, 11, 19)),
        ("booking", 30, HELD),  # the session is sooner
    ],
)
def test_a_notice_is_due_as_she_said(
    layer: OwnLayer, shipped: FormPack, due: str, days: int, by: date
) -> None:
    layer, key = add_notice(layer, shipped, notice(due=due, days=days))
    answers = {"booking.made_on": BOOKED.isoformat(), "booking.date": HELD.isoformat()}

    found = {one.key: one.by for one in due_notices(made(layer), answers)}

    assert found[key] == by


def test_nothing_is_due_before_it_was_booked(layer: OwnLayer, shipped: FormPack) -> None:
    layer, key = add_notice(layer, shipped, notice(due="before"))
    rules = made(layer).items[key].due

    assert due_by(rules, HELD, HELD) == HELD
    assert due_by(rules, None, HELD) == date(2026, 12, 1)


def test_a_receipt_is_a_paper_of_its_own_once_the_notice_was_given(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, signed = add_notice(layer, shipped, notice())
    layer, handed = add_notice(layer, shipped, notice(receipt=False))

    pack = made(layer)

    given = {"given": "2026-12-02", "how": "paper"}
    when = pack.documents[f"{signed}.paper"].when
    assert when is not None
    assert when.holds({signed: given})
    assert not when.holds({})
    # Where all notices are receipted on one paper, this one is among them.
    assert not when.holds({signed: given, "practice.separate_papers": ("notices",)})
    assert f"{handed}.paper" not in pack.documents
    assert "not that you agree" in pack.said("en", f"{signed}.paper").hint


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"kind": "clause", "depth": "essential", "paper": True}, "only consents and notices"),
        ({"kind": "notice", "confirmed_on": "last week"}, "not a date"),
        ({"kind": "notice", "due": [{"since": "booking", "before": 1}]}, "from the booking"),
        ({"kind": "notice", "due": [{"since": "session", "before": -1}]}, "below none"),
    ],
)
def test_a_file_that_bends_the_rules_is_refused(
    layer: OwnLayer, shipped: FormPack, table: dict[str, object], words: str
) -> None:
    layer, key = add_notice(layer, shipped, notice())
    layer.files.items[key] = table

    with pytest.raises(PackRefusedError, match=words):
        made(layer)


def test_a_notice_is_fixed_once_it_is_published_and_not_before(
    layer: OwnLayer, shipped: FormPack
) -> None:
    drafted, key = add_notice(layer, shipped, notice())
    text = Place("en", key)
    fixed = with_published(shipped, shipped)
    assert lost(fixed, say(drafted, shipped, text, "Other words.")) == {}

    fixed = with_published(shipped, made(drafted))

    assert lost(fixed, drafted) == {}
    assert lost(fixed, say(drafted, shipped, text, "Other words.")) == {key: FIXED}
    gone = leave_out(drafted, shipped, key, reason="The law was repealed.")
    assert lost(fixed, gone) == {key: FIXED}
    assert list(unreasoned(fixed, gone)) == []
    assert list(unreasoned(fixed, leave_out(drafted, shipped, key))) == [(key, FIXED)]


def test_a_translation_that_comes_after_publishing_asks_for_no_reason(
    layer: OwnLayer, shipped: FormPack
) -> None:
    english = notice(titles={"en": "Your board"}, texts={"en": "The board answers."})
    drafted, key = add_notice(layer, shipped, english)
    fixed = with_published(shipped, made(drafted))

    later = say(drafted, shipped, Place("es", key), "El colegio responde.")

    assert lost(fixed, later) == {}

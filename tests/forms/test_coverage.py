"""Every limit, every boundary, every seed practice and every fact of example 9.1 has its place."""

from collections import Counter

import pytest

from desktop.assets import FORMS
from desktop.domain.clashes import CLASH
from desktop.domain.intake import Intake
from desktop.domain.pack import FormPack
from desktop.domain.standing import group_of
from desktop.packs.load import load

# No named-crimes duty is known for the United States; section 3 of the brief names the
# United Kingdom, Australia and Germany for it.
NOT_IN_THE_US = {"L08"}
ONLY_IN_THE_US = {"L09", "L26"}

LIMITS = {f"L{number:02d}" for number in range(1, 34)}
BOUNDARIES = {
    *(f"T{number}" for number in range(1, 16)),
    *(f"C{number}" for number in range(1, 16)),
    *(f"B{number}" for number in range(1, 17)),
}

# Clinical brief, section 9.1: one line for each fact, the item that holds it, and a word of it.
FACTS_OF_MAYA = [
    ("licence", "practice.licence", "LMFT 000000"),
    ("practitioner", "practice.practitioner", "Jordan Avery"),
    ("phone", "practice.phone", "916-555-0142"),
    ("covered entity: yes", "practice.hipaa", "yes"),
    ("Part 2: no", "practice.part2", False),
    ("not 1557-covered", "practice.section_1557", False),
    ("in person", "setting.mode", "in_person"),
    ("split no", "setting.split", False),
    ("80 min first session", "booking.length", 80),
    ("Wed 2 Dec 2026", "booking.date", "2026-12-02"),
    ("16:00", "booking.time", "16:00"),
    ("chair, lamp, blinds, water", "comfort.choices", "blinds_half"),
    ("laptop OK", "comfort.laptop", True),
    ("wants to see notes", "comfort.see_notes", True),
    ("own item", "agenda.own", "How do I know if it's working?"),
    ("name", "client.name", "Maya Torres-Lind"),
    ("uses Maya", "client.called", "Maya"),
    ("she/her", "client.pronouns", "she/her"),
    ("born 14 Mar 1992", "client.born", "1992-03-14"),
    ("English, some Spanish", "client.language", "Spanish"),
    ("identity and needs", "client.identity", "please don't tease it"),
    ("migraine", "access.needs", "Migraine"),
    ("break at 40 min", "comfort.note", "40 minutes"),
    ("mobile", "contact.mobile", "916-555-0177"),
    ("voicemail first name only", "contact.voicemail", "first_name"),
    ("emergency: sister Ana", "emergency.person", "Ana"),
    ("her number", "emergency.phone", "916-555-0190"),
    ("if life at risk", "emergency.use", "life_at_risk"),
    ("reason", "story.reason", "I snapped at my niece"),
    ("reflection", "story.reflection", "frightened of it spilling out"),
    ("past help", "story.past_help", "scripted"),
    ("ask before homework", "wishes.please", "homework"),
    ("fear of judgement", "story.barriers", "being_judged"),
    ("gentle first", "preferences.support", "gentle_first"),
    ("some structure", "preferences.structure", "some"),
    ("feelings and practical", "preferences.focus", "practical"),
    ("9 yrs, grief, CBT", "practice.training", "9 years"),
    ("alternatives", "practice.alternatives", "hospice bereavement group"),
    ("teach-back", "teach_back.privacy", "Not just because I'm sad."),
    ("own words, first time", "teach_back.privacy", "own_words"),
    ("NPP v2026-02", "notice.npp", "2026-02"),
    ("acknowledged", "notice.npp_acknowledged", True),
    ("BBS notice, 12-pt", "notice.bbs", "12 point"),
    ("GFE 18 Nov", "notice.gfe", "2026-11-18"),
    ("12 x $160 = $1,920", "notice.gfe", "12 x $160 = $1,920"),
    ("booked 16 Nov", "booking.made_on", "2026-11-16"),
    ("50 min", "time.length", 50),
    ("weekly", "time.frequency", "weekly"),
    ("Wednesday", "time.weekday", "wednesday"),
    ("at 16:00", "time.slot", "16:00"),
    ("late: 15 min", "time.grace", 15),
    ("24 h notice", "time.notice", 24),
    ("late cancel $80", "fee.late", "80.00"),
    ("one waiver", "fee.waivers", 1),
    ("4 weeks' holiday notice", "time.holiday_weeks", 4),
    ("closed 24 Dec-1 Jan", "time.closed", "24 December"),
    ("review session 4", "time.first_review", 4),
    ("open-ended", "time.course", "open_ended"),
    ("$160", "fee.amount", "160.00"),
    ("card", "fee.methods", "card"),
    ("at end of session", "fee.paid_when", "at_end"),
    ("8 weeks' notice of rise", "fee.rise", 8),
    ("email for booking, text for lateness", "contact.channels", "text"),
    ("risk ticked", "consent.email_text", "yes"),
    ("Mon-Fri", "contact.hours", "mon_fri"),
    ("9-17", "contact.hours_to", "17:00"),
    ("2 working days", "contact.reply", 2),
    ("call check", "contact.call_check", "blue lantern"),
    ("touch none", "behaviour.touch", "none"),
    ("gifts card only", "behaviour.gifts", "card"),
    ("no recording", "consent.recording", "no"),
    ("no AI", "consent.ai", "no"),
    ("prayer before session OK", "behaviour.opening", "prayer"),
    ("start and end on time", "together.promises", "on_time"),
    ("ask before homework, promised", "together.promises", "ask_first"),
    ("Maya's own promise", "together.promises", "faking fine"),
    ("goal 1", "goals.list", "Sleep five hours three nights a week."),
    ("Maya's step", "goals.list", "phone out of the bedroom by Sunday"),
    ("Jordan's step", "goals.list", "sleep and grief sheet"),
    ("both", "goals.list", "look at it on 9 December"),
    ("strengths", "goals.list", "a steady job, my sister"),
    ("review 23 Dec 2026", "goals.list", "2026-12-23"),
    ("goal 2 (draft)", "goals.list", "Talk about Dad without shutting down."),
    ("anchors", "goals.list", "I share at the family mass"),
    ("short form each session", "feedback.check", "each_session"),
    ("ask me once", "feedback.quiet_sign", "ask me once"),
    ("crisis", "teach_back.help", "911 if I'm about to act"),
    ("e-sign consent yes", "consent.e_records", "yes"),
    ("safe to take home", "close.paper", "take_home"),
    ("next Wed 9 Dec", "close.next_date", "2026-12-09"),
    ("next at 16:00", "close.next_time", "16:00"),
    ("check-in", "close.check_in", "a_little"),
    ("pace right", "close.pace", "right"),
    ("keep: you waited", "close.keep", "you waited"),
    ("7 years after last session", "practice.retention", "7 years after the last session"),
]

FACTS_THAT_ARE_WORDS = [
    ("Maya leads at a chance meeting", "privacy.outside"),
    ("no social media", "online.social"),
    ("no online search", "online.search"),
    ("may feel worse at first", "about.hard"),
]

NOTES_OF_JORDAN = ["after.stirred", "after.supervision", "after.duties"]
"""Own grief, cultural mourning, nothing to report: a compartment of its own, never a row."""

LIMITS_ON_FOR_MAYA = {
    *(f"L{number:02d}" for number in (*range(1, 8), *range(10, 14), *range(19, 26), 30, 31)),
}


@pytest.mark.parametrize("fact", FACTS_OF_MAYA, ids=lambda fact: fact[0])
def test_every_fact_of_example_9_1_is_an_answer(
    fact: tuple[str, str, str | int], california: FormPack, maya: Intake
) -> None:
    _, key, expected = fact

    answer = maya.all_answers(california.defaults())[key]

    if isinstance(expected, str):
        assert expected in str(answer) or expected in repr(answer).replace('\\"', '"')
    else:
        assert answer == expected


@pytest.mark.parametrize("fact", FACTS_THAT_ARE_WORDS, ids=lambda fact: fact[0])
def test_what_9_1_settles_by_default_was_gone_through(
    fact: tuple[str, str], california: FormPack, maya: Intake
) -> None:
    group = group_of(california, fact[1])

    assert maya.outcomes[group] in {"explained", "agreed"}


def test_every_limit_that_is_on_for_maya_was_explained_to_her(
    california: FormPack, maya: Intake
) -> None:
    answers = maya.all_answers(california.defaults())
    explained = {
        ref
        for item in california.items.values()
        if item.concerns(answers)
        for ref in item.refs
        if group_of(california, item.key) in maya.outcomes or item.key in maya.answers
    }

    assert explained >= LIMITS_ON_FOR_MAYA


def test_the_limits_that_are_off_for_maya_are_not_shown_to_her(
    california: FormPack, maya: Intake
) -> None:
    answers = maya.all_answers(california.defaults())
    shown = {
        ref
        for item in california.items.values()
        if item.concerns(answers) and group_of(california, item.key)
        for ref in item.refs
    }

    assert not shown & {"L08", "L09", "L15", "L16", "L17", "L18", "L26", "L29"}


def test_the_practitioners_notes_are_never_rows(california: FormPack, maya: Intake) -> None:
    assert {california.items[key].kind for key in NOTES_OF_JORDAN} == {"note"}
    assert not set(NOTES_OF_JORDAN) & set(maya.answers)


def test_all_33_limits_have_a_clause() -> None:
    core = refs(load("core", FORMS))
    us = refs(load("us", FORMS))

    assert LIMITS - core == ONLY_IN_THE_US
    assert LIMITS - us == NOT_IN_THE_US


def test_all_46_boundary_decisions_have_an_item(pack: FormPack) -> None:
    assert BOUNDARIES - refs(pack) == set()


def test_the_overlaps_of_the_brief_are_one_topic_each(pack: FormPack) -> None:
    together = [{"L19", "C6"}, {"L20", "B7"}, {"L31", "C10"}, {"L33", "B9"}, {"L14", "C14"}]

    for pair in together:
        holders = [item for item in pack.items.values() if pair <= set(item.refs)]
        assert len(holders) == 1
        assert holders[0].topic


def test_every_seed_practice_is_carried_by_an_item(pack: FormPack) -> None:
    carried = {number for item in pack.items.values() for number in item.practices}

    assert carried == set(range(1, 51))


def test_no_item_carries_more_than_three_practices(pack: FormPack) -> None:
    assert max(len(item.practices) for item in pack.items.values()) <= 3


def test_every_item_has_a_place(pack: FormPack) -> None:
    on_cards = {key for step in pack.steps for key in step.cards}
    in_groups = {key for group in pack.groups.values() for key in group.items}
    printed = {
        key
        for plan in pack.documents.values()
        for section in plan.sections
        for key in section.items
    }
    in_blanks = blanks_of(pack)
    asked = asked_by(pack)
    placed = on_cards | in_groups | printed | in_blanks | asked | {"practice.letterhead"}

    lost = {
        key
        for key, item in pack.items.items()
        if key not in placed and item.filled_by != "practice" and item.kind != CLASH
        if not key.startswith("later.")  # what a paper after the seal asks on its own form
    }

    assert lost == set()


def test_no_key_stands_on_two_cards(pack: FormPack) -> None:
    cards = Counter(key for step in pack.steps for key in step.cards)
    cards.update(key for group in pack.groups.values() for key in group.items)

    assert [key for key, count in cards.items() if count > 1] == []


def refs(pack: FormPack) -> set[str]:
    """Return the brief's numbers that the items of *pack* carry."""
    return {ref for item in pack.items.values() for ref in item.refs}


def blanks_of(pack: FormPack) -> set[str]:
    """Return the items that fill a blank somewhere."""
    from desktop.domain.sentence import blanks

    return {
        blank.item
        for words in pack.words["en"].values()
        for text in (*words.text.values(), *words.card.values())
        for blank in blanks(text)
    }


def asked_by(pack: FormPack) -> set[str]:
    """Return the items that some condition asks about."""
    conditions = [
        condition
        for item in pack.items.values()
        for condition in (item.when, *(case.when for case in item.cases))
    ]
    conditions += [
        condition
        for group in pack.groups.values()
        for condition in (group.when, *(case.when for case in group.cases))
    ]
    return {key for condition in conditions if condition for key in condition.items()}

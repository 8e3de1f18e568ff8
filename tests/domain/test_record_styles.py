"""The record of the session says things in the order of the session, each in its place."""

from desktop.assets import FORMS
from desktop.domain.agreement import Section
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import fold
from desktop.domain.journal import (
    ANSWERED,
    BEGUN,
    IDENTIFIED,
    ON_SCREEN,
    PRACTITIONER,
    SETTLED,
    SIGNED,
    TALKED,
    Act,
    Value,
)
from desktop.packs.load import load
from desktop.packs.wording import PackWording

PACK = load("core", FORMS)


def record(*acts: Act) -> dict[str, Section]:
    begun = Act("program", BEGUN, value={"pack": PACK.fingerprint, "language": "en"})
    rows = [
        act.row(seq=number, at=f"2026-12-02T16:{number:02}:00-08:00")
        for number, act in enumerate((begun, *acts), start=1)
    ]
    commission = Commission("document.record", "K7QF-2M-R")
    drawn = draw_up(PACK, fold(rows), PackWording(PACK, "en"), commission)
    return {section.key: section for section in drawn.sections}


def answer(item: str, value: Value) -> Act:
    return Act(PRACTITIONER, ANSWERED, item, value)


def keys(section: Section) -> list[str]:
    return [passage.key for passage in section.passages]


def test_what_booking_asked_is_no_consent() -> None:
    drawn = record(
        answer("client.adult", value=True),
        answer("setting.split", value=False),
        answer("consent.recording", "no"),
        answer("comfort.laptop", value=True),
    )

    assert keys(drawn["section.answered"]) == ["comfort.laptop", "consent.recording"]
    assert {"client.adult", "setting.split"} <= set(keys(drawn["section.setting"]))


def test_teach_back_is_told_in_the_order_of_the_session() -> None:
    told = {"finding": "own_words"}

    drawn = record(answer("teach_back.help", told), answer("teach_back.privacy", told))

    assert keys(drawn["section.said"]) == ["teach_back.privacy", "teach_back.help"]


def test_what_was_not_reached_follows_what_was_in_the_order_of_the_session() -> None:
    drawn = record(Act(PRACTITIONER, SETTLED, "group.reach", "agreed"))

    told = keys(drawn["section.outcomes"])

    assert told[0] == "group.reach"
    assert told[1:4] == ["group.danger", "group.harm", "group.courts"]
    assert told.index("group.when") < told.index("group.urgent") < told.index("group.feedback")


def test_a_talk_is_told_in_spanish_too() -> None:
    value = {"from": "2026-12-02T15:03:00-08:00", "until": "2026-12-02T15:52:00-08:00"}
    talk = Act(PRACTITIONER, TALKED, value=value)
    begun = Act("program", BEGUN, value={"pack": PACK.fingerprint, "language": "es"})
    rows = [
        act.row(seq=n, at="2026-12-02T17:10:00-08:00") for n, act in enumerate((begun, talk), 1)
    ]

    commission = Commission("document.record", "K7QF-2M-R")
    drawn = draw_up(PACK, fold(rows), PackWording(PACK, "es"), commission)

    (told,) = [one for one in drawn.passages() if one.key == "record.talked"]
    assert "hablaron desde" in told.text
    assert "anotado: 2 de diciembre de 2026, 5:10" in told.text


def test_a_talk_on_paper_is_told_with_the_time_it_was_entered_and_no_other() -> None:
    value = {"from": "2026-12-02T15:03:00-08:00", "until": "2026-12-02T15:52:00-08:00"}

    drawn = record(Act(PRACTITIONER, TALKED, value=value))

    (told,) = [one for one in drawn["section.times"].passages if one.key == "record.talked"]
    assert "3:03" in told.text
    assert "3:52" in told.text
    assert "entered December 2, 2026, 4:02" in told.text


INK: Value = {"device": "pen", "aspect": 3400, "strokes": ((1000, 1000, 3000, 1010),)}
TO_SIGN = (
    answer("practice.practitioner", "Elise Nakagawa"),
    answer("client.name", "Maya Alvarez"),
    answer("people.supervisor", ({"name": "Ruth Osei"},)),
)


def signed(party: str, **how: Value) -> Act:
    said = {"party": party, "statement": "read", **how}
    return Act("client", SIGNED, "document.agreement", said)


def texts(section: Section) -> list[str]:
    return [f"{passage.title}: {passage.text}" for passage in section.passages]


def test_each_signature_tells_its_way_its_statement_and_the_pages_that_were_shown() -> None:
    pages: Value = {"shown": 2, "of": 9, "on_paper": True}
    drawn = record(
        *TO_SIGN,
        signed("practitioner", method="typed", name="elise nakagawa"),
        signed("client", method="typed", name="Mimi", pages=pages),
        signed("supervisor.1", method="drawn", ink=INK, witness="Ben Ito", statement="own"),
    )

    told = [text for text in texts(drawn["section.times"]) if text.startswith("Signature")]

    assert [words.split(": ", 2)[2].split(" on ")[0] for words in told] == [
        "Practitioner: typed the name",
        "Client: typed the name as \u201cMimi\u201d",
        "Supervisor (Ruth Osei): made a mark with a pen",
    ]
    assert "on the screen: 2 of 9. Said to have read the others on paper." in told[1]
    assert "seen by Ben Ito. Said: \u201cWhat stands above my name is true.\u201d" in told[2]


def test_a_paper_that_waits_names_who_has_still_to_sign() -> None:
    drawn = record(*TO_SIGN, signed("practitioner", method="typed", name="Elise Nakagawa"))

    told = " ".join(texts(drawn["section.times"]))

    assert "still to sign: Client, Supervisor (Ruth Osei)" in told


def test_identity_and_the_yes_to_the_screen_are_told_for_each_person() -> None:
    drawn = record(
        *TO_SIGN,
        answer("identity.client", "seen"),
        answer("identity.document", "passport"),
        Act(PRACTITIONER, IDENTIFIED, "", {"party": "supervisor.1", "how": "not_checked"}),
        Act("client", ON_SCREEN, "consent.e_records", {"party": "client", "says": "yes"}),
        Act("client", ON_SCREEN, "consent.e_records", {"party": "client", "says": "withdrawn"}),
    )

    setting, people = texts(drawn["section.setting"]), texts(drawn["section.parties"])
    answered = texts(drawn["section.answered"])

    assert "Which document was seen: passport" in setting
    assert "How identity was known: Supervisor (Ruth Osei): not checked; noted on" in people[-1]
    assert [words.split(", ")[0] for words in answered[-2:]] == [
        "Signing on the screen: Client: yes",
        "Signing on the screen: Client: yes taken back on December 2",
    ]

"""The envelope's register and what is written down for a custodian."""

from datetime import date, timedelta

from desktop.domain.custodian import FACTS, CustodianFacts, Envelope

MADE = "2026-01-10T09:00:00-08:00"


def test_facts_read_back_as_they_were_written() -> None:
    facts = CustodianFacts(**{name: f"{name}." for name in FACTS})

    assert CustodianFacts.of(facts.spelled()) == facts
    assert CustodianFacts.of({"unknown": "x"}) == CustodianFacts()
    assert "laptop." not in repr(facts)


def test_the_register_keeps_everybody_who_had_the_envelope() -> None:
    register = Envelope().handed_to("Notary Pell", "2026-01-12").handed_to("Dana", "2026-06-01")

    back = Envelope.of(register.looked_at("2026-07-01").spelled())

    assert [one.who for one in back.holders] == ["Notary Pell", "Dana"]
    assert back.checked_on == "2026-07-01"
    assert Envelope.of({"holders": "nonsense"}) == Envelope()


def test_one_is_reminded_a_year_after_the_last_look() -> None:
    seen = Envelope().handed_to("Dana", "2026-02-01")
    year = date(2026, 2, 1) + timedelta(days=365)

    assert not seen.is_due(MADE, year)
    assert seen.is_due(MADE, year + timedelta(days=1))
    assert Envelope().is_due(MADE, date(2027, 2, 1))
    assert not Envelope().is_due("", date(2030, 1, 1))

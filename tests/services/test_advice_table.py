"""Advice on the kinds of sentences that practices publish is right, and there is no other."""

from collections import Counter

import pytest

from desktop.services.advise_wording import advise_wording
from desktop.services.advised import ORDER, Written
from tests.services.advice_table import TABLE, Said

DUTY = {"en": "I must tell the police.", "es": "Debo avisar."}


@pytest.mark.parametrize("said", TABLE, ids=lambda said: f"{said.language}: {said.text[:48]}")
def test_every_sentence_gets_the_advice_that_is_right_and_no_other(said: Said) -> None:
    shipped = DUTY[said.language] if said.rule == "MUST" else ""

    told = advise_wording(Written(said.text, said.language, shipped=shipped, rule=said.rule))

    assert {one.about for one in told} == said.wanted


@pytest.mark.parametrize("language", ["en", "es"])
def test_most_of_what_practices_publish_needs_no_advice(language: str) -> None:
    rows = [said for said in TABLE if said.language == language]

    kinds = Counter(about for said in rows for about in said.wanted)

    assert len(rows) >= 60
    assert sum(1 for said in rows if not said.wanted) > len(rows) / 2
    assert set(kinds) <= set(ORDER)

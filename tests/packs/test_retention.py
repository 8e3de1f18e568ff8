"""How long files are kept is data of each pack, as the clinical brief (6.4) has it."""

from typing import Any

import pytest

from desktop.assets import FORMS
from desktop.domain.journal import Value
from desktop.domain.retention import rule_of
from desktop.packs.building import build
from desktop.packs.checking import mistakes
from desktop.packs.load import load
from desktop.packs.reading import PackFiles


@pytest.mark.parametrize(
    ("key", "answers", "expected"),
    [
        ("us-ca", {}, ("MUST", 7, 25, "BPC retention")),
        ("us", {}, ("FILL", 7, 21, "APA Record Keeping Guidelines")),
        ("ca-on", {"practice.college": "crpo"}, ("ETH", 10, 28, "College standards")),
        ("ca-on", {"practice.college": "none"}, ("FILL", 0, 0, "")),
        ("au-vic", {}, ("MUST", 7, 25, "Health Records Act 2001")),
        ("au-nsw", {}, ("MUST", 7, 25, "HRIP Act 2002")),
        ("au", {"practice.state": "ACT"}, ("MUST", 7, 25, "ACT Health Records Act")),
        ("au", {"practice.state": "QLD"}, ("FILL", 7, 25, "")),
        ("gb-eng", {"practice.retention_young": "to_25"}, ("FILL", 7, 25, "UK GDPR retention")),
        ("gb-sct", {"practice.retention_young": "as_adults"}, ("FILL", 7, 0, "UK GDPR retention")),
        ("eu", {}, ("FILL", 0, 0, "")),
        ("ie", {}, ("FILL", 0, 0, "")),
    ],
)
def test_each_place_says_what_is_known_of_its_law(
    key: str, answers: dict[str, Value], expected: tuple[str, int, int, str]
) -> None:
    rule = rule_of(load(key, FORMS).retention, answers)

    assert (rule.rule, rule.years, rule.young.until_age, rule.source) == expected


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ({"is": "MUST", "years": 7}, "names no source"),
        ({"is": "MUST", "source": "Law"}, "not for how many years"),
        ({"is": "FILL", "years": -1}, "below none"),
        ({"is": "FILL", "source": "Another"}, "not listed"),
        ({"is": "FILL", "when": {"item": "no.such", "is": "x"}}, "not in the pack"),
    ],
)
def test_a_rule_that_is_none_is_refused(rule: dict[str, Any], sentence: str) -> None:
    head = {"key": "x", "version": "1", "sources": {"Law": "A law"}, "retention": [rule]}
    pack = build(PackFiles(head), versions={"x": "1"}, fingerprint="")

    found = [words for key, words in mistakes(pack) if key == "pack.retention"]

    assert any(sentence in words for words in found), found

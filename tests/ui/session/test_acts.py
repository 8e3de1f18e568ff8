"""Who says what: an answer is noted as said by whoever says it."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from desktop.assets import FORMS
from desktop.domain.goals import WISH_OF_OTHERS
from desktop.domain.journal import JournalRow, JournalRowError
from desktop.packs.load import load
from desktop.ui.session.acts import answered


@pytest.mark.parametrize(
    ("named", "by"),
    [
        (({"name": "Rosa"},), "representative.1"),
        (({"name": "Rosa"}, {"name": "Ben"}), "representative"),
    ],
)
def test_a_representatives_wish_is_said_by_them(named: tuple[Any, ...], by: str) -> None:
    live = cast(
        "Any",
        SimpleNamespace(pack=load("core", FORMS), answers={"people.representatives": named}),
    )

    act = answered(live, WISH_OF_OTHERS, "Back to school")

    assert act.by == by
    assert act.row(seq=1, at="2026-12-02T16:00:00-08:00").by == by


@pytest.mark.parametrize("by", ["representative.0", "representative.x", "client.1", "mother"])
def test_nobody_else_acts_in_a_session(by: str) -> None:
    with pytest.raises(JournalRowError):
        JournalRow(1, "2026-12-02T16:00:00-08:00", by, "answered", "goals.hope", "x")

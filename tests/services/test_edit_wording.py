"""The practice's own wording: drafted beside what is in force, published, never under a session."""

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.domain.wording_changes import CHANGED, GONE, NEW
from desktop.packs.errors import PackRefusedError
from desktop.packs.own_edits import NewClause, Place, add_clause, leave_out, say
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_update import brought_over
from desktop.services.confirm_pack import confirm_pack, pack_state
from desktop.services.edit_wording import (
    draft_changes,
    drop_draft,
    keep_draft,
    wording_draft,
)
from desktop.services.filed_pack import filed_pack
from desktop.services.means import Means
from desktop.services.publish_wording import WordingUnchangedError, publish_wording
from tests.services.conftest import Practice

KEY = "us-ca"
DOUBT = Place("en", "about.doubt")
HERS = "You may change any of this whenever you like. I note the day."


@pytest.fixture
def means(practice: Practice, tmp_path: Path) -> Means:
    """The practice's means, with form packs of its own that a test may change."""
    for key in ("core", "us", "us-ca"):
        shutil.copytree(FORMS / key, tmp_path / "forms" / key)
    return replace(practice.means, forms=tmp_path / "forms")


def changed(practice: Practice, means: Means, text: str = HERS) -> OwnLayer:
    """Return a kept draft in which one sentence is the practitioner's."""
    draft = wording_draft(means, practice.vault, KEY)
    layer = say(draft.layer, draft.shipped, DOUBT, text)
    keep_draft(practice.vault, layer)
    return layer


def sentence(pack: FormPack) -> str:
    return pack.said("en", DOUBT.key).sentence("")


def publish(practice: Practice, means: Means, *, days: int = 0) -> None:
    since = means.clock.now().date() + timedelta(days=days)
    draft = wording_draft(means, practice.vault, KEY)
    publish_wording(
        means, practice.vault, draft, practitioner=practice.made.practitioner, since=since
    )


def test_a_draft_is_kept_and_no_client_meets_it(practice: Practice, means: Means) -> None:
    layer = changed(practice, means)

    draft = wording_draft(means, practice.vault, KEY)

    assert draft.layer == layer
    assert sentence(filed_pack(means, practice.vault, KEY)) == sentence(draft.shipped) != HERS


def test_a_draft_tells_what_it_changes_before_anything_is_published(
    practice: Practice, means: Means
) -> None:
    draft = wording_draft(means, practice.vault, KEY)
    group = next(one for one in draft.shipped.groups.values() if len(one.items) > 2)
    words = {"en": "My dog is here.", "es": "Mi perra está aquí."}
    layer = say(draft.layer, draft.shipped, DOUBT, HERS)
    layer, own = add_clause(layer, draft.shipped, NewClause(group.key, "clause", words, words))
    keep_draft(practice.vault, layer)

    changes = draft_changes(means, wording_draft(means, practice.vault, KEY))

    assert [(one.key, one.kind) for one in changes] == [(own, NEW), (DOUBT.key, CHANGED)]
    assert changes[1].was == sentence(draft.shipped)
    assert changes[1].now == HERS


def test_what_is_published_is_met_from_then_on_and_counts_as_confirmed(
    practice: Practice, means: Means
) -> None:
    today = means.clock.now().date()
    before = filed_pack(means, practice.vault, KEY)
    confirm_pack(means, practice.vault, before, practitioner=practice.made.practitioner)
    changed(practice, means)

    publish(practice, means)

    pack = filed_pack(means, practice.vault, KEY)
    assert sentence(pack) == HERS
    assert pack.version == f"{before.version}+{today.year}.{today.month}.1"
    assert pack_state(practice.vault, pack, today=today).confirmed_on
    assert wording_draft(means, practice.vault, KEY).layer.version


def test_a_wording_nobody_confirmed_is_not_confirmed_by_publishing(
    practice: Practice, means: Means
) -> None:
    today = means.clock.now().date()
    draft = wording_draft(means, practice.vault, "us")
    keep_draft(practice.vault, say(draft.layer, draft.shipped, DOUBT, HERS))

    publish_wording(
        means,
        practice.vault,
        wording_draft(means, practice.vault, "us"),
        practitioner=practice.made.practitioner,
        since=today,
    )

    pack = filed_pack(means, practice.vault, "us")
    assert not pack_state(practice.vault, pack, today=today).is_usable


def test_what_is_published_for_a_later_day_waits_for_it(practice: Practice, means: Means) -> None:
    changed(practice, means)

    publish(practice, means, days=2)

    later = replace(means, clock=_Later(means, days=2))
    assert sentence(filed_pack(means, practice.vault, KEY)) != HERS
    assert sentence(filed_pack(later, practice.vault, KEY)) == HERS


def test_nothing_is_published_where_nothing_was_changed(practice: Practice, means: Means) -> None:
    with pytest.raises(WordingUnchangedError, match="nothing to publish"):
        publish(practice, means)


def test_a_draft_that_breaks_the_pack_is_not_published(practice: Practice, means: Means) -> None:
    changed(practice, means, "Call {nobody.knows}.")

    with pytest.raises(PackRefusedError, match=r"nobody\.knows"):
        publish(practice, means)

    assert sentence(filed_pack(means, practice.vault, KEY)) != HERS


def test_a_dropped_draft_leaves_what_is_published(practice: Practice, means: Means) -> None:
    changed(practice, means)
    publish(practice, means)
    changed(practice, means, "Something else.")

    drop_draft(practice.vault, KEY)

    draft = wording_draft(means, practice.vault, KEY)
    assert sentence(draft.now) == HERS
    assert draft.layer.version


def test_an_update_of_the_shipped_pack_waits_and_its_conflicts_are_told_in_words(
    practice: Practice, means: Means
) -> None:
    changed(practice, means)
    publish(practice, means)
    was = sentence(wording_draft(means, practice.vault, KEY).shipped)
    _update(means, was, "You can change your mind about any of this.")

    draft = wording_draft(means, practice.vault, KEY)

    assert sentence(filed_pack(means, practice.vault, KEY)) == HERS
    assert [(one.place, one.was, one.own) for one in draft.conflicts] == [(DOUBT, was, HERS)]
    assert draft.conflicts[0].update == "You can change your mind about any of this."


def test_what_an_update_brings_stands_among_ones_own_order(
    practice: Practice, means: Means
) -> None:
    draft = wording_draft(means, practice.vault, KEY)
    group = next(one for one in draft.shipped.groups.values() if len(one.items) > 2)
    layer = leave_out(draft.layer, draft.shipped, group.items[0])
    newer = replace(
        draft.shipped,
        fingerprint="newer",
        groups={
            **draft.shipped.groups,
            group.key: replace(group, items=(*group.items[1:], "about.doubt")),
        },
        items={k: one for k, one in draft.shipped.items.items() if k != group.items[0]},
        words={
            language: {k: one for k, one in words.items() if k != group.items[0]}
            for language, words in draft.shipped.words.items()
        },
    )

    over = brought_over(layer, draft.shipped, newer)

    assert over.leave_out == ()
    assert over.base == layer.base


def test_a_kind_of_change_is_a_clause_that_is_gone(practice: Practice, means: Means) -> None:
    draft = wording_draft(means, practice.vault, KEY)
    keep_draft(practice.vault, leave_out(draft.layer, draft.shipped, DOUBT.key, reason="mine"))

    changes = draft_changes(means, wording_draft(means, practice.vault, KEY))

    assert [(one.key, one.kind) for one in changes if one.kind == GONE] == [(DOUBT.key, GONE)]


class _Later:
    """The practice's clock, some days on."""

    def __init__(self, means: Means, *, days: int) -> None:
        self._clock = means.clock
        self._days = timedelta(days=days)

    def now(self) -> datetime:
        return self._clock.now() + self._days


def _update(means: Means, was: str, now: str) -> None:
    """Ship another sentence."""
    for file in means.forms.glob("*/words.en.toml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(was, now), encoding="utf-8")

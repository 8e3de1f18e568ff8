"""T12: what is learned late asks only what depends on it, and nothing settled is asked again."""

from dataclasses import replace

import pytest

from desktop.assets import FORMS
from desktop.domain.flow import group_items, is_done, open_cards, path
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import ANSWERED, CLIENT, PASSED, PRACTITIONER, SETTLED, Act, JournalRow
from desktop.domain.learned_late import has_late_notice
from desktop.domain.pack import FormPack
from desktop.domain.standing import group_of
from desktop.services.load_pack import pack_keys
from tests.packs.client_kinds import BROUGHT, KINDS, prepared
from tests.packs.said import shipped

PACKS = pack_keys(FORMS)
_OPEN_ENDS = frozenset({"sheet", "sign", "after", "again", "left_open", "stands"})
"""Stages that follow what was settled, or belong to a later meeting."""


def after(intake: Intake, *acts: Act) -> Intake:
    rows = list(intake.rows)
    for act in acts:
        number = len(rows) + 1
        rows.append(JournalRow(number, rows[0].at, act.by, act.action, act.item, act.value))
    return fold(rows)


def settled(pack: FormPack) -> Intake:
    """An intake whose essential path is done up to the sheet, with nothing known of the client."""
    new = prepared(pack, {})
    acts = [
        Act(CLIENT, SETTLED, card.key, _outcome(pack, card.key))
        if card.kind == "group"
        else Act(PRACTITIONER, PASSED, card.key)
        for card in path(pack, new)
        if card.stage not in _OPEN_ENDS
    ]
    return after(new, *acts)


def _outcome(pack: FormPack, group: str) -> str:
    return "explained" if pack.groups[group].outcome == "explained" else "agreed"


def clauses(pack: FormPack, intake: Intake) -> set[str]:
    """The clauses of everything that was settled, as they concern the client now."""
    groups = [pack.groups[key] for key in intake.outcomes]
    return {item.key for group in groups for item in group_items(pack, group, intake)}


@pytest.mark.parametrize("key", PACKS)
def test_what_is_learned_late_asks_only_what_depends_on_it(key: str) -> None:
    pack = shipped(key)
    done = settled(pack)
    gone_through = [card for card in path(pack, done) if is_done(done, card)]
    again, unasked, unseen = {}, {}, {}

    for kind, known in KINDS.items():
        late = after(done, *(Act(PRACTITIONER, ANSWERED, k, value) for k, value in known.items()))
        still = {card.key for card in open_cards(pack, late)}
        new = clauses(pack, late) - clauses(pack, done)
        grown = {group_of(pack, item) for item in new if pack.items[item].kind == "notice"}
        again[kind] = [card.key for card in gone_through if card.key in still - grown]
        unasked[kind] = [card for card in BROUGHT[kind] if card not in still]
        unseen[kind] = sorted(item for item in new if group_of(pack, item) not in still)

    nothing: dict[str, list[str]] = {kind: [] for kind in KINDS}
    assert len(gone_through) > 10
    assert again == nothing
    assert unasked == nothing
    assert unseen == nothing


def test_a_leaf_for_young_people_is_given_however_late_their_age_is_known() -> None:
    pack = shipped("gb-eng")
    done = settled(pack)
    late = after(done, Act(PRACTITIONER, ANSWERED, "client.adult", value=False))
    leaf = Act(PRACTITIONER, ANSWERED, "notice.privacy_young", {"how": "paper"})

    asked = [card.key for card in open_cards(pack, late)]
    told = after(late, leaf, Act(CLIENT, SETTLED, "group.notices", "explained"))
    same = after(told, Act(PRACTITIONER, ANSWERED, "client.adult", value=False))

    assert "group.notices" in asked
    assert "group.notices" not in {card.key for card in open_cards(pack, told)}
    assert "group.notices" not in {card.key for card in open_cards(pack, same)}


def test_once_a_paper_is_sealed_nothing_is_asked_again() -> None:
    pack = shipped("gb-eng")
    late = after(settled(pack), Act(PRACTITIONER, ANSWERED, "client.adult", value=False))

    sealed = replace(late, sealed={"document.agreement": "x"})

    assert has_late_notice(pack, late, "group.notices")
    assert not has_late_notice(pack, sealed, "group.notices")

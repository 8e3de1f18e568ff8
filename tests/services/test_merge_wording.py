"""A newer shipped pack meets her changes: every conflict in words, each with three ways.

The newer pack is a real one: a copy of the shipped forms of which some files were edited, as an
update would be.
"""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.packs import own_edits
from desktop.packs.own_edits import Place, say
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_merge import decided, keep_mine, kept_clause, take_update
from desktop.packs.own_translation import followed
from desktop.packs.own_update import ABSENCE, GONE, ORDER, PROPOSAL, TEXT, Conflict
from desktop.services.edit_wording import (
    WordingDraft,
    draft_changes,
    keep_draft,
    wording_draft,
)
from desktop.services.filed_pack import filed_pack
from desktop.services.means import Means
from desktop.services.publish_wording import WordingUnsettledError, publish_wording
from tests.services.conftest import Practice

KEY = "us-ca"
LATE, FOOD, DUTY = "time.late", "behaviour.food", "privacy.colleague_harm"
GROUP, ASKED = "group.when", "time.reminder_wish"
MINE, SUYO = "I wait twenty minutes.", "Espero veinte minutos."


@pytest.fixture
def newer(practice: Practice, tmp_path: Path) -> Means:
    """The practice's means on a copy of the forms, which a test may update."""
    for key in ("core", "us", "us-ca"):
        shutil.copytree(FORMS / key, tmp_path / "forms" / key)
    return replace(practice.means, forms=tmp_path / "forms")


def update(means: Means) -> None:
    """Ship the next version: another text, order and proposal, a clause less, a duty less, a
    question more."""
    pack = means.forms / KEY / "pack.toml"
    text = pack.read_text(encoding="utf-8")
    text = text.replace('version = "2026.11.1"', 'version = "2026.12.1"')
    text = text.replace("leave_out = [", f'leave_out = [\n  "{FOOD}", "time.holidays",', 1)
    head = f'[items."{DUTY}"]\n'
    assert head in text
    before, after = text.split(head, 1)
    table, rest = after.split("\n\n", 1)
    table = "\n".join(line for line in table.split("\n") if not line.startswith(("rule", "source")))
    text = f'{before}{head}rule = "ETH"\n{table}\n\n{rest}'
    text += (
        f'\n[groups."{GROUP}"]\n'
        'items = ["time.late", "time.length", "time.frequency", "time.place"]\n'
        f'\n[items."{ASKED}"]\nkind = "yes_no"\nrequired = true\nafter = "fee.payer"\n'
        '\n[items."time.length"]\ndefault = 55\n'
    )
    pack.write_text(text, encoding="utf-8")
    _words(
        means,
        "en",
        "If you are late, I wait ten minutes and call you.",
        "I give you the state booklet on therapists.",
        "Would you like a reminder?",
    )
    _words(
        means,
        "es",
        "Si llega tarde, espero diez minutos y le llamo.",
        "Le doy el folleto del estado sobre terapeutas.",
        "¿Quiere un recordatorio?",
    )


def _words(means: Means, language: str, late: str, duty: str, asked: str) -> None:
    file = means.forms / KEY / f"words.{language}.toml"
    text = file.read_text(encoding="utf-8")
    head = f'["{DUTY}"]\n'
    before, after = text.split(head, 1)
    rest = after.split("\n", 1)[1]
    text = f'{before}{head}text.eth = "{duty}"\n{rest}'
    text += f'\n["{LATE}"]\ntext = "{late}"\n'
    text += f'\n["{ASKED}"]\ntitle = "{asked}"\nquestion = "{asked}"\n'
    file.write_text(text, encoding="utf-8")


def said_both(layer: OwnLayer, draft: WordingDraft, key: str, form: str = "") -> OwnLayer:
    place = Place("en", key, "text", form)
    layer = say(layer, draft.shipped, place, MINE)
    return say(layer, draft.shipped, replace(place, language="es"), SUYO)


def hers(means: Means, practice: Practice) -> WordingDraft:
    """Publish a wording that changes what the update will change too."""
    draft = wording_draft(means, practice.vault, KEY)
    layer = said_both(draft.layer, draft, LATE)
    layer = said_both(layer, draft, FOOD)
    layer = said_both(layer, draft, DUTY, "must")
    layer = replace(layer, reasons={DUTY: "my lawyer's words"})
    line = own_edits.line(layer, draft.shipped, GROUP)
    layer = own_edits.order(layer, draft.shipped, GROUP, tuple(reversed(line)))
    layer = own_edits.propose(layer, draft.shipped, "time.length", 45)
    keep_draft(practice.vault, followed(draft.layer, layer, draft.shipped.languages))
    published(means, practice)
    return wording_draft(means, practice.vault, KEY)


def published(means: Means, practice: Practice) -> None:
    draft = wording_draft(means, practice.vault, KEY)
    publish_wording(
        means,
        practice.vault,
        draft,
        practitioner=practice.made.practitioner,
        since=means.clock.now().date(),
        seen=draft_changes(means, draft),
    )


def mine(draft: WordingDraft, conflict: Conflict) -> OwnLayer:
    assert draft.before is not None
    assert draft.base is not None
    return keep_mine(draft.layer, draft.before, (draft.base, draft.shipped), conflict)


def conflict_of(draft: WordingDraft, kind: str, key: str, language: str = "en") -> Conflict:
    return next(
        one
        for one in draft.conflicts
        if (one.kind, one.place.key, one.place.language) == (kind, key, language)
    )


def test_everything_both_changed_is_told_and_holds_the_publishing(
    practice: Practice, newer: Means
) -> None:
    hers(newer, practice)
    update(newer)

    draft = wording_draft(newer, practice.vault, KEY)

    assert sentence(filed_pack(newer, practice.vault, KEY), LATE) == MINE
    assert {(one.kind, one.place.key, one.place.language) for one in draft.conflicts} == {
        (TEXT, LATE, "en"),
        (TEXT, LATE, "es"),
        (TEXT, DUTY, "en"),
        (TEXT, DUTY, "es"),
        (GONE, FOOD, "en"),
        (ORDER, GROUP, "en"),
        (PROPOSAL, "time.length", "en"),
    }
    late = conflict_of(draft, TEXT, LATE)
    assert "I try once to reach you" in late.was
    assert late.update == "If you are late, I wait ten minutes and call you."
    assert late.own == MINE
    assert conflict_of(draft, TEXT, DUTY).was_duty
    assert conflict_of(draft, GONE, FOOD).own == MINE
    with pytest.raises(WordingUnsettledError, match="7 of them wait"):
        published(newer, practice)


def test_each_conflict_is_decided_and_then_the_wording_is_published(
    practice: Practice, newer: Means
) -> None:
    hers(newer, practice)
    update(newer)
    for kind, key, language, is_mine in (
        (TEXT, LATE, "en", True),
        (TEXT, LATE, "es", False),
        (TEXT, DUTY, "en", False),
        (TEXT, DUTY, "es", False),
        (GONE, FOOD, "en", True),
        (ORDER, GROUP, "en", True),
        (PROPOSAL, "time.length", "en", False),
    ):
        draft = wording_draft(newer, practice.vault, KEY)
        one = conflict_of(draft, kind, key, language)
        layer = mine(draft, one) if is_mine else take_update(draft.layer, draft.shipped, one)
        keep_draft(practice.vault, layer)

    draft = wording_draft(newer, practice.vault, KEY)
    assert draft.open_conflicts == ()
    assert ASKED in {change.key for change in draft_changes(newer, draft)}

    published(newer, practice)

    pack = filed_pack(newer, practice.vault, KEY)
    assert pack.version.startswith("2026.12.1+")
    assert sentence(pack, LATE) == MINE
    assert pack.said("es", LATE).sentence("") == "Si llega tarde, espero diez minutos y le llamo."
    assert pack.said("en", DUTY).sentence("eth") == "I give you the state booklet on therapists."
    assert pack.groups[GROUP].items[0] == "time.late"
    assert pack.items[ASKED].required
    assert pack.items["time.length"].default == 55
    assert MINE in {words.sentence("") for key, words in pack.words["en"].items() if "own" in key}
    assert wording_draft(newer, practice.vault, KEY).conflicts == ()


def test_what_was_decided_can_be_decided_otherwise_and_undone(
    practice: Practice, newer: Means
) -> None:
    hers(newer, practice)
    update(newer)
    draft = wording_draft(newer, practice.vault, KEY)
    gone = conflict_of(draft, GONE, FOOD)

    kept = mine(draft, gone)
    own = kept_clause(kept, gone)
    dropped = take_update(kept, draft.shipped, gone)

    assert decided(kept, gone) == "mine"
    assert own in kept.files.items
    assert decided(dropped, gone) == "update"
    assert own not in dropped.files.items
    assert decided(draft.layer, gone) == ""


def test_a_clause_the_update_dropped_is_not_lost_while_the_merge_goes_on(
    practice: Practice, newer: Means
) -> None:
    hers(newer, practice)
    update(newer)
    draft = wording_draft(newer, practice.vault, KEY)

    keep_draft(practice.vault, draft.layer)
    again = wording_draft(newer, practice.vault, KEY)

    assert conflict_of(again, GONE, FOOD).own == MINE
    assert len(again.conflicts) == len(draft.conflicts)


def test_a_sentence_she_left_out_that_the_update_changed_is_asked_about(
    practice: Practice, newer: Means
) -> None:
    draft = wording_draft(newer, practice.vault, KEY)
    keep_draft(practice.vault, own_edits.leave_out(draft.layer, draft.shipped, LATE))
    published(newer, practice)
    update(newer)

    found = wording_draft(newer, practice.vault, KEY)

    absence = conflict_of(found, ABSENCE, LATE)
    back = take_update(found.layer, found.shipped, absence)
    assert LATE in found.layer.leave_out
    assert absence.update == "If you are late, I wait ten minutes and call you."
    assert LATE not in back.leave_out


def sentence(pack: object, key: str) -> str:
    from desktop.domain.pack import FormPack

    assert isinstance(pack, FormPack)
    return pack.said("en", key).sentence("")

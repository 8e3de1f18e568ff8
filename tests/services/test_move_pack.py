"""A session keeps the words it began with, and moves to newer ones only as both agree."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain import journal as j
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.services.begin_intake import resume_intake
from desktop.services.confirm_pack import PackUnconfirmedError, confirm_pack
from desktop.services.draft_documents import drafting_of, opened_at, word_whole
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import load_pack
from desktop.services.means import Means
from desktop.services.move_pack import (
    move_pack,
    newer_words,
    require_not_withdrawn,
)
from desktop.services.record_act import record_act
from tests.services.conftest import Practice, played_until

OLD_LATE = 'title = "If you are late"'


@dataclass(frozen=True)
class Update:
    """The shipped forms, changed as a later version would be."""

    folder: Path

    def change(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def raise_version(self, file: str = "core/pack.toml") -> None:
        path = self.folder / file
        lines = path.read_text(encoding="utf-8").split("\n")
        at = next(n for n, line in enumerate(lines) if line.startswith("version = "))
        lines[at] = 'version = "2099.1.1"'
        path.write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def update(tmp_path: Path) -> Update:
    """A later version: the sentence about being late says something else."""
    shutil.copytree(FORMS, tmp_path / "forms")
    made = Update(tmp_path / "forms")
    made.raise_version()
    return made


def on(practice: Practice, update: Update) -> Means:
    return replace(practice.means, forms=update.folder)


def confirm(practice: Practice, means: Means) -> None:
    pack = load_pack("us-ca", means.forms)
    confirm_pack(means, practice.vault, pack, practitioner=practice.made.practitioner)


def changed_late(update: Update) -> None:
    """Change one clause's sentence in both languages."""
    for language in ("en", "es"):
        path = update.folder / "core" / f"words.{language}.toml"
        lines = path.read_text(encoding="utf-8").split("\n")
        head = lines.index('["time.late"]')
        at = next(n for n in range(head, head + 12) if lines[n].startswith("text"))
        lines[at] = 'text = "{practice.name}: 1 2 3."'
        path.write_text("\n".join(lines), encoding="utf-8")


def settled(practice: Practice, live: LiveIntake, rows: tuple[JournalRow, ...]) -> LiveIntake:
    """Return Maya's intake before anybody signs, one sentence in her own words."""
    before = played_until(practice, live, rows, j.SIGNED)
    act = Act(j.CLIENT, j.REWORDED, "time.late", "We wait for each other.")
    return record_act(practice.means, practice.vault, before, act)


def test_an_unconfirmed_version_is_not_offered(
    practice: Practice, begun: LiveIntake, update: Update
) -> None:
    update.raise_version()

    assert newer_words(practice.means, practice.vault, begun) is None
    assert newer_words(on(practice, update), practice.vault, begun) is None


def test_a_confirmed_version_is_offered_with_what_it_says_otherwise(
    practice: Practice, begun: LiveIntake, rows: tuple[JournalRow, ...], update: Update
) -> None:
    live = settled(practice, begun, rows)
    changed_late(update)
    means = on(practice, update)
    confirm(practice, means)

    newer = newer_words(means, practice.vault, live)

    assert newer is not None
    change = next(one for one in newer.changes if one.key == "time.late")
    assert (change.kind, change.own) == ("changed", "We wait for each other.")
    assert "1 2 3" in change.now
    assert change.was
    assert "1 2 3" not in change.was


def test_until_both_agree_the_session_resumes_on_the_words_it_began_with(
    practice: Practice, begun: LiveIntake, update: Update
) -> None:
    changed_late(update)
    means = on(practice, update)
    confirm(practice, means)

    again = resume_intake(practice.vault, begun.id)

    assert again.pack.fingerprint == begun.pack.fingerprint


def test_moving_settles_again_what_changed_and_keeps_everything_said(
    practice: Practice, begun: LiveIntake, rows: tuple[JournalRow, ...], update: Update
) -> None:
    live = settled(practice, begun, rows)
    changed_late(update)
    means = on(practice, update)
    confirm(practice, means)
    newer = newer_words(means, practice.vault, live)
    assert newer is not None

    moved = move_pack(means, practice.vault, live, newer)
    again = resume_intake(practice.vault, live.id)

    last = again.intake.rows[-1]
    assert isinstance(last.value, dict)
    assert (last.action, last.value["agreed"]) == (j.MOVED_PACK, ("practitioner", "client"))
    assert again.pack.fingerprint == moved.pack.fingerprint == newer.pack.fingerprint
    assert "group.when" not in again.intake.outcomes
    assert again.intake.outcomes["group.fee"] == live.intake.outcomes["group.fee"]
    assert again.intake.rewordings["time.late"].text == "We wait for each other."
    assert again.intake.answers == live.intake.answers


def test_an_answer_nobody_asks_for_any_more_is_kept_and_listed_and_on_the_record(
    practice: Practice, begun: LiveIntake, rows: tuple[JournalRow, ...], update: Update
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    noted = Act(j.CLIENT, j.ANSWERED, "time.constraints", "My sister.")
    live = record_act(practice.means, practice.vault, live, noted)
    _leave_out(update, "time.constraints")
    means = on(practice, update)
    confirm(practice, means)
    newer = newer_words(means, practice.vault, live)
    assert newer is not None

    moved = move_pack(means, practice.vault, live, newer)
    drafting = drafting_of(practice.vault, moved, created=opened_at(moved))
    record, _ = word_whole(moved, "document.record", drafting)

    kept = [one for one in newer.changes if one.kind == "kept"]
    assert [(one.key, one.own) for one in kept] == [("time.constraints", "My sister.")]
    assert moved.intake.answers["time.constraints"] == "My sister."
    said = [one.text for one in record.passages()]
    assert any("My sister." in text for text in said)
    assert any("2099.1.1" in text or live.pack.version in text for text in said)


def test_signed_text_never_moves(
    practice: Practice, begun: LiveIntake, rows: tuple[JournalRow, ...], update: Update
) -> None:
    changed_late(update)
    means = on(practice, update)
    confirm(practice, means)
    unsigned = played_until(practice, begun, rows, j.SIGNED)
    newer = newer_words(means, practice.vault, unsigned)
    assert newer is not None
    first = next(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    from desktop.services.play_session import play

    signed = play(practice.means, practice.clock, practice.vault, unsigned, rows[first : first + 1])

    with pytest.raises(JournalRowError, match="signed"):
        move_pack(means, practice.vault, signed, newer)

    assert newer_words(means, practice.vault, signed) is None


def test_words_move_only_forward(practice: Practice, begun: LiveIntake, update: Update) -> None:
    changed_late(update)
    means = on(practice, update)
    confirm(practice, means)
    newer = newer_words(means, practice.vault, begun)
    assert newer is not None
    moved = move_pack(means, practice.vault, begun, newer)

    assert newer_words(practice.means, practice.vault, moved) is None
    with pytest.raises(JournalRowError, match="not newer"):
        move_pack(means, practice.vault, moved, newer)


def test_a_withdrawn_duty_stops_the_way_to_signing_with_one_sentence(
    practice: Practice, begun: LiveIntake, update: Update
) -> None:
    path = update.folder / "us-ca" / "pack.toml"
    text = path.read_text(encoding="utf-8")
    at = text.index("version = ")
    path.write_text(f"{text[:at]}withdrawn = true\n{text[at:]}", encoding="utf-8")

    with pytest.raises(PackUnconfirmedError, match="withdrawn"):
        require_not_withdrawn(on(practice, update), practice.vault, begun)

    require_not_withdrawn(practice.means, practice.vault, begun)
    assert newer_words(on(practice, update), practice.vault, begun) is None


def test_forms_that_cannot_be_read_stop_nobody_from_signing(
    practice: Practice, begun: LiveIntake, update: Update
) -> None:
    (update.folder / "us-ca" / "pack.toml").unlink()

    require_not_withdrawn(on(practice, update), practice.vault, begun)


def test_a_session_file_cannot_move_to_other_words(practice: Practice, begun: LiveIntake) -> None:
    with pytest.raises(JournalRowError, match="both agreeing"):
        record_act(
            practice.means,
            practice.vault,
            begun,
            Act(j.PRACTITIONER, j.MOVED_PACK, value={"pack": "f" * 64}),
        )


def _leave_out(update: Update, item: str) -> None:
    """Take *item* out of the forms, with its words."""
    pack = update.folder / "core" / "pack.toml"
    text = pack.read_text(encoding="utf-8").replace(f'"{item}", ', "")
    pack.write_text(_without(text, f'[items."{item}"]'), encoding="utf-8")
    for language in ("en", "es"):
        words = update.folder / "core" / f"words.{language}.toml"
        said = _without(words.read_text(encoding="utf-8"), f'["{item}"]')
        words.write_text(said, encoding="utf-8")


def _without(text: str, head: str) -> str:
    start = text.index(head)
    return text[:start] + text[text.index("\n[", start + 1) + 1 :]

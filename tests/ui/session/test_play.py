"""A shipped session, played through the window with clicks and keys."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain import journal as j
from desktop.domain.effort import MOST_LINES, MOST_TAPS, essential_effort
from desktop.domain.flow import current_card
from desktop.domain.journal import JournalRow, Value
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play, read_session_file
from desktop.services.seal_key import SEAL_KEY
from desktop.ui.desk import Desk
from desktop.ui.session.press import Press
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.work import Workshop
from tests.ui.session.conftest import SESSIONS
from tests.ui.session.expected import played
from tests.ui.session.hands import mapped
from tests.ui.session.stage import (
    RowClock,
    count_rows,
    new_vault,
    printed_at_once,
    reference_first,
    run,
    stage_for,
)


def settled(rows: tuple[JournalRow, ...]) -> list[tuple[str, str, str, str, Value]]:
    """What two journals of one session must share: all but keys, ink and file hashes."""
    return [(row.at, row.by, row.action, row.item, _plain(row)) for row in rows]


def _plain(row: JournalRow) -> Value:
    value = dict(row.value) if isinstance(row.value, dict) else row.value
    if isinstance(value, dict):
        value.pop("ink", None)
        value.pop("pages", None)  # services have no screen on which pages were shown
        if row.action == j.SEALED:
            value.pop("file_hash")  # two hands never draw alike
            if row.item == "document.record":
                value.pop("content_hash")  # it names the vault and its audit chain
    return value


@pytest.mark.parametrize(
    "name", ["tomas-sacramento", "maya-california", "theo-leeds", "maya-second-meeting"]
)
def test_a_session_played_through_the_window_gives_the_same_rows_and_papers(
    name: str,
    qtbot: QtBot,
    window: MainWindow,
    look: Look,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = read_session_file(SESSIONS / f"{name}.json")
    stage, live = stage_for(tmp_path / "by-services", rows)
    expected = played(stage, live, rows)
    as_shipped, first = stage_for(tmp_path / "as-shipped", rows)
    last = max((n for n, row in enumerate(rows) if row.action == j.ADJOURNED), default=0)
    unsigned = rows[: next(n for n, row in enumerate(rows) if n > last and row.action == j.SIGNED)]
    shipped = play(as_shipped.means, as_shipped.clock, as_shipped.vault, first, unsigned)
    clock = RowClock(expected.intake.rows)
    means = replace(stage.means, clock=clock, randomness=reference_first(rows))
    vault, practitioner = new_vault(stage.means, tmp_path / "by-window", rows)
    vault.file_secret(SEAL_KEY, stage.vault.secret(SEAL_KEY) or b"")  # pages name their seal
    count_rows(vault, clock, monkeypatch)
    monkeypatch.setattr(Press, "print_made", printed_at_once)
    work = Workshop()
    desk = Desk(None, means, work, window, look, vault, practitioner)  # type: ignore[arg-type]

    page = run(qtbot, desk, expected.intake.rows)

    done = page.live.intake
    assert settled(done.rows) == settled(expected.intake.rows)
    agreement = "document.agreement"
    assert content_hash(page.live, agreement) == content_hash(shipped, agreement)
    effort = essential_effort(page.live.pack, done)
    assert (effort.taps <= MOST_TAPS, effort.lines <= MOST_LINES) == (True, True), effort
    work.close()
    for each in (vault, stage.vault, as_shipped.vault):
        each.close()


def content_hash(live: LiveIntake, document: str) -> Value:
    """The fingerprint of the words that were shown for *document*."""
    return mapped(live.intake.presented[document])["content_hash"]


def test_the_session_stands_at_no_card_when_it_is_closed(tmp_path: Path) -> None:
    rows = read_session_file(SESSIONS / "tomas-sacramento.json")
    stage, live = stage_for(tmp_path / "vault", rows)

    done = played(stage, live, rows)

    assert (done.intake.closed, current_card(done.pack, done.intake)) == (True, None)
    stage.vault.close()

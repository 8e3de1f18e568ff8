"""What the shipped sessions ask of people's hands; counted, not timed."""

import tempfile
from pathlib import Path

from desktop.app import App, means_of
from desktop.domain.effort import MOST_LINES, MOST_TAPS
from desktop.services.play_session import read_session_file
from desktop.services.rehearse import rehearse
from tests.bench.table import Row


def effort_rows(app: App) -> list[Row]:
    """Return a row for every shipped session."""
    return [_row(app, session) for session in sorted(app.sessions.glob("*.json"))]


def _row(app: App, session: Path) -> Row:
    with tempfile.TemporaryDirectory() as out:
        effort = rehearse(means_of(app), read_session_file(session), Path(out)).effort
    return Row(
        f"essential path of {session.stem}",
        f"{effort.taps} taps, {effort.lines} typed lines",
        bar=f"{MOST_TAPS} taps, {MOST_LINES} lines",
        met=effort.taps <= MOST_TAPS and effort.lines <= MOST_LINES,
    )

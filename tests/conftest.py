"""What every test stands on: an offscreen Qt, and a last page that says what was shown."""

import os
from collections import defaultdict
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_LOGGING_RULES"] = "qt.qpa.fonts=false"
os.environ.setdefault("PYTEST_QT_API", "pyside6")

TESTS = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer ``--deep``: every suite of faults tries as often as the release note says."""
    parser.addoption("--deep", action="store_true", help="200 kills and 300 power cuts a path")


def pytest_configure(config: pytest.Config) -> None:
    """Tell the suites, and the processes that run them, how often to try."""
    if config.getoption("--deep"):
        os.environ.setdefault("HOLDFAST_KILLS", "200")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, unless it was asked for."""
    if os.environ.get("HOLDFAST_SLOW") == "1":
        return
    left_out = pytest.mark.skip(reason="takes minutes; set HOLDFAST_SLOW=1 to run it")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """End every run with the acceptance rows and the seconds each room took."""
    reports = [
        report
        for kind in ("passed", "failed", "error", "skipped")
        for report in terminalreporter.stats.get(kind, [])
        if isinstance(report, pytest.TestReport)
    ]
    rows = acceptance_rows(reports)
    if rows:
        terminalreporter.section("acceptance rows")
        for row in rows:
            terminalreporter.write_line(row)
    counted = judged_by(reports)
    if counted:
        terminalreporter.section("what was judged, by whom")
        for (row, judge), (count, bad) in sorted(counted.items()):
            verdict = f"{bad} of these rows failed" if bad else "all pass"
            terminalreporter.write_line(f"{row:<7}{judge:<34}{count:>6}  {verdict}")
    terminalreporter.section("seconds each room took")
    for room, seconds in sorted(seconds_by_room(reports).items()):
        terminalreporter.write_line(f"{seconds:8.1f}  {room}")


def acceptance_rows(reports: list[pytest.TestReport]) -> list[str]:
    """Return one line for each acceptance test: its verdict, its sentence, why it was skipped."""
    shown = [report for report in reports if "tests/acceptance/" in report.nodeid]
    return sorted(
        f"{report.outcome:<8} {report.nodeid.partition('tests/acceptance/')[2]}{reason(report)}"
        for report in shown
        if report.when == "call" or report.outcome != "passed"
    )


def judged_by(reports: list[pytest.TestReport]) -> dict[tuple[str, str], tuple[int, int]]:
    """Return for each acceptance row and judge how much was judged, and how many tests failed."""
    counted: dict[tuple[str, str], tuple[int, int]] = {}
    for report in reports:
        told = [
            value
            for name, value in report.user_properties
            if name == "judged" and isinstance(value, list)
        ]
        for row, judge, count in told if report.when == "call" else []:
            before, failed = counted.get((row, judge), (0, 0))
            counted[row, judge] = before + count, failed + (report.outcome == "failed")
    return counted


def reason(report: pytest.TestReport) -> str:
    """Return why the test behind *report* was skipped, or ""."""
    if not isinstance(report.longrepr, tuple):
        return ""
    return f" ({report.longrepr[2].removeprefix('Skipped: ')})"


def seconds_by_room(reports: list[pytest.TestReport]) -> dict[str, float]:
    """Return the seconds spent in each folder of the tests (set-up, test and clearing up)."""
    spent: defaultdict[str, float] = defaultdict(float)
    for report in reports:
        parts = report.nodeid.split("::")[0].split("/")
        spent[parts[1] if len(parts) > 2 else "tests"] += report.duration
    return dict(spent)

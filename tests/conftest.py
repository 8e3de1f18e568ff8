"""What every test stands on: an offscreen Qt, and a last page that says what was shown."""

import os
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_LOGGING_RULES"] = "qt.qpa.fonts=false"
os.environ.setdefault("PYTEST_QT_API", "pyside6")

TESTS = Path(__file__).parent
LONG = (
    "tests/ui/test_rooms.py",
    "tests/acceptance/test_pdf_every_paper.py",
    "tests/acceptance/test_vault_damage.py",
    "tests/acceptance/test_session_kills.py",
    "tests/acceptance/test_pdf_every_pack.py",
    "tests/acceptance/test_wheels.py",
    "tests/acceptance/test_bundle.py",
    "tests/services/test_taken_home.py",
    "tests/services/test_facilitators_sheet.py",
    "tests/services/test_later_papers.py",
)
"""Files with tests of a minute and more, the longest first: neighbours go to different workers."""

_Test = TypeVar("_Test")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer ``--deep``: every suite of faults tries as often as the release note says."""
    parser.addoption("--deep", action="store_true", help="200 kills and 300 power cuts a path")


def pytest_configure(config: pytest.Config) -> None:
    """Tell the suites, and the processes that run them, how often to try."""
    if config.getoption("--deep"):
        os.environ.setdefault("HOLDFAST_KILLS", "200")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put what takes long first, and leave out what takes minutes, unless it was asked for."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    items[:] = longest_first(items, lambda item: item.nodeid.split("::")[0], workers)
    if os.environ.get("HOLDFAST_SLOW") == "1":
        return
    left_out = pytest.mark.skip(reason="takes minutes; set HOLDFAST_SLOW=1 to run it")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(left_out)


def longest_first(
    tests: Sequence[_Test], file_of: Callable[[_Test], str], workers: int
) -> list[_Test]:
    """Return *tests* in as many parts as *workers*, each beginning with its share of the long.

    xdist hands every worker one stretch of the tests, and whoever is done steals from the end of
    another's: what takes minutes would keep one of them busy long after the rest. Files stay
    whole, so that what a file shares is made once.
    """
    shares: list[list[_Test]] = [[] for _ in range(workers)]
    for number, file in enumerate(LONG):
        shares[number % workers] += [one for one in tests if file_of(one) == file]
    others = iter([one for one in tests if file_of(one) not in LONG])
    size = len(tests) // workers
    parts = [[*share, *islice(others, max(0, size - len(share)))] for share in shares]
    return [*chain.from_iterable(parts), *others]


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

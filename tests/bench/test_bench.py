"""The bench itself works; how quick the product is, is for people to read and not to fail on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.store.derivation import CHEAPEST
from tests.bench.measure import ROWS, Wish, measured
from tests.bench.rounds import interleaved, percentile, ratio_of
from tests.bench.start_rows import explicit_imports
from tests.bench.table import Row, table


@pytest.mark.bench
@pytest.mark.parametrize("name", sorted({*ROWS} - {"effort"}))
def test_every_figure_can_be_measured(name: str, tmp_path: Path, qapp: QApplication) -> None:
    wish = Wish(tmp_path, rounds=1, clients=3, agreements=0, answers=3, cost=CHEAPEST)

    rows = list(measured(qapp, wish, [name]))

    print("\n" + table(rows))
    assert rows
    assert all(row.here or row.floor for row in rows)


def test_a_slow_moment_falls_on_every_case() -> None:
    order: list[str] = []

    found = interleaved({"ours": lambda: order.append("o"), "floor": lambda: order.append("f")}, 2)

    assert order == ["o", "f"] * 3, "one round more than is counted"
    assert [len(results) for results in found.values()] == [2, 2]


def test_a_ratio_is_of_the_middle_of_each() -> None:
    assert ratio_of([2.0, 3.0, 90.0], [1.0, 2.0, 50.0]) == pytest.approx(1.5)
    assert percentile([float(number) for number in range(100)], 0.95) == pytest.approx(95.0)


def test_the_table_says_what_was_promised_and_whether_it_was_kept() -> None:
    rows = [Row("quick", "2 ms", "1 ms", 2.0, "1.3", met=False), Row("small", "1 MB")]

    lines = table(rows).splitlines()

    assert lines[2].split("|")[1:-1] == [
        " quick ",
        " 2 ms ",
        " 1 ms  ",
        " 2.00  ",
        " 1.3 ",
        " NO  ",
    ]
    assert len({len(line) for line in lines}) == 1


def test_the_bare_window_imports_what_the_unlock_window_does() -> None:
    lines = explicit_imports(("desktop.ui.start", "desktop.ui.shell", "desktop.ui"))

    assert "from PySide6.QtWidgets import " in lines
    assert "QMainWindow" in lines
    assert "*" not in lines


def test_every_row_has_a_name_to_ask_for() -> None:
    names = {
        "start",
        "editor",
        "effort",
        "unlock",
        "answer",
        "backup",
        "session",
        "search",
        "papers",
        "seal",
        "cold",
        "verify",
        "preview",
        "memory",
    }

    assert set(ROWS) == names

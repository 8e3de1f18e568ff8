"""``docs/acceptance.md`` names tests that exist, and every row of vault and session."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "acceptance.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)


@cache
def named_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_test_on_the_page_exists() -> None:
    missing = [f"{file}::{name}" for file, name in NAMED if name not in named_in(file)]

    assert missing == []
    assert len(NAMED) > 40


def test_every_row_of_the_vault_is_on_the_page() -> None:
    rows = {int(number) for number in re.findall(r"^\| A(\d+)\b", PAGE, re.MULTILINE)}

    assert set(range(1, 28)) <= rows


def test_every_row_of_the_session_is_on_the_page() -> None:
    rows = {int(number) for number in re.findall(r"^\| T(\d+)\b", PAGE, re.MULTILINE)}

    assert {*range(5, 17), 19} <= rows

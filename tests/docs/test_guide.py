"""The user guide promises only what is there: its pictures, keys and commands."""

import ast
import re
import shlex
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from desktop.__main__ import _parser
from desktop.ui.widgets.outcome_bar import Outcome, OutcomeBar

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
PICTURES = ROOT / "docs/pictures"
MOST_BYTES = 2_000_000

# Keys that Qt gives to every control, and what the keyboard types.
BY_QT = {"Tab", "Space"}
NAMES = {"PgDown": "PageDown", "PgUp": "PageUp", "Esc": "Escape", "Enter": "Return"}
SETTLED = ("agreed", "changed", "not_yet", "not_for_me")


@cache
def keys_of_the_window() -> set[str]:
    """Every key sequence written as text in the window's code, and every key named there."""
    found: set[str] = set()
    for path in (ROOT / "desktop/ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            elif isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
                found.add(node.attr.removeprefix("Key_"))
    return found


def pictures() -> list[str]:
    return re.findall(r"\]\((pictures/[^)]+)\)", GUIDE)


def commands() -> list[str]:
    return re.findall(r"^python3 packaging/run\.py (.+)$", GUIDE, re.MULTILINE)


def test_every_picture_of_the_guide_is_there_and_none_is_left_over() -> None:
    shown = {name.removeprefix("pictures/") for name in pictures()}

    there = {path.name for path in PICTURES.glob("*.png")}

    assert shown == there


def test_the_pictures_are_small() -> None:
    size = sum(path.stat().st_size for path in PICTURES.glob("*.png"))

    assert 0 < size < MOST_BYTES


def test_every_picture_says_in_words_what_it_shows() -> None:
    said = re.findall(r"!\[([^\]]*)\]\(pictures/", GUIDE)

    assert len(said) == len(pictures())
    assert all(len(words) > 15 for words in said)


@pytest.mark.parametrize("key", sorted(set(re.findall(r"<kbd>(.+?)</kbd>", GUIDE)) - BY_QT))
def test_every_key_of_the_guide_works_in_the_window(key: str, qtbot: QtBot) -> None:
    bar = OutcomeBar(tuple(Outcome(name, name, "check") for name in SETTLED), question="")
    qtbot.addWidget(bar)
    digits = {each.key().toString() for each in bar.findChildren(QShortcut)}

    known = keys_of_the_window() | digits
    last = key.rpartition("Shift+")[2]

    assert QKeySequence(key).toString(), f"{key} is no key"
    assert {key, last, NAMES.get(last, last)} & known


@pytest.mark.parametrize("command", commands())
def test_every_command_of_the_guide_parses(command: str) -> None:
    parsed = _parser().parse_args(shlex.split(command))

    assert callable(parsed.run)


def test_every_link_of_the_guide_leads_somewhere() -> None:
    heads = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads}
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", GUIDE)

    inside = {link[1:] for link in links if link.startswith("#")}
    outside = {link.partition("#")[0] for link in links if not link.startswith("#")}

    assert inside <= anchors
    assert [name for name in outside if not (ROOT / "docs" / name).exists()] == []

"""A pack adds sections to its parent's documents, changes them, or leaves them out."""

from pathlib import Path

import pytest

from desktop.packs.errors import PackRefusedError
from desktop.packs.merging import merge
from desktop.packs.reading import read_folder

PARENT = """
[pack]
key = "parent"
version = "1"
[items."a.one"]
kind = "clause"
[items."a.two"]
kind = "clause"
[documents."document.booklet"]
kind = "booklet"
sections = [
  { key = "section.first", style = "clauses", items = ["a.one"] },
  { key = "section.last", style = "plain", items = ["a.one"] },
]
"""

CHILD = """
[pack]
key = "child"
version = "1"
extends = "parent"
"""


def sections(tmp_path: Path, own: str) -> list[dict[str, object]]:
    for key, text in (("parent", PARENT), ("child", CHILD + own)):
        (tmp_path / key).mkdir()
        (tmp_path / key / "pack.toml").write_text(text, encoding="utf-8")
    parent = merge(None, read_folder(tmp_path / "parent"))

    merged = merge(parent, read_folder(tmp_path / "child"))

    assert [s["items"] for s in parent.documents["document.booklet"]["sections"]] == [["a.one"]] * 2
    found: list[dict[str, object]] = merged.documents["document.booklet"]["sections"]
    return found


def added(**fields: str) -> str:
    lines = "\n".join(f"{name} = {value}" for name, value in fields.items())
    return f'[[sections]]\ndocument = "document.booklet"\n{lines}\n'


def test_a_new_section_stands_after_the_one_it_names(tmp_path: Path) -> None:
    own = added(key='"section.own"', style='"plain"', items='["a.two"]', after='"section.first"')

    found = sections(tmp_path, own)

    assert [one["key"] for one in found] == ["section.first", "section.own", "section.last"]
    assert found[1] == {"key": "section.own", "style": "plain", "items": ["a.two"]}


def test_an_inherited_section_takes_more_items(tmp_path: Path) -> None:
    found = sections(tmp_path, added(key='"section.last"', add_items='["a.two"]'))

    assert found[1] == {"key": "section.last", "style": "plain", "items": ["a.one", "a.two"]}


def test_an_inherited_section_changes_field_by_field(tmp_path: Path) -> None:
    found = sections(tmp_path, added(key='"section.last"', style='"clauses"'))

    assert found[1] == {"key": "section.last", "style": "clauses", "items": ["a.one"]}


def test_a_section_can_be_left_out(tmp_path: Path) -> None:
    found = sections(tmp_path, 'leave_out = ["section.first"]\n')

    assert [one["key"] for one in found] == ["section.last"]


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        (added(key='"section.own"'), "names no style"),
        (added(key='"section.own"', style='"plain"', after='"section.gone"'), "section.gone"),
        (
            '[[sections]]\ndocument = "document.gone"\nkey = "section.own"\nstyle = "plain"\n',
            "document.gone",
        ),
    ],
)
def test_a_section_without_a_place_is_refused(tmp_path: Path, own: str, sentence: str) -> None:
    with pytest.raises(PackRefusedError, match=sentence):
        sections(tmp_path, own)

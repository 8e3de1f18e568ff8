"""Tables are known again by what their rows look like."""

from desktop.store import migrations
from desktop.store.rescue.records import RawRow
from desktop.store.rescue.shapes import SCHEMA, shapes_of

SHAPES = shapes_of(statement for step in migrations.STEPS for statement in step)
ID, OTHER = "ab" * 16, "cd" * 16
HASH = "ef" * 32
AT = "2026-12-02T16:00:00-08:00"


def looks(*cells: object) -> str:
    row = RawRow(1, cells)  # type: ignore[arg-type]
    return max(SHAPES.values(), key=lambda shape: shape.likeness(row)).name


def test_every_table_of_the_newest_schema_has_a_shape() -> None:
    assert {"clients", "payloads", "journal", "audit", "private_notes", SCHEMA} <= set(SHAPES)
    assert SHAPES["clients"].columns[0].is_rowid
    assert not SHAPES["search_data"].is_ours


def test_rows_with_as_many_columns_are_told_apart_by_what_stands_in_them() -> None:
    assert looks(None, ID, OTHER, AT, "Wren", "wren", "K7", "[]") == "clients"
    assert looks(None, ID, OTHER, OTHER, ID, None, AT, "What we settled") == "agreements"
    assert looks(ID, 3, AT, "client", "answered", "hope", HASH, '"x"') == "journal"
    assert looks(None, ID, AT, "Jordan") == "practitioners"
    assert looks(None, "client", AT, HASH, "{}") == "descriptions"
    assert looks(None, AT, "unlock", b"m" * 32, "{}") == "audit"


def test_what_is_of_no_table_looks_like_none() -> None:
    row = RawRow(1, ("one", "two"))

    assert SHAPES["clients"].likeness(row) < 0
    assert SHAPES["payloads"].likeness(RawRow(1, (None, 5, "k", AT, HASH, 3, b""))) < 0


def test_a_row_that_goes_on_elsewhere_is_judged_by_its_beginning() -> None:
    begun = RawRow(1, (None, ID, "pdf", AT, HASH, 9000), 7)

    assert SHAPES["payloads"].likeness(begun) > 0
    assert SHAPES["payloads"].named(begun)["content"] is None
    assert SHAPES["payloads"].named(begun)["number"] == 1

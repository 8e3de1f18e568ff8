"""The schema for editors: current, true to the shipped packs, and strict."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.assets import FORMS
from desktop.packs.json_schema import json_schema

COMMITTED = Path(__file__).parents[2] / "docs" / "form-pack.schema.json"
SCHEMA = json_schema()
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}

Schema = Mapping[str, Any]


def faults(value: object, schema: Schema, place: str = "") -> Iterator[str]:
    """Yield where *value* breaks *schema*: as much of JSON Schema as the file makes use of."""
    if "$ref" in schema:
        yield from faults(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], place)
    if "anyOf" in schema and all(list(faults(value, one)) for one in schema["anyOf"]):
        yield f"{place}: fits none of its shapes"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is not one of its words"
    if "type" in schema and not _is_of(value, schema["type"]):
        yield f"{place}: {value!r} is no {schema['type']}"
    yield from _inside(value, schema, place)


def _inside(value: object, schema: Schema, place: str) -> Iterator[str]:
    if isinstance(value, dict) and "type" in schema:
        yield from _table(value, schema, place)
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{place}: is too short"
        for number, one in enumerate(value):
            yield from faults(one, schema.get("items", {}), f"{place}[{number}]")


def _table(value: dict[str, object], schema: Schema, place: str) -> Iterator[str]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    for key in schema.get("required", []):
        if key not in value:
            yield f"{place}.{key}: is missing"
    for key, one in value.items():
        if key not in known and others is False:
            yield f"{place}.{key}: is unknown"
        else:
            inner = known.get(key, others)
            yield from faults(one, inner if isinstance(inner, dict) else {}, f"{place}.{key}")


def _is_of(value: object, names: str | list[str]) -> bool:
    kinds = [
        TYPES[name] for name in ([names] if isinstance(names, str) else names) if name != "null"
    ]
    if value is None:
        return "null" in names
    return isinstance(value, tuple(kinds)) and (bool in kinds or not isinstance(value, bool))


def read(file: Path) -> object:
    return _plain(tomllib.loads(file.read_text(encoding="utf-8")))


def _plain(value: object) -> object:
    """Return *value* as the reader sees it: dates are text."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def test_the_schema_in_the_docs_is_the_one_the_program_reads_by() -> None:
    committed = json.loads(COMMITTED.read_text(encoding="utf-8"))

    assert committed == SCHEMA, "run: holdfast packs schema > docs/form-pack.schema.json"


@pytest.mark.parametrize("file", sorted(FORMS.glob("*/*.toml")), ids=lambda file: file.parent.name)
def test_every_shipped_file_fits_the_schema(file: Path) -> None:
    part = SCHEMA if file.name == "pack.toml" else SCHEMA["$defs"]["words"]

    assert list(faults(read(file), part)) == []


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({}, ".pack: is missing"),
        ({"pack": {"key": "a"}}, ".pack.version: is missing"),
        ({"pack": {"key": "a", "version": "1", "extend": "b"}}, ".pack.extend: is unknown"),
        ({"pack": {"key": 1, "version": "1"}}, ".pack.key: 1 is no string"),
        ({"items": {"a.b": {"kind": "crowd"}}}, ".items.a.b.kind: 'crowd' is not one of its words"),
        ({"items": {"a.b": {"when": {"item": "x"}}}}, ".items.a.b.when: fits none of its shapes"),
        ({"items": {"a.b": {"when": {"any": []}}}}, ".items.a.b.when: fits none of its shapes"),
        ({"things": {}}, ".things: is unknown"),
    ],
)
def test_a_slip_is_marked_where_it_stands(table: dict[str, Any], fault: str) -> None:
    assert fault in list(faults(table, SCHEMA))

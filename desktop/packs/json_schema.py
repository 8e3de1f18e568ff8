"""The JSON Schema of a pack's two files, made of the tables they are read by.

An editor that knows the schema marks a slip while it is typed. It sees a file on its own;
what holds between files and between tables is ``holdfast packs check``'s to say.
"""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.domain.pack import KINDS
from desktop.packs.schema import (
    TABLES,
    AddedSectionTable,
    PackTable,
    StepTable,
    TermTable,
    WordsTable,
)

_NAMES = {
    "PackTable": PackTable,
    "StepTable": StepTable,
    "AddedSectionTable": AddedSectionTable,
    "TermTable": TermTable,
    "WordsTable": WordsTable,
    **{kind.__name__: kind for kind in TABLES.values()},
}
_TEXTS = {"type": "object", "additionalProperties": {"type": "string"}}
_TEXT_OR_TEXTS = {"anyOf": [{"type": "string"}, _TEXTS]}
_ANSWER = {"type": ["string", "integer", "boolean"]}


def json_schema() -> dict[str, Any]:
    """Return the schema of ``pack.toml``; that of ``words.*.toml`` is ``#/$defs/words``."""
    _, parts = msgspec.json.schema_components(_NAMES.values(), ref_template="#/$defs/{name}")
    parts = {name: _sharpened(name, part) for name, part in sorted(parts.items())}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Holdfast form pack: pack.toml",
        "type": "object",
        "properties": {
            "pack": _ref("PackTable"),
            "steps": {"type": "array", "items": _ref("StepTable")},
            "sections": {"type": "array", "items": _ref("AddedSectionTable")},
            "word_set": {"type": "object", "additionalProperties": _TEXTS},
            **{part: _by_key(kind.__name__) for part, kind in TABLES.items()},
        },
        "required": ["pack"],
        "additionalProperties": False,
        "$defs": {**parts, "condition": _condition(), "words": _words()},
    }


def _words() -> dict[str, Any]:
    return {
        "title": "Holdfast form pack: words.LANGUAGE.toml",
        "type": "object",
        "properties": {"labels": _TEXTS, "glossary": _by_key("TermTable")},
        "additionalProperties": _ref("WordsTable"),
    }


def _condition() -> dict[str, Any]:
    """Return the schema of a condition: one test of one item, or several joined."""
    tests: dict[str, Any] = {
        "is": _ANSWER,
        "is_not": _ANSWER,
        "any_of": {"type": "array", "items": _ANSWER},
        "has": _ANSWER,
        "at_least": {"type": "integer"},
        "more_than": {"type": "string"},
        "filled": {"type": "boolean"},
    }
    one = [_closed({"item": {"type": "string"}, test: wanted}) for test, wanted in tests.items()]
    many = {"type": "array", "items": _ref("condition"), "minItems": 1}
    joined = [_closed({"any": many}), _closed({"all": many}), _closed({"not": _ref("condition")})]
    return {"anyOf": [*one, *joined]}


def _sharpened(name: str, part: dict[str, Any]) -> dict[str, Any]:
    """Say what the tables leave to be checked later: kinds, conditions, texts by case."""
    fields = part.get("properties", {})
    if "when" in fields:
        fields["when"] = _ref("condition")
    if name == "ItemTable":
        fields["kind"] = {"enum": ["", *sorted(KINDS)], "default": ""}
    if name == "WordsTable":
        fields["text"] = fields["card"] = _TEXT_OR_TEXTS
        for list_of in ("cue", "bank", "stems"):
            fields[list_of] = {"anyOf": [{"type": "string"}, fields[list_of]]}
    return part


def _closed(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _by_key(name: str) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": _ref(name)}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}

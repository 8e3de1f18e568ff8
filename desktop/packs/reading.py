"""Read one pack's files, strictly: unknown keys and wrong types are refused by name."""

from __future__ import annotations

import json
import re
import stat
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from desktop.packs.errors import PackRefusedError
from desktop.packs.schema import (
    TABLES,
    AddedSectionTable,
    PackTable,
    StepTable,
    Table,
    TermTable,
    WordsTable,
)

MOST_BYTES = 2_000_000
"""A pack file is words for people; one above two megabytes is refused unread."""

PACK_FILE = "pack.toml"
_WORDS_FILES = "words.*.toml"
_NEXT_TABLE = re.compile(r"^[ \t]*\[(?![ \t]*pack[ \t]*[.\]])", re.MULTILINE)
"""Where the first table begins that is neither ``[pack]`` nor inside it."""

_T = TypeVar("_T", bound=Table)


@dataclass(frozen=True, slots=True)
class PackFiles:
    """One folder of ``forms/``, read and checked table by table, not yet merged.

    All parts are plain data, as a TOML file holds them.
    """

    pack: dict[str, Any]
    steps: list[dict[str, Any]] = field(default_factory=list)
    groups: dict[str, dict[str, Any]] = field(default_factory=dict)
    items: dict[str, dict[str, Any]] = field(default_factory=dict)
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    words: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    glossary: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    sections: list[dict[str, Any]] = field(default_factory=list)
    word_set: dict[str, dict[str, str]] = field(default_factory=dict)


def read_folder(folder: Path) -> PackFiles:
    """Return the pack in *folder*.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    told = tuple((file, read_bytes(file)) for file in files_of(folder))
    return PackFiles(**json.loads(_read(told)))


@lru_cache(maxsize=32)
def _read(told: tuple[tuple[Path, bytes], ...]) -> str:
    """Return as JSON, so that nobody shares it, what the bytes of a pack's files say.

    Most of loading a pack is reading its parents, which seldom change: it is done once for the
    same bytes, so a wording under way need not wait for it at every change.
    """
    (file, content), *words = told
    data = _parsed(file, _text(file, content))
    head = _head(file, data)
    data.pop("pack")
    read = with_words(read_tables(file, head, data), _read_words(words))
    return json.dumps({part.name: getattr(read, part.name) for part in fields(read)})


def with_words(read: PackFiles, words: dict[str, dict[str, Any]]) -> PackFiles:
    """Return the tables *read* with words, labels and glossary by language."""
    return replace(read, words=words["words"], labels=words["labels"], glossary=words["glossary"])


def read_tables(file: Path, head: dict[str, Any], data: dict[str, Any]) -> PackFiles:
    """Return what *data* of *file* says beside its *head*; the words are read apart.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    unknown = sorted(set(data) - {"steps", "sections", "word_set", *TABLES})
    if unknown:
        raise PackRefusedError(_name(file), unknown[0], "a pack has no such part.")
    steps = _listed(file, "steps", data, StepTable)
    sections = _listed(file, "sections", data, AddedSectionTable)
    tables = {part: _tables(file, part, data.get(part, {}), kind) for part, kind in TABLES.items()}
    return PackFiles(
        head,
        steps,
        **tables,
        sections=sections,
        word_set=_word_set(file, data.get("word_set", {})),
    )


def read_head(folder: Path) -> dict[str, Any]:
    """Return the ``[pack]`` of the pack in *folder*; the rest of its file is not parsed.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    file = folder / PACK_FILE
    text = _text(file, read_bytes(file))
    after = _NEXT_TABLE.search(text)
    try:
        data = _parsed(file, text[: after.start()] if after else text)
    except PackRefusedError:
        data = {}
    return _head(file, data if "pack" in data else _parsed(file, text))


def files_of(folder: Path) -> tuple[Path, ...]:
    """Return the files the pack in *folder* is made of, in a fixed order."""
    return (folder / PACK_FILE, *sorted(folder.glob(_WORDS_FILES)))


def read_bytes(file: Path) -> bytes:
    """Return what stands in *file* of a pack, never more than a pack may hold.

    Raises:
        PackRefusedError: if it is too large or cannot be read.
    """
    try:
        _require_plain(file)
        return file.read_bytes()
    except FileNotFoundError:
        raise PackRefusedError(_name(file), "", "the file is missing.") from None
    except OSError as error:
        reason = error.strerror or "it is no plain file"
        raise PackRefusedError(_name(file), "", f"the file cannot be read: {reason}.") from None


def _head(file: Path, data: dict[str, Any]) -> dict[str, Any]:
    pack = _checked(file, "pack", data.get("pack"), PackTable)
    if pack["key"] != file.parent.name:
        raise PackRefusedError(
            _name(file), "pack.key", f"must be '{file.parent.name}', its folder."
        )
    return pack


def _listed(file: Path, part: str, data: dict[str, Any], kind: type[_T]) -> list[dict[str, Any]]:
    """Return the list of tables ``[[part]]``, each checked under its number."""
    tables = data.get(part, [])
    if not isinstance(tables, list):
        raise PackRefusedError(_name(file), part, f"must be a list of [[{part}]].")
    return [
        _checked(file, f"{part}[{number}]", table, kind)
        for number, table in enumerate(tables, start=1)
    ]


def _word_set(file: Path, own: Any) -> dict[str, dict[str, str]]:  # noqa: ANN401 - unread TOML
    """Return the words a pack says otherwise than its parents, by language."""
    try:
        return msgspec.convert(own, dict[str, dict[str, str]])
    except msgspec.ValidationError as error:
        raise PackRefusedError(_name(file), "word_set", f"{error}.") from None


def _read_words(told: Iterable[tuple[Path, bytes]]) -> dict[str, dict[str, Any]]:
    """Return words, labels and glossary, each by language."""
    read: dict[str, dict[str, Any]] = {"words": {}, "labels": {}, "glossary": {}}
    for file, content in told:
        language = file.name.split(".")[1]
        for part, found in read_words(file, _parsed(file, _text(file, content))).items():
            read[part][language] = found
    return read


def read_words(file: Path, data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the words, labels and glossary that *data* of one language's *file* holds.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    tables = dict(data)
    labels = _checked_labels(file, tables.pop("labels", {}))
    glossary = _tables(file, "glossary", tables.pop("glossary", {}), TermTable)
    words = {key: _words(file, key, table) for key, table in tables.items()}
    return {"words": words, "labels": labels, "glossary": glossary}


def _words(file: Path, key: str, table: Any) -> dict[str, Any]:  # noqa: ANN401 - unread TOML
    if not isinstance(table, dict):
        raise PackRefusedError(_name(file), key, "must be a table of words.")
    plain = dict(table)
    for part in ("text", "card"):
        if isinstance(plain.get(part), str):
            plain[part] = {"": plain[part]}
    for part in ("cue", "bank", "stems"):
        if isinstance(plain.get(part), str):
            plain[part] = [plain[part]]
    return _checked(file, key, plain, WordsTable)


def _checked_labels(file: Path, own: Any) -> dict[str, str]:  # noqa: ANN401 - unread TOML
    try:
        return msgspec.convert(own, dict[str, str])
    except msgspec.ValidationError as error:
        raise PackRefusedError(_name(file), "labels", f"{error}.") from None


def _tables(
    file: Path,
    part: str,
    tables: Any,  # noqa: ANN401 - unread TOML
    kind: type[_T],
) -> dict[str, Any]:
    if not isinstance(tables, dict):
        raise PackRefusedError(_name(file), part, "must be a table of tables.")
    return {key: _checked(file, f"{part}.{key}", table, kind) for key, table in tables.items()}


def _checked(file: Path, key: str, table: Any, kind: type[_T]) -> dict[str, Any]:  # noqa: ANN401 - unread TOML
    """Return *table* as it was written, once it is known to fit *kind*."""
    try:
        msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        raise PackRefusedError(_name(file), key, f"{error}.") from None
    plain: dict[str, Any] = table
    return plain


def _text(file: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise PackRefusedError(_name(file), "", "the file is not written in UTF-8.") from None


def _parsed(file: Path, text: str) -> dict[str, Any]:
    try:
        plain: dict[str, Any] = _dates_as_text(tomllib.loads(text))
    except (ValueError, RecursionError) as error:  # also a number of five thousand digits
        raise PackRefusedError(_name(file), "", f"the file is not TOML: {error}.") from None
    return plain


def _require_plain(file: Path) -> None:
    """Refuse, unread, what is no file or far too large; a link leads to what it names.

    Raises:
        PackRefusedError: if it is too large.
        OSError: if it cannot be looked at, or is a folder, a device or a pipe.
    """
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError
    if status.st_size > MOST_BYTES:
        raise PackRefusedError(_name(file), "", "the file is too large for a form pack.")


def _dates_as_text(value: Any) -> Any:  # noqa: ANN401 - unread TOML
    if isinstance(value, dict):
        return {key: _dates_as_text(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_dates_as_text(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"

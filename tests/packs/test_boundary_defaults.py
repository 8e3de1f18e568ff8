"""Every boundary decision is proposed as the clinical brief has its default."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.assets import FORMS
from desktop.domain.journal import frozen
from desktop.domain.pack import FormPack
from desktop.packs.load import load

TABLE = Path(__file__).parent / "boundary_defaults.toml"
DEFAULTS: dict[str, dict[str, dict[str, Any]]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
PROPOSALS = [(id_, key, how) for id_, items in DEFAULTS.items() for key, how in items.items()]


@cache
def core() -> FormPack:
    return load("core", FORMS)


def test_every_decision_has_a_default() -> None:
    wanted = [*(f"T{n}" for n in range(1, 16)), *(f"C{n}" for n in range(1, 16))]

    assert [*DEFAULTS] == [*wanted, *(f"B{n}" for n in range(1, 17))]


@pytest.mark.parametrize(
    ("key", "how"),
    [(key, how) for _, key, how in PROPOSALS],
    ids=[f"{i} {k}" for i, k, _ in PROPOSALS],
)
def test_the_pack_proposes_the_default_of_the_brief(key: str, how: dict[str, Any]) -> None:
    words = core().said("en", key)

    if "is" in how:
        assert core().items[key].default == frozen(how["is"])
    elif "hint" in how:
        assert how["hint"] in words.hint
    else:
        assert any(how["says"] in text for text in words.text.values())


@pytest.mark.parametrize(("id_", "key"), [(id_, key) for id_, key, _ in PROPOSALS])
def test_an_item_that_proposes_a_default_names_its_decision(id_: str, key: str) -> None:
    assert id_ in core().items[key].refs

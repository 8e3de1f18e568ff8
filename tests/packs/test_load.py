"""Packs are read whole or not at all, and a refusal names file and key."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.packs.compiled import read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import compile_pack, load


def test_a_pack_compiles_to_the_same_bytes_each_time(mini: Path) -> None:
    assert compile_pack("mini", mini) == compile_pack("mini", mini)


def test_a_compiled_pack_reads_back_equal(mini: Path) -> None:
    pack = load("mini", mini)

    assert read_compiled(compile_pack("mini", mini)) == pack


def change(file: str, old: str, new: str) -> Callable[[Path], None]:
    def apply(forms: Path) -> None:
        path = forms / "mini" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return apply


@pytest.mark.parametrize(
    ("break_it", "file", "key"),
    [
        (change("pack.toml", 'kind = "people"', 'kin = "people"'), "mini/pack.toml", "items.people.representatives"),
        (change("pack.toml", 'kind = "people"', 'kind = "crowd"'), "pack mini", "people.representatives"),
        (change("pack.toml", '"privacy.child"]\nkind', '"privacy.kid"]\nkind'), "pack mini", "group.danger"),
        (change("pack.toml", "at_least = 2", "at_most = 2"), "mini", "annex_g.consent"),
        (change("pack.toml", 'item = "practice.csa_duty"', 'item = "practice.nothing"'), "pack mini", "privacy.child"),
        (change("words.en.toml", "I must tell the police or the council", "I may tell the police"), "pack mini", "privacy.child (en)"),
        (change("words.es.toml", "puedo pedir ayuda", "debo pedir ayuda"), "pack mini", "privacy.danger_to_others (es)"),
        (change("words.en.toml", "{people.representatives:or}", "{people.nobody}"), "pack mini", "annex_g.consent (en)"),
        (change("words.en.toml", 'title = "Sessions"', 'titel = "Sessions"'), "mini/words.en.toml", "time.count"),
        (change("pack.toml", 'key = "mini"', 'key = "maxi"'), "mini/pack.toml", "pack.key"),
        (change("pack.toml", 'version = "1"', "version = 1"), "mini/pack.toml", "pack"),
        (change("pack.toml", 'version = "1"', 'version = "1"\nextends = "mini"'), "mini", "extends"),
        (change("pack.toml", 'version = "1"', 'version = "1"\nextends = "../etc"'), "../etc", "extends"),
        (change("pack.toml", "[pack]", "[pack"), "mini/pack.toml", ""),
    ],
)  # fmt: skip
def test_a_mistake_is_refused_by_file_and_key(
    mini: Path, break_it: Callable[[Path], None], file: str, key: str
) -> None:
    break_it(mini)

    with pytest.raises(PackRefusedError) as refused:
        load("mini", mini)

    assert (refused.value.file, refused.value.key) == (file, key)


def test_a_missing_pack_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackRefusedError, match=r"nowhere/pack\.toml: the file is missing"):
        load("nowhere", tmp_path)


def test_a_child_adds_replaces_and_leaves_out(mini: Path) -> None:
    child = mini / "child"
    child.mkdir()
    (child / "pack.toml").write_text(
        """
[pack]
key = "child"
version = "2"
extends = "mini"
leave_out = ["reach.clause"]
[items."privacy.rare"]
kind = "clause"
in = "group.danger"
after = "privacy.danger_to_others"
[items."time.count"]
default = 12
""",
        encoding="utf-8",
    )
    for language in ("en", "es"):
        (child / f"words.{language}.toml").write_text(
            '["privacy.rare"]\ntitle = "Rare"\ntext = "This is rare."\n', encoding="utf-8"
        )

    pack = load("child", mini)

    assert pack.chain == ("child", "mini")
    assert pack.groups["group.danger"].items == (
        "privacy.danger_to_others",
        "privacy.rare",
        "privacy.child",
    )
    assert pack.items["time.count"].default == 12
    assert pack.items["time.count"].kind == "number"
    assert "reach.clause" not in pack.items


def test_a_refused_reference_in_a_child_names_the_child(mini: Path) -> None:
    child = mini / "child"
    child.mkdir()
    (child / "pack.toml").write_text(
        '[pack]\nkey = "child"\nversion = "2"\nextends = "mini"\nleave_out = ["no.such"]\n',
        encoding="utf-8",
    )

    with pytest.raises(PackRefusedError, match=r"no\.such: cannot be left out"):
        load("child", mini)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"format": "other"}', b"\xff\xfe"])
def test_bytes_that_are_no_compiled_pack_are_refused(content: bytes) -> None:
    with pytest.raises(PackRefusedError):
        read_compiled(content)

"""What a pack says of itself is read without its thousand sentences."""

from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.packs.errors import PackRefusedError
from desktop.packs.files_hash import files_hash
from desktop.packs.heads import pack_head, pack_heads, shipped
from desktop.packs.load import load


def child_of(forms: Path, key: str, lines: str = "", parent: str = "mini") -> None:
    (forms / key).mkdir()
    (forms / key / "pack.toml").write_text(
        f'[pack]\nkey = "{key}"\nversion = "2"\nextends = "{parent}"\n{lines}', encoding="utf-8"
    )


def in_head(forms: Path, line: str) -> None:
    file = forms / "mini" / "pack.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('version = "1"', f'version = "1"\n{line}'), encoding="utf-8")


@pytest.mark.parametrize("key", shipped(FORMS))
def test_a_head_says_what_the_whole_pack_says(key: str) -> None:
    head, pack = pack_head(key, FORMS), load(key, FORMS)

    for name in head.__slots__:
        assert getattr(head, name) == getattr(pack, name), name


def test_only_the_packs_others_build_on_are_parents_only() -> None:
    heads, refused = pack_heads(FORMS)

    assert {head.key for head in heads if head.parent_only} == {"core", "gb"}
    assert refused == ()


def test_a_child_of_a_parent_only_pack_is_none_itself(mini: Path) -> None:
    in_head(mini, "parent_only = true")
    child_of(mini, "child")

    assert load("mini", mini).parent_only
    assert not load("child", mini).parent_only
    assert not pack_head("child", mini).parent_only


def test_a_withdrawn_parent_withdraws_its_children(mini: Path) -> None:
    in_head(mini, "withdrawn = true")
    child_of(mini, "child")

    assert pack_head("child", mini).withdrawn
    assert load("child", mini).withdrawn


def test_one_damaged_head_is_refused_and_hides_none_of_the_others(mini: Path) -> None:
    for key, lines in (("child", ""), ("strange", "colour = 'red'\n"), ("torn", "languages = [\n")):
        child_of(mini, key, lines)
    child_of(mini, "orphan", parent="nowhere")
    child_of(mini, "ring", parent="ring")

    heads, refused = pack_heads(mini)

    assert [head.key for head in heads] == ["child", "mini"]
    assert [one.file for one in refused] == [
        "nowhere/pack.toml",
        "ring",
        "strange/pack.toml",
        "torn/pack.toml",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        'jurisdiction = """\n[items]\n"""\n',
        'leave_out = [\n["odd"]\n]\n',
        'jurisdiction = "AT" # [items]\n[pack.sources]\n"[a]" = "[b]"\n',
    ],
)
def test_brackets_inside_the_head_do_not_end_it(mini: Path, lines: str) -> None:
    child_of(mini, "child", lines)
    whole = '[items."time.count"]\ndefault = 12\n'
    with (mini / "child" / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(whole)

    if "odd" in lines:
        with pytest.raises(PackRefusedError, match="leave_out"):
            pack_head("child", mini)
    else:
        assert pack_head("child", mini).jurisdiction in {"[items]\n", "AT"}


def test_a_head_that_comes_last_is_found(mini: Path) -> None:
    (mini / "late").mkdir()
    (mini / "late" / "pack.toml").write_text(
        '[items."time.count"]\ndefault = 12\n'
        '[pack]\nkey = "late"\nversion = "3"\nextends = "mini"\n',
        encoding="utf-8",
    )

    assert pack_head("late", mini).chain == ("late", "mini")


def test_the_hash_of_a_pack_s_files_changes_with_every_file_it_is_made_of(mini: Path) -> None:
    child_of(mini, "child")
    seen = {files_hash(("child", "mini"), mini)}

    for file in sorted(mini.glob("*/*.toml")):
        with file.open("a", encoding="utf-8") as opened:
            opened.write("# one line more\n")
        seen.add(files_hash(("child", "mini"), mini))
    (mini / "child" / "words.en.toml").write_text("", encoding="utf-8")
    seen.add(files_hash(("child", "mini"), mini))

    assert len(seen) == 6
    assert files_hash(("child", "mini"), mini) in seen
    assert files_hash(("mini",), mini) not in seen


def test_a_file_that_cannot_be_read_has_no_hash(mini: Path) -> None:
    (mini / "mini" / "words.en.toml").unlink()
    (mini / "mini" / "words.en.toml").mkdir()

    with pytest.raises(PackRefusedError, match=r"mini/words\.en\.toml: the file cannot be read"):
        files_hash(("mini",), mini)

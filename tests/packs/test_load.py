"""Packs are read whole or not at all, and a refusal names file and key."""

import tomllib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.packs.compiled import read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import compile_pack, load, survey
from desktop.packs.reading import read_folder


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


def documents(*kinds: str, private: str = "") -> Callable[[Path], None]:
    """Return what adds a document of each of *kinds*; the agreement speaks of *private*."""

    def apply(forms: Path) -> None:
        tables, words = "", ""
        for number, kind in enumerate(kinds):
            tables += f'[documents."document.{kind}{number}"]\nkind = "{kind}"\n'
            words += f'["document.{kind}{number}"]\ntitle = "{kind}"\n'
            words += f'text = "{{{private}}}"\n' if private and kind == "agreement" else ""
        _append(forms / "mini" / "pack.toml", tables)
        for language in ("en", "es"):
            _append(forms / "mini" / f"words.{language}.toml", words)

    return apply


def private_words(forms: Path) -> None:
    documents(*ONE_OF_EACH, private="people.representation")(forms)
    change("pack.toml", 'options = ["all", "any"]', 'options = ["all", "any"]\nprivate = true')(
        forms
    )


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


ONE_OF_EACH = ("booklet", "agreement", "interim", "take_home", "record")
DATE = "review_by = 2027-05-22"
NOTICE = 'kind = "notice"\n'
BOTH = 'kind = "two_columns"\nrows = ["a", "b"]\noptions = ["x", "y"]\n'


@pytest.mark.parametrize(
    ("break_it", "words"),
    [
        (documents(*ONE_OF_EACH[:-1]), r"documents\.record: stands in the pack 0 times"),
        (documents(*ONE_OF_EACH, "agreement"), r"documents\.agreement: stands in the pack 2 times"),
        (private_words, "would take 'people.representation' home, which is private"),
        (change("pack.toml", DATE, 'review_by = "soon"'), r"pack\.review_by: is not a date"),
        (change("pack.toml", '"en_US"', '"xx_YY"'), r"pack\.locale: is not a region"),
        (change("pack.toml", '["en", "es"]', '["en", "qq"]'), r"languages\.qq: has no file of words"),
        (change("pack.toml", 'kind = "number"', 'kind = "number"\ndefault = "many"'), "default that is no answer"),
        (change("pack.toml", 'kind = "number"', 'kind = "number"\nlow = 9\nhigh = 1'), "lowest value above"),
        (change("pack.toml", 'kind = "number"', 'kind = "two_columns"\nrows = ["one"]'), "needs two rows"),
        (change("pack.toml", 'kind = "number"', BOTH), "must say in 'sides'"),
        (change("pack.toml", 'kind = "number"', f'{BOTH}sides = {{ a = ["x"], b = [] }}'), "whose option 'y' is"),
        (change("pack.toml", 'kind = "number"', f'{BOTH}sides = {{ a = ["x"], b = ["y", "z"] }}'), "names 'z' in 'sides'"),
        (change("pack.toml", 'kind = "number"', 'kind = "number"\nsides = { a = ["x"] }'), "has sides, but"),
        (change("pack.toml", 'kind = "number"', 'kind = "number"\ndue = [{ within = 1 }]'), "only notices have it"),
        (change("pack.toml", 'kind = "number"', f"{NOTICE}due = [{{ ahead = -1 }}]"), "below none"),
        (change("pack.toml", 'kind = "number"', f'{NOTICE}due = [{{ since = "session", within = 1 }}]'), "from the session"),
        (change("pack.toml", 'kind = "number"', f"{NOTICE}due = [{{ ahead = 1, within = 2 }}]"), "after the session"),
        (change("pack.toml", 'kind = "number"', f'{NOTICE}due = [{{ since = "easter" }}]'), "due"),
        (change("pack.toml", '[items."practice.state"]', '[groups."group.x"]\nitems = ["privacy.child"]\n[items."practice.state"]'), "is in 2 groups"),
        (change("words.es.toml", '"value.none" = "none"', ""), r"labels \(es\): lacks 'value.none'"),
        (change("words.en.toml", 'title = "Sessions"', 'title = "{time.count}"'), "a blank where none is filled"),
    ],
)  # fmt: skip
def test_what_would_go_wrong_at_the_table_is_found_when_the_pack_is_checked(
    mini: Path, break_it: Callable[[Path], None], words: str
) -> None:
    break_it(mini)

    with pytest.raises(PackRefusedError, match=words):
        load("mini", mini)


def test_a_pack_with_one_document_of_each_kind_is_whole(mini: Path) -> None:
    documents(*ONE_OF_EACH, private="people.representation")(mini)

    assert len(load("mini", mini).documents) == 5


@pytest.mark.parametrize("key", ["", ".", "..", "a/b", "a b"])
def test_what_is_no_name_of_a_pack_is_refused(mini: Path, key: str) -> None:
    with pytest.raises(PackRefusedError, match="is not the name of a pack"):
        load(key, mini)


def test_packs_that_extend_one_another_in_a_circle_are_refused(mini: Path) -> None:
    for key, parent in (("one", "two"), ("two", "one")):
        (mini / key).mkdir()
        (mini / key / "pack.toml").write_text(
            f'[pack]\nkey = "{key}"\nversion = "1"\nextends = "{parent}"\n', encoding="utf-8"
        )

    with pytest.raises(PackRefusedError, match="cannot be its own ancestor"):
        load("one", mini)


def _huge(file: Path) -> None:
    file.write_bytes(b"# " + b"x" * 10_000_000)


def _latin(file: Path) -> None:
    file.write_bytes("[pack]\nkey = 'Zoë'\n".encode("latin-1"))


def _looping_link(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def _device(file: Path) -> None:
    file.unlink()
    file.symlink_to("/dev/zero")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _deep(file: Path) -> None:
    _append(file, "x = " + "[" * 5_000 + "]" * 5_000)


def _deep_condition(file: Path) -> None:
    deep = "{ not = " * 150 + '{ item = "practice.state", filled = true }' + " }" * 150
    _append(file, f'\n[items."deep.one"]\nkind = "text"\nwhen = {deep}\n')


@pytest.mark.parametrize(
    "spoil", [_huge, _latin, _looping_link, _device, _folder, _deep, _deep_condition]
)
def test_a_hostile_file_is_refused_in_one_sentence_and_unread(
    mini: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(mini / "mini" / "pack.toml")

    with pytest.raises(PackRefusedError) as refused:
        load("mini", mini)

    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 300


def test_a_link_to_a_pack_s_file_is_followed(mini: Path) -> None:
    file = mini / "mini" / "pack.toml"
    file.rename(mini / "elsewhere.toml")
    file.symlink_to(mini / "elsewhere.toml")

    assert load("mini", mini).key == "mini"


def test_a_pack_knows_the_version_of_each_of_its_parents(mini: Path) -> None:
    assert load("mini", mini).versions == {"mini": "1"}


@given(place=st.integers(0, 4_000), old=st.sampled_from(["=", '"', "[", "]", "true", "items", "kind"]),
       new=st.sampled_from(["", "1", "{}", "[]", "= [", '"x"', "when = 3", "[[", "é"]))  # fmt: skip
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_mistyped_in_a_pack_never_ends_in_a_crash(
    mini: Path, place: int, old: str, new: str
) -> None:
    file = mini / "mini" / "pack.toml"
    whole = file.read_text(encoding="utf-8")
    at = whole.find(old, place % len(whole))
    file.write_text(whole[:at] + new + whole[at + len(old) :], encoding="utf-8")
    try:
        with suppress(PackRefusedError):
            assert load("mini", mini).key == "mini"
    finally:
        file.write_text(whole, encoding="utf-8")


def child(forms: Path, tables: str, words: str = "") -> None:
    """Write the pack ``child``, which extends ``mini``."""
    (forms / "child").mkdir()
    head = '[pack]\nkey = "child"\nversion = "2"\nextends = "mini"\n'
    (forms / "child" / "pack.toml").write_text(head + tables, encoding="utf-8")
    for language in ("en", "es"):
        (forms / "child" / f"words.{language}.toml").write_text(words, encoding="utf-8")


STEPS = """
[[steps]]
key = "step.first"
code = "S1"
after = "step.privacy"
[[steps]]
key = "step.last"
code = "S9"
[[steps]]
key = "step.privacy"
minutes = 9
[items."close.date"]
kind = "date"
in = "step.last"
"""
TITLES = '["step.first"]\ntitle = "First"\n["step.last"]\ntitle = "Last"\n["close.date"]\ntitle = "Next"\n'


def test_a_child_puts_steps_and_cards_where_it_says(mini: Path) -> None:
    child(mini, STEPS, TITLES)

    pack = load("child", mini)

    assert [step.key for step in pack.steps] == ["step.privacy", "step.first", "step.last"]
    assert pack.steps[0].minutes == 9
    assert pack.steps[0].cards == ("group.danger",)
    assert pack.steps[2].cards == ("close.date",)
    assert pack.versions == {"child": "2", "mini": "1"}


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        (STEPS.replace('in = "step.last"', 'in = "step.nowhere"'), "no step or group 'step.nowhere'"),
        (STEPS.replace('after = "step.privacy"', 'after = "step.nowhere"'), "no 'step.nowhere' to come after"),
        ('steps = "none"\n', "pack: "),
        ("[groups]\nx = 5\n", "groups.x: "),
        ('[items."time.count"]\nsource = "Nowhere"\n', "names the source 'Nowhere'"),
        ('[items."reach.channels"]\noptions = []\n', "offers nothing to choose from"),
        ('[items."reach.channels"]\nrows = []\n', "has no rows"),
        ('[items."practice.state"]\ntopic = "x"\n[items."time.count"]\ntopic = "x"\n', "a topic of 2 items"),
        ('[items."practice.state"]\noptions = ["MARS"]\n', "no words for its option 'MARS'"),
        ('[items."privacy.child"]\nrule = "MAY"\nsource = "Act 2026"\n', "has no text for 'may'"),
        ('[items."time.count"]\nwhen = { any = [5] }\n', "is not a condition"),
        ('[items."time.count"]\ndefault = 1.5\n', "must be plain data"),
        ('[items."new.one"]\nkind = "text"\n', "neither a title nor a question"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_child_is_told_in_one_sentence(mini: Path, tables: str, words: str) -> None:
    child(mini, tables)

    with pytest.raises(PackRefusedError) as refused:
        load("child", mini)

    assert words in str(refused.value)


def test_words_that_are_no_words_are_refused_by_key(mini: Path) -> None:
    child(mini, "", '["time.count"]\ntitle = "Sessions"\ncue = "Breathe."\n')
    assert load("child", mini).said("en", "time.count").cue == ("Breathe.",)

    for text, key in (('"time.count" = 5\n', "time.count"), ("[labels]\na = 5\n", "labels")):
        (mini / "child" / "words.en.toml").write_text(text, encoding="utf-8")
        with pytest.raises(PackRefusedError) as refused:
            load("child", mini)
        assert (refused.value.file, refused.value.key) == ("child/words.en.toml", key)


def test_each_mistake_is_told_once(mini: Path) -> None:
    change("words.en.toml", "{people.representatives:or}", "{people.nobody}")(mini)

    _, found = survey("mini", mini)

    told = [str(mistake) for mistake in found]
    assert any("people.nobody" in sentence for sentence in told)
    assert len(told) == len(set(told))


def test_files_are_parsed_once_and_again_when_they_change(
    mini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []
    real = tomllib.loads

    def noted(text: str) -> dict[str, object]:
        parsed.append(text)
        return real(text)

    monkeypatch.setattr("desktop.packs.reading.tomllib.loads", noted)
    file = mini / "mini" / "words.en.toml"
    words = file.read_text(encoding="utf-8") + "# as nobody else has it\n"
    file.write_text(words, encoding="utf-8")

    first, again = load("mini", mini), load("mini", mini)
    file.write_text(words.replace('title = "Sessions"', 'title = "Hours"'), encoding="utf-8")
    changed = load("mini", mini)

    assert first == again
    assert parsed.count(words) == 1
    assert changed.said("en", "time.count").title == "Hours"


def test_what_is_done_to_files_once_read_reaches_nobody_else(mini: Path) -> None:
    read = read_folder(mini / "mini")
    read.words["en"].clear()
    read.items.clear()

    assert read_folder(mini / "mini").words["en"]
    assert load("mini", mini).items

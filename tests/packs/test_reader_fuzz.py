"""The reader, given packs nobody would write: refused in one sentence, or loaded whole.

``HOLDFAST_FUZZ`` says how many packs to try; without it two hundred.
"""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.advice import advise
from desktop.packs.compiled import read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import compile_pack, load, survey

TRIES = int(os.environ.get("HOLDFAST_FUZZ", "200"))
FUZZ = settings(
    max_examples=TRIES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
FILES = ("pack.toml", "words.en.toml", "words.es.toml")

SENTENCE = re.compile(r"[^\n]{1,2000}\Z")

HOSTILE = (
    "true",
    "-1",
    "9" * 400,
    "1e999",
    "nan",
    "[]",
    "{}",
    "[[]]",
    '""',
    '"\\u0000"',
    '"\\u202e"',
    '"{"',
    '"{a.b}"',
    '"{practice.state:}"',
    '"{practice.state:none_such}"',
    '"' + "a" * 5000 + '"',
    "0001-01-01",
    "9999-12-31",
    "2026-11-22T07:00:00Z",
    "07:00:00",
    "'../../etc/passwd'",
    "{ item = 'practice.state', is = 'CA' }",
    "{ item = 'practice.state' }",
    "{ any = [] }",
    "{ any = [{ any = [{ any = [1] }] }] }",
    "{ not = { not = { item = 'practice.state', filled = true } } }",
    "{ item = 'practice.state', at_least = -5 }",
    "{ '' = '' }",
)
LINES = (
    "[pack]",
    "[items]",
    '[items.""]',
    '[items."privacy.danger_to_others"]',
    '[items."no.such"]',
    '[groups."group.x"]',
    '[documents."document.x"]',
    "[[steps]]",
    "[[sections]]",
    "[word_set.en]",
    "[glossary.x]",
    "[labels]",
    'extends = "mini"',
    'extends = "other"',
    "leave_out = ['privacy.child']",
    "leave_out = ['']",
    "kind = 'grid'",
    "rule = 'MUST'",
    "cases = [{ form = 'standing' }]",
    "in = 'group.danger'",
    "after = 'nowhere'",
    "options = ['a', 'a']",
    "default = { a = 1 }",
    "\x00",
    "\ufeff",
    "a = 1",
    "'' = 'x'",
    "text = 'x'",
    "text.must = 'I must.'",
)


def told(refused: PackRefusedError) -> PackRefusedError:
    """Return *refused*, once it is known to be one line that names a file."""
    assert SENTENCE.match(str(refused)), str(refused)[:200]
    assert str(refused).isprintable()
    assert refused.file
    assert refused.sentence.endswith(".")
    return refused


def outcome(forms: Path, key: str = "mini") -> FormPack | PackRefusedError:
    """Load the pack: it is there whole, or refused in one line that names a file."""
    try:
        pack = load(key, forms)
    except PackRefusedError as error:
        return told(error)
    assert read_compiled(compile_pack(key, forms)) == pack
    advise(pack)
    return pack


def change(forms: Path, file: str, edit: Callable[[bytes], bytes]) -> None:
    path = forms / "mini" / file
    path.write_bytes(edit(path.read_bytes()))


@pytest.fixture
def again(mini: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Give the small pack afresh, in a folder of its own."""
    place = tmp_path_factory.mktemp("fuzz") / "forms"

    def fresh() -> Path:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(mini, place)
        return place

    return fresh


Edit = tuple[str, int, str, str]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(FILES),
        st.integers(0, 200),
        st.sampled_from(("value", "line", "drop", "twice", "cut", "noise")),
        st.one_of(st.sampled_from(HOSTILE), st.sampled_from(LINES), st.text(max_size=12)),
    ),
    min_size=1,
    max_size=6,
)


def edited(text: str, number: int, how: str, what: str) -> str:
    """Return *text* with its line *number* changed *how*."""
    lines = text.split("\n")
    at = number % len(lines)
    if how == "value" and "=" in lines[at]:
        lines[at] = lines[at].split("=")[0] + f"= {what}"
    elif how == "drop":
        del lines[at]
    elif how == "twice":
        lines.insert(at, lines[at])
    elif how == "cut":
        return "\n".join(lines)[: number * 7]
    else:
        lines.insert(at, what)
    return "\n".join(lines)


@FUZZ
@given(edits=EDITS)
def test_a_pack_with_a_slip_is_whole_or_refused_in_one_sentence(
    again: Callable[[], Path], edits: list[Edit]
) -> None:
    forms = again()

    for file, number, how, what in edits:
        path = forms / "mini" / file
        text = path.read_text(encoding="utf-8", errors="replace")
        path.write_bytes(edited(text, number, how, what).encode("utf-8", "surrogatepass"))

    outcome(forms)


@FUZZ
@given(file=st.sampled_from(FILES), noise=st.binary(max_size=60), at=st.integers(0, 4000))
def test_bytes_gone_wrong_are_whole_or_refused(
    again: Callable[[], Path], file: str, noise: bytes, at: int
) -> None:
    forms = again()

    change(forms, file, lambda whole: whole[:at] + noise + whole[at + len(noise) :])

    outcome(forms)


WHOLE = st.recursive(
    st.one_of(
        st.booleans(), st.integers(), st.text(max_size=8), st.sampled_from(("practice.state", "CA"))
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(("item", "is", "any", "all", "not", "filled", "has", "at_least", "x")),
            inner,
            max_size=3,
        ),
    ),
    max_leaves=12,
)


def as_toml(value: object) -> str:
    """Return plain data as TOML on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(as_toml(one) for one in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {as_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, str):
        kept = "".join(f"\\u{ord(letter):04x}" for letter in value if ord(letter) < 0xD800)
        return f'"{kept}"'
    return str(value)


@FUZZ
@given(condition=WHOLE)
def test_a_condition_of_any_shape_is_read_or_refused(
    again: Callable[[], Path], condition: object
) -> None:
    forms = again()

    change(
        forms,
        "pack.toml",
        lambda whole: whole.replace(
            b'[items."time.count"]', f'[items."time.count"]\nwhen = {as_toml(condition)}'.encode()
        ),
    )

    outcome(forms)


@FUZZ
@given(lines=st.lists(st.sampled_from((*LINES, *HOSTILE)), max_size=12), words=st.text(max_size=30))
def test_a_child_of_any_shape_is_read_or_refused(
    again: Callable[[], Path], lines: list[str], words: str
) -> None:
    forms = again()
    child = forms / "child"
    child.mkdir()
    head = '[pack]\nkey = "child"\nversion = "2"\nextends = "mini"\n'
    (child / "pack.toml").write_bytes((head + "\n".join(lines)).encode("utf-8", "replace"))
    (child / "words.en.toml").write_bytes(words.encode("utf-8", "replace"))

    outcome(forms, "child")


@settings(FUZZ, max_examples=max(TRIES // 10, 5))
@given(edits=EDITS)
def test_a_shipped_pack_with_a_slip_is_whole_or_refused(
    tmp_path_factory: pytest.TempPathFactory, edits: list[Edit]
) -> None:
    forms = tmp_path_factory.getbasetemp() / "shipped"
    shutil.rmtree(forms, ignore_errors=True)
    for key in ("core", "us", "us-ca"):
        shutil.copytree(FORMS / key, forms / key)

    for number, (file, at, how, what) in enumerate(edits):
        path = forms / ("us-ca", "us", "core")[number % 3] / file
        text = path.read_text(encoding="utf-8")
        path.write_bytes(edited(text, at, how, what).encode("utf-8", "surrogatepass"))

    outcome(forms, "us-ca")


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("pack.toml", b"#" * 10_000_000, "too large"),
        ("words.en.toml", b"\xff\xfe\x00", "not written in UTF-8"),
        ("pack.toml", "[pack]\nkey = 'mini'".encode("utf-16"), "not written in UTF-8"),
        ("pack.toml", b"\xef\xbb\xbf[pack]", "not TOML"),
        ("pack.toml", b"", "pack: "),
        ("pack.toml", b"[pack]\nkey = 'mini'\n\x00", "not TOML"),
        ("pack.toml", b"a = " + b"[" * 100_000, "not TOML"),
        ("pack.toml", b"a" + b".a" * 5_000 + b" = 1", ""),
        ("words.en.toml", b"x = " + b"[" * 5_000 + b"]" * 5_000, ""),
        ("words.en.toml", b"x = " + b"{a=" * 400 + b"1" + b"}" * 400, ""),
        ("pack.toml", b"pack = " + b"9" * 5_000, ""),
        ("pack.toml", b"[pack]\nkey = 'mini'\nversion = '1'\nextends = 'mini/../mini'", "name of a pack"),
        ("pack.toml", b"[pack]\nkey = 'mini'\nversion = '1'\nextends = 'none'", "missing"),
        ("pack.toml", b"[pack]\nkey = 'mini'\nversion = '1'\nextends = '\\u0000'", "name of a pack"),
        ("pack.toml", b"[pack]\nkey = 'mini'\nversion = '1'\nextends = 'mini'", "own ancestor"),
    ],
)  # fmt: skip
def test_files_that_are_none_are_refused_by_name(
    mini: Path, file: str, content: bytes, said: str
) -> None:
    change(mini, file, lambda _: content)

    found = outcome(mini)

    assert isinstance(found, PackRefusedError)
    assert said in str(found)
    assert found.file.startswith(("mini", "none", "\x00")) or found.key == "extends"


def test_every_mistake_is_told_and_none_raises_another(mini: Path) -> None:
    change(mini, "pack.toml", lambda whole: whole.replace(b"kind = ", b"kind = 'no such' #"))

    pack, mistakes = survey("mini", mini)

    assert pack.key == "mini"
    assert len(mistakes) == len(pack.items)

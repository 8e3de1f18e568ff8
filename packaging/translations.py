"""The window's words in other languages: ``translations.py update`` and ``check``.

``update`` reads the words out of the program into ``resources/translations/*.ts``, where
translators write (with Qt Linguist or any editor), and compiles them. ``check`` says what
is missing or wrong; a test runs it. What the catalogues hold: docs/translating.md.
"""

import ast
import re
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SPANISH, ENGLISH = "holdfast_es.ts", "holdfast_en.ts"
"""All words in Spanish; in English only what has a plural, which Qt counts."""

BELOW = ("domain", "services", "store", "signing", "documents")
"""Where sentences for people are written that the window says too, in the context Trouble."""

_SENTENCE = re.compile(r"[A-Z“\"'%].*\s.*[.!?]", re.DOTALL)
_SAYERS = frozenset({"Saying", "said"})
_PLACES = re.compile(r"%L?[1-9n]|\{\w+\}")
_CASE = re.compile(r"&[^&\s]")


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalogue; ``forms`` are its translations, one for each plural."""

    context: str
    source: str
    forms: tuple[str, ...]
    state: str
    counts: bool

    @property
    def name(self) -> str:
        """How the entry is named in a complaint."""
        return f"{self.context}: {self.source!r}"


def messages(catalogue: Path) -> list[Message]:
    """Return every entry of *catalogue*."""
    tree = ET.parse(catalogue)  # noqa: S314 - our own file
    return [
        _message(str(context.findtext("name")), one)
        for context in tree.getroot().iter("context")
        for one in context.iter("message")
    ]


def update(folder: Path = FOLDER) -> None:
    """Bring the catalogues in *folder* up to what the program says, and compile them."""
    folder.mkdir(parents=True, exist_ok=True)
    extract(folder)
    for name in (SPANISH, ENGLISH):
        compile_to(folder / name, (folder / name).with_suffix(".qm"))


def extract(folder: Path) -> None:
    """Read the words of the program into the catalogues in *folder*; gone ones are dropped."""
    with tempfile.TemporaryDirectory() as place:
        below = Path(place, "below.py")
        below.write_text(_for_lupdate(sentences_below()), encoding="utf-8")
        sources = [*sorted((ROOT / "desktop" / "ui").rglob("*.py")), below]
        listed = Path(place, "sources.lst")
        listed.write_text("\n".join(map(str, sources)), encoding="utf-8")
        common = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages")
        for name, options in ((SPANISH, ()), (ENGLISH, ("-pluralonly",))):
            languages = ("-source-language", "en", "-target-language", name[9:11])
            _tool("lupdate", *common, *options, *languages, f"@{listed}", "-ts", str(folder / name))


def compile_to(catalogue: Path, compiled: Path) -> None:
    """Write *catalogue* as Qt reads it."""
    _tool("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


def faults(folder: Path = FOLDER) -> list[str]:
    """Return what is wrong with the catalogues in *folder*, one line each."""
    found: list[str] = []
    spoken = said_now()
    for name in (SPANISH, ENGLISH):
        kept = messages(folder / name)
        found += _differences(kept, spoken[name])
        found += [fault for one in kept for fault in _wrong(one)]
        found += _stale(folder / name)
    return found


@cache
def said_now() -> dict[str, list[Message]]:
    """Return what the program says, by catalogue, as it is extracted anew."""
    with tempfile.TemporaryDirectory() as place:
        extract(Path(place))
        return {name: messages(Path(place, name)) for name in (SPANISH, ENGLISH)}


def sentences_below() -> list[str]:
    """Return every sentence for people that is written below the window."""
    files = (file for name in BELOW for file in sorted((ROOT / "desktop" / name).rglob("*.py")))
    found = (one for file in files for one in sentences(file.read_text(encoding="utf-8")))
    return sorted(set(found))


def sentences(code: str) -> Iterator[str]:
    """Yield the sentences for people in *code*: what reads as one, and what is said as one."""
    tree = ast.parse(code)
    passed_over = set(_docstrings(tree)) | set(_inside_f_strings(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node not in passed_over and _SENTENCE.fullmatch(node.value):
                yield node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            first = node.args[0] if node.args and node.func.id in _SAYERS else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value


def _inside_f_strings(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (part for part in ast.walk(node) if part is not node)


def _for_lupdate(found: list[str]) -> str:
    """Return a module in which lupdate finds the sentences *found*."""
    lines = (f'QCoreApplication.translate("Trouble", "{_escaped(one)}")' for one in found)
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _stale(catalogue: Path) -> Iterator[str]:
    """Yield whether *catalogue* is another than the one that was compiled."""
    with tempfile.TemporaryDirectory() as place:
        compiled = Path(place, "fresh.qm")
        compile_to(catalogue, compiled)
        if catalogue.with_suffix(".qm").read_bytes() != compiled.read_bytes():
            yield f"{catalogue.name} is not what was compiled: run translations.py update"


def _differences(kept: list[Message], fresh: list[Message]) -> Iterator[str]:
    """Yield what the program says and the catalogue lacks, and what nobody says any more."""
    old, new = ({(one.context, one.source): one for one in found} for found in (kept, fresh))
    yield from (f"not in the catalogue: {new[key].name}" for key in new if key not in old)
    yield from (f"said by nobody: {old[key].name}" for key in old if key not in new)
    yield from (f"{one.state}: {one.name}" for one in kept if one.state in {"obsolete", "vanished"})


def _wrong(one: Message) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    if one.state == "unfinished" or not one.forms or not all(one.forms):
        yield f"not translated: {one.name}"
        return
    for form in one.forms:
        if not _same_places(one, form):
            yield f"other blanks: {one.name} -> {form!r}"
        if len(_CASE.findall(form)) != len(_CASE.findall(one.source)):
            yield f"another number of &: {one.name} -> {form!r}"
        for side in (str.lstrip, str.rstrip):
            if (side(form) == form) is not (side(one.source) == one.source):
                yield f"other space around it: {one.name} -> {form!r}"


def _same_places(one: Message, form: str) -> bool:
    """Say whether *form* has the blanks of its source; a single one may leave out its number."""
    wanted, found = (sorted(set(_PLACES.findall(text))) for text in (one.source, form))
    return wanted == found or (one.counts and sorted({*found, "%n"}) == wanted)


def _message(context: str, one: ET.Element) -> Message:
    said = one.find("translation")
    assert said is not None  # noqa: S101 - Qt writes one for every message
    forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
    counts = one.get("numerus") == "yes"
    source = one.findtext("source") or ""
    return Message(context, source, tuple(forms), said.get("type", ""), counts)


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools, which come with PySide6.

    Raises:
        subprocess.CalledProcessError: if it found a mistake in what it was given.
    """
    place = Path(sysconfig.get_path("scripts"), f"pyside6-{name}")
    subprocess.run([str(place), *arguments], check=True)


def main(wanted: str = "check") -> int:
    """Do what is *wanted* and return the exit code."""
    if wanted == "update":
        update()
    found = faults()
    print("\n".join(found) or "The translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))

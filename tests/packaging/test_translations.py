"""T14: everything the window says is in the catalogues, translated, and said in a way Qt finds."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

import translations
from desktop.assets import RESOURCES

ROOT = Path(__file__).parents[2]
T = TypeVar("T", bound=ast.AST)
UI = sorted((ROOT / "desktop" / "ui").rglob("*.py"))

SAME_IN_SPANISH = {"Holdfast", "No", "California", "Ontario", "Australia", "Victoria", "%1, %2"}
"""What is written alike in both languages."""


def test_both_catalogues_hold_what_the_program_says_translated_and_compiled() -> None:
    assert translations.faults() == []


def test_spanish_differs_from_english() -> None:
    alike = {
        one.source
        for one in translations.messages(translations.FOLDER / translations.SPANISH)
        if one.source in one.forms
    }

    assert alike - SAME_IN_SPANISH == set()


def test_the_compiled_catalogues_ship_with_the_program() -> None:
    for language in ("en", "es"):
        assert (RESOURCES / "translations" / f"holdfast_{language}.qm").stat().st_size > 30


@pytest.mark.parametrize(
    ("mend", "fault"),
    [
        (lambda text: text.replace("Bloqueado y seguro", ""), "not translated"),
        (lambda text: text.replace("Archivo: %1", "Archivo"), "other blanks"),
        (
            lambda text: text.replace("<source>Unlock</source>", "<source>Unbolt</source>"),
            "said by nobody",
        ),
        (
            lambda text: text.replace("<source>Unlock</source>", "<source>Unbolt</source>"),
            "not in the",
        ),
        (lambda text: text.replace(">Desbloquear<", ">&amp;Desbloquear<"), "number of &"),
        (lambda text: text.replace(">Desbloquear<", ">Desbloquear <"), "other space"),
        (lambda text: text.replace(">Desbloquear<", ">Abrir<"), "is not what was compiled"),
    ],
)
def test_a_catalogue_that_is_not_right_is_complained_of(
    mend: Callable[[str], str], fault: str, tmp_path: Path
) -> None:
    for file in translations.FOLDER.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    spanish = tmp_path / translations.SPANISH
    spanish.write_text(mend(spanish.read_text(encoding="utf-8")), encoding="utf-8")

    found = translations.faults(tmp_path)

    assert any(fault in one for one in found)


def test_sentences_below_the_window_are_found_wherever_they_are_written() -> None:
    code = '''
"""A module. It has words."""
class Full(Error):
    """A class. It has words."""
    sentence = "The disk is full. Nothing is lost."
def f():
    raise Error(Saying("Row %1 cannot follow.", 3), said("it is missing"), "key.of.a.thing")
'''

    assert sorted(set(translations.sentences(code))) == [
        "Row %1 cannot follow.",
        "The disk is full. Nothing is lost.",
        "it is missing",
    ]


@pytest.mark.parametrize("file", UI, ids=lambda file: file.relative_to(ROOT / "desktop").as_posix())
def test_words_are_said_so_that_their_translation_is_found(file: Path) -> None:
    """Qt reads the code without running it (reference/qt.md section 5)."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inside = {id(part) for one in _of(tree, ast.JoinedStr) for part in ast.walk(one)}

    called = {id(call.func) for call in _of(tree, ast.Call)}
    for name in _of(tree, ast.Attribute):
        is_ours = ast.unparse(name) in {"self.tr", "QCoreApplication.translate"}
        assert not is_ours or id(name) in called, f"{file.name}:{name.lineno}: by another name"
    for call in _of(tree, ast.Call):
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"tr", "translate"}:
            _check(file, call)
            assert id(call) not in inside, f"{file.name}:{call.lineno}: within an f-string"


def _check(file: Path, call: ast.Call) -> None:
    assert isinstance(call.func, ast.Attribute)
    whose = ast.unparse(call.func.value)
    if call.func.attr == "translate" and len(call.args) < 2:
        return  # str.translate
    if file.name == "tongue.py":
        return  # says what is written below the window
    here = f"{file.name}:{call.lineno}"
    assert whose == ("self" if call.func.attr == "tr" else "QCoreApplication"), here
    literal = call.args[: 1 if call.func.attr == "tr" else 2]
    assert all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in literal), (
        here
    )


@pytest.mark.parametrize("name", translations.BELOW)
def test_sentences_below_the_window_have_no_f_strings(name: str) -> None:
    """A blank filled too early cannot be said in another language: Saying keeps it apart."""
    found = [
        f"{file.name}:{raised.lineno}"
        for file in sorted((ROOT / "desktop" / name).rglob("*.py"))
        if file.name not in TECHNICAL
        for raised in _of(ast.parse(file.read_text(encoding="utf-8")), ast.Raise)
        if any(
            " " in _plain(one) and _plain(one)[-1:] in ".!?" for one in _of(raised, ast.JoinedStr)
        )
    ]

    assert found == []


TECHNICAL = {"preview_pack.py"}
"""What only a command says: its words are English."""


def _plain(one: ast.JoinedStr) -> str:
    return "".join(str(part.value) for part in one.values if isinstance(part, ast.Constant))


def _of(tree: ast.AST, kind: type[T]) -> Iterator[T]:
    return (node for node in ast.walk(tree) if isinstance(node, kind))

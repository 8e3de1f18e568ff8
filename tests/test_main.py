import sys
from importlib.abc import MetaPathFinder

import pytest

from desktop.__main__ import main
from desktop.commands.exit_codes import NO_DISPLAY


class QtWithoutItsSystem(MetaPathFinder):
    """Refuses the window the way the loader does where a library of the desktop is missing."""

    def __init__(self, path: str) -> None:
        self._path = path

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == "desktop.ui.start":
            raise ImportError("libGL.so.1: no such file", name=fullname, path=self._path)


@pytest.fixture(autouse=True)
def no_window_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window's first module is not loaded."""
    monkeypatch.delitem(sys.modules, "desktop.ui.start", raising=False)


def test_a_part_of_the_system_that_is_missing_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "meta_path", [QtWithoutItsSystem("QtGui.abi3.so"), *sys.meta_path])

    code = main([])

    said = capsys.readouterr().err
    assert code == NO_DISPLAY
    assert "(libGL.so.1: no such file)" in said
    assert "holdfast rehearse" in said
    assert said.count("\n") == 1


def test_a_fault_of_our_own_is_not_taken_for_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [QtWithoutItsSystem("start.py"), *sys.meta_path])

    with pytest.raises(ImportError):
        main([])

"""Runs a first session the way a screen reader gives it: ``listener.py SCRIPT PRODUCT...``.

pyatspi belongs to the system's Python, so this script runs there and knows nothing of the
product but what it says over AT-SPI. SCRIPT is a JSON file (``script_for`` in the test):
the passphrase, and what to do with which control. The last line on standard output is a
JSON object with what was heard and done.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyatspi

_BUS = "/usr/libexec/at-spi-bus-launcher"
_PATIENCE = 20.0
_MOST_ACTS = 120
_BUTTONS = frozenset({"push button", "toggle button", "radio button", "check box"})
_FIELDS = frozenset({"text", "password text", "entry"})
_ACTED, _OVER = "acted", "over"


class Heard(NamedTuple):
    """What one thing says of itself; ``node`` is pyatspi's, which has no annotations."""

    role: str
    name: str
    checked: bool
    node: Any


class Listener:
    """Hears the window and acts on it, by role and name alone."""

    def __init__(self, script: dict[str, Any]) -> None:
        self.script = script
        self.told: list[str] = []
        self._pressed: set[str] = set()

    def run(self) -> None:
        """Go from the locked window to the end of the session."""
        self._unlock()
        for _ in range(_MOST_ACTS):
            if self._wait_for(self._step) == _OVER:
                return
        self._give_up("the session does not end")

    def _unlock(self) -> None:
        """Type the passphrase, which assistive software may neither read nor write."""
        field = self._wait_for(lambda window: _field(window, self.script["passphrase_field"]))
        field.node.queryComponent().grabFocus()
        time.sleep(0.3)
        for letter in self.script["passphrase"]:
            pyatspi.Registry.generateKeyboardEvent(0, letter, pyatspi.KEY_STRING)
        time.sleep(0.3)
        self._press(_window(), {"press": self.script["unlock"]})

    def _step(self, window: list[Heard]) -> str:
        """Do the first thing of the script that this page has; "" where it has none yet."""
        if _button(window, self.script["end"]):
            self.told.append(_heading(window))
            return _OVER
        for rule in self.script["rules"]:
            if (self._write if "write" in rule else self._press)(window, rule):
                return _ACTED
        return ""

    def _write(self, window: list[Heard], rule: dict[str, Any]) -> bool:
        """Write the words of *rule*, or the heading where it has none."""
        words = rule["write"] or _heading(window)
        field = _field(window, rule["field"])
        if field is None or field.node.queryText().getText(0, -1) == words:
            return False
        self.told.append(f"{_heading(window)}: write {field.name}")
        field.node.queryEditableText().setTextContents(words)
        return True

    def _press(self, window: list[Heard], rule: dict[str, Any]) -> bool:
        """Press what *rule* names; ``once`` leaves alone what is chosen or was pressed here."""
        once = rule.get("once", False)
        for button in _button(window, rule["press"]):
            said = f"{_heading(window)}: press {button.name}"
            if not (once and (button.checked or said in self._pressed)):
                self._do(button, said, _picture(window))
                return True
        return False

    def _do(self, button: Heard, said: str, before: list[tuple[str, str, bool]]) -> None:
        """Press *button* and wait until the window is another one than *before*."""
        self._pressed.add(said)
        self.told.append(said)
        button.node.queryAction().doAction(0)
        self._wait_for(lambda now: _picture(now) != before)

    def _wait_for(self, found: Callable[[list[Heard]], Any]) -> Any:  # noqa: ANN401 - anything
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            try:
                got = found(_window())
            except (LookupError, RuntimeError):  # the page went while it was being read
                got = None
            if got:
                return got
            time.sleep(0.1)
        return self._give_up("nothing comes")

    def _give_up(self, why: str) -> None:
        nodes = [(one.role, one.name) for one in _window()]
        print(json.dumps({"why": why, "told": self.told, "nodes": nodes}), flush=True)
        sys.exit(3)


def _window() -> list[Heard]:
    """Return everything that shows and may be used, in the order it is read."""
    desktop = pyatspi.Registry.getDesktop(0)
    return [one for app in desktop if app is not None for window in app for one in _usable(window)]


def _usable(node: Any) -> Iterator[Heard]:  # noqa: ANN401 - pyatspi has no annotations
    if node is None:
        return
    state, role = node.getState(), node.getRoleName()
    if not state.contains(pyatspi.STATE_SHOWING) and role != "frame":
        return
    if state.contains(pyatspi.STATE_ENABLED) or role not in _BUTTONS:
        yield Heard(role, node.name, state.contains(pyatspi.STATE_CHECKED), node)
    for child in node:
        yield from _usable(child)


def _heading(window: list[Heard]) -> str:
    return next((one.name for one in window if one.role == "heading"), "")


def _picture(window: list[Heard]) -> list[tuple[str, str, bool]]:
    """Return what tells one moment of the window from another."""
    return [one[:3] for one in window]


def _button(window: list[Heard], name: str) -> list[Heard]:
    """Return the controls called *name*, or whose names begin so where it ends in a star."""
    start = name.removesuffix("*")
    return [
        one
        for one in window
        if one.role in _BUTTONS
        and (one.name.startswith(start) if name.endswith("*") else one.name == name)
    ]


def _field(window: list[Heard], name: str) -> Heard | None:
    return next((one for one in window if one.role in _FIELDS and one.name == name), None)


def main(script: str, *product: str) -> None:
    """Start the bus and the product, and run the session."""
    bus = subprocess.Popen([_BUS, "--launch-immediately"], stderr=subprocess.DEVNULL)
    time.sleep(0.3)
    window = subprocess.Popen(product)
    try:
        listener = Listener(json.loads(Path(script).read_text(encoding="utf-8")))
        listener.run()
        print(json.dumps({"told": listener.told}), flush=True)
    finally:
        for started in (window, bus):
            started.terminate()
            started.wait(10)


if __name__ == "__main__":
    main(*sys.argv[1:])

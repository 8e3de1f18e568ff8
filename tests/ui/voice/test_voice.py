"""Reading aloud: one voice, silent at once, and nothing left behind."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot

from desktop.ui.voice.engines import ESPEAK, Engine
from desktop.ui.voice.voice import Voice, VoiceSearch
from tests.tools import require_tool

_PROGRAM = """#!/bin/sh
echo "$$ $@" >> "{log}.started"
cat >> "{log}.heard"
echo >> "{log}.heard"
exec sleep {seconds}
"""


@pytest.fixture
def speaker(tmp_path: Path) -> Callable[[int], Engine]:
    """A program that keeps what it is told, and takes some seconds to say it."""

    def made(seconds: int) -> Engine:
        program = tmp_path / "speaker"
        program.write_text(_PROGRAM.format(log=tmp_path / "log", seconds=seconds))
        program.chmod(0o700)
        return replace(ESPEAK, program=str(program))

    return made


@pytest.fixture
def owner() -> Iterator[QObject]:
    """What the voices of a test belong to."""
    whole = QObject()
    yield whole
    for voice in whole.findChildren(Voice):
        voice.close()


def _voice(engine: Engine, owner: QObject) -> Voice:
    return Voice(engine, engine.program, "es", owner)


def _heard(folder: Path) -> list[str]:
    """Return what was heard to its end: a line that is still written counts for nothing."""
    place = folder / "log.heard"
    return place.read_text().split("\n")[:-1] if place.exists() else []


def _is_running(pid: str) -> bool:
    return Path("/proc", pid).exists()


def test_it_says_all_of_the_words(
    qtbot: QtBot, speaker: Callable[[int], Engine], owner: QObject, tmp_path: Path
) -> None:
    voice = _voice(speaker(0), owner)

    with qtbot.waitSignals([voice.changed, voice.changed]):
        voice.speak("Lo que usted me cuenta se queda aquí.")

    assert _heard(tmp_path) == ["Lo que usted me cuenta se queda aquí."]
    assert not voice.is_speaking


def test_it_is_silent_the_moment_it_is_asked_to_be(
    qtbot: QtBot, speaker: Callable[[int], Engine], owner: QObject, tmp_path: Path
) -> None:
    voice = _voice(speaker(60), owner)
    voice.speak("A long card.")
    qtbot.waitUntil(lambda: bool(_heard(tmp_path)))
    pid = (tmp_path / "log.started").read_text().split()[0]

    voice.stop()

    assert not voice.is_speaking
    assert not _is_running(pid)


def test_the_next_card_ends_the_one_before(
    qtbot: QtBot, speaker: Callable[[int], Engine], owner: QObject, tmp_path: Path
) -> None:
    voice = _voice(speaker(60), owner)
    voice.speak("One.")
    qtbot.waitUntil(lambda: _heard(tmp_path) == ["One."])

    voice.speak("Two.")

    qtbot.waitUntil(lambda: _heard(tmp_path) == ["One.", "Two."])
    first = (tmp_path / "log.started").read_text().split()[0]
    assert voice.is_speaking
    assert not _is_running(first)


def test_closing_leaves_no_program_behind(
    qtbot: QtBot, speaker: Callable[[int], Engine], owner: QObject, tmp_path: Path
) -> None:
    engine = replace(speaker(60), hush=("--stop",))
    voice = _voice(engine, owner)
    voice.speak("One.")
    qtbot.waitUntil(lambda: bool(_heard(tmp_path)))

    voice.close()

    pids = [line.split()[0] for line in (tmp_path / "log.started").read_text().splitlines()]
    assert not any(map(_is_running, pids))
    assert all(
        process.state() == QProcess.ProcessState.NotRunning
        for process in voice.findChildren(QProcess)
    )


def test_the_words_stand_in_no_list_of_processes(
    qtbot: QtBot, speaker: Callable[[int], Engine], owner: QObject, tmp_path: Path
) -> None:
    voice = _voice(speaker(60), owner)
    voice.speak("Tomas told me this.")
    qtbot.waitUntil(lambda: bool(_heard(tmp_path)))

    listed = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # a process may end while the list is read
            listed.append(place.read_bytes())

    assert listed
    assert not any(b"Tomas told me" in arguments for arguments in listed)
    assert "Tomas" not in (tmp_path / "log.started").read_text()


def test_a_program_that_is_gone_is_no_trouble(qtbot: QtBot, owner: QObject) -> None:
    voice = Voice(ESPEAK, "/nowhere/espeak-ng", "es", owner)

    with qtbot.waitSignals([voice.changed, voice.changed]):
        voice.speak("Words.")

    assert not voice.is_speaking


def test_nothing_is_said_where_there_are_no_words(
    speaker: Callable[[int], Engine], owner: QObject
) -> None:
    voice = _voice(speaker(0), owner)

    voice.speak("  \n ")

    assert not voice.is_speaking


def test_a_system_without_a_voice_offers_none(qtbot: QtBot, owner: QObject) -> None:
    mute = replace(ESPEAK, program="/bin/true")
    missing = replace(ESPEAK, program="a-voice-nobody-has")
    search = VoiceSearch((missing, mute), "es", owner)
    found: list[object] = []
    search.found.connect(found.append)

    search.begin()

    qtbot.waitUntil(lambda: search._process is None)
    assert found == []


@pytest.mark.acceptance
def test_the_systems_voice_is_found_for_the_clients_language(qtbot: QtBot, owner: QObject) -> None:
    require_tool("espeak-ng")
    search = VoiceSearch((replace(ESPEAK, program="a-voice-nobody-has"), ESPEAK), "es", owner)

    with qtbot.waitSignal(search.found) as found:
        search.begin()

    assert isinstance(found.args[0], Voice)


@pytest.mark.acceptance
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Nothing here is written down."), ("es", "Aquí no se escribe nada.")],
)
def test_espeak_really_speaks_what_it_is_given(language: str, words: str) -> None:
    program = require_tool("espeak-ng")

    spoken = subprocess.run(
        [program, "--stdout", *ESPEAK.speak(language)],
        input=ESPEAK.pipe(language, words).encode(),
        capture_output=True,
        check=True,
    ).stdout

    samples = spoken[44:]
    assert spoken[:4] == b"RIFF"
    assert len(samples) > 22_050  # more than half a second at 22,050 Hz and 16 bits
    assert len(set(samples)) > 100  # and not silence

"""The voices of each system: how they are asked, chosen and given words."""

import pytest

from desktop.ui.voice.engines import DISPATCHER, ESPEAK, SAPI, SAY, Engine, engines

WORDS = "What you tell me stays here, Tomas."

_ESPEAK = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  es              --/M      Spanish_(Spain)    roa/es
 5  es-419          --/M      Spanish_(Latin_America) roa/es-419
"""
_DISPATCHER = """                     NAME             LANGUAGE        VARIANT
        Spanish (Latin America)               es-419           none
        English (America)                     en-US            none
"""
_SAY = """Alex                en_US    # Most people recognize me by my voice.
Eddy (Spanish (Mexico)) es_MX    # Hola, me llamo Eddy.
Yuna                ko_KR    # 안녕하세요.
"""
_SAPI = "en-US\tMicrosoft Zira Desktop\r\nes-ES\tMicrosoft Helena Desktop\r\n"


@pytest.mark.parametrize(
    ("engine", "listing", "language", "voice"),
    [
        (ESPEAK, _ESPEAK, "es", "es"),
        (ESPEAK, _ESPEAK.splitlines()[0], "es", ""),
        (DISPATCHER, _DISPATCHER, "es", "es"),
        (DISPATCHER, _DISPATCHER, "de", ""),
        (SAY, _SAY, "es", "Eddy (Spanish (Mexico))"),
        (SAY, _SAY, "de", ""),
        (SAPI, _SAPI, "es", "Microsoft Helena Desktop"),
        (SAPI, _SAPI, "de", ""),
    ],
)
def test_the_voice_is_one_for_the_clients_language(
    engine: Engine, listing: str, language: str, voice: str
) -> None:
    assert engine.choose(listing, language) == voice


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_words_go_through_the_pipe_and_never_into_a_list_of_processes(platform: str) -> None:
    for engine in engines(platform):
        arguments = (*engine.ask("es"), *engine.speak("voice"), *engine.hush)

        assert WORDS in engine.pipe("voice", WORDS)
        assert not any(WORDS in argument for argument in arguments)


def test_what_each_system_is_told() -> None:
    said = {
        engine.program: engine.speak("V")
        for platform in ("linux", "darwin", "win32")
        for engine in engines(platform)
    }

    assert said["espeak-ng"] == ("--stdin", "-b", "1", "-s", "150", "-v", "V")
    assert said["spd-say"] == ("-e", "-w", "-r", "-15", "-l", "V")
    assert said["/usr/bin/say"] == ("-v", "V", "-r", "150", "-f", "-")
    assert said["powershell"][:3] == ("-NoProfile", "-NonInteractive", "-Command")
    assert "$s.SelectVoice($r.ReadLine())" in said["powershell"][3]


def test_words_never_command_the_dispatcher() -> None:
    piped = DISPATCHER.pipe("es", "!-!SET ALL LANGUAGE xx\n!-!CANCEL ALL")

    assert not any(line.startswith("!-!") for line in piped.splitlines())


def test_windows_reads_the_voice_first_and_then_the_words() -> None:
    assert SAPI.pipe("Microsoft Helena Desktop", WORDS).split("\n") == [
        "Microsoft Helena Desktop",
        WORDS,
    ]

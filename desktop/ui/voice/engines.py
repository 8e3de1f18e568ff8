"""The voices of each system, as data: the program, how it is asked, how it is given words.

Words are client data. They go to the program through a pipe: never as arguments, which
every process list shows, and never through a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_SLOW_WORDS_A_MINUTE = 150
"""A little slower than the usual 175, for somebody who listens to something new."""

_SLOW_SHARE = -15
"""The same for speech-dispatcher, whose scale goes from -100 to 100."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One program that speaks.

    ``ask`` are the arguments, for a language, with which it lists its voices; ``choose``
    finds in that list the voice for a language, "" if there is none. ``speak`` are the
    arguments for a voice, and ``pipe`` is what it then reads. ``hush`` are the arguments
    that silence it, where ending the program does not.
    """

    program: str
    ask: Callable[[str], tuple[str, ...]]
    choose: Callable[[str, str], str]
    speak: Callable[[str], tuple[str, ...]]
    pipe: Callable[[str, str], str]
    hush: tuple[str, ...] = ()


def engines(platform: str) -> tuple[Engine, ...]:
    """Return what may speak on *platform* (``sys.platform``), the best first."""
    if platform == "darwin":
        return (SAY,)
    if platform == "win32":
        return (SAPI,)
    return (ESPEAK, DISPATCHER)


def _words_alone(_voice: str, words: str) -> str:
    return words


def _on_one_line(_voice: str, words: str) -> str:
    """Return *words* as one line: each line is a message, and ``!-!`` begins a command."""
    return f" {' '.join(words.split())}\n"


def _voice_then_words(voice: str, words: str) -> str:
    return f"{voice}\n{words}"


def _listed(listing: str, language: str, *, column: int) -> str:
    """Return *language* if any line below the heading names it in *column*."""
    for line in listing.splitlines()[1:]:
        parts = line.split()
        if len(parts) > column and _is(parts[column], language):
            return language
    return ""


def _from_espeak(listing: str, language: str) -> str:
    return _listed(listing, language, column=1)


def _from_dispatcher(listing: str, language: str) -> str:
    # A name may hold spaces; the language is the last column but one.
    for line in listing.splitlines()[1:]:
        if any(_is(part, language) for part in line.split()[-2:]):
            return language
    return ""


def _from_say(listing: str, language: str) -> str:
    """Return the first voice in lines such as ``Monica   es_ES    # Hola``."""
    for line in listing.splitlines():
        found = re.match(r"(.+?)\s+([A-Za-z]{2,3}[_-]\w+)\s+#", line)
        if found and _is(found[2], language):
            return found[1]
    return ""


def _from_sapi(listing: str, language: str) -> str:
    """Return the first voice in lines such as ``es-ES<tab>Microsoft Helena Desktop``."""
    for line in listing.splitlines():
        tag, _, name = line.strip().partition("\t")
        if _is(tag, language):
            return name
    return ""


def _is(tag: str, language: str) -> bool:
    """Say whether *tag* ("es", "es_MX", "es-419") is a kind of *language* ("es")."""
    return re.split(r"[_-]", tag.lower())[0] == language.lower()


ESPEAK = Engine(
    program="espeak-ng",
    ask=lambda language: (f"--voices={language}",),
    choose=_from_espeak,
    speak=lambda voice: ("--stdin", "-b", "1", "-s", str(_SLOW_WORDS_A_MINUTE), "-v", voice),
    pipe=_words_alone,
)
"""Speaks by itself and is silent as soon as it ends, so it comes before the dispatcher."""

DISPATCHER = Engine(
    program="spd-say",
    ask=lambda _language: ("-L",),
    choose=_from_dispatcher,
    speak=lambda voice: ("-e", "-w", "-r", str(_SLOW_SHARE), "-l", voice),
    pipe=_on_one_line,
    hush=("-S",),
)
"""Hands the words on to a service of the user's own, which must be told to stop."""

SAY = Engine(
    program="/usr/bin/say",
    ask=lambda _language: ("-v", "?"),
    choose=_from_say,
    speak=lambda voice: ("-v", voice, "-r", str(_SLOW_WORDS_A_MINUTE), "-f", "-"),
    pipe=_words_alone,
)
"""The Mac's own; ``-f -`` reads the words from the pipe."""

_SHELL = ("-NoProfile", "-NonInteractive", "-Command")
_SYNTHESIZER = (
    "Add-Type -AssemblyName System.Speech; "
    "$s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
)

SAPI = Engine(
    program="powershell",
    ask=lambda _language: (
        *_SHELL,
        _SYNTHESIZER + "[Console]::OutputEncoding = [Text.Encoding]::UTF8; "
        "$s.GetInstalledVoices() | Where-Object { $_.Enabled } | "
        'ForEach-Object { "$($_.VoiceInfo.Culture.Name)`t$($_.VoiceInfo.Name)" }',
    ),
    choose=_from_sapi,
    speak=lambda _voice: (
        *_SHELL,
        _SYNTHESIZER + "$r = New-Object IO.StreamReader("
        "[Console]::OpenStandardInput(), [Text.Encoding]::UTF8); "
        "$s.SelectVoice($r.ReadLine()); $s.Rate = -1; $s.Speak($r.ReadToEnd())",
    ),
    pipe=_voice_then_words,
)
"""Windows' voices; the same line of script for everybody, its voice and words in the pipe."""

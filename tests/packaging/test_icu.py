import struct
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from icu import DataUnknownError, trimmed, trimmed_library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Qt for Linux carries ICU")

SAMPLE = """
import ctypes, sys
if len(sys.argv) > 1:
    ctypes.CDLL(sys.argv[1], ctypes.RTLD_GLOBAL)
from PySide6.QtCore import QCollator, QDateTime, QLocale, QTimeZone
summer = QDateTime.fromString("2026-07-01T12:00:00Z", "yyyy-MM-ddTHH:mm:sst")
for name in ("en", "es"):
    locale = QLocale(name)
    key = QCollator(locale).sortKey
    print(sorted(["zorro", "\\u00f1u", "nube", "\\u00c1ngel", "oso", "Nora", "adem\\u00e1s"], key=key))
    zone = QTimeZone(b"America/Los_Angeles")
    print(zone.displayName(summer, QTimeZone.NameType.LongName, locale))
    print(locale.toUpper("a\\u00f1o stra\\u00dfe"), locale.toLower("\\u00c1B"))
print(any("icuwork" in line for line in open("/proc/self/maps")), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def library() -> Path:
    """The library of language data that came with Qt."""
    found = find_spec("PySide6")
    assert found is not None
    assert found.origin is not None
    return next((Path(found.origin).parent / "Qt" / "lib").glob("libicudata.so.*"))


@pytest.fixture(scope="module")
def small(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That library with English and Spanish alone."""
    return trimmed_library(library, {"en", "es"}, tmp_path_factory.mktemp("icuwork"))


def answers(*preloaded: Path) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", SAMPLE, *map(str, preloaded)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout, done.stderr.splitlines()[-1]


def names(package: bytes) -> list[str]:
    table = struct.unpack_from("<H", package)[0]
    count = struct.unpack_from("<I", package, table)[0]
    places = [
        table + struct.unpack_from("<I", package, table + 4 + 8 * number)[0]
        for number in range(count)
    ]
    return [package[place : package.index(b"\0", place)].decode() for place in places]


def test_a_tenth_of_the_language_data_gives_qt_the_same_answers(library: Path, small: Path) -> None:
    whole, _ = answers()
    cut, was_used = answers(small)

    assert was_used == "True"
    assert cut == whole
    assert "hora de verano del Pacífico" in cut
    assert small.stat().st_size * 10 < library.stat().st_size


def test_only_the_languages_asked_for_are_kept(library: Path) -> None:
    kept = names(trimmed(library.read_bytes(), {"en", "es"}))

    languages = {name.split("/")[-1].partition(".")[0].split("_")[0] for name in kept}
    assert {"en", "es", "root", "zoneinfo64"} <= languages
    assert not {"fr", "de", "ar", "zh"} & languages
    assert kept == sorted(kept), "ICU looks names up by halving"


def test_another_layout_is_refused_and_not_guessed_at(tmp_path: Path) -> None:
    stranger = tmp_path / "libicudata.so.99"
    stranger.write_bytes(b"\x7fELF" + bytes(4096))

    with pytest.raises(DataUnknownError):
        trimmed_library(stranger, {"en"}, tmp_path / "work")

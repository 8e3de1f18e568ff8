import re
import sys
from pathlib import Path

import pytest

import contents

ROOT = Path(__file__).parents[2]
SITE = Path(sys.prefix, "lib", "site-packages")
PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    "place",
    [
        f"{PLUGINS}/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        f"{PLUGINS}/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt6Widgets.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/QtPrintSupport.abi3.so",
        "PySide6/QtSvg.pyd",
        "PySide6/Qt/translations/qtbase_es.qm",
        "babel/locale-data/en_US.dat",
        "babel/locale-data/root.dat",
        "pypdfium2_raw/libpdfium.so",
    ],
)
def test_what_the_window_needs_goes_in(place: str) -> None:
    assert contents.is_wanted(place, str(SITE / Path(place).name))


@pytest.mark.parametrize(
    "place",
    [
        f"{PLUGINS}/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "libQt6Charts.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        f"{PLUGINS}/platformthemes/libqgtk3.so",
        f"{PLUGINS}/tls/libqopensslbackend.so",
        f"{PLUGINS}/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/assistant_es.qm",
        "babel/locale-data/fr.dat",
    ],
)
def test_what_nobody_needs_stays_out(place: str) -> None:
    assert not contents.is_wanted(place, str(SITE / Path(place).name))


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux are libraries shared like this")
def test_of_the_system_only_what_a_desktop_may_lack_goes_in() -> None:
    system = "/usr/lib/x86_64-linux-gnu"
    lacked = ("libxcb-cursor.so.0", "libcrypto.so.3", "libpython3.11.so.1.0")
    shared = ("libgtk-3.so.0", "libglib-2.0.so.0", "libstdc++.so.6", "libreadline.so.8")

    carried = {name for name in lacked + shared if contents.is_wanted(name, f"{system}/{name}")}

    assert carried == set(lacked)


def test_tools_for_working_on_holdfast_are_not_collected() -> None:
    excluded = set(contents.excluded_modules())

    assert {"pytest", "mypy", "yaml", "uv", "hypothesis", "readline"} <= excluded
    assert not excluded & {"desktop", "sqlalchemy", "keyring", "PySide6", "reportlab", "lxml"}


@pytest.mark.skipif(sys.platform != "linux", reason="the others need other packages")
def test_no_package_that_is_needed_here_is_forgotten() -> None:
    listed = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    here = re.findall(r"^([a-z0-9-]+)==.*'linux'(?!.*extra)", listed, re.MULTILINE)
    old_pythons = {"backports-tarfile", "importlib-metadata", "lazy-importer", "zipp"}

    found = set(contents.packages())

    assert len(here) > 30
    assert set(here) - old_pythons <= found


def test_python_itself_comes_with_its_licence() -> None:
    text = contents.licence_of_python().read_text(encoding="utf-8", errors="replace")

    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text

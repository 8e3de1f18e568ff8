from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from pytestqt.qtbot import QtBot

from desktop.assets import RESOURCES
from desktop.ui.about import AboutDialog, licences
from desktop.ui.theme.look import Look
from tests.ui import tree


def test_every_licence_that_ships_can_be_read() -> None:
    found = licences(RESOURCES)

    assert {"Lucide icons: ISC", "Atkinson Hyperlegible Next: SIL Open Font License"} <= {
        licence.name for licence in found
    }
    assert all(len(licence.text()) > 100 for licence in found)


def test_a_licence_put_into_the_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "Qt_LGPL-3.0.txt").write_text("GNU", encoding="utf-8")

    assert [licence.name for licence in licences(tmp_path)] == ["Qt LGPL-3.0"]


def test_it_names_the_exact_qt_and_pyside(qtbot: QtBot, look: Look) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()

    said = " ".join(node.name for node in tree.nodes(dialog))

    assert look.scale == 1.0
    assert f"Qt {qVersion()} and PySide {PySide6.__version__}" in said
    assert "LGPL" in said
    assert not [node for node in tree.nodes(dialog) if node.focusable and not node.name]


def test_another_licence_shows_its_text(qtbot: QtBot, look: Look) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    before = dialog._text.toPlainText()

    dialog._choice.setCurrentIndex(1)

    assert look.scale == 1.0
    assert dialog._text.toPlainText() not in {"", before}

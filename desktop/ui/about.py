"""What this program is, whose work it stands on, and their licences."""

import platform
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, Qt, Signal, qVersion
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.assets import RESOURCES
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading, Note, Passage

_SOURCES = "https://download.qt.io/official_releases/QtForPython/pyside6/"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence text and what it covers."""

    name: str
    path: Path

    def text(self) -> str:
        """Return the whole text."""
        return self.path.read_text(encoding="utf-8", errors="replace")


def licences(resources: Path) -> tuple[Licence, ...]:
    """Return every licence text shipped in or beside *resources*."""
    notices = QCoreApplication.translate("AboutDialog", "Third-party notices")
    named = (
        ("Holdfast: Apache 2.0", resources.parent / "LICENSE"),
        (notices, resources.parent / "THIRD-PARTY.md"),
        ("Atkinson Hyperlegible Next: SIL Open Font License", resources / "fonts/ui/OFL.txt"),
        ("Lucide icons: ISC", resources / "icons/LICENSE"),
    )
    found = [Licence(name, path) for name, path in named if path.is_file()]
    folder = resources / "licences"
    others = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    return (*found, *(Licence(path.stem.replace("_", " "), path) for path in others))


class AboutDialog(QDialog):
    """Names the program, the exact versions of Qt and PySide, and every licence.

    Signals:
        sheet_wanted: people want the page on how to check a sealed paper.
    """

    sheet_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Holdfast")
        self.setMinimumSize(640, 520)
        self._licences = licences(RESOURCES)
        self._choice = QComboBox()
        self._choice.setAccessibleName(self.tr("Licence"))
        self._choice.addItems([licence.name for licence in self._licences])
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the licence"))
        self._choice.currentIndexChanged.connect(self._on_chosen)
        self._lay_out()
        self._on_chosen(self._choice.currentIndex())

    def _on_chosen(self, place: int) -> None:
        self._text.setPlainText(self._licences[place].text() if place >= 0 else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(10)
        column.addWidget(Heading("Holdfast"))
        column.addWidget(Note(self._versions()))
        column.addWidget(
            Passage(
                self.tr(
                    "An agreement that holds the work. Nothing you enter ever leaves this "
                    "computer by itself."
                )
            )
        )
        column.addWidget(Note(self._qt_terms()))
        column.addSpacing(6)
        column.addWidget(self._choice)
        column.addWidget(self._text, 1)
        row = QHBoxLayout()
        sheet = Button(self.tr("Save how to check a paper"), kind=QUIET, picture="copy")
        sheet.setObjectName("sheet")
        sheet.clicked.connect(self.sheet_wanted)
        row.addWidget(sheet)
        row.addStretch(1)
        close = Button(self.tr("Close"), kind=PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _versions(self) -> str:
        return (
            self.tr("Version %1, with Python %2, Qt %3 and PySide %4")
            .replace("%1", __version__)
            .replace("%2", platform.python_version())
            .replace("%3", qVersion())
            .replace("%4", PySide6.__version__)
        )

    def _qt_terms(self) -> str:
        """Return what the LGPL asks to be said of Qt."""
        said = self.tr(
            "Qt and PySide are used under the GNU LGPL 3. Their libraries lie beside the program "
            "and may be replaced by your own build; the sources are at %1."
        )
        return said.replace("%1", _SOURCES)

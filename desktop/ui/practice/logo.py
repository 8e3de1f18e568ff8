"""The practice's logo: chosen from a file, shown as it will stand on paper."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

_LARGEST_FILE = 5 * 1024 * 1024
_LARGEST_SIDE = 1200
_SHOWN_HEIGHT = 72


class LogoField(QFrame):
    """Takes a PNG or JPEG, or none.

    Signals:
        chosen: the picture as PNG bytes; empty for none.
        refused: why the file cannot be taken, as one sentence.
    """

    chosen = Signal(bytes)
    refused = Signal(str)

    def __init__(self, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = QLabel()
        self._paper.setAccessibleName(self.tr("Your logo"))
        self._choose = Button(self.tr("Choose a picture"), picture="folder-open")
        self._choose.clicked.connect(self._on_choose)
        self._none = Button(self.tr("No logo"), kind=QUIET)
        self._none.clicked.connect(self._on_none)
        self._lay_out()
        self._show(content)

    def take(self, path: str) -> None:
        """Take the picture at *path*, made no larger than paper needs."""
        file = Path(path)
        if not file.is_file() or file.stat().st_size > _LARGEST_FILE:
            self.refused.emit(self.tr("This file is too large for a logo. 5 MB is the most."))
            return
        picture = QImageReader(path).read()
        if picture.isNull():
            self.refused.emit(self.tr("This is not a picture. Please choose a PNG or JPEG file."))
            return
        content = _as_png(picture)
        self._show(content)
        self.chosen.emit(content)

    def _on_none(self) -> None:
        self._show(b"")
        self.chosen.emit(b"")

    def _show(self, content: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(content)
        shown = not picture.isNull()
        if shown:
            ratio = self.devicePixelRatioF()
            mode = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToHeight(round(_SHOWN_HEIGHT * ratio), mode)
            picture.setDevicePixelRatio(ratio)
            self._paper.setPixmap(picture)
        self._paper.setVisible(shown)
        self._none.setVisible(shown)

    def _on_choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self, self.tr("Choose a picture"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures") + " (*.png *.jpg *.jpeg)")
        dialog.fileSelected.connect(self.take)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(6)
        column.addWidget(Note(self.tr("Your logo"), role="label"))
        column.addWidget(Note(self.tr("PNG or JPEG. It stands at the top of every paper.")))
        # A logo is made for white paper, so it is shown on white in every theme.
        self._paper.setStyleSheet("background: white; border-radius: 8px; padding: 10px;")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._paper)
        row.addWidget(self._choose)
        row.addWidget(self._none)
        row.addStretch(1)
        column.addLayout(row)


def _as_png(picture: QImage) -> bytes:
    """Return *picture* as PNG, no side longer than print needs."""
    if max(picture.width(), picture.height()) > _LARGEST_SIDE:
        picture = picture.scaled(
            _LARGEST_SIDE,
            _LARGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(content.data())

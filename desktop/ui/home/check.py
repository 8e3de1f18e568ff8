"""Checking files: somebody brought papers back, and the question is whether they are the same."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.home.check_results import ResultsCard, VerdictCard
from desktop.ui.home.check_run import CheckRun
from desktop.ui.session.press import Press
from desktop.ui.sheets import CHECK_NAME, check_sheet_of
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, QUIET, Button, Picture
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.verify_file import Checked


class CheckPage(ColumnPage):
    """Takes files and folders, dropped anywhere or chosen, and says in plain words what they are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, parent=parent)
        self.place = QCoreApplication.translate("CheckPage", "Check a file")
        self._desk = desk
        self._paths: tuple[str, ...] = ()
        self._run: CheckRun | None = None
        self._results: tuple[Checked, ...] = ()
        self._was_stopped = False
        self.setAcceptDrops(True)
        self.set_heading(
            self.tr("Check a file"),
            self.tr("Is a paper still what was signed? The file is only read, never changed."),
        )
        self._choose = Button(self.tr("Choose files"), kind=PRIMARY, picture="folder-open")
        self._choose.clicked.connect(partial(self._on_choose, folder=False))
        self._folder = Button(self.tr("Choose a folder"))
        self._folder.clicked.connect(partial(self._on_choose, folder=True))
        self._busy = Busy()
        self._stop = Button(self.tr("Stop here"), picture="x")
        self._stop.clicked.connect(self._on_stop)
        self._stop.hide()
        self._verdict = VerdictCard()
        self._verdict.closed.connect(self._on_closed)
        self._many = ResultsCard()
        self._many.opened.connect(self._on_opened)
        self._many.report_wanted.connect(self._on_report)
        self._fill()

    @property
    def paths(self) -> tuple[str, ...]:
        """What was checked last, or nothing."""
        return self._paths

    def first_focus(self) -> QWidget | None:
        """Start on choosing."""
        return self._choose

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check what was dropped."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.check(*(url.toLocalFile() for url in urls if url.isLocalFile()))

    def leave(self) -> None:
        """Look at no more files."""
        if self._run is not None:
            self._run.stop()

    def check(self, *paths: str) -> None:
        """Say what the files at *paths* are, and the PDFs in folders there."""
        self.leave()
        self._paths = paths
        self._verdict.hide()
        self._many.hide()
        self._stop.setVisible(len(paths) > 1 or Path(paths[0]).is_dir())
        self._stop.setEnabled(True)
        self._busy.begin(self.tr("Reading the file"))
        run = CheckRun(self._desk, tuple(map(Path, paths)), self)
        run.advanced.connect(partial(self._on_advanced, run))
        run.ended.connect(partial(self._on_ended, run))
        run.failed.connect(partial(self._on_failed, run))
        self._run = run
        run.begin()

    def _on_advanced(self, run: CheckRun, done: int, of: int) -> None:
        """Show how far it is; one file needs no number."""
        if run is self._run and of > 1:
            words = self.tr("%1 of %2 files").replace("%1", self.locale().toString(done))
            self._busy.advance(done, of, words.replace("%2", self.locale().toString(of)))

    def _on_ended(self, run: CheckRun, results: tuple[Checked, ...]) -> None:
        if run is not self._run:
            return
        self._rest()
        self._results, self._was_stopped = results, run.was_stopped
        if len(results) == 1 and not run.was_stopped:
            self._verdict.show_result(results[0], of_several=False)
            self.show_from(self._verdict)
        else:
            self._many.show_results(results, stopped=run.was_stopped)
            self._many.rows.start()
            self.show_from(self._many)

    def _on_failed(self, run: CheckRun, sentence: str) -> None:
        if run is self._run:
            self._rest()
            self._verdict.show_words("circle-alert", sentence, ())

    def _rest(self) -> None:
        self._run = None
        self._busy.end()
        self._stop.hide()

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self.leave()

    def _on_opened(self, number: int) -> None:
        """Show one of several in full, instead of the list."""
        self._many.hide()
        self._verdict.show_result(self._results[number], of_several=True)
        self._verdict.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_from(self._verdict)

    def _on_closed(self) -> None:
        self._verdict.hide()
        self._many.show()
        self._many.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_report(self) -> None:
        dialog = QFileDialog(self, self.tr("Save a report"), _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Plain text") + " (*.txt)")
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self.tr("checked-files") + ".txt")
        dialog.fileSelected.connect(self.save_report)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save_report(self, target: str) -> None:
        """Save the report on what was checked last at *target*."""
        from desktop.services.verify_report import Report, as_text

        means = self._desk.means
        report = Report(self._results, means.clock.now(), means.program, stopped=self._was_stopped)
        text = as_text(report, in_our_words)
        job = partial(_save, text, Path(target))
        self._desk.run(self, job, self._on_saved)

    def _on_saved(self, target: Path) -> None:
        self._desk.tell(self.tr("The report was saved as %1.").replace("%1", target.name))

    def _on_choose(self, *, folder: bool) -> None:
        title = self.tr("Choose a folder") if folder else self.tr("Choose files")
        dialog = QFileDialog(self, title, _documents())
        mode = QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFiles
        dialog.setFileMode(mode)
        if not folder:
            dialog.setNameFilters(
                [self.tr("PDF document") + " (*.pdf)", self.tr("Every file") + " (*)"]
            )
        dialog.filesSelected.connect(lambda chosen: self.check(*chosen))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _fill(self) -> None:
        self._verdict.hide()
        self._many.hide()
        self.add(self._place_to_drop())
        self.add(self._busy)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._stop)
        row.addStretch(1)
        self.column.addLayout(row)
        self.add(self._verdict)
        self.add(self._many)
        self.add(self._without_us())
        self.end()

    def _without_us(self) -> QWidget:
        """Offer the sheet that says how anybody checks a paper, without this program."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(
            Note(
                self.tr(
                    "Anybody can check a sealed paper without Holdfast: in a PDF reader that "
                    "shows signatures, or with openssl. One page says how."
                )
            )
        )
        press = Press(self._desk, self)
        sheet = partial(check_sheet_of, self._desk)
        print_it = Button(self.tr("Print how to check"), kind=QUIET, picture="printer")
        print_it.clicked.connect(partial(press.print_made, sheet))
        save = Button(self.tr("Save it"), kind=QUIET, picture="copy")
        save.setObjectName("save_sheet")
        save.clicked.connect(partial(press.save_made, sheet, CHECK_NAME))
        row = QHBoxLayout()
        row.addWidget(print_it)
        row.addWidget(save)
        row.addStretch(1)
        column.addLayout(row)
        return place

    def _place_to_drop(self) -> QWidget:
        place = QFrame()
        place.setProperty("role", "soft")
        column = QVBoxLayout(place)
        column.setContentsMargins(28, 26, 28, 26)
        column.setSpacing(10)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Picture("file-text", ems=2.0), 0, middle)
        hint = Note(self.tr("Drop files or a folder anywhere on this page, or"))
        hint.setAlignment(middle)
        column.addWidget(hint)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._choose)
        row.addWidget(self._folder)
        row.addStretch(1)
        column.addLayout(row)
        return place


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _save(text: str, target: Path) -> Path:
    from desktop.services.hand_over import save_copy

    save_copy(text.encode("utf-8", errors="backslashreplace"), target)
    return target

"""A paper that is made when it is looked at: its choices, its pages, and the way to print it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import PRIMARY, QUIET, Button


class MadePage(Page):
    """Shows the pages of a paper that is filed nowhere; a choice makes them anew.

    Signals:
        back_wanted: back to where it was opened.
    """

    back_wanted = Signal()

    def __init__(self, desk: Desk, *, lead: str) -> None:
        super().__init__()
        self.desk = desk
        self._preview = Preview(desk.work)
        self._press = Press(desk, self)
        self._row = QFrame()
        self._row.setProperty("role", "bar")
        self._choices = QVBoxLayout(self._row)
        self._choices.setContentsMargins(22, 8, 22, 8)
        self._choices.setSpacing(4)
        # Choices that need a second line get it, whatever is left for the pages.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self._row.hide()
        self.foot = Foot()
        self.foot.say(lead)
        self.foot.back.connect(self.back_wanted)
        self.print_button = Button(self.tr("Print"), kind=PRIMARY, picture="printer")
        self.print_button.setObjectName("print")
        self.print_button.setEnabled(False)
        self.print_button.clicked.connect(self._on_print)
        self.foot.add(self.print_button)
        self._lay_out()

    @property
    def preview(self) -> Preview:
        """The pages."""
        return self._preview

    def job(self, *, is_printed: bool) -> Callable[[], bytes]:
        """Return what makes the pages as they are chosen now, to be seen or to be printed."""
        raise TypeError(f"{type(self).__name__} makes no pages, printed={is_printed}")

    def add_choice(self, control: QWidget) -> None:
        """Put *control* over the pages."""
        self._choices.addWidget(control)
        self._row.show()

    def offer_saving(self, name: str) -> None:
        """Let a copy be saved too, as *name*; what nobody may have is only printed."""
        save = Button(self.tr("Save a copy"), kind=QUIET, picture="copy")
        save.setObjectName("save")
        save.clicked.connect(lambda: self._press.save_made(self.job(is_printed=True), name))
        self.foot.add(save)

    def first_focus(self) -> QWidget | None:
        """Start on the pages."""
        return self._preview

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def arrive(self) -> None:
        """Make the pages."""
        self.show_anew()

    def leave(self) -> None:
        """Forget the pages."""
        self._preview.clear()

    def show_anew(self) -> None:
        """Make the pages as they are chosen now."""
        self.print_button.setEnabled(False)
        self.desk.run(self, self.job(is_printed=False), self._on_made)

    def _on_made(self, content: bytes) -> None:
        self._preview.show_pdf(content)
        self.print_button.setEnabled(True)

    def _on_print(self) -> None:
        if self.print_button.isEnabled():
            self._press.print_made(self.job(is_printed=True))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._preview, 1)
        column.addWidget(self.foot)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_print)

"""The bar at the top: where we are, that it is saved, and the tools at hand."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from desktop.ui.theme.look import Look, Scheme
from desktop.ui.theme.style import TEXT_SIZES
from desktop.ui.tongue import LANGUAGES, Tongue, Wanted
from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.text import Note


class TopBar(QFrame):
    """Quiet: words on the left, tools on the right, nothing that moves.

    Signals:
        client_view_wanted: show the client's view.
        lock_wanted: lock now.
        about_wanted: show what this program is.
    """

    client_view_wanted = Signal()
    lock_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, look: Look, tongue: Tongue | None = None) -> None:
        super().__init__()
        self._look = look
        self._tongue = tongue
        self._is_short = False
        self.setProperty("role", "bar")
        self._place = Note(role="mark", wraps=False)
        self._saved_mark = Picture("circle-check", tint="muted", ems=1.0)
        self._saved = Note(role="muted", wraps=False)
        self._view = Button(kind=QUIET, picture="presentation")
        self._lock = Button(kind=QUIET, picture="lock")
        self._reading = Button(kind=QUIET, picture="a-large-small")
        self._reading.setObjectName("reading")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._on_look)
        self._reading.setMenu(self._menu)
        self._view.clicked.connect(self.client_view_wanted)
        self._lock.clicked.connect(self.lock_wanted)
        self._lay_out()
        self._say()
        self.show_saved("")
        self.set_tools(client_view=False, lock=False)
        look.changed.connect(self._on_look)

    def show_place(self, words: str) -> None:
        """Name where people are."""
        self._place.setText(words)

    @property
    def saved(self) -> str:
        """What is said of what was answered; "" while nothing is."""
        return self._saved.text()

    def show_saved(self, words: str) -> None:
        """Say that what was answered is kept; "" says nothing."""
        self._saved.setText(words)
        for part in (self._saved, self._saved_mark):
            part.setVisible(bool(words))

    def set_tools(self, *, client_view: bool, lock: bool) -> None:
        """Offer the tools that make sense on this page."""
        self._view.setVisible(client_view)
        self._lock.setVisible(lock)

    def set_short(self, short: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Show the tools as icons alone, for a narrow window or large text."""
        self._is_short = short
        for button, words in (
            (self._view, self.tr("Client view")),
            (self._lock, self.tr("Lock")),
        ):
            button.set_words("" if short else words, name=words)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        """Say every word of the bar in the language spoken now."""
        self._reading.setAccessibleName(self.tr("Text, colours and language"))
        self._reading.setToolTip(self._reading.accessibleName())
        self.set_short(self._is_short)
        self._menu.clear()
        self._sizes, self._schemes, self._languages = (QActionGroup(self._menu) for _ in range(3))
        self._menu.addSection(self.tr("Text size"))
        for size in TEXT_SIZES:
            words = QLocale().toString(round(size * 100)) + QLocale().percent()
            self._add(self._menu, self._sizes, words, size)
        self._menu.addSection(self.tr("Colours"))
        for scheme, words in (
            (Scheme.SYSTEM, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ):
            self._add(self._menu, self._schemes, words, scheme)
        self._say_languages()
        self._menu.addSeparator()
        about = self._menu.addAction(self.tr("About Holdfast"))
        about.triggered.connect(self.about_wanted)
        self._sizes.triggered.connect(self._on_size)
        self._schemes.triggered.connect(self._on_scheme)
        self._languages.triggered.connect(self._on_language)

    def _say_languages(self) -> None:
        """Offer the languages, each by its own name."""
        if self._tongue is None:
            return
        self._menu.addSection(self.tr("Language"))
        self._add(self._menu, self._languages, self.tr("As the system"), Wanted.SYSTEM)
        for language, name in LANGUAGES.items():
            self._add(self._menu, self._languages, name, Wanted(language))

    def _add(self, menu: QMenu, group: QActionGroup, words: str, value: object) -> None:
        action = QAction(words, group)
        action.setCheckable(True)
        action.setData(value)
        action.setObjectName(f"choose.{value}")
        menu.addAction(action)

    def _on_size(self, action: QAction) -> None:
        self._look.set_scale(float(action.data()))

    def _on_scheme(self, action: QAction) -> None:
        self._look.set_scheme(Scheme(action.data()))

    def _on_language(self, action: QAction) -> None:
        if self._tongue is not None:
            self._tongue.choose(Wanted(action.data()))

    def _on_look(self) -> None:
        for action in self._sizes.actions():
            action.setChecked(abs(action.data() - self._look.scale) < 0.01)
        for action in self._schemes.actions():
            action.setChecked(action.data() == self._look.scheme)
        for action in self._languages.actions():
            action.setChecked(self._tongue is not None and action.data() == self._tongue.choice)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 9, 14, 9)
        row.setSpacing(8)
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self._saved_mark)
        row.addWidget(self._saved)
        row.addSpacing(14)
        for tool in (self._view, self._reading, self._lock):
            row.addWidget(tool)

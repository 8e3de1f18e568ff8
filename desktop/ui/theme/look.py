"""The look of the whole window: light or dark, and how large the text is."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.ui.accessible import install_roles
from desktop.ui.theme.fonts import interface_font, load_fonts
from desktop.ui.theme.style import BASE_POINTS, LARGEST, SMALLEST, palette, style_sheet
from desktop.ui.theme.tokens import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, Tokens


class Scheme(StrEnum):
    """Which theme the practitioner asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """Dresses the application, and dresses it anew whenever something changes.

    Signals:
        changed: the theme or the text size is another one now.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, scale: float = SMALLEST
    ) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._scale = _within(scale)
        load_fonts()
        install_roles()
        app.setStyle("Fusion")
        # Both are kept: PySide forgets the second with the first.
        self._hints = app.styleHints()
        self._wishes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._wishes.contrastPreferenceChanged.connect(self.set_contrast)
        self._contrast = self._wishes.contrastPreference()
        self._dress()

    @property
    def scheme(self) -> Scheme:
        """The choice: follow the system, light or dark."""
        return self._scheme

    @property
    def scale(self) -> float:
        """The text size, 1.0 to 2.0."""
        return self._scale

    @property
    def tokens(self) -> Tokens:
        """The colours that follow from the choice and the system."""
        system = self._hints.colorScheme() == Qt.ColorScheme.Dark
        is_dark = system if self._scheme is Scheme.SYSTEM else self._scheme is Scheme.DARK
        if self._contrast == Qt.ContrastPreference.HighContrast:
            return DARK_HIGH if is_dark else LIGHT_HIGH
        return DARK if is_dark else LIGHT

    def set_scheme(self, scheme: Scheme) -> None:
        """Show the theme *scheme* from now on."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._dress()

    def set_contrast(self, contrast: Qt.ContrastPreference) -> None:
        """Show colours with the *contrast* the system asks for, from now on."""
        if contrast != self._contrast:
            self._contrast = contrast
            self._dress()

    def set_scale(self, scale: float) -> None:
        """Show text at *scale* from now on; what lies outside 1.0 to 2.0 is brought inside."""
        if _within(scale) != self._scale:
            self._scale = _within(scale)
            self._dress()

    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        """Put palette, font and style sheet on the application."""
        tokens = self.tokens
        self._app.setPalette(palette(tokens))
        self._app.setFont(interface_font(BASE_POINTS * self._scale))
        self._app.setStyleSheet(style_sheet(tokens, self._scale))
        self.changed.emit()


def _within(scale: float) -> float:
    """Return *scale* brought inside what the window can show."""
    return max(SMALLEST, min(LARGEST, scale))

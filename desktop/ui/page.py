"""What the window asks of a page."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One thing the window shows at a time.

    ``place`` is shown in the top bar, so it names where people are and never
    whom they see. A page that must not be left as it is says so by ``may_leave``.
    ``remake`` shows the same place anew; it is set by whoever shows the page.
    """

    place: str = ""
    remake: Callable[[], None] | None = None

    has_client_view = False
    """Whether the client may have the screen here."""

    files_on_leaving = False
    """Whether everything typed here is filed when the page is left, whatever the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")

    def first_focus(self) -> QWidget | None:
        """Return what the keyboard starts on; None for the page, so Tab goes to its first part."""
        return None

    def may_leave(self) -> bool:
        """Say whether people may go elsewhere now."""
        return True

    def reword(self) -> bool:
        """Say everything anew in the language spoken now, and keep what people put in.

        Returns:
            Whether that was done; a page that says no is made anew by ``remake``.
        """
        return False

    def share(self) -> None:
        """Give the client the screen, where that can be done."""

    def idle(self, minutes: float) -> bool:  # noqa: ARG002 - most pages are simply locked
        """Take note that nobody did anything for *minutes*; say whether the page minds itself."""
        return False

    def rest_now(self) -> bool:
        """Take note that the system sleeps or locks; say whether the page minds itself."""
        return False

    def arrive(self) -> None:
        """Take note that this page is shown now."""

    def leave(self) -> None:
        """Take note that another page is shown now."""

"""The words around the pages of a document, in the language of whoever reads it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale


@dataclass(frozen=True, slots=True)
class PagesWords:
    """Words of a document on the screen; ``page`` has the blanks {number} and {count}."""

    pages: str
    page: str
    larger: str
    smaller: str
    opening: str
    broken: str
    broken_then: str

    def page_of(self, number: int, count: int, locale: QLocale) -> str:
        """Return where page *number* of *count* stands, its figures as in *locale*."""
        said = self.page.replace("{number}", locale.toString(number))
        return said.replace("{count}", locale.toString(count))


def interface_words() -> PagesWords:
    """Return them in the language of the interface, for what only the practitioner reads."""
    return PagesWords(
        pages=QCoreApplication.translate("PagesWords", "Pages"),
        page=QCoreApplication.translate("PagesWords", "Page {number} of {count}"),
        larger=QCoreApplication.translate("PagesWords", "Larger pages"),
        smaller=QCoreApplication.translate("PagesWords", "Smaller pages"),
        opening=QCoreApplication.translate("PagesWords", "Opening the document"),
        broken=QCoreApplication.translate("PagesWords", "This document cannot be shown"),
        broken_then=QCoreApplication.translate(
            "PagesWords", "The file is not a PDF, or it is damaged. Nothing was changed."
        ),
    )

"""The places one may work in, as people call them, and where each stands in the list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the list: the region it stands under, and its name there and on its own.

    ``order`` is where the region stands, and where the place stands in it.
    """

    region: str
    name: str
    full_name: str
    order: tuple[int, int]


def place_name(jurisdiction: str) -> str:
    """Return the name of a place as it stands alone; its code where we have none."""
    return place_of(jurisdiction).full_name


def place_of(jurisdiction: str) -> Place:
    """Return the place with this code, such as ``US-CA``; one we do not know stands last."""
    table = _table()
    code = jurisdiction.upper()
    for row, (region, places) in enumerate(table):
        for place, (known, name, full_name) in enumerate(places):
            if known == code:
                return Place(region, name, full_name or name, (row, place))
    elsewhere = QCoreApplication.translate("Places", "Elsewhere")
    name = QCoreApplication.translate("Places", "Anywhere else") if code == "ANY" else jurisdiction
    return Place(elsewhere, name, name, (len(table), 0))


def _table() -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """Return regions and their places: code, name in the list, full name where it differs."""
    return (
        (
            QCoreApplication.translate("Places", "United States"),
            (
                ("US-CA", QCoreApplication.translate("Places", "California"), ""),
                (
                    "US",
                    QCoreApplication.translate("Places", "Any other state"),
                    QCoreApplication.translate("Places", "United States, any other state"),
                ),
            ),
        ),
        (
            QCoreApplication.translate("Places", "United Kingdom and Ireland"),
            (
                ("GB-ENG", QCoreApplication.translate("Places", "England"), ""),
                ("GB-SCT", QCoreApplication.translate("Places", "Scotland"), ""),
                ("GB-WLS", QCoreApplication.translate("Places", "Wales"), ""),
                ("GB-NIR", QCoreApplication.translate("Places", "Northern Ireland"), ""),
                ("IE", QCoreApplication.translate("Places", "Ireland"), ""),
            ),
        ),
        (
            QCoreApplication.translate("Places", "Canada"),
            (("CA-ON", QCoreApplication.translate("Places", "Ontario"), ""),),
        ),
        (
            QCoreApplication.translate("Places", "Australia"),
            (
                ("AU-VIC", QCoreApplication.translate("Places", "Victoria"), ""),
                ("AU-NSW", QCoreApplication.translate("Places", "New South Wales"), ""),
                (
                    "AU",
                    QCoreApplication.translate("Places", "Any other state or territory"),
                    QCoreApplication.translate("Places", "Australia, any other state or territory"),
                ),
            ),
        ),
        (
            QCoreApplication.translate("Places", "European Union"),
            (
                (
                    "EU",
                    QCoreApplication.translate("Places", "A country of your own"),
                    QCoreApplication.translate("Places", "European Union, a country of your own"),
                ),
            ),
        ),
    )

"""Whom a clause or a topic of her own concerns, in words to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.packs.own_whom import EVERYBODY


def whom_words() -> dict[str, str]:
    """Return the words of each condition a clause may have, everybody first."""
    return {
        EVERYBODY: QCoreApplication.translate("WhomWords", "Every client"),
        "adult": QCoreApplication.translate("WhomWords", "Adults"),
        "under_18": QCoreApplication.translate("WhomWords", "Who is under 18"),
        "one": QCoreApplication.translate("WhomWords", "Who comes alone"),
        "together": QCoreApplication.translate("WhomWords", "Couples and families"),
        "group": QCoreApplication.translate("WhomWords", "Groups"),
        "in_person": QCoreApplication.translate("WhomWords", "Who comes to the room"),
        "remote": QCoreApplication.translate("WhomWords", "Video or phone"),
        "insured": QCoreApplication.translate("WhomWords", "When an insurer has a say"),
        "sent": QCoreApplication.translate("WhomWords", "Who was sent by others"),
    }

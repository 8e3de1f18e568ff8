"""What the parts of a clause's words are called, for whoever changes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def part_name(part: str) -> str:
    """Return what *part* of the words of a key is called; the printed sentence has no name."""
    return {
        "title": QCoreApplication.translate("PartNames", "Title"),
        "card": QCoreApplication.translate("PartNames", "On the shared screen, in fewer words"),
        "question": QCoreApplication.translate("PartNames", "The question"),
        "hint": QCoreApplication.translate("PartNames", "A hint under it"),
        "example": QCoreApplication.translate("PartNames", "An example"),
        "say": QCoreApplication.translate("PartNames", "What you say aloud"),
        "cue": QCoreApplication.translate("PartNames", "A cue for you alone"),
        "bank": QCoreApplication.translate("PartNames", "A question you might ask"),
        "stems": QCoreApplication.translate("PartNames", "A beginning of saying it back"),
        "options": QCoreApplication.translate("PartNames", "What can be chosen"),
        "rows": QCoreApplication.translate("PartNames", "A row"),
        "value": QCoreApplication.translate("PartNames", "How a number reads"),
        "line": QCoreApplication.translate("PartNames", "How a row reads on paper"),
        "none": QCoreApplication.translate("PartNames", "What stands there when nothing is chosen"),
    }.get(part, "")

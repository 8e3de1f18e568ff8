"""Which editor a blank of the practice profile gets."""

from PySide6.QtCore import QCoreApplication

from desktop.ui.practice.blank import Blank, ProfileEditor
from desktop.ui.practice.chosen import ChoiceEditor, GridEditor, SeveralEditor
from desktop.ui.practice.days import DayEditor
from desktop.ui.practice.written import MoneyEditor, NumberEditor, TextEditor, TimeEditor


def editor_for(blank: Blank) -> ProfileEditor:
    """Return the editor for the kind of *blank*; words suit whatever has none of its own."""
    item = blank.item
    if item.kind in {"choice", "checklist"} and (item.several or item.kind == "checklist"):
        return SeveralEditor(blank)
    if item.kind in {"choice", "yes_no"}:
        return ChoiceEditor(blank)
    if item.kind == "grid":
        return GridEditor(blank)
    if item.kind == "date":
        return DayEditor(blank)
    if item.kind in {"number", "scale"}:
        return NumberEditor(blank, _unit(blank))
    if item.kind == "duration":
        return NumberEditor(blank, QCoreApplication.translate("ProfileEditor", "minutes"))
    if item.kind == "money":
        return MoneyEditor(blank, blank.currency)
    return TimeEditor(blank, "") if item.kind == "time" else TextEditor(blank)


def _unit(blank: Blank) -> str:
    """Return the word after a number, from the plural words of the pack."""
    return blank.words.value.get("other", "").replace("{n}", "").strip()

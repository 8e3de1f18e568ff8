"""How each kind of item is answered on its card."""

from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLineEdit

from desktop.domain.journal import JournalRow, Value
from desktop.domain.pack import Item
from tests.ui.session.goal_hands import answer_goals
from tests.ui.session.hands import Hands, day, listed, mapped


def answer(hands: Hands, item: Item, row: JournalRow) -> None:
    """Give the answer of *row* to *item*, and send it where choosing is not enough."""
    if item.kind in _OWN_WAY:
        _OWN_WAY[item.kind](hands, item, row.value)
    elif item.several or item.kind == "checklist":
        for option in listed(row.value):
            hands.press(str(option))
    else:
        hands.put(row.value, within=hands.root)
    for name in ("use", "continue", "keep"):
        buttons = hands.seen(QAbstractButton, name)
        if buttons and buttons[-1].isEnabled() and item.kind not in _ONE_TAP:
            hands.press(name)
            return


def give_notice(hands: Hands, key: str, value: Value) -> None:
    """Say when and how a notice was given."""
    said = mapped(value)
    hands.find(QDateEdit, f"{key}.given").setDate(day(said["given"]))
    hands.find(QComboBox, f"{key}.how").setCurrentText(str(said.get("how", "")))
    hands.find(QLineEdit, f"{key}.version").setText(str(said.get("version", "")))
    hands.find(QLineEdit, f"{key}.amount").setText(str(said.get("amount", "")))


def _text(hands: Hands, item: Item, value: Value) -> None:
    hands.write(str(value), f"{item.key}.words")


def _reflection(hands: Hands, item: Item, value: Value) -> None:
    hands.write(str(mapped(value)["words"]), f"{item.key}.words")
    hands.press(str(mapped(value)["finding"]))


def _teach_back(hands: Hands, _item: Item, value: Value) -> None:
    hands.write(str(mapped(value).get("words", "")), "words")
    hands.press(str(mapped(value)["finding"]))


def _people(hands: Hands, _item: Item, value: Value) -> None:
    for place, person in enumerate(map(mapped, listed(value)), start=1):
        if place > 1:
            hands.press("somebody_else")
        hands.fill(str(person["name"]), f"name.{place}")
        hands.fill(str(person.get("relation", "")), f"relation.{place}")


def _check_in(hands: Hands, _item: Item, value: Value) -> None:
    for row, chosen in mapped(value).items():
        if not hands.seen(QAbstractButton, f"{row}.{chosen}"):
            hands.press("more_questions")
        hands.press(f"{row}.{chosen}")


def _grid(hands: Hands, _item: Item, value: Value) -> None:
    for row, chosen in mapped(value).items():
        for option in listed(chosen):
            hands.press(f"{row}.{option}")


def _promises(hands: Hands, item: Item, value: Value) -> None:
    for side, chosen in mapped(value).items():
        own = [one for one in listed(chosen) if one not in item.options]
        for one in listed(chosen):
            if one in item.options:
                hands.press(f"{side}.{one}")
        for number, one in enumerate(own, start=1):
            if number > 1:
                hands.press(f"{side}.own.more")
            hands.fill(str(one), f"{side}.own{f'.{number}' if number > 1 else ''}")


_ONE_TAP = frozenset({"consent", "yes_no", "reflection", "teach_back"})
_OWN_WAY = {
    "text": _text,
    "note": _text,
    "reflection": _reflection,
    "teach_back": _teach_back,
    "people": _people,
    "check_in": _check_in,
    "grid": _grid,
    "two_columns": _promises,
    "goals": answer_goals,
}

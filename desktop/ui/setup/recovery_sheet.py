"""The recovery sheet: the practitioner writes her second key on paper, and proves that she did."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.store.recovery_code import RecoveryCode
from desktop.ui.carry import Carried
from desktop.ui.column_page import Foot
from desktop.ui.labelled import labelled
from desktop.ui.page import Page
from desktop.ui.setup.typing_back import TypedGroup, groups_to_ask, judge_group
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.text import Heading, Note

_LONGEST_GROUP = 12


class RecoverySheetPage(Page):
    """Shows the code in groups, has it printed, and asks for a part of it back.

    Signals:
        print_wanted: print the sheet.
        confirmed: two groups were typed back as they stand on the sheet.
        left: people went back; only a *renewed* sheet may be left.
    """

    print_wanted = Signal()
    confirmed = Signal()
    left = Signal()

    def __init__(
        self,
        code: RecoveryCode,
        randomness: Callable[[int], bytes],
        parent: QWidget | None = None,
        *,
        renewed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._renewed = renewed
        self._code = code
        self._asked = groups_to_ask(code, randomness)
        self._cards = QStackedWidget()
        self._foot = Foot()
        self._foot.back.connect(self._on_back)
        self._foot.onward.connect(self._on_onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._cards, 1)
        column.addWidget(self._foot)
        self._build()
        self._show_code()

    @property
    def asked(self) -> tuple[int, ...]:
        """The numbers of the groups that have to be typed back."""
        return self._asked

    def first_focus(self) -> QWidget | None:
        """Start on printing."""
        return self._print if self._cards.currentIndex() == 0 else self._fields[self._asked[0]]

    def reword(self) -> bool:
        """Say both cards anew, and keep what was typed back."""
        carried = Carried.of(self)
        place = self._cards.currentIndex()
        self._build()
        self._show_code() if place == 0 else self._ask()
        carried.hand_to(self)
        return True

    def _build(self) -> None:
        """Put both cards into the page, instead of those that stood there."""
        self.place = (
            QCoreApplication.translate("RecoverySheetPage", "New recovery sheet")
            if self._renewed
            else QCoreApplication.translate("RecoverySheetPage", "Set up my practice")
        )
        while (old := self._cards.widget(0)) is not None:
            self._cards.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._fields = {number: self._field(number) for number in self._asked}
        self._trouble = NoticeBar()
        self._print = Button(self.tr("Print the sheet"), picture="printer")
        self._print.clicked.connect(self.print_wanted)
        self._cards.addWidget(self._shown_card())
        self._cards.addWidget(self._asking_card())

    def _show_code(self) -> None:
        self._cards.setCurrentIndex(0)
        self._foot.back_button.setVisible(self._renewed)
        self._foot.offer(self.tr("It is on paper now"))

    def _ask(self) -> None:
        self._trouble.clear()
        self._cards.setCurrentIndex(1)
        self._foot.back_button.show()
        self._foot.offer(self.tr("This is what stands there"))
        self._fields[self._asked[0]].setFocus()

    def _on_back(self) -> None:
        if self._cards.currentIndex() == 0:
            self.left.emit()
        else:
            self._show_code()

    def _on_onward(self) -> None:
        if self._cards.currentIndex() == 0:
            self._ask()
            return
        for number, field in self._fields.items():
            typed = judge_group(self._code, number, field.text())
            if not typed.is_right:
                self._object(typed, empty=not field.text().strip())
                field.setFocus()
                field.selectAll()
                return
        self.confirmed.emit()

    def _object(self, typed: TypedGroup, *, empty: bool) -> None:
        """Tell a slip of the finger from a group that stands elsewhere."""
        if empty:
            words = self.tr("Please type group %1 as it stands on your sheet.")
        elif typed.stands_at:
            words = self.tr("That is group %2. Please type group %1.")
        else:
            words = self.tr(
                "Group %1 differs from the sheet by at least one character. Compare it again; "
                "or go back and correct your paper."
            )
        number = self.locale().toString(typed.asked)
        words = words.replace("%1", number).replace("%2", self.locale().toString(typed.stands_at))
        self._trouble.tell(words, tone=Tone.PROBLEM)

    def _field(self, number: int) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(_LONGEST_GROUP)
        field.setObjectName(f"group.{number}")
        field.setAccessibleName(self._group_name(number))
        field.returnPressed.connect(self._on_onward)
        return field

    def _group_name(self, number: int) -> str:
        return self.tr("Group %1").replace("%1", self.locale().toString(number))

    def _shown_card(self) -> CardRoom:
        card = Card()
        card.set_words(
            eyebrow="" if self._renewed else self.tr("Part 4 of 4"),
            title=self.tr("Your recovery sheet"),
            body=self.tr(
                "If you forget the passphrase, this code opens your vault. Put it on paper and "
                "keep it where you keep your most important papers, not with the laptop."
            ),
        )
        card.add(self._groups())
        tools = QWidget()
        row = FlowLayout(tools, gap=8)
        row.addWidget(self._print)
        row.addWidget(Note(self.tr("Or write it down by hand."), wraps=False))
        card.add(tools)
        room = CardRoom()
        room.show_cards(card)
        return room

    def _groups(self) -> QWidget:
        groups = QWidget()
        groups.setAccessibleName(self.tr("Recovery code"))
        grid = QGridLayout(groups)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(14)
        for place, group in enumerate(self._code.groups):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(Note(self._group_name(place + 1), wraps=False))
            shown = Heading(group, role="title")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(" ".join(group))
            cell.addWidget(shown)
            grid.addLayout(cell, place // 4, place % 4)
        return groups

    def _asking_card(self) -> CardRoom:
        card = Card()
        card.set_words(
            eyebrow="" if self._renewed else self.tr("Part 4 of 4"),
            title=self.tr("Just to be sure"),
            body=self.tr("Please type these two groups from your paper, not from memory."),
        )
        card.add(self._trouble)
        for field in self._fields.values():
            card.add(labelled(field))
        again = Button(self.tr("Show me the code again"), kind=QUIET, picture="eye")
        again.clicked.connect(self._show_code)
        tools = QWidget()
        row = FlowLayout(tools)
        row.addWidget(again)
        card.add(tools)
        self._trouble.hide()
        room = CardRoom()
        room.show_cards(card)
        return room

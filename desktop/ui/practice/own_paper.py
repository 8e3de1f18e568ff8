"""The paper on which one of her own documents is described: its title, who signs, for whom."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.own_document import ROLES, OwnDocument
from desktop.ui.letters import speak_to_the_practitioner
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

_LONGEST = 120
_ROOM = 180


class OwnPaper(Paper):
    """Asks for title, signers and for whom; with *text* also for the words themselves."""

    def __init__(self, title: str, known: OwnDocument | None = None, *, text: bool = False) -> None:
        super().__init__(
            self.tr("A document of your own"),
            self.tr("Your client reads every page of it and signs it like any other paper."),
        )
        speak_to_the_practitioner(self)  # it may lie over the profile, which speaks for itself
        self._called = QLineEdit(title)
        self._called.setObjectName("own.title")
        self._called.setMaxLength(_LONGEST)
        self._called.setAccessibleName(self.tr("Title"))
        self._typed = QPlainTextEdit()
        self._typed.setObjectName("own.words")
        self._typed.setAccessibleName(self.tr("The words"))
        self._typed.setMinimumHeight(_ROOM)
        self._typed.setTabChangesFocus(True)
        self._roles = {role: Tick(words) for role, words in self._role_words().items()}
        for role, tick in self._roles.items():
            tick.setObjectName(f"own.{role}")
            tick.setChecked(role in known.roles if known else role == "client")
        self._everyone = Tick(self.tr("For every new client"))
        self._everyone.setObjectName("own.everyone")
        self._everyone.setChecked(known is not None and known.everyone)
        self._add_fields(text=text)

    @property
    def title(self) -> str:
        """What it is called."""
        return self._called.text().strip()

    @property
    def typed(self) -> bytes:
        """The words typed, as a text file has them."""
        return self._typed.toPlainText().encode()

    @property
    def roles(self) -> tuple[str, ...]:
        """Who signs it."""
        return tuple(role for role in ROLES if self._roles[role].isChecked())

    @property
    def everyone(self) -> bool:
        """Whether it goes to every new client."""
        return self._everyone.isChecked()

    def first_focus(self) -> QWidget:
        """Start on the title."""
        return self._called

    def _add_fields(self, *, text: bool) -> None:
        self.add_label(self.tr("Title"))
        self.add(self._called)
        if text:
            self.add_label(self.tr("The words"))
            self.add(self._typed)
            self.add(Note(self.tr("A line that begins with # is a heading, one with - a point.")))
        self.add_label(self.tr("Who signs it"))
        self.add(self._signers())
        self.add(self._everyone)
        self.add_buttons(use=self.tr("Keep it"), leave=self.tr("Leave it"))

    def _signers(self) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        for tick in self._roles.values():
            column.addWidget(tick)
        return host

    def _role_words(self) -> dict[str, str]:
        return {
            "client": self.tr("The client"),
            "practitioner": self.tr("You"),
            "partner": self.tr("The partner, where there is one"),
            "representative": self.tr("Whoever speaks for the client, where there is somebody"),
        }

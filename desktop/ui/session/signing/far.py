"""Somebody who is not in the room cannot sign on this laptop, and that is said as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import PRACTITIONER
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.text import Passage

if TYPE_CHECKING:
    from desktop.domain.agreement import Signer
    from desktop.services.live_intake import LiveIntake

_MODE, _REMOTE = "setting.mode", "remote"


class FarWay(QWidget):
    """Paper by post or by hand, signed with a pen, noted when it is back.

    Signals:
        print_wanted: the pages are to be printed.
        later: the signed paper comes another day.
        is_back: the signed paper is here; say where it is kept.
        is_here: the person is in the room after all.
    """

    print_wanted = Signal()
    later = Signal()
    is_back = Signal()
    is_here = Signal()

    def __init__(self, live: LiveIntake, signer: Signer) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Passage(screen(live, "far_lead", who=signer.name), role="body"))
        row = FlowRow(gap=8)
        for name, words, picture, signal in (
            ("far.print", screen(live, "print_pages"), "printer", self.print_wanted),
            ("far.later", screen(live, "far_later"), "clock", self.later),
            ("far.back", screen(live, "far_back"), "check", self.is_back),
            ("far.here", screen(live, "here_after_all", who=signer.name), "users", self.is_here),
        ):
            button = Button(words, kind=PLAIN, picture=picture)
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.add(button)
        column.addWidget(row)
        column.addStretch(1)


def is_far(live: LiveIntake, signer: Signer) -> bool:
    """Say whether *signer* is taken to be elsewhere: by video, everybody but the practitioner."""
    return live.answers.get(_MODE) == _REMOTE and signer.role != PRACTITIONER

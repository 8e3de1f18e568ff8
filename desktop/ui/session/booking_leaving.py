"""The questions that are asked before a booking is left, or taken off the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.session.papers.overlay import Paper


def leaving_paper() -> Paper:
    """Return the question what becomes of changes that were not kept."""
    paper = Paper(
        QCoreApplication.translate("BookingLeaving", "Keep this for later?"),
        QCoreApplication.translate(
            "BookingLeaving",
            "It then stands on your home page until the session. Nothing of it is lost.",
        ),
    )
    paper.add_buttons(
        use=QCoreApplication.translate("BookingLeaving", "Keep for later"),
        other=QCoreApplication.translate("BookingLeaving", "Leave without keeping"),
        leave=QCoreApplication.translate("BookingLeaving", "Stay here"),
    )
    return paper


def not_held_paper() -> Paper:
    """Return the question what becomes of a booking that did not take place."""
    paper = Paper(
        QCoreApplication.translate("BookingLeaving", "This session did not take place"),
        QCoreApplication.translate(
            "BookingLeaving",
            "It comes off your list, and cannot be begun any more. You may keep what you noted "
            "for it, or erase it for good. If nothing else is filed of this client, the name "
            "goes as well; the reference, the days and which papers were handed over stay.",
        ),
    )
    paper.add_buttons(
        use=QCoreApplication.translate("BookingLeaving", "Off the list, keep the notes"),
        other=QCoreApplication.translate("BookingLeaving", "Off the list, erase them"),
        leave=QCoreApplication.translate("BookingLeaving", "Leave it as it is"),
    )
    return paper

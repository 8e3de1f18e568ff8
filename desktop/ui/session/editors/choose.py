"""Which control takes the answer to which kind of item."""

from __future__ import annotations

from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.choosing import OneOf, Scale, SeveralOf
from desktop.ui.session.editors.counted import Counted
from desktop.ui.session.editors.given import Given
from desktop.ui.session.editors.people import People
from desktop.ui.session.editors.promises import TwoColumns
from desktop.ui.session.editors.ranking import Ranking
from desktop.ui.session.editors.tables import CheckIn, Grid
from desktop.ui.session.editors.teach_back import TeachBack
from desktop.ui.session.editors.writing import Reflected, Written

_KINDS: dict[str, type[Answer]] = {
    "choice": OneOf,
    "yes_no": OneOf,
    "consent": OneOf,
    "checklist": SeveralOf,
    "ranking": Ranking,
    "grid": Grid,
    "two_columns": TwoColumns,
    "check_in": CheckIn,
    "scale": Scale,
    "number": Counted,
    "money": Counted,
    "duration": Counted,
    "time": Counted,
    "date": Counted,
    "people": People,
    "teach_back": TeachBack,
    "notice": Given,
    "reflection": Reflected,
}


def answer_for(question: Question) -> Answer:
    """Return the control for *question*; words of one's own suit any other kind."""
    if question.item.kind == "choice" and question.item.several:
        return SeveralOf(question)
    return _KINDS.get(question.item.kind, Written)(question)

"""A consent of her own: what is asked, what it is for, and that a no is fine."""

from __future__ import annotations

from desktop.packs.own_forms import NO_IS_FINE, NewConsent
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.whom_words import whom_words
from desktop.ui.widgets.text import Note


class NewConsentForm(OwnForm):
    """Asks for a new consent; ``made`` has a NewConsent."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__(self.tr("A consent of your own"))
        self.column.addWidget(
            Note(
                self.tr(
                    "It is asked among the consents: yes, no or not yet. A yes becomes a paper of "
                    "its own, signed apart. It can be refused, and taken back later, under this "
                    "name."
                )
            )
        )
        self._titles = self.in_languages(self.tr("What it is called, %1"), "title", languages)
        self._questions = self.in_languages(
            self.tr("What you ask, as a question, %1"), "question", languages
        )
        self._purposes = self.in_languages(
            self.tr("What it is for, and what happens with it, %1"),
            "purpose",
            languages,
            runs_on=True,
        )
        self._choices = self.in_languages(
            self.tr("That no is fine, and that a yes can be taken back, %1"),
            "choice",
            languages,
            runs_on=True,
        )
        self._choices.put({one: NO_IS_FINE[one] for one in languages if one in NO_IS_FINE})
        self._whom = self.choice(self.tr("Whom you ask"), "whom", whom_words())
        self.ready_with(self._titles, self._questions, self._purposes, self._choices)
        self.done.clicked.connect(self._on_done)
        self.close_with(self.tr("Add nothing"))

    def _on_done(self) -> None:
        self.made.emit(
            NewConsent(
                self._titles.said(),
                self._questions.said(),
                self._purposes.said(),
                self._choices_said(),
                whom=self._whom.currentData(),
            )
        )

    def _choices_said(self) -> dict[str, str]:
        """Return the last sentence in each language in which the consent is said at all."""
        purposes = self._purposes.said()
        return {one: text for one, text in self._choices.said().items() if purposes[one]}

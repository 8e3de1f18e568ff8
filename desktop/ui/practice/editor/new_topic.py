"""A topic of her own: its heading, the sentence it opens with, and whom it concerns."""

from __future__ import annotations

from desktop.packs.own_topics import NewTopic
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.whom_words import whom_words
from desktop.ui.widgets.text import Note


class NewTopicForm(OwnForm):
    """Asks for a new topic of the step *inside*; ``made`` has a NewTopic."""

    def __init__(self, inside: str, languages: tuple[str, ...]) -> None:
        super().__init__(self.tr("A topic of your own"))
        self._inside = inside
        self.column.addWidget(
            Note(
                self.tr(
                    "A topic has a card of its own, and a heading in the booklet. Its clauses "
                    "come next."
                )
            )
        )
        self._titles = self.in_languages(self.tr("Its heading, %1"), "title", languages)
        self._openings = self.in_languages(
            self.tr("The sentence it opens with, %1"), "opening", languages, runs_on=True
        )
        self._outcome = self.choice(
            self.tr("What people do with it"),
            "outcome",
            {
                "explained": self.tr("It is explained: so it is here"),
                "settled": self.tr("It is settled together: yes, changed, not yet, or no"),
            },
        )
        self._depth = self.choice(
            self.tr("When people go through it"),
            "depth",
            {
                "essential": self.tr("In the first meeting"),
                "second": self.tr("In the second meeting"),
                "booklet": self.tr("Never aloud: it stands in the booklet"),
            },
        )
        self._whom = self.choice(self.tr("Whom it concerns"), "whom", whom_words())
        self.ready_with(self._titles, self._openings)
        self.done.clicked.connect(self._on_done)
        self.close_with(self.tr("Add nothing"))

    def _on_done(self) -> None:
        self.made.emit(
            NewTopic(
                self._inside,
                self._titles.said(),
                self._openings.said(),
                outcome=self._outcome.currentData(),
                depth=self._depth.currentData(),
                whom=self._whom.currentData(),
            )
        )

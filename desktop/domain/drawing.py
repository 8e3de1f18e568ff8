"""What a document is drawn up from, and what every style of section asks of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import DocumentPlan, FormPack, Item, Words
from desktop.domain.papers import SIGNED_KINDS
from desktop.domain.sentence import Sentence, compose, filled
from desktop.domain.standing import IN, concerns, standing
from desktop.domain.wording import Wording

EMERGENCY_NUMBER = "practice.emergency_number"
"""The one blank that every page with help on it must have filled."""

STANDING = "standing"
"""The form of words a booklet prefers: the same for every client of one kind."""


STANDING_KINDS = frozenset({"booklet", "handout"})
"""Papers with the practice's standing text, the same for every client of one kind."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a section is drawn up from: one pack, one intake, one language.

    ``elsewhere`` is what papers of their own cover, and this one does not say again;
    ``incomplete`` gathers the keys of required blanks that are still open.
    """

    pack: FormPack
    intake: Intake
    wording: Wording
    plan: DocumentPlan
    answers: Mapping[str, Value] = field(repr=False)
    elsewhere: frozenset[str] = frozenset()
    incomplete: list[str] = field(default_factory=list, repr=False)

    def words(self, key: str) -> Words:
        """Return the words of *key* in the document's language."""
        return self.pack.said(self.wording.language, key)

    def sentence(self, key: str) -> Sentence:
        """Return the sentence of *key*, noting required blanks that are open."""
        standing_text = self.words(key).text.get(STANDING, "") if self.is_booklet else ""
        if standing_text:
            composed = filled(self.pack, standing_text, self.answers, self.wording)
        else:
            composed = compose(self.pack, key, self.answers, self.wording)
        self.incomplete.extend(item for item in composed.open if self._needs(item))
        return composed

    def _needs(self, item: str) -> bool:
        """Say whether the document must not be made while *item* is open.

        Standing text needs what the practice fills, and has no client's blanks. An interim
        page always can be made, so that a session always can end; only the number for
        emergencies must be on it.
        """
        if not self.pack.items[item].required:
            return False
        if self.is_booklet:
            return self.pack.items[item].filled_by == "practice"
        return self.plan.kind != "interim" or item == EMERGENCY_NUMBER

    def before(self, key: str) -> Sentence:
        """Return the sentence of *key* before it was changed at the table."""
        return compose(self.pack, key, self.answers, self.wording)

    def has(self, key: str) -> bool:
        """Say whether the pack still has *key*; a newer one may have let it go."""
        return key in self.pack.items or key in self.pack.groups

    def given(self, key: str) -> Value:
        """Return what was answered about *key*, by the practice or at the table."""
        if self.is_booklet:
            return self.answers.get(key)
        return self.intake.answers.get(key, self.intake.profile.get(key))

    def may_print(self, key: str) -> bool:
        """Say whether *key* concerns this client, and nothing private would go home."""
        item = self.pack.items.get(key)
        private = item is not None and item.private and self.plan.take_home
        return not private and concerns(self.pack, key, self.answers)

    @property
    def is_booklet(self) -> bool:
        """Say whether the document is the practice's standing text."""
        return self.plan.kind in STANDING_KINDS

    @property
    def is_agreement(self) -> bool:
        """Say whether only what was settled belongs into the document."""
        return self.plan.kind in SIGNED_KINDS

    def where(self, key: str) -> str:
        """Return where *key* stands: always in, but for what a session settles."""
        return standing(self.pack, self.intake, key) if self.is_agreement else IN

    def items(self, keys: Iterable[str]) -> Iterator[Item]:
        """Yield the items of *keys* that concern this client, groups taken apart."""
        for key in keys:
            inside = self.pack.groups[key].items if key in self.pack.groups else (key,)
            for item in (self.pack.items[name] for name in inside):
                if item.concerns(self.answers):
                    yield item

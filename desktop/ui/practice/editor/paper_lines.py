"""A paper's sections as the editor shows them: what each holds, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from desktop.domain.pack import FormPack
from desktop.domain.section_heads import section_mark
from desktop.packs.own_keys import OWN_PAPER, OWN_PART, free_key
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_reasons import lost_with_section
from desktop.packs.own_sections import (
    NewSection,
    PaperSection,
    add_section,
    bring_section_back,
    fill_section,
    is_arranged,
    leave_out_section,
    move_section,
    only_there,
    order_sections,
    paper_sections,
    to_hold,
)
from desktop.ui.practice.editor.texts import DraftTexts

Edit = Callable[[OwnLayer], OwnLayer]


@dataclass(frozen=True, slots=True)
class EditPaper:
    """A paper as drafted, and what its sections can become; equal where they show the same."""

    key: str
    sections: tuple[PaperSection, ...]
    _layer: OwnLayer = field(repr=False, compare=False)
    _shipped: FormPack = field(repr=False, compare=False)
    _texts: DraftTexts = field(repr=False, compare=False)

    @property
    def is_own(self) -> bool:
        """Say whether the practice added the whole paper: topics come to it by themselves."""
        return self.key.startswith(OWN_PAPER)

    @property
    def is_booklet(self) -> bool:
        """Say whether it is the standing text for all clients."""
        plan = self._shipped.documents.get(self.key)
        return plan is not None and plan.kind == "booklet"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which a heading is said."""
        return self._shipped.languages

    @property
    def next_key(self) -> str:
        """The key of the section that would be added next."""
        return free_key(self._layer, OWN_PART)

    def headed(self) -> dict[str, str]:
        """Return the title of each section that stands, by its key."""
        there = [one for one in self.sections if not one.is_left_out]
        return {one.key: self._texts.title(one.head) for one in there}

    def to_hold(self) -> dict[str, str]:
        """Return the title of each topic and clause a section can hold, clauses set in."""
        found = to_hold(self._layer, self._shipped, self.key)
        topics = {*self._shipped.groups, *self._layer.files.groups}
        return {
            key: self._texts.title(key) if key in topics else f"    {self._texts.title(key)}"
            for key in found
        }

    def titles(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the titles of *keys*, each once."""
        return tuple(dict.fromkeys(map(self._texts.title, keys)))

    def lost_with(self, section: str) -> tuple[str, ...]:
        """Return by title the duties and fixed texts this paper says in *section* alone."""
        return self.titles(lost_with_section(self._shipped, self._layer, self.key, section))

    def only_in(self, section: str) -> tuple[str, ...]:
        """Return by title all that this paper says in *section* alone."""
        return self.titles(only_there(self._layer, self._shipped, self.key, section))

    def moved(self, section: str, by: int) -> Edit:
        """Return the edit that puts *section* so many places later."""
        return lambda layer: move_section(layer, self._shipped, self.key, section, by)

    def without(self, section: str, reason: str) -> Edit:
        """Return the edit that leaves *section* out of this paper."""
        return lambda layer: leave_out_section(
            layer, self._shipped, self.key, section, reason=reason
        )

    def with_again(self, section: str) -> Edit:
        """Return the edit that brings *section* back."""
        return lambda layer: bring_section_back(layer, self._shipped, self.key, section)

    def holding(self, section: str, items: tuple[str, ...], style: str) -> Edit:
        """Return the edit by which *section* of her own holds just *items*."""
        return lambda layer: fill_section(layer, self._shipped, section, items, style)

    def adding(self, new: NewSection, after: str) -> Edit:
        """Return the edit that adds a section behind the section *after*."""
        return partial(_added, self._shipped, new, after)


@dataclass(frozen=True, slots=True)
class EditSection:
    """A section of ``paper``, or the paper itself where there is no ``section``."""

    paper: EditPaper
    section: PaperSection | None = None

    @property
    def mark(self) -> str:
        """The one name of the section: other papers have it too."""
        return section_mark(self.paper.key, self.section.key) if self.section else self.paper.key

    def named(self) -> tuple[str, ...]:
        """Return the titles read beside it: of what it holds, and of the paper's sections."""
        held = self.paper.titles(self.section.items) if self.section is not None else ()
        return (*held, *self.paper.headed().values())


def papers_of(shipped: FormPack, layer: OwnLayer, texts: DraftTexts) -> dict[str, EditPaper]:
    """Return the papers whose sections can be arranged, as drafted, by their key."""
    keys = [key for key, plan in shipped.documents.items() if is_arranged(plan)]
    keys += [key for key in layer.files.documents if key.startswith(OWN_PAPER)]
    return {
        key: EditPaper(key, paper_sections(layer, shipped, key), layer, shipped, texts)
        for key in keys
    }


def _added(shipped: FormPack, new: NewSection, after: str, layer: OwnLayer) -> OwnLayer:
    made, key = add_section(layer, shipped, new)
    keys = [one.key for one in paper_sections(made, shipped, new.document)]
    if after in keys:
        keys.remove(key)
        keys.insert(keys.index(after) + 1, key)
    return order_sections(made, shipped, new.document, keys)

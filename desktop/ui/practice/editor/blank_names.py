"""Blanks by what they stand for: a practitioner writes “[your fee]”, never a key in braces."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.pack import FormPack
from desktop.domain.sentence import Blank, fill, pieces

_NAMED = re.compile(r"\[([^\[\]]{1,120})\]")


class BlankNames:
    """The names of all blanks of *pack* in one language, there and back.

    Two items of one title are told apart by a number; a style of a blank stays with its name
    where the text had it before.
    """

    def __init__(self, pack: FormPack, language: str) -> None:
        self._names: dict[str, str] = {}
        self._items: dict[str, str] = {}
        for key in pack.items:
            words = pack.said(language, key)
            name = _plain(words.title or words.question or key)
            free, number = name, 2
            while free.casefold() in self._items:
                free, number = f"{name} {number}", number + 1
            self._names[key], self._items[free.casefold()] = free, key

    def named(self, text: str) -> str:
        """Return *text* with each blank by its name; one that nothing fills stays as it is."""
        return fill(text, self._name)

    def keyed(self, text: str, before: str) -> str:
        """Return *text* with each name's blank again; styles are those that *before* had.

        Words in brackets that name no blank stay words.
        """
        styles = {part.item: part.style for part in pieces(before) if isinstance(part, Blank)}
        return _NAMED.sub(lambda found: self._blank(found, styles), text)

    @property
    def all(self) -> Mapping[str, str]:
        """The name of every item that can fill a blank, by its key."""
        return self._names

    def _name(self, blank: Blank) -> str:
        name = self._names.get(blank.item)
        return f"[{name[:1].lower()}{name[1:]}]" if name else _spelled(blank.item, blank.style)

    def _blank(self, found: re.Match[str], styles: Mapping[str, str]) -> str:
        item = self._items.get(_plain(found[1]).casefold())
        return found[0] if item is None else _spelled(item, styles.get(item, ""))


def _plain(title: str) -> str:
    return " ".join(title.replace("[", "(").replace("]", ")").split())


def _spelled(item: str, style: str) -> str:
    return f"{{{item}:{style}}}" if style else f"{{{item}}}"

"""Which words of a pack reach a client, and which are the practitioner's alone.

A client reads titles, questions, hints, texts, cards, examples, options and rows: on the
shared screen, on paper, or inside a sentence whose blank they fill. A client hears what is
said aloud. Nobody but the practitioner meets cues, questions to ask, prompts, notes, whatever she
fills in by herself, and the questions the practice answers once at set-up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from desktop.domain.drawing import STANDING
from desktop.domain.pack import FormCase, FormPack, Item, Words
from desktop.domain.sentence import blanks
from desktop.packs.check_languages import used_keys
from desktop.packs.check_words import is_fixed

OWN_KINDS = frozenset({"prompt", "note"})
"""Kinds of items that only the practitioner sees."""

_OWN_PARTS = ("cue", "bank", "stems")
"""Parts of any key's words that only the practitioner sees."""

_OWN_LABELS = ("record.", "review.", "sheet.")
"""Fixed phrases of papers that are the practitioner's."""

READ = "read"
HEARD = "heard"
OWN = "own"


@dataclass(frozen=True, slots=True)
class Clause:
    """One stretch of words of a pack, with blanks, and where it stands.

    ``part`` is the place inside its key (``text``, ``card``, ``options`` ...), ``form`` the
    case or the option it is for, and ``rule`` what stands behind it. ``reach`` is READ or
    HEARD by the client, or OWN: the practitioner's. A text that ``has_card`` is printed only.
    """

    key: str
    part: str
    form: str
    text: str = field(repr=False)
    reach: str = READ
    rule: str = ""
    sourced: bool = False
    fixed: bool = False
    has_card: bool = False

    @property
    def place(self) -> str:
        """Return where the words stand, as a pack's author would look for them."""
        return ".".join(part for part in (self.part, self.form) if part)

    @property
    def is_label(self) -> bool:
        """Say whether this is a fixed phrase of papers and screens."""
        return self.key == "labels"

    @property
    def is_prose(self) -> bool:
        """Say whether the words are whole sentences that a client reads: what is graded."""
        return (
            self.reach == READ
            and self.part in {"text", "card", "example", "says"}
            and not self.fixed
        )


def clauses(pack: FormPack, language: str) -> Iterator[Clause]:
    """Yield every stretch of words of *pack* in *language* that somebody meets, labels last.

    Words of a key or of a form that nothing uses, such as a parent's, are left out.
    """
    sight = _Sight(pack)
    words = pack.words.get(language, {})
    for key in used_keys(pack):
        if key in words:
            yield from _of_key(sight, key, words[key])
    for term in pack.glossary.get(language, {}).values():
        yield Clause(f"glossary.{term.key}", "says", "", term.says)
    for key, text in pack.labels.get(language, {}).items():
        reach = OWN if key.startswith(_OWN_LABELS) else READ
        yield Clause("labels", key, "", text, reach)


class _Sight:
    """Who meets the words of each key."""

    def __init__(self, pack: FormPack) -> None:
        self.pack = pack

    @cached_property
    def named(self) -> frozenset[str]:
        """The items whose answers stand inside some sentence."""
        return frozenset(
            blank.item
            for tables in self.pack.words.values()
            for words in tables.values()
            for text in (*words.text.values(), *words.card.values())
            for blank in blanks(text)
        )

    def reach(self, key: str, part: str) -> str:
        """Return who meets *part* of the words of *key*."""
        item = self.pack.items.get(key)
        if part in _OWN_PARTS or (item is not None and item.kind in OWN_KINDS):
            return OWN
        if part == "say":
            return HEARD
        if item is None or part in {"text", "card", "example"}:
            return READ
        if part in {"options", "rows", "value", "line", "none"}:
            return READ if key in self.named or item.filled_by == "session" else OWN
        return READ if item.filled_by == "session" else OWN


def _of_key(sight: _Sight, key: str, words: Words) -> Iterator[Clause]:
    fixed = is_fixed(sight.pack, key)
    forms = _forms(sight.pack, key)
    for part, form, text in _parts(words):
        stated = part in {"text", "card"}
        if not text or (stated and forms and form not in forms):
            continue
        rule, sourced = _rule(sight.pack, key, form) if stated else ("", False)
        yield Clause(
            key,
            part,
            form,
            text,
            sight.reach(key, part),
            rule,
            sourced,
            fixed and stated,
            bool(words.card.get(form)),
        )


def _forms(pack: FormPack, key: str) -> frozenset[str]:
    """Return the forms in which the words of *key* can be met; empty where any can."""
    part = pack.items.get(key) or pack.groups.get(key)
    if part is None:
        return frozenset()
    return frozenset({STANDING, *(case.form for case in part.cases or (FormCase(""),))})


def _parts(words: Words) -> Iterator[tuple[str, str, str]]:
    for part in ("title", "question", "hint", "example", "say", "line", "none"):
        yield part, "", getattr(words, part)
    for part in ("text", "card", "options", "rows", "value"):
        for form, text in getattr(words, part).items():
            yield part, form, text
    for part in _OWN_PARTS:
        for number, text in enumerate(getattr(words, part), start=1):
            yield part, str(number), text


def _rule(pack: FormPack, key: str, form: str) -> tuple[str, bool]:
    """Return the rule behind one form of the words of *key*, and whether a source is named.

    The booklet's standing words serve all cases, so they have a rule only if all have one.
    """
    part = pack.items.get(key) or pack.groups.get(key)
    cases = part.cases if part is not None else ()
    sources = part.sources if isinstance(part, Item) else ()
    if form == STANDING and len({case.rule for case in cases}) == 1:
        return cases[0].rule, bool(cases[0].source or sources)
    for case in cases:
        if case.form == form:
            return case.rule, bool(case.source or sources)
    return "", bool(sources)

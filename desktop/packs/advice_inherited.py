"""Advice on the law a pack rewrote in one language and left its parent's in another.

A child that says the law of its place in English and leaves the parent's Spanish says two
laws. Words that a word set has fitted to the region count as the child's own, and each pack
is told of its own files only. The other way round is no slip: a region may word its Spanish
anew under an English that already says its law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop.domain.pack import FormPack
from desktop.packs.clauses import Clause, clauses
from desktop.packs.findings import Advice
from desktop.packs.reading import PackFiles, read_folder

_STATED = frozenset({"text", "card"})


def on_inherited(pack: FormPack, forms: Path) -> Iterator[Advice]:
    """Yield every text of *pack* that is newer in its first language than in another."""
    chain = tuple(read_folder(forms / key) for key in pack.chain)
    for language in pack.languages[1:]:
        for clause in clauses(pack, language):
            if clause.part in _STATED and _is_law(pack, clause):
                yield from _halves(pack, language, clause, chain)


def _is_law(pack: FormPack, clause: Clause) -> bool:
    """Say whether a rule or a limit of confidentiality stands behind *clause*."""
    item = pack.items.get(clause.key)
    return bool(clause.rule) or (item is not None and any(ref[:1] == "L" for ref in item.refs))


def _halves(
    pack: FormPack, language: str, clause: Clause, chain: tuple[PackFiles, ...]
) -> Iterator[Advice]:
    own = _age(chain, language, clause, clause.part)
    if _words(chain[own], language, clause, clause.part) != clause.text:
        return
    first = pack.languages[0]
    if _age(chain, first, clause, clause.part) == 0 < own:
        yield Advice(
            pack.key,
            language,
            clause.key,
            clause.place,
            "inherited",
            f"is still {pack.chain[own]}'s, and newer in '{first}'. Say it anew here too.",
        )


def _age(chain: tuple[PackFiles, ...], language: str, clause: Clause, part: str) -> int:
    """Return how far back in *chain* the words of one place were written last."""
    said = (age for age, files in enumerate(chain) if _words(files, language, clause, part))
    return next(said, len(chain) - 1)


def _words(files: PackFiles, language: str, clause: Clause, part: str) -> str:
    words: Mapping[str, Any] = files.words.get(language, {}).get(clause.key, {})
    return str(words.get(part, {}).get(clause.form, ""))

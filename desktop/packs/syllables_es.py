"""Count the syllables of Spanish words by the rules of its spelling.

Spanish is written as it is said, so the rules of the Academy's Ortografía (2010, chapter
II.3) decide every word: two open vowels part, a closed vowel leans on its neighbour unless
an accent parts them, and "h" between vowels parts nothing by itself. Foreign words are
read as if they were Spanish.
"""

from __future__ import annotations

import re
from functools import cache

_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")
_SILENT_H = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
_CONSONANT_Y = re.compile(r"y(?=[aeiouáéíóúü])")
_NUCLEUS = re.compile(
    r"[iuüy]*[aeoáéó][iuüy]*"  # an open vowel takes the closed ones beside it: buey, cuida
    r"|[iuü]*[íú]"  # an accent parts a closed vowel from an open one: dí-a, pa-ís; but cuí-da-te
    r"|[iuüy]+"  # closed vowels together are one: ciu-dad, muy
)


@cache
def spanish_syllables(word: str) -> int:
    """Return how many syllables *word* (letters, perhaps hyphens) has, at least one."""
    parts = [part for part in re.split(r"[^a-záéíóúüñ]+", word.lower()) if part]
    return max(sum(_plain(part) for part in parts), 1)


def _plain(word: str) -> int:
    spoken = _SILENT_H.sub("", _SILENT_U.sub("", word))
    return len(_NUCLEUS.findall(_CONSONANT_Y.sub("-", spoken)))

"""What a pack's author should mend: no mistake, but words that serve a client badly.

Mistakes refuse a pack at load (``checking``). Advice is said by ``holdfast packs check``,
and tests hold every shipped pack to it.
"""

from __future__ import annotations

from desktop.domain.pack import FormPack
from desktop.packs.advice_reading import Grades, Readings
from desktop.packs.advice_repeats import on_repeats, on_unused
from desktop.packs.advice_words import on_words
from desktop.packs.findings import Advice


def advise(pack: FormPack) -> tuple[tuple[Advice, ...], tuple[Grades, ...]]:
    """Return what the author of *pack* should mend, and how hard it reads by language.

    Advice is on what a pack says well enough to load and not well enough to keep.
    """
    advice: list[Advice] = []
    grades: list[Grades] = []
    for language in pack.languages:
        readings = Readings(pack, language)
        grades.append(readings.grades)
        for found in (readings.advice(), on_words(pack, language), on_repeats(pack, language)):
            advice.extend(found)
        advice.extend(on_unused(pack, language))
    return tuple(advice), tuple(grades)

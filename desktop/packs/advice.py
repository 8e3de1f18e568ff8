"""What a pack's author should mend: no mistake, but words that serve a client badly.

Mistakes refuse a pack at load (``checking``). Advice is said by ``holdfast packs check``,
and tests hold every shipped pack to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.pack import FormPack
from desktop.packs.advice_reading import on_reading
from desktop.packs.advice_repeats import on_repeats, on_unused
from desktop.packs.advice_words import on_words
from desktop.packs.findings import Advice


def advise(pack: FormPack) -> Iterator[Advice]:
    """Yield everything that *pack* says well enough to load and not well enough to keep."""
    for language in pack.languages:
        yield from on_reading(pack, language)
        yield from on_words(pack, language)
        yield from on_repeats(pack, language)
        yield from on_unused(pack, language)

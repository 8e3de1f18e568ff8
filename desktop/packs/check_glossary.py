"""Check the terms a pack explains: in every language, each said once."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.pack import FormPack


def misexplained(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every term that one language lacks, that is empty, or that means two things."""
    keys = {key for terms in pack.glossary.values() for key in terms}
    for language in pack.languages:
        own = pack.glossary.get(language, {})
        for key in sorted(keys - own.keys()):
            yield f"glossary.{key} ({language})", "is explained in another language only."
        meant: dict[str, str] = {}
        for key, term in own.items():
            place = f"glossary.{key} ({language})"
            if not term.says.strip() or not all(form.strip() for form in term.terms or ("",)):
                yield place, "needs its terms and what they mean."
            for form in term.terms:
                if meant.setdefault(form.casefold(), key) != key:
                    yield place, f"explains '{form}', and so does '{meant[form.casefold()]}'."

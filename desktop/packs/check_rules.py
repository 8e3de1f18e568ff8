"""Check that no words make a duty of what the law only allows, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.packs.duty_words import I_MAY, I_MUST, SAYS_RULE


def duty(language: str, rule: str, text: str) -> Iterator[str]:
    """Yield what is wrong with the words of one case under its *rule*."""
    if not rule or language not in SAYS_RULE:
        return
    wanted = SAYS_RULE[language].get(rule)
    if wanted is not None and not wanted.search(text):
        yield f"is {rule}, but its words do not say so."
    if rule != "MUST" and I_MUST[language].search(text):
        yield f"is {rule}, but its words speak of a duty."
    if rule != "MAY" and I_MAY[language].search(text):
        yield f"is {rule}, but its words say what the law allows."

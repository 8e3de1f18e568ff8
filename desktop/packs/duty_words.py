"""The words by which a practitioner says she must, or says she may."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

SAYS_RULE = {
    "en": {
        "MUST": re.compile(r"\bmust\b|\bhave to\b|\brequires? me\b", _FLAGS),
        "MAY": re.compile(r"\bmay\b", _FLAGS),
    },
    "es": {
        "MUST": re.compile(r"\bdebo\b|\btengo que\b|\bme obliga\b", _FLAGS),
        "MAY": re.compile(r"\bpuedo\b|\bpodría\b", _FLAGS),
    },
}
"""What the text of a duty, or of a permission, has to say somewhere."""

_OFTEN = r"(?:also |always |still |then |only |never )?"

I_MUST = {
    "en": re.compile(
        rf"\bI {_OFTEN}(?:must|have to|am required to|am obliged to)\b|\brequires? me\b", _FLAGS
    ),
    "es": re.compile(r"(?<!\bno )\b(?:debo|tengo que|estoy obligad[oa])\b|\bme obliga\b", _FLAGS),
}
"""The practitioner speaks of a duty of her own; "I do not have to" speaks of none."""

I_MAY = {
    "en": re.compile(rf"\bI {_OFTEN}may\b"),
    "es": re.compile(
        r"(?<!\bno )(?<!\bsi )(?<!\bque )(?<!\bcuando )(?<!\bcomo )\bpuedo "
        r"(?:avisar|compartir|comunicar|contar|dar|decir|denunciar|entregar|informar|llamar|"
        r"pedir ayuda|reportar|revelar)",
        _FLAGS,
    ),
}
"""The practitioner speaks of a permission of her own.

Spanish has one word for "I can" and "I may", so there it counts only before a word of
telling or of calling, and not after "if", "when", "as" or "not".
"""

I_SOFTEN = {
    "en": re.compile(
        r"\bI (?:may|might|can|could|(?:will |would )?(?:try|aim|hope|plan) to)\b", _FLAGS
    ),
    "es": re.compile(
        r"(?<!\bno )(?<!\bsi )(?<!\bcuanto )\b(?:puedo|podría|trataré de|trato de|intentaré|"
        r"intento|procuraré|procuro)\b",
        _FLAGS,
    ),
}
"""The practitioner speaks of what she may do, or tries to do, in place of what she must."""

DUTY_AGAIN = {"en": "I must", "es": "debo"}
"""What says the duty again in the place of words that soften it."""
MAY_AGAIN = {"en": "I may", "es": "puedo"}
"""What says the permission again in the place of words that make a duty of it."""
PLAINLY = {"en": {"must": "I will", "may": "I can"}}
"""What says it without the law, where a language can put it in as it is."""


def says_duty(text: str, language: str, *, shipped: str = "") -> bool:
    """Say whether *text* still speaks of a duty; True where the language is unknown.

    "I do not have to" speaks of none. A shipped text may speak of somebody else's duty.
    """
    own, any_duty = I_MUST.get(language[:2]), SAYS_RULE.get(language[:2], {}).get("MUST")
    if own is None or any_duty is None:
        return True
    return bool(own.search(text)) or (not own.search(shipped) and bool(any_duty.search(text)))

"""Words by which a practitioner promises more than anybody can keep."""

from __future__ import annotations

import re

PROMISES_TOO_MUCH = {
    "en": re.compile(
        r"\bguarantee\w*|\bI (?:will )?(?:always|never fail)\b|\bensure\b|\bat any time of day\b|"
        r"\bday (?:and|or) night\b|\b24/7\b|\bwill (?:cure|heal)\b|\bkeep you safe\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\bgarantiz\w+|\bsiempre (?:estaré|voy a estar|contestaré)\b|\baseguro que\b|"
        r"\ba cualquier hora\b|\bdía y noche\b|\b24/7\b|\b(?:curaré|sanaré)\b|"
        r"\bmantenerl[oae] a salvo\b",
        re.IGNORECASE,
    ),
}
"""A promise of results, of safety or of being there at any hour sets a standard of care that a
practitioner is then held to (clinical brief, tone: promise what you do, not what comes of it)."""

"""Whose voice a text speaks in: the practitioner's, as nearly all, or the client's own.

In a consent the client says "I": then "I may" is their right, and "I will always" their word.
"""

from __future__ import annotations

import re

_CLIENT = {
    "en": re.compile(
        r"\bI (?:\w+ )?(?:understand|agree|consent|acknowledge|authori[sz]e|certify|confirm|"
        r"have (?:read|received|been (?:told|given|informed|offered))|"
        r"accept (?:that|this|these|the (?:terms|treatment))|"
        r"give (?:my )?(?:permission|consent)|know that)\b|"
        r"\bmy (?:child[’']s |son[’']s |daughter[’']s )?"
        r"(?:(?:psycho)?therapist|counsell?or|psychologist|clinician)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:entiendo|comprendo|acepto|autorizo|consiento|declaro|manifiesto|reconozco|"
        r"he (?:leído|recibido|sido informad[oa])|me han (?:informado|explicado)|"
        r"doy mi (?:consentimiento|permiso)|estoy de acuerdo)\b|"
        r"\bmi (?:psico)?terapeuta\b|\bmi psicólog[oa]\b",
        re.IGNORECASE,
    ),
}


def is_client_speaking(text: str, language: str) -> bool:
    """Say whether "I" in *text* is the client."""
    pattern = _CLIENT.get(language[:2])
    return pattern is not None and pattern.search(text) is not None

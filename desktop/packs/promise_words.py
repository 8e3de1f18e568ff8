"""Words by which a practitioner promises more than anybody can keep.

A promise of results, of secrecy without exceptions, of being there at any hour, or of the best
care there is sets a standard that a practitioner is then held to (clinical brief, tone: promise
what you do, not what comes of it).
"""

from __future__ import annotations

import re

OUTCOME, SECRECY, HOURS, STANDARD = "outcome", "secrecy", "hours", "standard"
"""What is promised: a result, that nothing is ever told, to be there at any hour, the best care."""

_EN = {
    SECRECY: r"\b(?:100 ?%|totally|completely|absolutely|strictly|fully|entirely) "
    r"(?:confidential|private)\b|\bcomplete (?:confidentiality|privacy|secrecy)\b|"
    r"\b(?:guarantee\w*|absolute) confidentiality\b|"
    r"\b(?:never|not) (?:ever )?(?:tell|share \w+ with|talk to) (?:anyone|anybody)\b|"
    r"\bnothing (?:(?:that )?you (?:say|tell me) )?(?:will )?(?:ever )?leaves? this room\b",
    OUTCOME: r"\bguarantee\w*|\bwill (?:cure|heal|fix)\b|\b(?:certain|sure) to help\b|"
    r"\byou will (?:soon )?(?:feel|get|be) (?:better|well|happy|healed|cured|free of)\b|"
    r"\bpromise (?:you )?(?:that )?(?:you will|results?)\b|\bensure\b",
    HOURS: r"\bat any (?:time|hour) of (?:the )?day\b|\bday (?:and|or) night\b|\b24/7\b|"
    r"\b24 hours a day\b|\bI (?:will always|am always) (?:be |answer|reply|there|reachable)",
    STANDARD: r"\bI (?:will )?(?:always|never fail)\b|\bkeep you safe\b|\bwhatever it takes\b|"
    r"\b(?:the )?(?:highest|best) (?:possible )?(?:standards?|quality|care)\b|"
    r"\bbest possible\b|\bresponsible for your safety\b",
}
_ES = {
    SECRECY: r"\b(?:100 ?%|totalmente|completamente|absolutamente|estrictamente) "
    r"(?:confidencial(?:es)?|privad[oa]s?)\b|"
    r"\bconfidencialidad (?:absoluta|total|completa)\b|\bgarantiz\w+ (?:la )?confidencialidad\b|"
    r"\b(?:nunca|jamás) (?:se lo )?(?:contaré|diré|cuento|digo) (?:nada )?a nadie\b|"
    r"\bnada (?:de lo que (?:me )?(?:diga|cuente|dice|cuenta) )?(?:saldrá|sale) de aquí\b",
    OUTCOME: r"\bgarantiz\w+|\b(?:curaré|sanaré)\b|\baseguro que\b|"
    r"\b(?:se sentirá|estará|va a (?:estar|sentirse)) (?:mejor|bien|feliz|curad[oa])\b|"
    r"\bprometo (?:que (?:va|se)|resultados?)\b",
    HOURS: r"\ba cualquier hora\b|\bdía y noche\b|\b24/7\b|\blas 24 horas\b|"
    r"\bsiempre (?:estaré|estoy|voy a estar|contestaré|contesto)\b",
    STANDARD: r"\bmantenerl[oae] a salvo\b|\bcueste lo que cueste\b|"
    r"\b(?:la )?(?:mejor|más alta|máxima) (?:atención|calidad) posible\b|"
    r"\bla (?:mejor|más alta|máxima) (?:atención|calidad)\b|\bresponsable de su seguridad\b",
}

PROMISES_TOO_MUCH = {
    language: {kind: re.compile(words, re.IGNORECASE) for kind, words in table.items()}
    for language, table in {"en": _EN, "es": _ES}.items()
}
"""What to look for, by language and by what is promised; the gravest first."""

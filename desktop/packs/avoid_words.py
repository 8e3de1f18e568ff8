"""Words that no client should have to read, and what to say instead.

English after section 8 of the clinical brief; Spanish by the same intent, with "usted"
throughout and no endings behind a stroke. Patterns are whole words, capitals aside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_EN = {
    "shall(?! (?:we|I)\\b)": "will",
    "herein|hereby|thereof": "in this paper",
    "notwithstanding": "even if",
    "pursuant": "under",
    "compliance|non-?complian(?:t|ce)": "what was agreed",
    "attention-seeking": "what the person needs",
    "no-shows?": "a missed session",
    "manipulative": "what the person did",
    "suffer(?:s|ed|ing)? from": "lives with",
    "commit(?:s|ted)? suicide": "died by suicide",
    "both parents": "parents or carers",
    "s?he/(?:he|she)|he or she|s/he|(?:his|him)/hers?|his or her": "they",
    "husbands?|wi(?:fe|ves)": "partner",
    "christian names?": "first name",
    "(?:ab)?normal(?! (?:hours|times?|working|business|office|fees?|rates?|length|week|hourly))": (
        "what is meant"
    ),
}
_ES = {
    "deberá[ns]?": "el futuro simple",
    "no obstante|sin perjuicio de": "aunque",
    "en virtud de|conforme a|de conformidad con": "según",
    "(?<!en )(?<!y )(?<!hacia )el presente|la presente|mediante la presente": "este papel",
    "(?:in)?cumplimiento": "lo que acordamos",
    "llamar la atención": "lo que la persona necesita",
    "manipulador(?:a|es|as)?": "lo que la persona hizo",
    "sufr(?:e|en|ir|ió) de|padec(?:e|en|er|ió)": "vive con",
    "comet(?:er|ió|e|en) suicidio|suicidarse": "morir por suicidio",
    "ambos padres": "padres o quienes cuidan",
    "él/ella|él o ella|ellos/ellas": "la persona",
    "espos[oa]s?|marido": "pareja",
    "nombre cristiano": "primer nombre",
    "(?<!horario )(?<!precio )(?<!tarifa )(?:a)?normal(?:es)?": "lo que se quiere decir",
    r"\w+[oa](?:s)?/(?:l?[oa]s?)": "una palabra sin barra",
    "tú|vos|contigo|ti|tus?|te": "usted",
}


def _compiled(table: Mapping[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), better)
        for words, better in table.items()
    )


AVOID = {"en": _compiled(_EN), "es": _compiled(_ES)}
"""What to look for, by language, each with words to take instead."""

WAIVERS = {
    "en": re.compile(
        r"hold\w* (?:\w+ ){0,5}harmless|\bnot (?:be )?liable\b|\bno liability\b|\bindemnif|"
        r"\bcannot be held (?:liable|responsible)\b|\bat your own risk\b|\bdisclaim|"
        r"\bwaives? (?:(?:any|all|your|the) )*(?:\w+ )?(?:rights?|claims?|remed\w+|liability)\b|"
        r"\breleases? me from\b|\bI am not responsible for\b|\bcannot (?:sue|blame) me\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\bno (?:me hago|soy|seré) responsable\b|\bexim|\bindemnizar|\bindemnic|\bbajo su propio riesgo\b|"
        r"\brenuncia a (?:todo|cualquier|su derecho|sus derechos|reclam)|"
        r"\b(?:me )?libera de (?:toda )?responsabilidad\b|\bno puede demandarme\b",
        re.IGNORECASE,
    ),
}
"""Words by which somebody would give up a right, or a practitioner her answerability."""

PRIVILEGE = {
    "en": re.compile(r"\bprivileged?\b", re.IGNORECASE),
    "es": re.compile(r"\bprivilegi(?:o|ad[oa])\b", re.IGNORECASE),
}
"""A right in court that only some places have: RIGHT and a source must stand behind it."""

TELEPHONE = re.compile(
    r"(?<![\d$£€.,/-])(?:(?:9(?:11|88|99)|11[0-9]|101|211)(?![\d.,]*\d)|\d(?:[ -]?\d){4,})(?!\w)"
)
"""A number that reads like one to call: 988, 116 123, 1-800-422-4453."""

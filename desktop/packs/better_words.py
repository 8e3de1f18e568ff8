"""Heavy words, each with one that can stand in its place as it is: one tap puts it there.

Plain words for legal and office ones, and person-first words, after section 8 of the clinical
brief. Only what needs no other word of its sentence to change is listed; the rest is said by
``avoid_words``, which asks her to put it another way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_EN = {
    "shall(?! (?:we|I)\\b)": "will",
    "herein": "in this paper",
    "hereby": "now",
    "thereof": "of it",
    "notwithstanding": "despite",
    "pursuant to|in accordance with": "under",
    "prior to": "before",
    "subsequent to": "after",
    "in the event that": "if",
    "in the event of": "in case of",
    "in order to": "to",
    "(?:with (?:respect|regard)|in regard) to|in respect of": "about",
    "commence": "start",
    "commences": "starts",
    "commenced": "started",
    "terminate": "end",
    "terminates": "ends",
    "terminated": "ended",
    "termination": "ending",
    "utili[sz]e": "use",
    "utili[sz]es": "uses",
    "in excess of": "more than",
    "in lieu of": "instead of",
    "endeavou?r to": "try to",
    "ascertain": "find out",
    "forthwith": "at once",
    "henceforth": "from now on",
    "remit payment": "pay",
    "the undersigned": "I",
    "no-shows": "missed sessions",
    "no-show": "missed session",
    "commit suicide": "die by suicide",
    "commits suicide": "dies by suicide",
    "committed suicide": "died by suicide",
    "suffer from": "live with",
    "suffers from": "lives with",
    "suffered from": "lived with",
    "suffering from": "living with",
    "both parents": "parents or carers",
    "s?he/(?:he|she)|he or she|s/he": "they",
    "him/her|him or her": "them",
    "his/hers?|his or her": "their",
    "husband|wife": "partner",
    "husbands|wives": "partners",
    "christian name": "first name",
    "christian names": "first names",
}
_ES = {
    "deberá": "tiene que",
    "deberán": "tienen que",
    "no obstante": "sin embargo",
    "en virtud de|conforme a|de conformidad con": "según",
    "(?:por|mediante) la presente": "con este papel",
    "(?<!en )(?<!y )(?<!hacia )el presente": "este",
    "la presente": "esta",
    "con anterioridad a|previo a": "antes de",
    "con posterioridad a": "después de",
    "a fin de|con el fin de|con (?:el )?objeto de": "para",
    "utilizar": "usar",
    "utilizo": "uso",
    "finalizar": "terminar",
    "abonar": "pagar",
    "efectuar": "hacer",
    "inasistencia": "sesión perdida",
    "inasistencias": "sesiones perdidas",
    "cometer suicidio": "morir por suicidio",
    "cometió suicidio": "murió por suicidio",
    "(?:sufre|padece) de": "vive con",
    "(?:sufrir|padecer) de": "vivir con",
    "ambos padres": "padres o quienes cuidan",
    "él o ella|él/ella": "la persona",
    "su (?:espos[oa]|marido)": "su pareja",
}


def _compiled(table: Mapping[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), better)
        for words, better in table.items()
    )


BETTER = {"en": _compiled(_EN), "es": _compiled(_ES)}
"""What to look for, by language, each with the words that can be put in its place."""

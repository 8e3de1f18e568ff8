"""Words by which a practitioner promises more than anybody can keep.

A promise of results, of secrecy without exceptions, of being there at any hour, or of the best
care there is sets a standard that a practitioner is then held to (clinical brief, tone: promise
what you do, not what comes of it). What is promised counts, and by whom: "I guarantee" is a
promise, "your hour is guaranteed" is a booking, "please ensure" asks, and "to keep you safe" says
why. A crisis line may well be there day and night.
"""

from __future__ import annotations

import re

OUTCOME, SECRECY, HOURS, STANDARD = "outcome", "secrecy", "hours", "standard"
"""What is promised: a result, that nothing is ever told, to be there at any hour, the best care."""

_PAPERS = (
    "information|notices?|polic(?:y|ies)|practices|statements?|forms?|agreements?|rights|rules?|"
    "settings|details"
)
_EN = {
    SECRECY: r"\b(?:100 ?%|totally|completely|absolutely|strictly|fully|entirely) "
    r"(?:confidential|private)\b|"
    rf"\b(?:complete|total) (?:confidentiality|privacy|secrecy)\b(?! (?:{_PAPERS})\b)|"
    r"\b(?:guarantee\w*|absolute) confidentiality\b|"
    r"\b(?:I|we) (?:will |can )?(?:ensure|guarantee|promise|assure) (?:you )?(?:your )?"
    r"(?:confidentiality|privacy|anonymity|secrecy)\b|"
    r"\b(?:confidentiality|privacy|anonymity) is (?:guaranteed|assured|ensured|absolute)\b|"
    r"\b(?:never|not) (?:ever )?(?:tell|share \w+ with|talk to) (?:anyone|anybody)\b|"
    r"\bnothing (?:(?:that )?you (?:say|tell me) )?(?:will )?(?:ever )?leaves? this room\b",
    OUTCOME: r"\b(?:I|we|therapy|treatment|counsell?ing|sessions?) (?:can |will )?"
    r"(?:always |fully )?guarantees?\b"
    r"(?! (?:you )?(?:(?:an?|the|your) )?(?:\w+ )?(?:slot|space|place|spot|appointments?|hour)\b)|"
    r"\b(?:results?|success|improvement|recovery|change) (?:is|are|will be) guaranteed\b|"
    r"\bguaranteed (?:results?|success|improvement|recovery|change)\b|"
    r"\b(?:a|my|our) guarantee (?:of|that)\b|"
    r"\bwill (?:cure|heal)\b|\bwill fix (?!a\b|an\b|another\b|the (?:date|time|next)\b)|"
    r"\b(?:certain|sure) to help\b|"
    r"\byou will (?:soon )?(?:feel|get|be) (?:better|well|happy|healed|cured|free of)\b|"
    r"\bpromise (?:you )?(?:that )?(?:you will|results?)\b|"
    r"\b(?:I|we|therapy|treatment) (?:can |will )?ensure (?:that )?"
    r"(?:you(?:r|[’']ll)? (?!(?:\w+ )?(?:get|have|receive|know|understand|copy|records?|notes)\b)|"
    r"(?:good |the best )?(?:success|results?|recovery|outcomes?)\b)",
    HOURS: r"\bat any (?:time|hour) of (?:the )?day\b|\bday (?:and|or) night\b|\b24/7\b|"
    r"\b24 hours a day\b|\baround the clock\b|"
    r"\b(?:call|reach|text|contact|phone|message) me (?:at )?any ?time\b|"
    r"\bI (?:will always|am always) (?:be |answer|reply|there|reachable)",
    STANDARD: r"\bI (?:will always|never fail)\b|\bwhatever it takes\b|"
    r"\bI (?:will |can |promise to )?keep you safe\b|"
    r"\b(?:the )?(?:highest|best) (?:possible )?(?:standards?|quality|care)\b|"
    r"\bbest possible (?:treatment|therapy|service|help|support|results?|outcomes?)\b|"
    r"\bI am responsible for your safety\b",
}
_ES = {
    SECRECY: r"\b(?:100 ?%|totalmente|completamente|absolutamente|estrictamente) "
    r"(?:confidencial(?:es)?|privad[oa]s?)\b|"
    r"\b(?:confidencialidad|privacidad) (?:absoluta|total|completa)\b|"
    r"\b(?<!para )garantiz\w+ (?:la |su |una )?(?:confidencialidad|privacidad|anonimato)\b|"
    r"\b(?:nunca|jamás) (?:se lo )?(?:contaré|diré|cuento|digo) (?:nada )?a nadie\b|"
    r"\bnada (?:de lo que (?:me )?(?:diga|cuente|dice|cuenta) )?(?:saldrá|sale) de aquí\b",
    OUTCOME: r"\b(?:garantizo|garantizamos|garantizaré|garantizaremos)\b"
    r"(?! (?:\w+ ){0,2}(?:espacio|hora|cita|plaza|lugar|hueco|copia)\b)|"
    r"\b(?:puedo|podemos|voy a|vamos a) garantizar\b|"
    r"\b(?:terapia|tratamiento|método|proceso) (?:le )?garantiza\b|"
    r"\b(?:resultados?|éxito|mejoría|cambios?) (?:est[aá]n? |quedan? )?garantizad[oa]s?\b|"
    r"\b(?:curar|sanar)(?:é|á|án|emos)\b|(?<!\bme )\baseguro que\b|"
    r"\b(?:se sentirá|estará|va a (?:estar|sentirse)) (?:mejor|bien|feliz|curad[oa])\b|"
    r"\bprometo (?:que (?:va|se)|resultados?)\b",
    HOURS: r"\ba cualquier hora\b|\bdía y noche\b|\b24/7\b|"
    r"\b(?:las|en) 24 horas\b(?! (?:previas|anteriores|antes|siguientes|posteriores|de))|"
    r"\bsiempre (?:estaré|estoy|voy a estar|contestaré|contesto)\b",
    STANDARD: r"\bmantenerl[oae] a salvo\b(?<!para mantenerl[oae] a salvo)|\bcueste lo que cueste\b|"
    r"\b(?:la )?(?:mejor|más alta|máxima) (?:atención|calidad) posible\b|"
    r"\bla (?:mejor|más alta|máxima) (?:atención|calidad)\b|"
    r"\bsoy responsable de su seguridad\b",
}

PROMISES_TOO_MUCH = {
    language: {kind: re.compile(words, re.IGNORECASE) for kind, words in table.items()}
    for language, table in {"en": _EN, "es": _ES}.items()
}
"""What to look for, by language and by what is promised; the gravest first."""

EXCEPTS = {
    "en": re.compile(r"\b(?:except\w*|unless|limit\w*|without your|other than)\b", re.IGNORECASE),
    "es": re.compile(
        r"\b(?:salvo|except\w+|excepci\w+|a menos que|l[íi]mit\w+|sin su)\b", re.IGNORECASE
    ),
}
"""Words that name an exception: what is kept secret but for them is no promise too much."""

OWN_HOURS = {
    "en": re.compile(r"\b(?:I|me|my|we|us|our)\b", re.IGNORECASE),
    "es": re.compile(
        r"\b(?:me|mí|mi|mis|conmigo|estoy|estaré|atiendo|contesto|respondo|soy|nos|estamos|"
        r"nuestr\w+|atendemos|\w+[rd]me)\b",
        re.IGNORECASE,
    ),
}
"""Words by which the hours are the practice's own."""

OTHERS_HOURS = {
    "en": re.compile(
        r"\b(?:lines?|hotlines?|services?|teams?|hospitals?|rooms?|centers?|centres?|\d{3})\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:líneas?|servicios?|equipos?|hospital(?:es)?|urgencias|emergencias|\d{3})\b",
        re.IGNORECASE,
    ),
}
"""Words by which they are somebody else's, who may well be there at any hour."""

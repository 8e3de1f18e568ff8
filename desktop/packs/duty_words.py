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
"""What the text of a duty, or of a permission, has to say somewhere in a pack that ships."""

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

_WHO = (
    r"(?:I|we|(?:mental health )?(?:(?:psycho)?therapists?|counsell?ors?|psychologists?|"
    r"clinicians?|practitioners?|providers?|social workers?|professionals?))"
)
_BY_LAW = r"(?:(?:also|always|still|then|only|never|legally|ethically|by law|sometimes) )?"
_BOUND = (
    rf"(?:am|are|is|(?:will|would|may|might|can) be) {_BY_LAW}"
    r"(?:required|obliged|obligated|mandated|compelled)(?: by [\w ]{1,30}?)? to"
)
_QUIEN = r"(?:psico)?terapeutas?|psicólog[oa]s?|profesional(?:es)?"

OWN_DUTY = {
    "en": re.compile(
        rf"\b{_WHO} {_BY_LAW}(?:must|ha(?:ve|s) to|(?:may|might|will) have to|{_BOUND})\b|"
        rf"\b(?:requires?|obliges?|obligates?|compels?|orders?) (?:that )?(?:me|us|{_WHO})\b",
        _FLAGS,
    ),
    "es": re.compile(
        r"(?<!\bno )\b(?:debo|debemos|deberé|deberemos|tengo que|tenemos que|tendré que|"
        r"(?:estoy|estamos|estaré|estaremos|podría estar|puedo estar) (?:\w+ )?obligad[oa]s?|"
        r"(?:me|nos) (?:obliga|exige))\b|"
        rf"\b(?:{_QUIEN}) (?:(?!no )\w+ )?(?:deben?|tienen? que|est(?:á|án|ará|arán) "
        r"(?:\w+ )?obligad[oa]s?)\b",
        _FLAGS,
    ),
}
"""A practitioner's own duty as she may put it: "I must", "we are required to", "therapists must"."""

_LAW_ASKS = {
    "en": re.compile(
        r"\bmandated reporters?\b|(?<!\bnot )\brequired by (?:\w+ )?law\b|"
        r"\blaws? (?:\w+ )?requires?\b|\b(?:my|a|the) (?:legal |ethical )?(?:duty|obligation) to\b",
        _FLAGS,
    ),
    "es": re.compile(
        r"\bley (?:(?!no )\w+ )?(?:exige|obliga|manda|requiere)\b|\bpor ley\b|"
        r"\b(?:mi|el|la) (?:deber|obligación) (?:legal )?de\b",
        _FLAGS,
    ),
}
"""The law asks, without a word of who has to."""

_OUT = (
    "report|call|contact|inform|notify|warn|alert|tell|share|disclose|reveal|release|"
    "break|speak|talk|discuss"
)
_KEEP = "keep|store|destroy|protect|testify|hand"
_NOT_YOU = (
    r"\b(?! you\b)(?! (?:a|an|my|some)\b)(?!(?: (?:to|with))? you\b)(?!(?: \w+){0,4} with you\b)"
)
_NO_IF = r"(?<!\bif )(?<!\bunless )(?<!\bwhether )"
_NO_SI = r"(?<!\bno )(?<!\bsi )"
_DECIR = (
    "avisar|informar|denunciar|comunicar|notificar|revelar|compartir|entregar|llamar|contar|"
    "decir|alertar|advertir|reportar|dar|hablar"
)
_A_QUIEN = (
    r"(?:les?)?(?: (?!a\b|con\b)\w+){0,3} (?:a|al|ante|con) (?:sus?|mis?|la|las|los|el|otr\w+|una?|"
    r"alguien|quien|familia\w*|médico|emergencias|terceros)\b"
)

CLAIMS_DUTY = {
    "en": re.compile(
        rf"{_NO_IF}\b(?P<said>{_WHO} {_BY_LAW}(?:must|have to)) (?:{_OUT}|{_KEEP}){_NOT_YOU}|"
        rf"{_NO_IF}\b(?P<bound>{_WHO} {_BOUND}|requires? (?:me|us))\b",
        _FLAGS,
    ),
    "es": re.compile(
        rf"{_NO_SI}\b(?P<said>debo|debemos|tengo que|tenemos que|deberé) "
        rf"(?:(?:{_DECIR}|proteger|conservar|guardar|declarar)(?!les?\b)|(?:{_DECIR}){_A_QUIEN})|"
        rf"{_NO_SI}\b(?P<bound>(?:estoy|estamos|estaré) (?:\w+ )?obligad[oa]s?|"
        r"(?:me|nos) (?:obliga|exige))\b",
        _FLAGS,
    ),
}
"""Words that sound as if a law asked: "I must report". "If I have to cancel" does not."""

CLAIMS_LEAVE = {
    "en": re.compile(
        rf"{_NO_IF}\b(?P<said>(?:I|we) {_OFTEN}may) (?:\w+ly )?(?:{_OUT}){_NOT_YOU}", _FLAGS
    ),
    "es": re.compile(
        rf"{_NO_SI}(?<!\bque )(?<!\bcuando )(?<!\bcomo )\b"
        rf"(?P<said>pued(?:o) (?:(?:{_DECIR})(?={_A_QUIEN})|(?:compartir|denunciar|revelar|reportar)"
        r"\b(?! (?:mis?|con usted)\b)|pedir ayuda))",
        _FLAGS,
    ),
}
"""Words that sound as if a law allowed it: "I may tell your doctor". "I may be late" does not."""

SAYS_LEAVE = {
    "en": re.compile(r"\b(?:may|might|can|could|allow(?:s|ed)?|permit(?:s|ted)?|lets)\b", _FLAGS),
    "es": re.compile(r"\bp(?:ued|od)\w+\b|\bpermit\w+\b|\bautoriza\b", _FLAGS),
}
"""Words that leave it open, as a permission does."""

NAMES_LAW = {
    "en": re.compile(
        r"\b(?:Act|Code|Statutes?|Regulations?|HIPAA|GDPR)\b|§|\b[Ss]ection \d|"
        r"\b(?!The|This|That|State|Federal|By|Under|If|When|Our|Some|Any|Where)[A-Z]\w+ law\b"
    ),
    "es": re.compile(
        r"\bCódigo\b|\bLey (?:Orgánica|General|Federal|de|\d)|\b[Ll]ey de [A-ZÁÉÍÓÚ]\w+|§|"
        r"\b[Aa]rt(?:ículo|\.) ?\d|\bReglamento\b|\bRGPD\b|\bLOPD\w*"
    ),
}
"""A law by its name: then the words need no other behind them."""

I_SOFTEN = {
    "en": re.compile(
        r"\bI (?:may|might|can|could|(?:will |would )?(?:try|aim|hope|plan|do my best|"
        r"make every effort) to)\b",
        _FLAGS,
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
    language = language[:2]
    any_duty = SAYS_RULE.get(language, {}).get("MUST")
    if any_duty is None:
        return True
    if OWN_DUTY[language].search(text) or _LAW_ASKS[language].search(text):
        return True
    return not I_MUST[language].search(shipped) and bool(any_duty.search(text))


def spoken(found: re.Match[str]) -> str:
    """Return the words of *found* that sound like a law, without what is told to whom."""
    return next((one for one in found.groups() if one), found[0])

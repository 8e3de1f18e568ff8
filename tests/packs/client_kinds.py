"""What S0 knows of each kind of client, as the tests ask the packs."""

from collections.abc import Mapping

from desktop.domain.intake import Intake, fold
from desktop.domain.journal import ANSWERED, BEGUN, PRACTITIONER, PROGRAM, JournalRow, Value
from desktop.domain.pack import FormPack

ADA, LEE, ROSA = {"name": "Ada Marsh"}, {"name": "Lee Torres"}, {"name": "Rosa Paz"}
_AT = "2026-12-02T16:00:00+00:00"

KINDS: Mapping[str, Mapping[str, Value]] = {
    "adult": {"client.adult": True},
    "under-18": {
        "client.adult": False,
        "people.representatives": (ADA,),
        "fee.payer": "family",
    },
    "couple": {"client.party": "couple", "people.partners": (LEE,)},
    "group": {"client.party": "group"},
    "proxy": {"client.decides": "proxy", "people.representatives": (ADA,)},
    "mandated": {"people.say": ("court",)},
    "sent by an office": {"people.say": ("immigration",)},
    "a parent has a say": {"client.adult": True, "people.say": ("parent",)},
    "remote": {"setting.mode": "remote"},
    "insurer": {"fee.payer": "insurer", "people.say": ("insurer",)},
    "interpreter": {"people.interpreter": (ROSA,)},
    "first time": {"client.first_time": True},
}

BROUGHT: Mapping[str, tuple[str, ...]] = {
    "adult": (),
    "under-18": ("special.parents_hear", "group.special", "assent.words", "annex_g.consent"),
    "couple": ("special.secrets", "group.couple"),
    "group": ("group.special",),
    "proxy": ("group.special", "assent.words", "annex_g.consent"),
    "mandated": ("group.mandated",),
    "sent by an office": ("group.mandated",),
    "a parent has a say": ("group.special",),
    "remote": ("group.remote", "consent.telehealth"),
    "insurer": (),
    "interpreter": ("interpreter.promise",),
    "first time": ("welcome.first_time",),
}
"""Cards that what S0 knows puts on the way by itself, and that nobody else meets there."""


def prepared(pack: FormPack, known: Mapping[str, Value]) -> Intake:
    """Return an intake on *pack* of which S0 knows *known*, and nothing was said yet."""
    begun: Value = {"pack": pack.key, "language": "en", "reference": "X", "profile": {}}
    rows = [JournalRow(1, _AT, PROGRAM, BEGUN, "", begun)]
    for seq, (key, value) in enumerate(known.items(), start=2):
        rows.append(JournalRow(seq, _AT, PRACTITIONER, ANSWERED, key, value))
    return fold(rows)

"""How the practitioner knew who a signer is: attested honestly, "not checked" included.

Of a document only its kind is kept, never its number, and no picture of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.journal import CLIENT, JournalRowError, Value

SEEN, KNOWN, VOUCHED, NOT_CHECKED = "seen", "known", "vouched", "not_checked"
HOW = (SEEN, KNOWN, VOUCHED, NOT_CHECKED)
KINDS = ("passport", "id_card", "licence", "other")
"""Kinds of document that may have been seen."""

ITEM = "identity.client"
KIND_ITEM = "identity.document"
BY_ITEM = "identity.vouched_by"
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Identity:
    """How it was known who a party is; ``document`` is a kind, ``by`` who vouched."""

    party: str
    how: str
    document: str = ""
    by: str = field(default="", repr=False)
    at: str = ""

    @classmethod
    def from_value(cls, value: Value, *, at: str) -> Identity:
        """Return the identity a journal row attests.

        Raises:
            JournalRowError: if the row does not say whose, or says it in no way there is.
        """
        if not isinstance(value, Mapping) or not value.get("party"):
            raise JournalRowError("It is missing whose identity this is. Nothing was changed.")
        document, by = str(value.get("document", "")), str(value.get("by", "")).strip()
        if value.get("how") not in HOW or document not in {"", *KINDS} or len(by) > LONGEST:
            raise JournalRowError(
                "How somebody is known is one of four ways. Nothing was changed. "
                "Please choose one of those offered."
            )
        return cls(str(value["party"]), str(value["how"]), document, by, at)

    def value(self) -> Value:
        """Return it as a journal row's value; what does not belong to the way is left out."""
        plain: dict[str, Value] = {"party": self.party, "how": self.how}
        if self.how == SEEN and self.document:
            plain["document"] = self.document
        if self.how == VOUCHED and self.by:
            plain["by"] = self.by
        return plain


def identity_of(
    attested: Iterable[Identity], answers: Mapping[str, Value], party: str
) -> Identity | None:
    """Return how *party* is known, as attested last; the client's may stand on the booking."""
    found = [one for one in attested if one.party == party]
    if found or party != CLIENT:
        return found[-1] if found else None
    how = answers.get(ITEM)
    if how not in HOW:
        return None
    kind, by = str(answers.get(KIND_ITEM) or ""), str(answers.get(BY_ITEM) or "")
    return Identity(
        CLIENT, str(how), kind if how == SEEN else "", by.strip() if how == VOUCHED else ""
    )

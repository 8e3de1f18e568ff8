"""Sign a document of the practice's own by itself: an occasion of its own, after a session.

An insurer's consent may arrive weeks after the agreement was sealed. It is read, signed, sealed
and handed over in an intake of its own, like any later paper; but it is about no other paper.
"""

from __future__ import annotations

from contextlib import suppress

from desktop.domain.clock import stamp
from desktop.domain.journal import BEGUN, PROGRAM, Act, Value
from desktop.domain.later_paper import AboutPaper
from desktop.domain.own_document import OwnDocument, is_own
from desktop.domain.pack import FormPack
from desktop.packs.errors import PackRefusedError
from desktop.services.about_paper import later_papers
from desktop.services.begin_intake import resume_intake
from desktop.services.filed_pack import filed_pack
from desktop.services.later_paper import LaterPaperRefusedError, carried
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.set_up_practice import profile
from desktop.store.vault import Vault


def sign_own_document(means: Means, vault: Vault, client: str, own: OwnDocument) -> LiveIntake:
    """Return the intake of *own* for *client*, ready to be read and signed; all is on the disk.

    Whose names stand under it, and in which language its page speaks, is as the client's last
    session has it. Practice and words are those of today.

    Raises:
        LaterPaperRefusedError: if the client has no session, or this very version of the
            document already waits for signatures.
        VaultError: if it could not be written.
    """
    session = _last_session(vault, client)
    number = _require_free(vault, client, own)
    pack = _pack_of_today(means, vault, session.pack)
    practice = profile(vault)
    value: dict[str, Value] = {
        **{name: session.intake.begun.get(name, "") for name in ("pack_key", "language")},
        "pack": pack.fingerprint,
        "practitioner_language": session.intake.practitioner_language,
        "reference": session.intake.reference,
        "profile": {**carried(session, pack), **(practice.answers if practice else {})},
        "about": AboutPaper(session.id).value(),
        "number": number,
        "enclosed": {own.key: own.value()},
    }
    intake = vault.begin_intake(
        client=client, practitioner=session.practitioner, pack=pack.fingerprint
    )
    row = Act(PROGRAM, BEGUN, own.key, value).row(seq=1, at=stamp(means.clock.now()))
    vault.append(intake, row)
    return resume_intake(vault, intake)


def _last_session(vault: Vault, client: str) -> LiveIntake:
    found = next((one for one in vault.intakes(client) if not one.paper), None)
    if found is None:
        raise LaterPaperRefusedError(
            "There is no session of this client yet, so nobody is named who could sign. "
            "Nothing was changed. Please book one first; the document can be chosen there."
        )
    return resume_intake(vault, found.id)


def _require_free(vault: Vault, client: str, own: OwnDocument) -> int:
    """Return the number of the new paper among those signed by themselves."""
    alone = [one for one in later_papers(vault, client) if is_own(one.session.paper)]
    if any(one.is_waiting and one.session.paper == own.key for one in alone):
        raise LaterPaperRefusedError(
            "This document waits for this client's signature already. Nothing was changed. "
            "Please go on with it on the client's page, or drop it there."
        )
    return len(alone) + 1


def _pack_of_today(means: Means, vault: Vault, pack: FormPack) -> FormPack:
    """Return the pack as it is now; where its files are gone, the session's."""
    with suppress(PackRefusedError):
        return filed_pack(means, vault, pack.key)
    return pack

"""Which acts a pack allows: each act of a session is checked before it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.domain import journal as j
from desktop.domain.answers import check_answer
from desktop.domain.handing_over import WAYS
from desktop.domain.identity import Identity
from desktop.domain.initials import check_initials
from desktop.domain.journal import Act, JournalRowError
from desktop.domain.on_screen import OnScreen
from desktop.domain.own_document import is_own, read_own
from desktop.domain.pack import FormPack
from desktop.domain.plain_answers import AnswerRefusedError, check_words, is_blank
from desktop.domain.rule_choices import check_rule_choice
from desktop.domain.saying import Saying
from desktop.domain.standing import group_of

_NO_SUCH = "This form pack has nothing of that name. Nothing was changed. Please go on."


def check_act(pack: FormPack, act: Act) -> None:
    """Refuse an act that *pack* has no place for.

    A legal limit is explained, asked about or come back to: never agreed, declined or
    put into other words (design section 3).

    Raises:
        AnswerRefusedError: for an answer its item cannot hold, or words nobody can print.
        JournalRowError: for an act on nothing the pack has, or one the pack rules out.
    """
    check_words(act.value)
    check = _CHECKS.get(act.action)
    if check is not None:
        check(pack, act)


def _answered(pack: FormPack, act: Act) -> None:
    item = pack.items.get(act.item)
    if item is None:
        raise JournalRowError(_NO_SUCH)
    if item.kind == "note":
        raise JournalRowError(
            "The practitioner's own notes have a place of their own and never enter the "
            "session. Nothing was changed. Please keep it there."
        )
    names_a_signer = act.item in {
        place.name for plan in pack.documents.values() for place in plan.signers if not place.when
    }
    if names_a_signer and (is_blank(act.value) or not str(act.value).strip()):
        raise AnswerRefusedError("Whoever signs needs a name.", "Please fill it in.")
    check_rule_choice(pack, act.item, act.value)
    check_answer(item, act.value)


def _settled(pack: FormPack, act: Act) -> None:
    group = pack.groups.get(act.item)
    if group is None or act.value not in group.outcomes:
        raise JournalRowError(_not_so(act))


def _excepted(pack: FormPack, act: Act) -> None:
    group = pack.groups.get(group_of(pack, act.item))
    if act.item not in pack.items or group is None or act.value not in group.outcomes:
        raise JournalRowError(_not_so(act))


def _reworded(pack: FormPack, act: Act) -> None:
    group = pack.groups.get(group_of(pack, act.item))
    item = pack.items.get(act.item)
    if group is None or group.outcome != "settled" or (item is not None and item.fixed):
        raise JournalRowError(
            "These words stand as they are: they say what the law or a code asks. Nothing was "
            "changed. A question about them can be noted instead."
        )
    if not isinstance(act.value, str) or not act.value.strip():
        raise AnswerRefusedError("There are no new words.", "Please write them.")


def _initialled(pack: FormPack, act: Act) -> None:
    if act.item not in pack.items and act.item not in pack.groups:
        raise JournalRowError(_NO_SUCH)
    check_initials(act.value)


def _illustrated(pack: FormPack, act: Act) -> None:
    """Take an example for any clause: beside a legal limit it may stand, instead of it not."""
    if act.item not in pack.items or not group_of(pack, act.item):
        raise JournalRowError(_NO_SUCH)
    if not isinstance(act.value, str) or not act.value.strip():
        raise AnswerRefusedError("There is no example yet.", "Please write it in words.")


def _known(pack: FormPack, act: Act) -> None:
    steps = {step.key for step in pack.steps}
    if act.item and not any(
        act.item in keys for keys in (pack.items, pack.groups, pack.documents, steps)
    ):
        raise JournalRowError(_NO_SUCH)


def _about_a_document(pack: FormPack, act: Act) -> None:
    if act.item not in pack.documents:
        raise JournalRowError(_NO_SUCH)


def _on_screen(pack: FormPack, act: Act) -> None:
    _require_signer(pack, OnScreen.from_value(act.value, at="").party)


def _identified(pack: FormPack, act: Act) -> None:
    _require_signer(pack, Identity.from_value(act.value, at="").party)


def _require_signer(pack: FormPack, party: str) -> None:
    """Refuse a *party* that no paper of the pack has a place for."""
    roles = {place.role for plan in pack.documents.values() for place in plan.signers}
    if party.partition(".")[0] not in roles:
        raise JournalRowError(_NO_SUCH)


def _ink_cleared(pack: FormPack, act: Act) -> None:
    if act.item:
        _about_a_document(pack, act)


def _handed_over(pack: FormPack, act: Act) -> None:
    _about_a_document(pack, act)
    if not isinstance(act.value, Mapping) or act.value.get("how") not in WAYS:
        raise JournalRowError(_not_so(act))


def _enclosed(_pack: FormPack, act: Act) -> None:
    if not is_own(act.item) or (act.value is not None and read_own(act.value).key != act.item):
        raise JournalRowError(_NO_SUCH)


def _not_so(act: Act) -> str:
    return Saying(
        "“%1” cannot be done in this way (%2). Nothing was changed. Please choose one of the "
        "ways offered.",
        act.item,
        act.action.replace("_", " "),
    )


_CHECKS: Mapping[str, Callable[[FormPack, Act], None]] = {
    j.ANSWERED: _answered,
    j.SETTLED: _settled,
    j.EXCEPTED: _excepted,
    j.REWORDED: _reworded,
    j.INITIALLED: _initialled,
    j.ILLUSTRATED: _illustrated,
    j.ASKED: _known,
    j.PASSED: _known,
    j.WENT_TO: _known,
    j.PRESENTED: _about_a_document,
    j.ON_SCREEN: _on_screen,
    j.IDENTIFIED: _identified,
    j.SIGNED: _about_a_document,
    j.SEALED: _about_a_document,
    j.INK_CLEARED: _ink_cleared,
    j.HANDED_OVER: _handed_over,
    j.ENCLOSED: _enclosed,
}

"""A pack has a place for some acts and not for others."""

from dataclasses import replace

import pytest

from desktop.domain import journal as j
from desktop.domain.check_act import check_act
from desktop.domain.journal import Act, JournalRowError, Value
from desktop.domain.pack import FormPack, Item
from desktop.domain.plain_answers import AnswerRefusedError


@pytest.mark.parametrize(
    ("action", "item", "value"),
    [
        (j.ANSWERED, "hope.words", "To sleep."),
        (j.ANSWERED, "fee.amount", None),
        (j.SETTLED, "group.danger", "come_back"),
        (j.SETTLED, "group.fee", "not_for_me"),
        (j.EXCEPTED, "fee.clause", "not_yet"),
        (j.REWORDED, "fee.clause", "Less."),
        (j.REWORDED, "group.fee", "Less."),
        (j.ASKED, "group.danger", ""),
        (j.ASKED, "", None),
        (j.PASSED, "step.quiet", None),
        (j.PASSED, "document.agreement", None),
        (j.WENT_TO, "", None),
        (j.INK_CLEARED, "", None),
        (j.INK_CLEARED, "document.agreement", None),
        (j.HANDED_OVER, "document.booklet", {"how": "later"}),
        (j.FINISHED_EARLY, "", None),
    ],
)  # fmt: skip
def test_what_a_session_does_is_taken(pack: FormPack, action: str, item: str, value: Value) -> None:
    check_act(pack, Act(j.CLIENT, action, item, value))


@pytest.mark.parametrize(
    ("action", "item", "value"),
    [
        (j.ANSWERED, "no.such", "x"),
        (j.ANSWERED, "group.fee", "x"),
        (j.SETTLED, "group.danger", "not_for_me"),
        (j.SETTLED, "group.danger", "agreed"),
        (j.SETTLED, "group.fee", "explained"),
        (j.SETTLED, "fee.clause", "agreed"),
        (j.SETTLED, "group.fee", None),
        (j.EXCEPTED, "privacy.child", "not_for_me"),
        (j.EXCEPTED, "hope.words", "not_yet"),
        (j.EXCEPTED, "group.fee", "not_yet"),
        (j.REWORDED, "privacy.child", "I tell nobody."),
        (j.REWORDED, "group.danger", "I tell nobody."),
        (j.REWORDED, "notice.board", "No board."),
        (j.PASSED, "no.such", None),
        (j.WENT_TO, "no.such", None),
        (j.SIGNED, "group.fee", {}),
        (j.SEALED, "", None),
        (j.INK_CLEARED, "no.such", None),
        (j.HANDED_OVER, "no.such", {"how": "print"}),
        (j.HANDED_OVER, "document.booklet", {"how": "pigeon"}),
        (j.HANDED_OVER, "document.booklet", "print"),
    ],
)  # fmt: skip
def test_what_the_pack_has_no_place_for_is_refused(
    pack: FormPack, action: str, item: str, value: Value
) -> None:
    with pytest.raises(JournalRowError, match="Nothing was changed"):
        check_act(pack, Act(j.CLIENT, action, item, value))


@pytest.mark.parametrize(
    ("action", "item", "value", "words"),
    [
        (j.ANSWERED, "fee.amount", "abc", "not an amount"),
        (j.ANSWERED, "client.name", None, "needs a name"),
        (j.ANSWERED, "client.name", "  ", "needs a name"),
        (j.REWORDED, "fee.clause", "  ", "no new words"),
        (j.REWORDED, "fee.clause", None, "no new words"),
        (j.ASKED, "group.fee", "x" * 20_001, "longer than"),
        (j.ASKED, "group.fee", "\x1b[2J", "hidden marks"),
    ],
)
def test_words_that_say_nothing_or_cannot_be_printed_are_refused(
    pack: FormPack, action: str, item: str, value: Value, words: str
) -> None:
    with pytest.raises(AnswerRefusedError, match=words):
        check_act(pack, Act(j.CLIENT, action, item, value))


def test_a_fixed_clause_of_a_negotiable_group_keeps_its_words(pack: FormPack) -> None:
    fixed = replace(pack.items["fee.clause"], fixed=True)
    firm = replace(pack, items={**pack.items, fixed.key: fixed})

    with pytest.raises(JournalRowError, match="stand as they are"):
        check_act(firm, Act(j.CLIENT, j.REWORDED, "fee.clause", "Less."))


def test_the_practitioner_s_own_notes_never_enter_the_journal(pack: FormPack) -> None:
    note = Item("after.stirred", "note")
    noting = replace(pack, items={**pack.items, note.key: note})

    with pytest.raises(JournalRowError, match="a place of their own"):
        check_act(noting, Act(j.PRACTITIONER, j.ANSWERED, note.key, "Grief of my own."))

"""Words written out in a statement are the program's own, and nothing else can get there."""

import pytest

from desktop.store.fixed_words import fixed


def test_a_word_of_our_own_stands_in_the_statement() -> None:
    assert str(fixed("document.agreement")) == "'document.agreement'"


@pytest.mark.parametrize("word", ["", "it's", "a b", "x';--", 'say "no"'])
def test_what_a_person_may_have_typed_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="program's own"):
        fixed(word)

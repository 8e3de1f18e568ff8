"""Each topic is asked once, also where the brief lists it twice."""

from pathlib import Path

import pytest

from desktop.packs.check_topics import OVERLAPS
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import load

ITEM = '[items."{key}"]\nkind = "{kind}"\nrefs = {refs}\n'
WORDS = '["{key}"]\ntitle = "One more"\ntext = "One more."\n'


def add(forms: Path, key: str, refs: str, kind: str = "text") -> None:
    folder = forms / "mini"
    with (folder / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(ITEM.format(key=key, kind=kind, refs=refs))
    for language in ("en", "es"):
        with (folder / f"words.{language}.toml").open("a", encoding="utf-8") as file:
            file.write(WORDS.format(key=key))


@pytest.mark.parametrize(("limit", "decision"), OVERLAPS)
def test_a_topic_the_brief_lists_twice_is_asked_once(mini: Path, limit: str, decision: str) -> None:
    add(mini, "one.asks", f'["{limit}"]')
    add(mini, "other.asks", f'["{decision}"]')

    with pytest.raises(PackRefusedError) as refused:
        load("mini", mini)

    assert refused.value.key == "other.asks"
    assert refused.value.sentence == f"asks again ({decision}) what 'one.asks' asks ({limit})."


def test_one_item_may_carry_both_and_another_a_part(mini: Path) -> None:
    add(mini, "one.asks", '["L20", "B7"]')
    add(mini, "part.asks", '["L20"]')

    assert "part.asks" in load("mini", mini).items


def test_what_is_told_is_not_asked(mini: Path) -> None:
    add(mini, "one.tells", '["L19"]', kind="clause")
    add(mini, "other.asks", '["C6"]')

    assert "other.asks" in load("mini", mini).items

from desktop.documents.text.kept import Kept


def test_what_is_kept_comes_back() -> None:
    kept: Kept[str, int] = Kept(4)

    assert kept.keep("one", 1) == 1
    assert kept.get("one") == 1
    assert kept.get("two") is None


def test_never_more_is_kept_than_was_agreed() -> None:
    kept: Kept[int, str] = Kept(10)

    for number in range(100):
        kept.keep(number, "word")
        kept.get(number // 2)

    assert 5 <= len(kept) <= 10


def test_what_is_asked_for_again_and_again_stays() -> None:
    kept: Kept[int, str] = Kept(10)
    kept.keep(-1, "the")

    asked = [(kept.keep(number, "once"), kept.get(-1))[1] for number in range(100)]

    assert set(asked) == {"the"}
    assert kept.get(0) is None


def test_forgetting_leaves_nothing() -> None:
    kept: Kept[int, str] = Kept(10)
    for number in range(8):
        kept.keep(number, "word")

    kept.forget()

    assert len(kept) == 0
    assert kept.get(7) is None

from collections.abc import Sequence

import pytest

from desktop.documents import house
from desktop.documents.layout.frames import Barred, Columns, Hanging, Rows
from desktop.documents.layout.pieces import Item, Piece, Shape, Stack, TextPiece, obliged, paginate
from desktop.documents.layout.type import Type
from desktop.documents.styles import INK
from desktop.documents.text.lines import Stretch

TEN = Type(10, 10)


def shape(height: float) -> Shape:
    return Shape(height, lambda _canvas, _x, _top: None)


def text(lines: int) -> TextPiece:
    words = "\n".join(f"line {number}" for number in range(lines))
    return TextPiece(house.setter().lines([Stretch(words)], 100_000), TEN, 200)


def heights(pages: Sequence[Piece]) -> list[float]:
    return [page.height for page in pages]


def test_a_paragraph_leaves_no_single_line_behind() -> None:
    five = text(5)

    assert five.cut(15) is None
    first, rest = five.cut(40) or pytest.fail("not cut")
    assert (len(first.lines), len(rest.lines)) == (3, 2)
    assert text(3).cut(20) is None
    assert text(3).least == 30


def test_the_larger_of_two_distances_wins() -> None:
    stack = Stack([Item(shape(10), below=5), Item(shape(10), above=8), Item(shape(10))])

    assert stack.height == 38


def test_the_first_piece_of_a_page_has_nothing_above_it() -> None:
    stack = Stack([Item(shape(60), above=9, below=9), Item(shape(60), above=9)])

    assert heights(paginate(stack, 100)) == [60, 60]


def test_a_heading_goes_over_with_what_follows_it() -> None:
    stack = Stack([Item(shape(60)), Item(shape(20), keeps_next=True), Item(text(6))])

    first, second = paginate(stack, 95)

    assert first.height == 60
    assert second.height == 80


def test_a_paragraph_fills_the_page_before_it_runs_over() -> None:
    stack = Stack([Item(shape(60)), Item(text(6))])

    assert heights(paginate(stack, 100)) == [100, 20]


def test_a_page_break_breaks_but_not_before_the_first() -> None:
    stack = Stack([Item(shape(10), breaks=True), Item(shape(10), breaks=True)])

    assert heights(paginate(stack, 100)) == [10, 10]


def test_what_no_page_can_hold_gets_a_page_to_itself() -> None:
    stack = Stack([Item(shape(10)), Item(shape(300)), Item(shape(10))])

    assert heights(paginate(stack, 100)) == [10, 300, 10]


def test_a_whole_stack_is_never_cut() -> None:
    whole = Stack([Item(shape(40)), Item(shape(40))], whole=True)
    stack = Stack([Item(shape(50)), Item(whole)])

    assert heights(paginate(stack, 100)) == [50, 80]


def test_nothing_at_all_is_one_empty_page() -> None:
    assert heights(paginate(Stack([]), 100)) == [0]


def test_columns_are_cut_together() -> None:
    columns = Columns([(0, text(12)), (100, text(2))])

    first, rest = columns.cut(40) or pytest.fail("not cut")

    assert (first.height, rest.height) == (40, 80)
    assert Columns([(0, shape(60)), (100, text(9))]).cut(50) is None


def test_a_few_lines_of_one_column_are_not_left_beside_nothing() -> None:
    assert Columns([(0, text(6)), (100, text(2))]).cut(40) is None
    assert Columns([(0, text(6)), (100, text(6))]).cut(40) is not None


def test_a_mark_stays_with_the_beginning_of_its_text() -> None:
    hanging = Hanging(shape(10), text(6), 0, 20)

    first, rest = hanging.cut(40) or pytest.fail("not cut")

    assert (first.mark.height, rest.mark.height) == (10, 0)


def test_a_bar_goes_on_over_the_page() -> None:
    first, rest = Barred(text(6), INK, 10).cut(30) or pytest.fail("not cut")

    assert isinstance(first, Barred)
    assert isinstance(rest, Barred)
    assert first.height + rest.height == 60


def test_a_table_is_cut_between_rows_and_repeats_its_header() -> None:
    rows = Rows(shape(10), [shape(20)] * 4, shape(10), 200, INK)

    first, rest = rows.cut(55) or pytest.fail("not cut")

    assert first.height == 50
    assert rest.height == 10 + 40
    assert rows.cut(25) is None


def test_a_line_is_never_alone_on_the_last_page() -> None:
    long = Stack([Item(text(68)), Item(shape(20), above=10)])

    whole, last = paginate(long, 690)

    assert whole.height < 680
    assert last.height > 20 + 60
    assert whole.height + last.height == 68 * 10 + 10 + 20


def test_a_line_that_is_to_begin_a_page_stays_alone() -> None:
    stack = Stack([Item(text(68)), Item(shape(20), breaks=True)])

    assert heights(paginate(stack, 690)) == [680, 20]


def test_what_likes_its_next_goes_with_it_as_far_as_asked() -> None:
    rows = [Item(shape(40)), Item(shape(40), likes_next=1), Item(shape(40), likes_next=2)]
    stack = Stack([Item(Stack([*rows, Item(shape(40))]))])

    alike = [heights(paginate(obliged(stack, most), 100)) for most in (0, 1, 2)]

    assert alike == [[80, 80], [40, 80, 40], [40, 120]]

from dataclasses import replace

import pytest

from desktop.documents.blocks import (
    Block,
    Changed,
    Decision,
    Heading,
    KeepTogether,
    Notice,
    PageBreak,
    Parked,
    Passage,
    Promises,
    Span,
    Table,
)
from desktop.documents.compose import Setting, compose, flow
from desktop.documents.compose.marks import _joined
from desktop.documents.compose.setting import length
from desktop.documents.layout.pieces import paginate
from desktop.documents.styles import LARGE, NORMAL, SNUG, TIGHT, Sizes
from desktop.documents.tagged.structure import Element


def composed(*blocks: Block, sizes: Sizes = NORMAL, language: str = "en") -> tuple[Element, float]:
    root = Element("Document")
    stack = flow(blocks, Setting(sizes, 488, 680, language, root))
    return root, stack.height


def tags(*blocks: Block) -> list[str]:
    root, _ = composed(*blocks)
    return [element.tag for element in root.walk()][1:]


def test_neighbouring_decisions_make_one_list() -> None:
    assert tags(Decision("a", "b"), Decision("c", "d")) == [
        "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody",
    ]  # fmt: skip


@pytest.mark.parametrize("sizes", [NORMAL, SNUG])
def test_how_to_reach_the_practice_never_ends_with_one_word_on_a_line(sizes: Sizes) -> None:
    lines = ("Jordan Avery, LMFT", "LMFT 000000", "100 Example Street, Sacramento, CA")
    said = tuple(_joined((*lines, "916-555-0142", "jordan@example.com"), sizes.small, 488))

    widths = [length(one, sizes.small) for one in said]

    assert len(said) == 2
    assert min(widths) > 0.4 * max(widths)


def test_neighbouring_parked_things_make_one_list() -> None:
    assert tags(Parked("a"), Parked("b")).count("L") == 1
    assert tags(Parked("a"), Passage("x"), Parked("b")).count("L") == 2


@pytest.mark.parametrize("block", [Decision("a", "b"), Parked("a")])
def test_no_last_row_of_a_list_is_turned_to_alone(block: Block) -> None:
    rows = flow([block] * 5, Setting(NORMAL, 488, 680, "en", Element("Document")))
    step = flow([block] * 2, Setting(NORMAL, 488, 680, "en", Element("Document"))).height / 2

    first, rest = rows.cut(rows.height - 1) or pytest.fail("not cut")

    assert rest.height > 1.4 * step
    assert first.height > 2 * step


def test_no_first_thing_of_a_list_is_left_behind_alone() -> None:
    block = Parked("a")
    setting = Setting(NORMAL, 488, 680, "en", Element("Document"))
    rows = flow([Passage("before"), *[block] * 5], setting)
    one = flow([Passage("before"), block], setting).height

    first, _ = rows.cut(one + 1) or pytest.fail("not cut")

    assert first.height < 20


def test_long_rows_stand_alone_rather_than_fall_off_the_page() -> None:
    long = Decision("a", "a sentence of some length, " * 60)
    rows = flow([long] * 3, Setting(NORMAL, 488, 680, "en", Element("Document")))

    assert [page.height <= 680 for page in paginate(rows, 680)] == [True, True]


def test_promises_head_their_columns_one_level_below_the_section() -> None:
    promises = Promises("I", ("a",), "You", ("b",))

    assert tags(Heading(1, "x"), promises).count("H2") == 2
    assert tags(Heading(2, "x"), promises).count("H3") == 2
    assert tags(Heading(3, "x"), promises).count("H3") == 3


def test_promises_stand_side_by_side_but_not_in_large_print() -> None:
    both = Promises("I", ("a", "b"), "You", ("c", "d"))

    normal, large = (composed(both, sizes=sizes)[1] for sizes in (NORMAL, LARGE))

    assert large > 2.5 * normal


def test_what_was_replaced_is_struck_through_and_said_to_be() -> None:
    root, _ = composed(Changed("new", "Changed together", "old", "It said:"))

    spans = [element for element in root.walk() if element.tag == "Span"]
    assert [dict(span.attributes) for span in spans] == [
        {},
        {"O": "/Layout", "TextDecorationType": "/LineThrough"},
    ]


def test_a_table_has_headers_with_scope() -> None:
    root, _ = composed(Table(("a", "b"), (("c", "d"),)))

    heads = [element for element in root.walk() if element.tag == "TH"]
    assert [head.attributes["Scope"] for head in heads] == ["/Column", "/Column"]


def test_a_statutory_notice_is_at_least_twelve_points() -> None:
    assert all(sizes.body.size >= 12 for sizes in (NORMAL, SNUG, LARGE))
    assert tags(Notice("words", "title")) == ["Div", "P", "P"]


def test_snug_pages_are_lower_and_not_smaller() -> None:
    blocks: tuple[Block, ...] = (Heading(2, "x"), Passage("many words " * 40), Decision("a", "b"))

    assert composed(*blocks, sizes=SNUG)[1] < composed(*blocks, sizes=NORMAL)[1]
    assert SNUG.body.size == NORMAL.body.size
    assert SNUG.small.size == NORMAL.small.size


def test_a_tight_page_puts_small_titles_beside_what_they_are_over() -> None:
    blocks = (Heading(2, "x"), Heading(3, "y"), Passage("a"), Passage("b"), Passage("c"))

    root, tight = composed(*blocks, sizes=TIGHT)
    _, loose = composed(*blocks, sizes=replace(TIGHT, tight=False))

    assert loose - tight >= TIGHT.headings[2].leading
    assert [element.tag for element in root.walk()] == ["Document", "H2", "H3", "P", "P", "P"]
    assert TIGHT.body.size == NORMAL.body.size


def test_what_stands_behind_a_tight_sheet_keeps_its_titles_above() -> None:
    part: tuple[Block, ...] = (Heading(3, "y"), Passage("a"))
    setting = Setting(TIGHT, 511, 700, "en", Element("Document"))

    stack = flow([*part, PageBreak(closer=True), *part], setting)

    assert [type(item.piece).__name__ for item in stack.items] == [
        "Hanging",
        "TextPiece",
        "TextPiece",
    ]


def test_words_in_another_language_say_so() -> None:
    root, _ = composed(Passage("Hola", language="es"), Passage("Hello", language="en"))

    assert [element.language for element in root.kids if isinstance(element, Element)] == ["es", ""]


def test_right_to_left_words_are_said_in_the_order_of_reading() -> None:
    root, _ = composed(Passage((Span("by "), Span("محمد بن علي", strong=True))))

    (paragraph,) = root.kids
    assert isinstance(paragraph, Element)
    assert paragraph.actual == "by محمد بن علي"


def test_what_keeps_together_is_cut_only_when_no_page_can_hold_it() -> None:
    setting = Setting(NORMAL, 488, 680, "en", Element("Document"))
    short = compose(KeepTogether((Passage("a"), Passage("b"))), setting)
    long = compose(KeepTogether(tuple(Passage("a") for _ in range(90))), setting)

    assert short[0].piece.cut(20) is None
    assert long[0].piece.cut(200) is not None
    assert compose(KeepTogether(()), setting) == []


def test_a_page_break_belongs_to_what_follows() -> None:
    setting = Setting(NORMAL, 488, 680, "en", Element("Document"))

    stack = flow([Passage("a"), PageBreak(), PageBreak(), Passage("b")], setting)

    assert [item.breaks for item in stack.items] == [False, True]


def test_what_is_no_block_is_refused() -> None:
    with pytest.raises(TypeError, match="str is not a block"):
        composed("words")  # type: ignore[arg-type]

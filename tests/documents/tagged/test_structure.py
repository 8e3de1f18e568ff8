from tests.documents.tagged.conftest import Drawn


def test_reading_order_is_the_order_of_composing_not_of_drawing(drawn: Drawn) -> None:
    first, second = drawn.root.add("P"), drawn.root.add("P")
    with drawn.canvas.marked(second):
        drawn.write("second", 100)
    with drawn.canvas.marked(first):
        drawn.write("first", 120)

    tree = drawn.opened().Root.StructTreeRoot

    kids = tree.K[0].K
    assert [int(kid.K[0].MCID) for kid in kids] == [1, 0]


def test_one_paragraph_on_two_pages_stays_one_element(drawn: Drawn) -> None:
    paragraph = drawn.root.add("P")
    for _ in range(2):
        with drawn.canvas.marked(paragraph):
            drawn.write("half", 100)
        drawn.canvas.showPage()

    pdf = drawn.opened(close_page=False)

    (element,) = pdf.Root.StructTreeRoot.K[0].K
    assert [mark.Pg.objgen for mark in element.K] == [page.objgen for page in pdf.pages]


def test_every_mark_and_field_leads_back_to_its_element(drawn: Drawn) -> None:
    with drawn.canvas.marked(drawn.root.add("P")):
        drawn.write("text", 100)
    form = drawn.root.add("Form")
    drawn.canvas.signature_field("Sig", "Seal", (10, 10, 110, 60), form)

    pdf = drawn.opened()

    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    widget = pdf.pages[0].Annots[0]
    assert numbers[1][0].S == "/P"
    assert int(widget.StructParent) == int(numbers[2])
    assert numbers[3].S == "/Form"


def test_language_alternative_and_spoken_text_are_written(drawn: Drawn) -> None:
    element = drawn.root.add("Figure", alternative="Handwriting of محمد", actual="said")
    element.language = "ar"
    with drawn.canvas.marked(element):
        drawn.canvas.box(0, 0, 1, 1)

    (figure,) = drawn.opened().Root.StructTreeRoot.K[0].K

    assert str(figure.Alt) == "Handwriting of محمد"
    assert str(figure.ActualText) == "said"
    assert str(figure.Lang) == "ar"

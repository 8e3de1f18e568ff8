from desktop.documents.tagged.attachments import Attachment
from tests.documents.tagged.conftest import Drawn

RECORD = Attachment("record.json", b'{"a": 1}', description="The record")


def test_an_attached_file_comes_out_as_it_went_in(drawn: Drawn) -> None:
    pdf = drawn.opened(RECORD, Attachment("b.txt", b"b", "text/plain", relationship="Supplement"))

    assert pdf.attachments["record.json"].get_file().read_bytes() == RECORD.content
    assert pdf.attachments["record.json"].get_file().mime_type == "application/json"
    assert [str(file.AFRelationship) for file in pdf.Root.AF] == ["/Supplement", "/Data"]


def test_the_content_of_an_attachment_stays_out_of_what_is_printed_about_it() -> None:
    assert "a" not in repr(RECORD).partition("content")[2]

"""What the file says about itself, twice: for archives as XMP, for old readers as Info."""

from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFString

from desktop.documents.pdf import Document, Stream, stream

_PRODUCER = "ReportLab PDF Library - www.reportlab.com"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_EXTENSION = "http://www.aiim.org/pdfa/ns"
# PDF/A accepts a property it does not know (here: the part of PDF/UA) only when the
# packet itself describes it (ISO 19005-2, 6.6.2.3).
_UA_SCHEMA = f"""<rdf:Description rdf:about="" xmlns:pdfaExtension="{_EXTENSION}/extension/" \
xmlns:pdfaSchema="{_EXTENSION}/schema#" xmlns:pdfaProperty="{_EXTENSION}/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said about the file. *part* is the part of PDF/A: 2, or 3 with attachments."""

    title: str
    language: str
    created: datetime
    author: str = ""
    subject: str = ""
    creator: str = ""
    part: int = 2


class Info(PDFObject):
    """The old information dictionary; it must not contradict the XMP packet."""

    invariant = 1

    def __init__(self, metadata: Metadata) -> None:
        self.metadata = metadata

    def digest(self, _: object) -> None:
        """Do nothing: the file's identifier is made elsewhere."""

    def format(self, document: Document) -> bytes:
        """Return the dictionary's bytes."""
        said = self.metadata
        date = pdf_date(said.created)
        entries = {
            "Title": said.title,
            "Author": said.author,
            "Subject": said.subject,
            "Creator": said.creator,
            "Producer": _PRODUCER,
            "CreationDate": date,
            "ModDate": date,
        }
        strings = {key: PDFString(text) for key, text in entries.items() if text}
        written: bytes = PDFDictionary(strings).format(document)
        return written


def packet(metadata: Metadata) -> Stream:
    """Return the XMP packet, with room to grow as the specification advises."""
    text = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">\n'
        f"{_description(metadata)}\n{_UA_SCHEMA}\n</rdf:RDF></x:xmpmeta>\n"
        + (" " * 99 + "\n") * 20
        + '<?xpacket end="w"?>'
    )
    return stream(
        text.encode("utf-8"), packed=False, Type=PDFName("Metadata"), Subtype=PDFName("XML")
    )


def pdf_date(moment: datetime) -> str:
    """Return *moment*, which knows its offset, as PDF writes dates."""
    offset = moment.strftime("%z")
    return f"{moment:D:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


def _description(metadata: Metadata) -> str:
    moment = metadata.created.replace(microsecond=0).isoformat()
    lines = [
        "<dc:format>application/pdf</dc:format>",
        _alternative("title", metadata.title),
        _list("creator", "Seq", metadata.author),
        _alternative("description", metadata.subject),
        _list("language", "Bag", metadata.language),
        _plain("pdf:Producer", _PRODUCER),
        _plain("xmp:CreatorTool", metadata.creator),
        _plain("xmp:CreateDate", moment),
        _plain("xmp:ModifyDate", moment),
        _plain("xmp:MetadataDate", moment),
        _plain("pdfaid:part", str(metadata.part)),
        _plain("pdfaid:conformance", "A"),
        _plain("pdfuaid:part", "1"),
    ]
    return (
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" '
        f'xmlns:pdfaid="{_EXTENSION}/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        + "\n".join(line for line in lines if line)
        + "\n</rdf:Description>"
    )


# Empty values are left out altogether: tools that rewrite the packet garble them.


def _plain(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _list(name: str, kind: str, value: str) -> str:
    item = f"<rdf:{kind}><rdf:li>{escape(value)}</rdf:li></rdf:{kind}>"
    return f"<dc:{name}>{item}</dc:{name}>" if value else ""


def _alternative(name: str, value: str) -> str:
    item = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(value)}</rdf:li></rdf:Alt>'
    return f"<dc:{name}>{item}</dc:{name}>" if value else ""

"""Writes a PAdES B-B seal with pyHanko; import it only after ``keep_offline()``.

The signing time is an argument, the file's second ID is drawn from its content and
the document's own metadata stay as they were: the same document, key, stamp and time
give the same sealed bytes.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from typing import TYPE_CHECKING

from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import ExternalSigner, PdfSignatureMetadata, PdfSigner
from pyhanko.stamp import StaticStampStyle

from desktop.domain.document import SEAL_FIELD
from desktop.signing.envelope import Envelope, build

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.signing.face import Sealer

RESERVED = 32_768
"""Hex digits kept for the signature: 16 kB, room for a trusted time stamp one day."""


class Stamp(PdfContent):
    """One page of PDF, handed in as bytes, drawn as the picture of the seal.

    pyHanko's own stamps use fonts that are not embedded, which PDF/A forbids.
    """

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self._page = page

    def render(self) -> bytes:
        """Take the page into the file and return the operator that draws it."""
        form = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._page)))
        self.resources.xobject["/Stamp"] = form
        left, bottom, right, top = (float(edge) for edge in form.get_object()["/BBox"])
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Stamp Do"


class UntouchedWriter(IncrementalPdfFileWriter):
    """Adds to a file without a word about itself, its clock or its dice."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        # WORKAROUND(pyHanko 0.38.0): the second half of the ID comes from os.urandom.
        prev.stream.seek(0)
        second = ByteStringObject(hashlib.md5(prev.stream.read(), usedforsecurity=False).digest())
        first = prev.trailer["/ID"][0] if "/ID" in prev.trailer else second
        return ArrayObject([ByteStringObject(first.original_bytes), second])

    def _update_meta(self) -> None:
        # WORKAROUND(pyHanko 0.38.0): writes its name and the machine's time into /Info
        # and XMP. The document says when it was made; /M in the seal when it was sealed.
        return


def write_seal(
    document: bytes,
    key: Sealer,
    *,
    stamp: bytes,
    reason: str,
    location: str,
    signed_at: datetime,
) -> bytes:
    """Return *document* with one certification signature, DocMDP "no changes"."""
    session = _signer(key, stamp, reason, location).init_signing_session(
        UntouchedWriter(io.BytesIO(document)), existing_fields_only=True
    )
    session.system_time = signed_at
    to_sign = session.prepare_tbs_document(validation_info=None, bytes_reserved=RESERVED)
    sealed = io.BytesIO()
    hole, _ = to_sign.digest_tbs_document(output=sealed)
    hole.fill_with_cms(sealed, _envelope(key, hole.document_digest))
    return sealed.getvalue()


def _envelope(key: Sealer, digest: bytes) -> bytes:
    """Return the signature for the hole.

    pyHanko's own signer would load and prove the key anew for every file (300 ms for
    RSA-3072) and needs an event loop, which on Windows opens network sockets.
    """
    unsigned = Envelope(key.certificate, digest, b"")
    return build(replace(unsigned, signature=key.sign(unsigned.attributes())))


def _signer(key: Sealer, stamp: bytes, reason: str, location: str) -> PdfSigner:
    certificate = asn1_x509.Certificate.load(key.certificate)
    return PdfSigner(
        PdfSignatureMetadata(
            field_name=SEAL_FIELD,
            md_algorithm="sha256",
            reason=reason,
            location=location or None,
            certify=True,
            subfilter=SigSeedSubFilter.PADES,
            docmdp_permissions=MDPPerm.NO_CHANGES,
        ),
        ExternalSigner(certificate, None, signature_value=key.size),
        stamp_style=_style(stamp),
    )


def _style(stamp: bytes) -> StaticStampStyle:
    fit = SimpleBoxLayoutRule(
        x_align=AxisAlignment.ALIGN_MIN,
        y_align=AxisAlignment.ALIGN_MIN,
        margins=Margins(),
    )
    return StaticStampStyle(background=Stamp(stamp), border_width=0, background_layout=fit)

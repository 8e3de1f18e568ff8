"""Reads a PDF as pyHanko reads it; import it only after ``keep_offline()``.

A second opinion on files whose bytes are already proven, and the only one on files
whose seal cannot be found.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from desktop.domain.document import SEAL_FIELD
from desktop.domain.verdict import Reason
from desktop.signing.quick_hex import install

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.signing.hole import Hole

install()

_MOST_FIELDS = 20_000
"""More than any form people fill in; counting them takes a tenth of a second."""

_CARRIED = (b"/application#2Fpdf", b"/application#2fpdf")
"""How a PDF names an enclosed PDF; names are not encrypted, even under a password."""


def is_sealed_our_way(content: bytes, hole: Hole) -> tuple[bool, datetime | None]:
    """Return whether pyHanko sees one seal of ours over the whole file, and its claimed time."""
    reader = PdfFileReader(io.BytesIO(content), strict=True)
    _require_small_form(reader)
    signatures = list(reader.embedded_signatures)
    if reader.encrypted or len(signatures) != 1:
        return False, None
    (signature,) = signatures
    names = [name for name, _, _ in enumerate_sig_fields(reader)]
    is_ours = (
        names == [signature.field_name] == [SEAL_FIELD]
        and [int(number) for number in signature.byte_range]
        == [0, hole.start, hole.stop, len(content) - hole.stop]
        and signature.pkcs7_content == hole.content
        and _is_certification(reader, signature)
        and _covers_everything(signature)
    )
    return is_ours, signature.self_reported_timestamp


def reason_for_no_seal(content: bytes) -> Reason:
    """Return why no seal can be found in *content*, which holds no plain signature.

    Raises:
        Exception: whatever pyHanko stumbles over in a file that is no sound PDF.
    """
    reader = PdfFileReader(io.BytesIO(content), strict=False)
    carries = any(mark in content for mark in _CARRIED)
    if reader.encrypted:
        return Reason.ENVELOPE if carries else Reason.LOCKED
    _require_small_form(reader)
    fields = {name: value for name, value, _ in enumerate_sig_fields(reader)}
    if fields.get(SEAL_FIELD) is not None:
        return Reason.REWRITTEN
    if any(value is not None for value in fields.values()):
        return Reason.OTHER_PROGRAM
    if SEAL_FIELD in fields:
        return Reason.UNSEALED
    return Reason.ENVELOPE if carries else Reason.NO_SEAL


def _require_small_form(reader: PdfFileReader) -> None:
    """Go on only if the form can be walked through: a few lines may name a million fields.

    Raises:
        ValueError: if it has too many, or they lead in a circle.
    """
    waiting = [_listed(reader.root["/AcroForm"], "/Fields")] if "/AcroForm" in reader.root else []
    met = 0
    while waiting:
        for one in waiting.pop():
            met += 1
            if met > _MOST_FIELDS:
                raise ValueError("too many fields")
            waiting.append(_listed(one.get_object(), "/Kids"))


def _listed(holder: Any, name: str) -> Any:  # noqa: ANN401 - pyHanko is typed by half
    # Only a look-up by key leads from a reference to what it means.
    return holder[name] if name in holder else ()  # noqa: SIM401


def _is_certification(reader: PdfFileReader, signature: EmbeddedPdfSignature) -> bool:
    """Return whether *signature* certifies the file and allows no change at all."""
    entry = signature.sig_object
    certified = reader.root["/Perms"].raw_get("/DocMDP")
    return bool(
        certified.reference == signature.sig_field.raw_get("/V").reference
        and signature.docmdp_level == MDPPerm.NO_CHANGES
        and entry["/Type"] == "/Sig"
        and entry["/Filter"] == "/Adobe.PPKLite"
        and entry["/SubFilter"] == "/ETSI.CAdES.detached"
    )


def _covers_everything(signature: EmbeddedPdfSignature) -> bool:
    signature.compute_integrity_info()  # type: ignore[no-untyped-call]
    intact, valid = validate_sig_integrity(
        signature.signer_info,
        signature.signer_cert,
        expected_content_type="data",
        actual_digest=signature.compute_digest(),
    )
    level = getattr(signature.diff_result, "modification_level", ModificationLevel.OTHER)
    return bool(
        intact
        and valid
        and signature.coverage is SignatureCoverageLevel.ENTIRE_FILE
        and level is ModificationLevel.NONE
    )

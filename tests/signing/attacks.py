"""What people, programs and bad cables do to a sealed file, each with the right answer to it."""

import asyncio
import io
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

import pikepdf
from asn1crypto import cms
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from desktop.domain.verdict import Reason
from desktop.signing.certificate import make_seal_key
from desktop.signing.envelope import build, read
from desktop.signing.hole import digest_around, find_hole
from desktop.signing.offline import keep_offline
from tests.signing.issued import certificate_for
from tests.signing.paper import NOON, agreement, letter

keep_offline()

from pyhanko.pdf_utils import generic  # noqa: E402
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: E402
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner  # noqa: E402

Half: TypeAlias = Any  # pyHanko is typed by half
_PDF: Half = generic
Attack = Callable[[bytes], bytes]

WORDS = b"Tuesdays at four"


def updated(change: Callable[[Half], None]) -> Attack:
    """Return the attack that appends *change* to a file as a new revision."""

    def attack(sealed: bytes) -> bytes:
        writer: Any = IncrementalPdfFileWriter(io.BytesIO(sealed), strict=False)
        change(writer)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    return attack


def refilled(sealed: bytes, envelope: bytes, padding: bytes = b"0") -> bytes:
    """Return *sealed* with another envelope in its hole."""
    hole = find_hole(sealed)
    digits = envelope.hex().upper().encode().ljust(hole.stop - hole.start - 2, padding)
    return sealed[: hole.start + 1] + digits + sealed[hole.stop - 1 :]


def resealed_envelope(change: Callable[[cms.ContentInfo], None]) -> Attack:
    """Return the attack that changes the envelope and writes it back in good DER."""

    def attack(sealed: bytes) -> bytes:
        info = cms.ContentInfo.load(find_hole(sealed).envelope)
        change(info)
        return refilled(sealed, info.dump(force=True))

    return attack


def add_note(writer: Half) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    note = {"/Type": "/Annot", "/Subtype": "/Text", "/Rect": [10, 10, 30, 30]}
    page["/Annots"].append(writer.add_object(_dictionary(note)))
    writer.update_container(page["/Annots"])
    writer.mark_update(writer.root["/Pages"]["/Kids"].raw_get(0).reference)


def draw_over(writer: Half) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 200 200 re f"))
    writer.update_container(page)


def add_script(writer: Half) -> None:
    action = {"/S": "/JavaScript", "/JS": "app.alert(1)"}
    writer.root["/OpenAction"] = _dictionary(action)
    writer.update_root()


def rename(writer: Half) -> None:
    information = writer.trailer["/Info"]
    information["/Title"] = generic.pdf_string("What was never settled")
    writer.update_container(information)


def swap_stamp(writer: Half) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    drawing = generic.StreamObject(stream_data=b"0 0 9 9 re f")
    field["/AP"] = _PDF.DictionaryObject({"/N": writer.add_object(drawing)})
    writer.update_container(field)


def empty_form(writer: Half) -> None:
    writer.root["/AcroForm"]["/Fields"] = generic.ArrayObject()
    writer.update_container(writer.root["/AcroForm"])
    writer.update_root()


def drop_form(writer: Half) -> None:
    del writer.root["/AcroForm"]
    writer.update_root()


def rewritten(**options: object) -> Attack:
    def attack(sealed: bytes) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(sealed)) as pdf:
            pdf.save(out, **options)  # type: ignore[arg-type]
        return out.getvalue()

    return attack


def countersigned(sealed: bytes) -> bytes:
    return signed_elsewhere(sealed, field="Sig_Client")


def signed_elsewhere(document: bytes, *, field: str) -> bytes:
    """Return *document* as any other program would sign it."""
    key = make_seal_key("Somebody", now=NOON, randomness=os.urandom)
    signer = SimpleSigner.load_pkcs12_data(key.pkcs12("x"), [], passphrase=b"x")
    pdf_signer: Any = PdfSigner(PdfSignatureMetadata(field_name=field), signer)
    pdf_signer._enforce_certification_constraints = lambda _reader: None
    writer = IncrementalPdfFileWriter(io.BytesIO(document), strict=False)
    out: io.BytesIO = asyncio.run(pdf_signer.async_sign_pdf(writer))
    return out.getvalue()


def change_words(sealed: bytes) -> bytes:
    return sealed.replace(WORDS, b"Mondays at three")


def change_words_and_digest(sealed: bytes) -> bytes:
    changed = change_words(sealed)
    hole = find_hole(changed)
    return refilled(
        changed, build(replace(read(hole.envelope), digest=digest_around(changed, hole)))
    )


def widen_hole(sealed: bytes) -> bytes:
    """Leave more out of the signature than the signature itself, in the same length."""
    hole = find_hole(sealed)
    old = b"[0 %d %d %d]" % (hole.start, hole.stop, len(sealed) - hole.stop)
    new = b"[0 %d %d %d]" % (hole.start - 9, hole.stop, len(sealed) - hole.stop)
    return sealed.replace(old, new.ljust(len(old)))


def lower_case(sealed: bytes) -> bytes:
    hole = find_hole(sealed)
    return sealed[: hole.start] + sealed[hole.start : hole.stop].lower() + sealed[hole.stop :]


def shout_issuer(sealed: bytes) -> bytes:
    """Write the signer's issuer in other letters than the certificate: readers see no difference."""
    hole = find_hole(sealed)
    name = "Dr. Núñez".encode()
    at = hole.envelope.rindex(name)
    louder = name.replace(b"D", b"d")
    return refilled(sealed, hole.envelope[:at] + louder + hole.envelope[at + len(name) :])


def long_length(sealed: bytes) -> bytes:
    envelope = find_hole(sealed).envelope
    return refilled(sealed, b"\x30\x83\x00" + envelope[2:])


def trailing_garbage(sealed: bytes) -> bytes:
    return refilled(sealed, find_hole(sealed).envelope + b"\x05\x00")


def elliptic_certificate(sealed: bytes) -> bytes:
    """Put a certificate into the envelope whose key could never have signed it."""
    certificate = certificate_for(ec.generate_private_key(ec.SECP256R1()), begins=NOON)
    envelope = read(find_hole(sealed).envelope)
    return refilled(
        sealed, build(replace(envelope, certificate=certificate.public_bytes(Encoding.DER)))
    )


def second_certificate(info: cms.ContentInfo) -> None:
    guest = make_seal_key("A guest", now=NOON, randomness=os.urandom).certificate
    info["content"]["certificates"].append(cms.CertificateChoices.load(guest))


def unsigned_attribute(info: cms.ContentInfo) -> None:
    signer = info["content"]["signer_infos"][0]
    signer["unsigned_attrs"] = [{"type": "content_type", "values": ["data"]}]


def cut_back(sealed: bytes) -> bytes:
    return sealed[: sealed.index(b"%%EOF") + 6]


def _dictionary(entries: Mapping[str, object]) -> Half:
    made: Any = _PDF.DictionaryObject()
    for name, value in entries.items():
        made[generic.pdf_name(name)] = _object(value)
    return made


def _object(value: object) -> Half:
    if isinstance(value, list):
        return generic.ArrayObject([_PDF.NumberObject(part) for part in value])
    text = str(value)
    return generic.pdf_name(text) if text.startswith("/") else generic.pdf_string(text)


ATTACKS: dict[str, tuple[Attack, Reason]] = {
    "an annotation": (updated(add_note), Reason.ADDED_TO),
    "other page content": (updated(draw_over), Reason.ADDED_TO),
    "JavaScript": (updated(add_script), Reason.ADDED_TO),
    "another title": (updated(rename), Reason.ADDED_TO),
    "another picture of the seal": (updated(swap_stamp), Reason.ADDED_TO),
    "the form emptied": (updated(empty_form), Reason.ADDED_TO),
    "the form dropped": (updated(drop_form), Reason.ADDED_TO),
    "a second signature": (countersigned, Reason.ADDED_TO),
    "one byte appended": (lambda sealed: sealed + b"x", Reason.ADDED_TO),
    "a new line appended": (lambda sealed: sealed + b"\n", Reason.ADDED_TO),
    "%%EOF appended": (lambda sealed: sealed + b"%%EOF", Reason.ADDED_TO),
    "a comment appended": (lambda sealed: sealed + b"%evil\n%%EOF\n", Reason.ADDED_TO),
    "a byte put in front": (lambda sealed: b"\n" + sealed, Reason.REWRITTEN),
    "words changed": (change_words, Reason.ALTERED),
    "words and digest changed": (change_words_and_digest, Reason.SEAL_FALSE),
    "re-saved by pikepdf": (rewritten(), Reason.REWRITTEN),
    "re-saved in object streams": (
        rewritten(object_stream_mode=pikepdf.ObjectStreamMode.generate),
        Reason.REWRITTEN,
    ),
    "linearized": (rewritten(linearize=True), Reason.REWRITTEN),
    "expanded": (rewritten(qdf=True), Reason.REWRITTEN),
    "a wider hole": (widen_hole, Reason.REWRITTEN),
    "a byte range written otherwise": (
        lambda sealed: sealed.replace(b"/ByteRange [0 ", b"/ByteRange (0 "),
        Reason.SEAL_UNREADABLE,
    ),
    "a key of another kind": (elliptic_certificate, Reason.OTHER_PROGRAM),
    "lower-case digits": (lower_case, Reason.SEAL_UNREADABLE),
    "an issuer in other letters": (shout_issuer, Reason.SEAL_UNREADABLE),
    "a length written longer": (long_length, Reason.SEAL_UNREADABLE),
    "something after the envelope": (trailing_garbage, Reason.SEAL_UNREADABLE),
    "a guest certificate": (resealed_envelope(second_certificate), Reason.SEAL_UNREADABLE),
    "an unsigned attribute": (resealed_envelope(unsigned_attribute), Reason.SEAL_UNREADABLE),
    "cut back to before the seal": (cut_back, Reason.UNSEALED),
    "the last byte lost": (lambda sealed: sealed[:-1], Reason.CUT_SHORT),
    "the last 10 kB lost": (lambda sealed: sealed[:-10_240], Reason.CUT_SHORT),
    "half of it lost": (lambda sealed: sealed[: len(sealed) // 2], Reason.CUT_SHORT),
    "locked with a password": (
        rewritten(encryption=pikepdf.Encryption(owner="o", user="u", R=6)),
        Reason.LOCKED,
    ),
}

STRANGERS: dict[str, tuple[Callable[[], bytes], Reason]] = {
    "an empty file": (lambda: b"", Reason.EMPTY),
    "a text file": (lambda: b"Dear Sir or Madam,\n", Reason.NO_PDF),
    "a PDF that never ends": (lambda: b"%PDF-1.7\n" + b"<" * 3_000_000, Reason.FILE_UNREADABLE),
    "a nest of brackets": (
        lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000 + letter()[9:],
        Reason.FILE_UNREADABLE,
    ),
    "zeros": (lambda: bytes(4096), Reason.NO_PDF),
    "a PDF in name only": (lambda: b"%PDF-1.7\nnothing else\n", Reason.FILE_UNREADABLE),
    "a letter": (letter, Reason.NO_SEAL),
    "a letter cut short": (lambda: letter()[:200], Reason.FILE_UNREADABLE),
    "a letter somebody signed": (
        lambda: signed_elsewhere(letter(), field="Signature1"),
        Reason.OTHER_PROGRAM,
    ),
    "our draft before sealing": (agreement, Reason.UNSEALED),
    "our draft signed by another program": (
        lambda: signed_elsewhere(agreement(), field="Sig_Practitioner"),
        Reason.SEAL_UNREADABLE,
    ),
    "a huge file": (lambda: bytes(100 * 1024 * 1024 + 1), Reason.TOO_LARGE),
}

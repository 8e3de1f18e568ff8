"""Sealing: once, as told, and nothing else touched."""

import hashlib
import io
import os
import subprocess
import sys
import threading
from datetime import timedelta

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding

from desktop.domain.verdict import Reason
from desktop.signing.certificate import SealKey
from desktop.signing.hole import find_hole
from desktop.signing.offline import keep_offline
from desktop.signing.refusal import SealError
from desktop.signing.seal import SealRefusedError, seal
from desktop.signing.strict import check_seal
from tests.signing import paper
from tests.signing.issued import certificate_for, usage
from tests.signing.paper import NOON, REASON, sealed_by


def test_the_document_that_was_read_is_still_there_to_the_last_byte(sealed: bytes) -> None:
    assert sealed.startswith(paper.agreement())


def test_the_seal_certifies_and_allows_no_change(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        entry = pdf.Root.Perms.DocMDP
        (reference,) = entry.Reference
        assert reference.TransformMethod == "/DocMDP"
        assert reference.TransformParams.P == 1
        assert entry.SubFilter == "/ETSI.CAdES.detached"
        assert entry.Reason == REASON
        assert entry.Location == "Oakland"
        assert entry.M == "D:20260302120305-08'00'"


def test_there_is_room_for_a_time_stamp_one_day(sealed: bytes) -> None:
    hole = find_hole(sealed)

    assert hole.stop - hole.start == 32_768 + 2
    assert len(hole.envelope) < 4_000


def test_the_same_document_key_and_time_give_the_same_sealed_bytes(
    sealed: bytes, key: SealKey
) -> None:
    again = sealed_by(key)

    assert hashlib.sha256(again).digest() == hashlib.sha256(sealed).digest()


def test_the_documents_own_particulars_stay_as_they_were(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        assert pdf.docinfo["/Producer"] == "Holdfast"
        assert "/ModDate" not in pdf.docinfo
        assert bytes(pdf.trailer.ID[0]) == b"\x5a" * 16
        assert bytes(pdf.trailer.ID[1]) != b"\x5a" * 16


def test_the_picture_of_the_seal_fills_its_field(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        drawing = pdf.Root.AcroForm.Fields[0].AP.N
        assert sorted(float(edge) for edge in drawing.BBox) == [0, 0, 60, 230]
        assert b"/Stamp Do" in drawing.read_bytes()
        assert b"1 1 228 58 re" in drawing.Resources.XObject["/Stamp"].read_bytes()


def test_a_document_without_a_place_for_the_seal_is_refused(key: SealKey) -> None:
    with pytest.raises(SealRefusedError, match="prepare it again"):
        sealed_by(key, paper.letter())


def test_a_document_is_sealed_only_once(sealed: bytes, other_key: SealKey) -> None:
    with pytest.raises(SealRefusedError):
        sealed_by(other_key, sealed)


@pytest.mark.parametrize("document", [b"", b"no PDF"])
def test_what_is_no_pdf_is_refused(document: bytes, key: SealKey) -> None:
    with pytest.raises(SealRefusedError):
        sealed_by(key, document)


def test_a_stamp_that_is_no_pdf_is_refused(key: SealKey) -> None:
    with pytest.raises(SealRefusedError):
        seal(paper.agreement(), key, stamp=b"ink", reason=REASON, signed_at=NOON)


def test_nothing_is_sealed_by_a_clock_that_cannot_be_right(key: SealKey) -> None:
    with pytest.raises(SealRefusedError, match="computer's date"):
        seal(
            paper.agreement(),
            key,
            stamp=paper.stamp(),
            reason=REASON,
            signed_at=NOON - timedelta(days=30),
        )


def test_a_document_with_a_second_place_to_sign_does_not_pass_the_check(key: SealKey) -> None:
    guest = b"<< /FT /Sig /T (Sig_Guest) >>"
    document = paper.agreement().replace(b"/Fields [5 0 R]", b"/Fields [5 0 R " + guest + b"]")

    with pytest.raises((SealRefusedError, SealError)):
        check_seal(sealed_by(key, document), certificate=None, file_sha256=None)


def test_sealing_works_in_another_thread(key: SealKey, sealed: bytes) -> None:
    done: list[bytes] = []

    thread = threading.Thread(target=lambda: done.append(sealed_by(key)))
    thread.start()
    thread.join()

    assert done == [sealed]


def test_a_reason_may_be_written_in_any_script(key: SealKey) -> None:
    words = "Señora Nguyễn Thị Ánh – مختوم"

    sealed = seal(paper.agreement(), key, stamp=paper.stamp(), reason=words, signed_at=NOON)

    assert check_seal(sealed, certificate=None, file_sha256=None).signed_at == NOON
    with pikepdf.open(io.BytesIO(sealed)) as pdf:
        assert pdf.Root.Perms.DocMDP.Reason == words


@pytest.mark.parametrize("change", ["permission", "certify", "subfilter"])
def test_a_seal_made_in_a_laxer_way_is_not_ours(
    change: str, key: SealKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_offline()
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    laxer = {
        "permission": {"docmdp_permissions": MDPPerm.FILL_FORMS},
        "certify": {"certify": False},
        "subfilter": {"subfilter": SigSeedSubFilter.ADOBE_PKCS7_DETACHED},
    }[change]
    monkeypatch.setattr(
        "desktop.signing.pades.PdfSignatureMetadata",
        lambda **meant: PdfSignatureMetadata(**(meant | laxer)),
    )

    with pytest.raises(SealError) as refusal:
        check_seal(sealed_by(key), certificate=None, file_sha256=None)

    assert refusal.value.reason in {Reason.OTHER_PROGRAM, Reason.FILE_UNREADABLE}


def test_a_seal_by_a_key_that_may_not_commit_anybody_is_not_ours() -> None:
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    server = certificate_for(private, begins=NOON, extension=usage(commitment=False))

    with pytest.raises(SealError) as refusal:
        check_seal(
            sealed_by(SealKey(server.public_bytes(Encoding.DER), private)),
            certificate=None,
            file_sha256=None,
        )

    assert refusal.value.reason is Reason.OTHER_PROGRAM


def test_a_time_before_the_key_existed_is_a_false_seal(key: SealKey) -> None:
    from desktop.signing.pades import write_seal

    backdated = write_seal(
        paper.agreement(),
        key,
        stamp=paper.stamp(),
        reason=REASON,
        location="",
        signed_at=NOON - timedelta(days=365),
    )

    with pytest.raises(SealError) as refusal:
        check_seal(backdated, certificate=None, file_sha256=None)

    assert refusal.value.reason is Reason.SEAL_FALSE


def test_importing_the_seal_does_not_import_the_library_behind_it() -> None:
    names = "desktop.signing.seal, desktop.signing.certificate, desktop.signing.judge"
    question = f"import sys, {names}; print('pyhanko' in sys.modules, 'aiohttp' in sys.modules)"

    answer = subprocess.run(
        [sys.executable, "-c", question], capture_output=True, text=True, check=True, env=os.environ
    )

    assert answer.stdout.split() == ["False", "False"]

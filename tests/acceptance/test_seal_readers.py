"""Rows S1 to S5: what outside tools say about a seal, without a line of ours."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.domain.document import grouped
from desktop.signing.certificate import make_seal_key
from tests.signing.attacks import change_words
from tests.signing.paper import NOON, sealed_by
from tests.tools import require_tool

pytestmark = pytest.mark.acceptance

EXTRACT = Path(__file__).with_name("cms_of.py")


class Desk(NamedTuple):
    """What lies on the desk of somebody who checks: the file, the certificate, its print."""

    file: Path
    changed: Path
    crt: Path
    fingerprint: str


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A sealed agreement, a changed copy of it and the seal's certificate."""
    folder = tmp_path_factory.mktemp("desk")
    key = make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)
    sealed = sealed_by(key)
    made = Desk(folder / "F.pdf", folder / "changed.pdf", folder / "seal.crt", key.fingerprint)
    made.file.write_bytes(sealed)
    made.changed.write_bytes(change_words(sealed))
    made.crt.write_bytes(key.crt())
    return made


def said(*line: str | Path, code: int = 0) -> str:
    done = subprocess.run(
        [str(part) for part in line],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == code, done.stdout
    return done.stdout


def verified(desk: Desk, file: Path, *options: str, code: int) -> str:
    """Return what openssl says of the seal of *file*, taken out by the standard library."""
    cms, content = file.with_suffix(".cms"), file.with_suffix(".bin")
    said(sys.executable, "-I", EXTRACT, file, cms, content)
    line: list[str | Path] = [
        "cms",
        "-verify",
        *options,
        "-inform",
        "DER",
        "-in",
        cms,
        "-content",
        content,
    ]
    return said(
        require_tool("openssl"),
        *line,
        "-binary",
        "-CAfile",
        desk.crt,
        "-out",
        os.devnull,
        code=code,
    )


def test_a1_qpdf_finds_no_errors(desk: Desk) -> None:
    assert "No syntax or stream encoding errors" in said(require_tool("qpdf"), "--check", desk.file)


def test_s1_pdfsig_finds_one_valid_signature_over_the_whole_file(desk: Desk) -> None:
    report = said(require_tool("pdfsig"), "-nocert", desk.file)

    assert report.count("Signature #") == 1
    assert "Signature Field Name: Sig_Practitioner" in report
    assert "Signature Type: ETSI.CAdES.detached" in report
    assert "Signature is Valid." in report
    assert "Total document signed" in report
    assert "Signature is Valid." not in said(require_tool("pdfsig"), "-nocert", desk.changed)


def test_s2_mutool_finds_it_unchanged_since_signing(desk: Desk) -> None:
    report = said(require_tool("mutool"), "sign", "-v", desk.file)

    assert "The document is unchanged since signing." in report


def test_s3_openssl_verifies_the_seal_as_cades(desk: Desk) -> None:
    assert "CAdES Verification successful" in verified(desk, desk.file, "-cades", code=0)


def test_s3_openssl_verifies_the_seal_as_plain_cms_in_its_strictest_mode(desk: Desk) -> None:
    assert "CMS Verification successful" in verified(desk, desk.file, "-x509_strict", code=0)


def test_s3_openssl_refuses_the_seal_of_changed_words(desk: Desk) -> None:
    assert "Verification failure" in verified(desk, desk.changed, "-cades", code=4)


def test_s4_openssl_shows_the_fingerprint_that_is_printed_on_paper(desk: Desk) -> None:
    report = said(
        require_tool("openssl"), "x509", "-in", desk.crt, "-noout", "-fingerprint", "-sha256"
    )

    assert report.strip().split("=")[1] == grouped(desk.fingerprint)


def test_s5_qpdf_shows_that_no_change_is_allowed(desk: Desk) -> None:
    plain = said(require_tool("qpdf"), "--qdf", "--object-streams=disable", desk.file, "-")

    assert re.search(r"/Perms <<\s*/DocMDP \d+ 0 R", plain)
    parameters = plain[plain.index("/TransformParams") :][:120]
    assert re.search(r"/P 1\b", parameters)
    assert plain.count("/ByteRange") == 1

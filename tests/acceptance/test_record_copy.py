"""A record on a stick, in the hands of somebody who has a reader, an editor, and no Holdfast."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.record_wish import CLIENT, Wish
from desktop.services.export_record import FOLDER, LOCKED, ZIP, Order, export_record
from tests.acceptance.conftest import Judged
from tests.services.scene import CLOSED, Scene, scene
from tests.tools import missing, require_tool, run

pytestmark = pytest.mark.acceptance

NOTE, OTHER = "kanarienvogel", "zaunkoenig"
PASSWORD = "harbour lantern mosaic pepper"


@pytest.fixture(scope="module")
def told() -> Iterator[Scene]:
    """A finished session, a private note, and another client of whom nothing may be inside."""
    with scene("en", CLOSED) as found:
        who = found.live.practitioner
        found.vault.file_note(client=found.live.client, practitioner=who, text=NOTE * 40)
        found.vault.add_client(name=OTHER, reference=OTHER, practitioner=who, tags=(OTHER,))
        yield found


def _copy(told: Scene, place: Path, form: str = FOLDER) -> Path:
    order = Order(place, form, password=PASSWORD)
    wish = Wish(CLIENT, "Maya Torres-Lind", apart=True)
    return export_record(told.means, told.vault, told.live.client, wish, order).path


def test_sha256sum_finds_every_file_as_it_was_written_and_the_one_that_was_changed(
    told: Scene, tmp_path: Path, judged: Judged
) -> None:
    folder = _copy(told, tmp_path)
    check = [require_tool("sha256sum"), "--check", "--strict", "SHA256SUMS.txt"]

    fine = subprocess.run(check, cwd=folder, capture_output=True, text=True, check=False)
    changed = folder / "account-en.txt"
    changed.write_bytes(changed.read_bytes().replace(b"Maya", b"Mara", 1))
    spoilt = subprocess.run(check, cwd=folder, capture_output=True, text=True, check=False)

    files = sum(1 for one in folder.rglob("*") if one.is_file())
    assert (fine.returncode, fine.stdout.count(": OK")) == (0, files - 1)
    assert spoilt.returncode == 1
    assert "account-en.txt: FAILED" in spoilt.stdout
    judged("export", "sha256sum", files - 1)


def test_every_pdf_is_sound_and_every_seal_holds_for_outside_readers(
    told: Scene, tmp_path: Path, judged: Judged
) -> None:
    folder = _copy(told, tmp_path)

    pdfs = sorted(folder.rglob("*.pdf"))
    assert len(pdfs) >= 6
    for one in pdfs:
        assert run("qpdf", "--check", one).returncode == 0, one.name
    sealed = [one for one in pdfs if b"/ByteRange" in one.read_bytes()]
    assert {one.name[-13:] for one in sealed} == {"agreement.pdf", "-R-record.pdf"}
    for one in sealed:
        said = run("pdfsig", "-nocert", one).stdout
        assert "Signature is Valid" in said
        assert "Total document signed" in said
    judged("export", "qpdf, pdfsig", len(pdfs))


def test_the_account_is_read_with_nothing_but_a_pdf_reader_or_an_editor(
    told: Scene, tmp_path: Path
) -> None:
    folder = _copy(told, tmp_path)

    pages = re.sub(r"\s+", " ", run("pdftotext", "-layout", folder / "account-en.pdf", "-").stdout)
    text = (folder / "account-en.txt").read_text(encoding="utf-8")
    for words in ("Maya Torres-Lind", "What we settled", "I want to sleep", "Signed by"):
        assert words in pages
        assert words in text
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    assert record["client"]["name"] == "Maya Torres-Lind"


def test_a_zip_is_unpacked_by_any_program_and_checks_like_the_folder(
    told: Scene, tmp_path: Path, judged: Judged
) -> None:
    packed = _copy(told, tmp_path, ZIP)
    out = tmp_path / "out"

    assert run("unzip", "-q", packed, "-d", out).returncode == 0

    (folder,) = out.iterdir()
    check = [require_tool("sha256sum"), "--check", "--strict", "--quiet", "SHA256SUMS.txt"]
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 0
    judged("export", "unzip, sha256sum", 1)


def test_a_copy_with_a_password_is_aes_256_and_gives_its_files_to_an_outside_reader(
    told: Scene, tmp_path: Path, judged: Judged
) -> None:
    locked = _copy(told, tmp_path, LOCKED)
    out = tmp_path / "out"
    out.mkdir()

    assert run("qpdf", "--requires-password", locked).returncode == 0
    shown = run("qpdf", f"--password={PASSWORD}", "--show-encryption", locked).stdout
    assert "R = 6" in shown
    assert "stream encryption method: AESv3" in shown
    detached = run("pdfdetach", "-saveall", "-upw", PASSWORD, "-o", out, locked)
    assert detached.returncode == 0
    check = [require_tool("sha256sum"), "--check", "--strict", "--quiet", "SHA256SUMS.txt"]
    assert subprocess.run(check, cwd=out, capture_output=True, check=False).returncode == 0
    judged("export", "qpdf, pdfdetach", 1)


def test_without_what_is_kept_apart_nobody_learns_how_to_reach_the_client(
    told: Scene, tmp_path: Path, judged: Judged
) -> None:
    wish = Wish(CLIENT, "Maya Torres-Lind")
    made = export_record(told.means, told.vault, told.live.client, wish, Order(tmp_path))
    reached = ("916-555-0177", "916-555-0190", "blue lantern")

    files = [one for one in made.path.rglob("*") if one.is_file()]
    for one in files:
        text = run("pdftotext", one, "-").stdout if one.suffix == ".pdf" else one.read_text()
        if one.suffix == ".pdf":
            assert "0 embedded files" in run("pdfdetach", "-list", one).stdout
        assert not [words for words in reached if words in text], one.name
    whole = (_copy(told, tmp_path) / "kept-apart-en.txt").read_text(encoding="utf-8")
    assert all(words in whole for words in reached)
    judged("export", "pdftotext, pdfdetach", len(files))


def test_no_file_holds_a_private_note_or_anything_of_another_client(
    told: Scene, tmp_path: Path, judged: Judged
) -> None:
    folder = _copy(told, tmp_path)
    canaries = [one.encode(code) for one in (NOTE, OTHER) for code in ("utf-8", "utf-16-be")]

    looked = 0
    for one in folder.rglob("*"):
        if not one.is_file():
            continue
        read = [one.read_bytes()]
        if one.suffix == ".pdf":
            plain = tmp_path / "plain.pdf"
            assert run("qpdf", "--qdf", "--decode-level=all", one, plain).returncode == 0
            read.append(plain.read_bytes())
            read.append(run("pdftotext", one, "-").stdout.encode())
        assert not [c for c in canaries for content in read if c in content], one.name
        assert OTHER not in one.name
        looked += 1
    # The positive control: the same search finds the words of the client whose record it is.
    text = run("pdftotext", next(folder.glob("papers/*agreement.pdf")), "-").stdout
    assert "Maya" in text
    assert NOTE in told.vault.notes(told.live.client)[0].text
    judged("export", "canaries in bytes and text", looked)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A stick of 300 KB, which a record does not fit on."""
    place = tmp_path / "stick"
    place.mkdir()
    mount = [require_tool("mount"), "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        missing("the right to mount a small disk")
    yield place
    subprocess.run([require_tool("umount"), "-l", str(place)], check=True)


@pytest.mark.parametrize("form", [FOLDER, ZIP, LOCKED])
def test_a_stick_that_is_full_is_told_and_holds_nothing_half(
    told: Scene, stick: Path, form: str, judged: Judged
) -> None:
    before = told.vault.audit_head()

    with pytest.raises(OSError, match="No space left"):
        _copy(told, stick, form)

    assert list(stick.iterdir()) == []
    assert told.vault.audit_head() == before
    assert not told.vault.is_damaged
    judged("export", "a full stick", 1)


_VICTIM = """
import os, sys
from pathlib import Path
from tests.acceptance.test_record_copy import _copy
from tests.services.scene import CLOSED, scene

place, after = Path(sys.argv[1]), int(sys.argv[2])
write, count = os.fsync, iter(range(1000))

def dying(descriptor):
    write(descriptor)
    if place.exists() and list(place.iterdir()) and next(count) == after:
        os.kill(os.getpid(), 9)

with scene("en", CLOSED) as told:
    place.mkdir()
    os.fsync = dying
    _copy(told, place)
"""


@pytest.mark.parametrize("after", [0, 4, 12])
def test_a_kill_in_the_middle_leaves_nothing_under_its_own_name_and_no_temporary_file(
    tmp_path: Path, after: int, judged: Judged
) -> None:
    place, temp = tmp_path / "place", tmp_path / "temp"
    temp.mkdir()

    killed = subprocess.run(
        [sys.executable, "-c", _VICTIM, str(place), str(after)],
        env={**os.environ, "TMPDIR": str(temp), "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
    )

    assert killed.returncode == -9, killed.stderr.decode()[-2000:]
    left = [one.name for one in place.iterdir()]
    assert len(left) == 1
    assert left[0].endswith(".partial")
    # The vault of the scene lies in the folder for temporary files; nothing of the copy does.
    outside = [one for one in temp.rglob("*") if one.is_file() and "/v/" not in str(one)]
    assert outside == []
    judged("export", "kill -9", 1)

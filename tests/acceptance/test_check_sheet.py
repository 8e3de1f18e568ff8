"""The printed way to check a paper: its very lines are read off the sheet and executed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.document import grouped
from desktop.services.check_sheet import COMMANDS, SCRIPT, check_sheet
from desktop.signing.certificate import SealKey, make_seal_key
from tests.signing.attacks import ATTACKS, change_words
from tests.signing.paper import NOON, sealed_by
from tests.tools import require_tool, run, verapdf

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="module")
def key() -> SealKey:
    """The practice's own key."""
    return make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory, key: SealKey) -> Path:
    """The sheet as it is printed."""
    path = tmp_path_factory.mktemp("sheet") / "sheet.pdf"
    content = check_sheet(
        say=str, language="en", paper="letter", created=NOON, fingerprint=key.fingerprint
    )
    path.write_bytes(content)
    return path


def lines_on(sheet: Path) -> tuple[list[str], str]:
    """Return the script and the commands as whoever types them reads them."""
    text = run("pdftotext", "-layout", sheet, "-").stdout
    script = text[text.index("import re") : text.index("Put the file beside")]
    commands = text[text.index("python3 seal.py") : text.index("The third line")]
    return [line.strip() for line in script.strip().splitlines()], commands.strip()


def followed(sheet: Path, folder: Path, paper: bytes) -> subprocess.CompletedProcess[str]:
    """Do what the sheet says with *paper*, in a shell that stops at the first trouble."""
    script, commands = lines_on(sheet)
    (folder / "seal.py").write_text("\n".join(script) + "\n", encoding="utf-8")
    (folder / "paper.pdf").write_bytes(paper)
    require_tool("openssl")
    typed = commands.replace("python3", f"'{sys.executable}' -I", 1)
    return subprocess.run(
        ["sh", "-e", "-c", typed], cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_sheet_is_one_page_and_says_every_line(sheet: Path) -> None:
    script, commands = lines_on(sheet)

    assert "Pages:           1\n" in run("pdfinfo", sheet).stdout
    assert tuple(script) == SCRIPT
    assert tuple(line.strip() for line in commands.splitlines()) == COMMANDS


def test_the_sheet_is_a_file_for_everybody(sheet: Path) -> None:
    assert verapdf("2a,ua1", sheet) == []


def test_whoever_follows_the_sheet_finds_the_seal_good_and_the_fingerprint(
    sheet: Path, key: SealKey, tmp_path: Path
) -> None:
    done = followed(sheet, tmp_path, sealed_by(key))

    assert done.returncode == 0, done.stderr
    assert grouped(key.fingerprint) in done.stdout
    assert "erification successful" in done.stdout + done.stderr
    printed = re.sub(r"\s", "", run("pdftotext", sheet, "-").stdout)
    assert grouped(key.fingerprint) in printed


@pytest.mark.parametrize(
    "name",
    [
        "one byte appended",
        "words changed",
        "words and digest changed",
        "a second signature",
        "something after the envelope",
    ],
)
def test_whoever_follows_the_sheet_finds_a_changed_paper(
    name: str, sheet: Path, key: SealKey, tmp_path: Path
) -> None:
    done = followed(sheet, tmp_path, ATTACKS[name][0](sealed_by(key)))

    assert done.returncode != 0
    assert "erification successful" not in done.stdout + done.stderr


def test_a_paper_sealed_anew_by_somebody_else_shows_by_its_fingerprint(
    sheet: Path, key: SealKey, tmp_path: Path
) -> None:
    forger = make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)

    done = followed(sheet, tmp_path, sealed_by(forger))

    assert done.returncode == 0
    assert grouped(key.fingerprint) not in done.stdout
    assert change_words(sealed_by(forger)) != sealed_by(forger)

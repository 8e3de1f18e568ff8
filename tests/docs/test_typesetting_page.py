"""The page for other users of the text and tag packages: its example must run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools import run, verapdf

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "typesetting.md").read_text(encoding="utf-8")


def example() -> str:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    return str(code)


def made(monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.chdir(ROOT)
    names: dict[str, bytes] = {}
    exec(compile(example(), "docs/typesetting.md", "exec"), names)  # noqa: S102 - our own page
    return names["content"]


def test_the_example_is_short() -> None:
    body = example().partition("\n\nsetter")[2]

    assert len(body.splitlines()) <= 15


@pytest.mark.acceptance
def test_the_example_makes_a_file_that_outside_judges_accept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "letter.pdf"

    file.write_bytes(made(monkeypatch))

    assert verapdf("2a,ua1", file) == []
    text = run("pdftotext", file, "-").stdout
    assert "प्रिया शर्मा" in text
    assert "محمد بن علي" in text


def test_the_example_gives_the_same_bytes_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert made(monkeypatch) == made(monkeypatch)


def test_the_packages_work_where_nothing_else_of_this_product_is(tmp_path: Path) -> None:
    taken = tmp_path / "desktop" / "documents"
    ignored = shutil.ignore_patterns("__pycache__")
    for part in ("text", "tagged", "layout"):
        shutil.copytree(ROOT / "desktop" / "documents" / part, taken / part, ignore=ignored)
    shutil.copyfile(ROOT / "desktop" / "documents" / "pdf.py", taken / "pdf.py")
    for package in (taken, taken.parent):
        (package / "__init__.py").touch()
    code = f"{example()}\nimport desktop, sys\nprint(desktop.__file__, len(content))"

    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(str(tmp_path))

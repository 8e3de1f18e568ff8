"""The coverage page says what the packs say today."""

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "docs" / "make_coverage.py"


def test_the_coverage_page_is_current() -> None:
    spec = importlib.util.spec_from_file_location("make_coverage", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    written = script.PAGE.read_text(encoding="utf-8")

    assert written == script.page(), "run docs/make_coverage.py"

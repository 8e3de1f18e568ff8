"""Whatever a client is to read is set in 12 points or more, in large print in 18."""

import re
from pathlib import Path

import pytest

from tests.acceptance.every_paper import Paper, kinds, shared, variants
from tests.acceptance.type_sizes import FOOT, Run, runs

pytestmark = pytest.mark.acceptance

# Sheets for the practitioner's knee, and the one for whoever checks a seal by hand.
_FOR_OTHERS = ("facilitator.pdf", "checking-on-letter.pdf", "checking-on-a4.pdf")
# The record is the practitioner's own, in one size; a client is given a large copy of what was signed.
_ONE_SIZE = ("document-record",)
_LARGEST_FOOT = 11.0
_PROOFS = {12: 9.5, 18: 12.0}
# Ids, fingerprints of words and files, and of keys.
_PROOF = re.compile(
    r"[0-9a-f]{20}|[0-9A-F]{20}|(?:[0-9A-F]{2}:)[0-9A-F]{2}|Pap(?:er|el)[0-9A-Z]{4}-"
)


def test_all_that_a_client_reads_is_large_enough(
    tmp_path_factory: pytest.TempPathFactory, key: str
) -> None:
    papers = [one for one in variants(shared(tmp_path_factory), key) if is_for_clients(one)]

    small = [(paper.file.name, run) for paper in papers for run in too_small(paper)]

    assert papers
    assert small == []


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask for each paper by its own row."""
    metafunc.parametrize("key", kinds())


def is_for_clients(paper: Paper) -> bool:
    return not paper.file.name.endswith(_FOR_OTHERS)


def is_large(file: Path, look: str) -> bool:
    if file.parent.name in _ONE_SIZE:
        return False
    return look == "large_print" or "large-print" in file.name


def too_small(paper: Paper) -> list[Run]:
    """Return what is smaller than the rule, but for the foot and what proves the paper."""
    least = 18 if is_large(paper.file, paper.look) else 12
    return [
        run for run in runs(paper.file) if run.size < least - 0.01 and not may_be_small(run, least)
    ]


def may_be_small(run: Run, least: int) -> bool:
    in_foot = run.size <= _LARGEST_FOOT + 0.01 and run.above_foot < FOOT
    return in_foot or (run.size == _PROOFS[least] and bool(_PROOF.search(run.words)))

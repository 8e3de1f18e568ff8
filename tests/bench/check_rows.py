"""Checking a folder of sealed papers, as somebody brings it: files a second."""

import os
from pathlib import Path
from time import perf_counter

from desktop.documents.stamp import stamp
from desktop.documents.templates.papers import typeset_paper
from desktop.services.verify_batch import check_each, list_files
from desktop.services.verify_file import Yardstick
from desktop.signing.certificate import make_seal_key
from desktop.signing.seal import seal
from tests.bench.table import Row
from tests.documents.samples import NOON, agreement, dress, signed_by_both

LEAST = 10
"""Files a second."""


def check_rows(place: Path, *, files: int) -> list[Row]:
    """Return how many sealed agreements, *files* in all, are checked in a second; imports apart."""
    key = make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)
    booklet = agreement("booklet", signers=(), takes_in=None)
    wear = dress(signatures=signed_by_both(), sealed=True, appendix=booklet)
    content = typeset_paper(agreement(), wear).content
    picture = stamp(("Sealed", "Key 4F:2A"), language="en", created=NOON)
    sealed = seal(content, key, stamp=picture, reason="Sealed", signed_at=NOON)
    for number in range(files + 1):
        (place / f"{number:03}.pdf").write_bytes(sealed)
    found = list(list_files([place]))
    yardstick = Yardstick(key.fingerprint)
    _ = list(check_each(found[:1], yardstick))
    begun = perf_counter()
    results = list(check_each(found[1:], yardstick))
    rate = len(results) / (perf_counter() - begun)
    assert all(one.verdict and one.verdict.is_intact for one in results)
    what = f"files checked in a second, sealed agreements of {len(sealed) // 1000} kB"
    return [Row(what, f"{rate:.0f}", bar=f"at least {LEAST}", met=rate >= LEAST)]

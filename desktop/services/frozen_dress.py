"""What pages wear beside their words, kept as it was when somebody first signed them."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, field

from desktop.domain.document import fingerprint_of
from desktop.domain.look import Look

DRESS = "dress"
"""The kind of reading copy that holds what a paper's pages wore."""


@dataclass(frozen=True, slots=True)
class FrozenDress:
    """The line about the seal, the practice's logo and the look of one paper.

    All three are settings that may change between the first signature and the last; what
    was read must not.
    """

    seal_line: str
    logo: bytes = field(repr=False)
    look: Look

    def kept(self) -> bytes:
        """Return the dress as canonical JSON (UTF-8, sorted keys)."""
        plain = {
            "seal_line": self.seal_line,
            "logo": b64encode(self.logo).decode(),
            "look": asdict(self.look),
        }
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the dress, by which the journal names it."""
        return fingerprint_of(self.kept())


def read_dress(kept: bytes) -> FrozenDress:
    """Return the dress that was kept as *kept*.

    Raises:
        ValueError, KeyError, TypeError: if it is none.
    """
    plain = json.loads(kept)
    return FrozenDress(plain["seal_line"], b64decode(plain["logo"]), Look(**plain["look"]))

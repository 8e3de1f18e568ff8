"""Take the seal out of a PDF with nothing but Python: row S3, and anybody's way to check.

    python3 cms_of.py FILE.pdf seal.cms content.bin
    openssl cms -verify -cades -inform DER -in seal.cms -content content.bin -binary \
        -CAfile seal.crt -out /dev/null
"""

import re
import sys
from pathlib import Path


def taken_apart(pdf: bytes) -> tuple[bytes, bytes]:
    """Return the CMS of the one signature in *pdf* and the content it signs."""
    ((first, before, after, rest),) = [
        tuple(int(number) for number in found.groups())
        for found in re.finditer(rb"/ByteRange\s*\[\s*(\d+) (\d+) (\d+) (\d+)\s*\]", pdf)
    ]
    if first != 0 or after + rest != len(pdf):
        raise SystemExit("The signature does not cover the whole file.")
    hole = bytes.fromhex(pdf[before + 1 : after - 1].decode("ascii"))
    digits = hole[1] & 0x7F
    length = 2 + digits + int.from_bytes(hole[2 : 2 + digits], "big")
    if any(hole[length:]):
        raise SystemExit("Something stands behind the signature.")
    return hole[:length], pdf[:before] + pdf[after:]


if __name__ == "__main__":
    source, cms, content = (Path(name) for name in sys.argv[1:4])
    seal, signed = taken_apart(source.read_bytes())
    cms.write_bytes(seal)
    content.write_bytes(signed)

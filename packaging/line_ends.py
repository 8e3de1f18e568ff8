"""Says which of the given text files do not end in exactly one line break."""

import sys
from pathlib import Path


def ends_well(content: bytes) -> bool:
    """Say whether *content* is empty or ends in one line break and no blank line."""
    return not content or (content.endswith(b"\n") and not content.endswith(b"\n\n"))


if __name__ == "__main__":
    wrong = [name for name in sys.argv[1:] if not ends_well(Path(name).read_bytes())]
    for name in wrong:
        print(f"{name} does not end in exactly one line break")
    sys.exit(1 if wrong else 0)

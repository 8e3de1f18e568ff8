"""What the set-up says, and how it stops."""

import sys

PYTHON_UNFIT = 70
SYSTEM_PART_MISSING = 71
PACKAGES_NOT_INSTALLED = 72
PACKAGE_NOT_AS_PROMISED = 73


class SetupStoppedError(Exception):
    """The set-up cannot go on; the sentence says why and what to do."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def say(text: str, *, error: bool = False) -> None:
    """Print *text* at once, whatever the terminal can show of it."""
    stream = sys.stderr if error else sys.stdout
    if stream is None:
        return
    encoding = stream.encoding or "ascii"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)

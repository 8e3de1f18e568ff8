"""Why a form pack is refused: the file, the key and one plain sentence."""

from __future__ import annotations

_LONGEST = 400


class PackRefusedError(Exception):
    """A form pack that cannot be used; nothing of it was loaded."""

    def __init__(self, file: str, key: str, sentence: str) -> None:
        self.file = _on_one_line(file)
        self.key = _on_one_line(key)
        self.sentence = _on_one_line(sentence)
        place = f"{self.file}: {self.key}" if key else self.file
        super().__init__(f"{place}: {self.sentence}")


def _on_one_line(text: str) -> str:
    """Return *text*, which may quote a file nobody should trust, short and harmless to show."""
    harmless = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)
    if len(harmless) <= _LONGEST:
        return harmless
    return f"{harmless[: _LONGEST // 2]} ... {harmless[-_LONGEST // 2 :]}"

"""Why a form pack is refused: the file, the key and one plain sentence."""

from __future__ import annotations


class PackRefusedError(Exception):
    """A form pack that cannot be used; nothing of it was loaded."""

    def __init__(self, file: str, key: str, sentence: str) -> None:
        super().__init__(f"{file}: {key}: {sentence}" if key else f"{file}: {sentence}")
        self.file = file
        self.key = key
        self.sentence = sentence

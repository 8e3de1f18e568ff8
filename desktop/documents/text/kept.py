"""What is kept only to be quick: as much as was lately wanted, and no more."""

from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """Remembers at most so many things, and lets go of what nobody asked for in a while.

    It has two halves. When the newer is full it becomes the older, and what was left in the
    older is gone. Any number of threads may use it; at worst two make the same thing.
    """

    def __init__(self, most: int) -> None:
        self._half = most // 2
        self._newer: dict[K, V] = {}
        self._older: dict[K, V] = {}

    def __len__(self) -> int:
        return len(self._newer) + len(self._older)

    def get(self, key: K) -> V | None:
        """Return what is kept under *key*, if it still is."""
        found = self._newer.get(key)
        if found is None:
            found = self._older.pop(key, None)
            if found is not None:
                self.keep(key, found)
        return found

    def keep(self, key: K, value: V) -> V:
        """Keep *value* under *key* for a while, and return it."""
        if len(self._newer) >= self._half:
            self._older, self._newer = self._newer, {}
        self._newer[key] = value
        return value

    def forget(self) -> None:
        """Let go of everything."""
        self._newer, self._older = {}, {}

"""The disk after the power went: what was synced is there, of the rest only some.

A write that was not synced may be on the disk, or not, or torn at any sector; a name that was
given or taken away may be so only after its folder was synced. Nothing comes in order.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.acceptance.traced import (
    FOLDER,
    Act,
    Cut,
    FolderSynced,
    Named,
    Recording,
    Said,
    Synced,
    Written,
    moved,
)

SECTOR = 512
"""What a disk writes whole or not at all; larger on newer ones, which only helps."""


@dataclass(slots=True)
class _File:
    """What is on the disk for certain, and what was asked for since."""

    durable: bytearray = field(default_factory=bytearray, repr=False)
    waiting: list[Written | Cut] = field(default_factory=list)

    def sync(self) -> None:
        for each in self.waiting:
            _apply(self.durable, each)
        self.waiting.clear()

    def after_cut(self, chance: random.Random) -> bytes:
        """Return what a reader finds once the power is back."""
        content = bytearray(self.durable)
        for each in self.waiting:
            for part in _survived(each, chance):
                _apply(content, part)
        return bytes(content)


def _apply(content: bytearray, act: Written | Cut) -> None:
    if isinstance(act, Cut):
        if act.size > len(content):
            content.extend(bytes(act.size - len(content)))
        del content[act.size :]
        return
    if act.offset > len(content):
        content.extend(bytes(act.offset - len(content)))
    content[act.offset : act.offset + len(act.content)] = act.content


def _survived(act: Written | Cut, chance: random.Random) -> Iterator[Written | Cut]:
    """Yield what of *act* reached the disk: all, nothing, or some of its sectors."""
    fate = chance.choice(("all", "nothing", "torn"))
    if fate == "all" or (fate == "torn" and isinstance(act, Cut)):
        yield act
    elif fate == "torn" and isinstance(act, Written):
        first = act.offset - act.offset % SECTOR
        for at in range(first, act.offset + len(act.content), SECTOR):
            start, end = max(at, act.offset), min(at + SECTOR, act.offset + len(act.content))
            if chance.random() < 0.5:
                yield Written(act.file, start, act.content[start - act.offset : end - act.offset])


class Disk:
    """A folder on a disk that loses what was not synced when the power goes.

    Args:
        recording: whose folder it is, and what lay in it at first, all of it durable.
    """

    def __init__(self, recording: Recording) -> None:
        self._folder = recording.folder
        self._files = {number: _File(bytearray(b)) for number, b in _numbered(recording)}
        self._names = {path: number for number, path in enumerate(recording.start)}
        if recording.start:
            self._names[recording.folder] = FOLDER
        self._waiting: list[Named] = []

    def do(self, act: Act) -> None:
        """Let the program's next act reach the system, though not yet the disk."""
        if isinstance(act, Written | Cut):
            self._files.setdefault(act.file, _File()).waiting.append(act)
        elif isinstance(act, Synced):
            self._files.setdefault(act.file, _File()).sync()
        elif isinstance(act, Named):
            self._waiting.append(act)
        elif isinstance(act, FolderSynced):
            there = [each for each in self._waiting if each.path.parent == act.folder]
            self._waiting = [each for each in self._waiting if each.path.parent != act.folder]
            for each in there:
                _name(self._names, each)

    def after_cut(self, target: Path, chance: random.Random) -> None:
        """Write to *target* what the folder holds once the power is back."""
        names = dict(self._names)
        for each in _kept(self._waiting, chance):
            _name(names, each)
        folders = {path for path, number in names.items() if number == FOLDER}
        if self._folder not in folders:
            return
        target.mkdir(mode=0o700)
        for path in sorted(folders - {self._folder}):
            (target / path.relative_to(self._folder)).mkdir(mode=0o700)
        for path, number in names.items():
            if number != FOLDER and path.parent in folders:
                content = self._files.setdefault(number, _File()).after_cut(chance)
                (target / path.relative_to(self._folder)).write_bytes(content)


def _numbered(recording: Recording) -> Iterator[tuple[int, bytes]]:
    yield from enumerate(recording.start.values())


def _kept(waiting: list[Named], chance: random.Random) -> Iterable[Named]:
    """Return which names reached the disk: as far as a journal got, or any of them."""
    if chance.random() < 0.5:
        return waiting[: chance.randrange(len(waiting) + 1)]
    return [each for each in waiting if chance.random() < 0.5]


def _name(names: dict[Path, int], act: Named) -> None:
    if act.former is not None and act.file == FOLDER:
        for path in [each for each in names if act.former in each.parents]:
            names[moved(path, act.former, act.path)] = names.pop(path)
    if act.former is not None:
        names.pop(act.former, None)
    if act.file is None:
        names.pop(act.path, None)
    else:
        names[act.path] = act.file


@dataclass(frozen=True, slots=True)
class Aftermath:
    """A folder as a cut left it, and all that had been acknowledged by then."""

    folder: Path
    acknowledged: tuple[tuple[str, ...], ...] = field(repr=False)


def cuts(
    recording: Recording,
    place: Path,
    chance: random.Random,
    *,
    count: int,
    reaches_disk: Callable[[Act], bool] = lambda _: True,
) -> Iterator[Aftermath]:
    """Yield the folder after each of *count* cuts of the power, half of them after a promise.

    *reaches_disk* says of a sync whether the disk obeys; a check of the check lets none.
    """
    disk, said = Disk(recording), list[tuple[str, ...]]()
    promises = [at for at, act in enumerate(recording.acts, 1) if isinstance(act, Said)]
    moments = [
        chance.choice(promises) if each % 2 else chance.randrange(len(recording.acts) + 1)
        for each in range(count)
    ]
    made = 0
    for at in range(len(recording.acts) + 1):
        for _ in range(moments.count(at)):
            folder = place / f"after-cut-{made}"
            disk.after_cut(folder, chance)
            yield Aftermath(folder, tuple(said))
            made += 1
        if at < len(recording.acts):
            act = recording.acts[at]
            if isinstance(act, Said):
                said.append(act.words)
            elif not isinstance(act, Synced | FolderSynced) or reaches_disk(act):
                disk.do(act)

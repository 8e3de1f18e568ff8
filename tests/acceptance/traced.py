"""What a program did to the disk, recorded by strace: every write with its bytes, every sync.

``recorded`` runs a command and returns its acts on a folder in the order they came to their
end, with the lines of its diary between them: what it had been promised is durable by then.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from tests.tools import require_tool

_CALLS = (
    *("openat", "open", "creat", "close", "dup", "dup2", "fcntl", "lseek"),
    *("write", "pwrite64", "ftruncate", "fsync", "fdatasync", "sync_file_range"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"),
    *("writev", "pwritev", "pwritev2", "sendfile", "copy_file_range", "fallocate", "link"),
    *("linkat", "truncate", "splice"),
)
_NOT_UNDERSTOOD = frozenset(
    {"writev", "pwritev", "pwritev2", "sendfile", "copy_file_range", "fallocate", "splice"}
)
"""A recording in which one of these meets a file of the vault is refused, never misread."""

FOLDER = -1
"""The number of everything that is a folder and no file."""

_LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+)")
_BEGUN = re.compile(r"(\d+) +(\w+)\((.*) <unfinished \.\.\.>$")
_ENDED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+|0x[0-9a-f]+)")
_BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


class TraceUnreadableError(Exception):
    """strace wrote something this reader does not know; guessing would prove nothing."""


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes put into the file *file* at *offset*."""

    file: int
    offset: int
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Cut:
    """The file *file* made as long as *size*."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """Everything written to the file *file* so far is on the disk."""

    file: int


@dataclass(frozen=True, slots=True)
class Named:
    """The file or folder *file* gets the name *path*; ``None`` takes the name away.

    *former* is the name it had before, where it was renamed.
    """

    path: Path
    file: int | None
    former: Path | None = None


@dataclass(frozen=True, slots=True)
class FolderSynced:
    """Every name given in *folder* so far is on the disk."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the diary: what the program holds to be durable from here on."""

    words: tuple[str, ...]


Act: TypeAlias = Written | Cut | Synced | Named | FolderSynced | Said


@dataclass(frozen=True, slots=True)
class Recording:
    """The acts of a program on a folder; *start* are the files it found there, by number."""

    folder: Path
    start: dict[Path, bytes] = field(repr=False)
    acts: tuple[Act, ...] = field(repr=False)


def recorded(command: Sequence[str], folder: Path, diary: Path, trace: Path) -> Recording:
    """Run *command* under strace and return what it did to *folder*.

    What it appends to the file *diary* are its acknowledgements, line by line.
    """
    start = {each: each.read_bytes() for each in sorted(folder.glob("**/*")) if each.is_file()}
    strace = [require_tool("strace"), "-f", "--seccomp-bpf", "-qq", "-xx", "-s", "9000000"]
    calls = ",".join(f"?{each}" for each in _CALLS)
    subprocess.run(
        [*strace, "-o", str(trace), "-e", f"trace={calls}", "-e", "signal=none", *command],
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    with trace.open(encoding="ascii") as lines:
        acts = tuple(_Reader(folder, diary, start).acts(lines))
    trace.unlink()
    return Recording(folder, start, acts)


@dataclass(slots=True)
class _Open:
    """What a descriptor leads to: a file's number, the diary, or a folder; and where in it."""

    file: int | None = None
    path: Path | None = None
    is_diary: bool = False
    position: int = 0


class _Reader:
    """Turns the lines of strace into acts; knows which descriptor leads where."""

    def __init__(self, folder: Path, diary: Path, start: dict[Path, bytes]) -> None:
        self._folder = folder
        self._diary = diary
        self._files = {path: number for number, path in enumerate(start)}
        self._sizes = {self._files[path]: len(content) for path, content in start.items()}
        self._folders = {folder, *(each.parent for each in start)} if folder.exists() else set()
        self._open: dict[int, _Open] = {}
        self._said = b""

    def acts(self, lines: Iterator[str]) -> Iterator[Act]:
        """Yield what each line of strace did, where it did anything to the folder."""
        begun: dict[str, str] = {}
        for line in lines:
            if unfinished := _BEGUN.match(line.rstrip("\n")):
                begun[unfinished[1]] = unfinished[3]
                continue
            ended = _ENDED.match(line)
            whole = ended or _LINE.match(line)
            if whole is None:
                if " = ?" in line:
                    continue
                raise TraceUnreadableError(line[:200])
            arguments = begun.pop(whole[1]) + whole[3] if ended else whole[3]
            result = int(whole[4], 0)
            if result >= 0:
                yield from self._act(whole[2], arguments, result)

    def _act(self, call: str, arguments: str, result: int) -> Iterator[Act]:
        if call in {"openat", "open", "creat"}:
            yield from self._opened(arguments, result)
        elif call in {"mkdir", "mkdirat", "rmdir"} or "AT_REMOVEDIR" in arguments:
            yield from self._folder_named(call, self._path(arguments))
        elif call in {"rename", "renameat", "renameat2", "unlink", "unlinkat"}:
            yield from self._named(call, arguments)
        elif call in {"dup", "dup2", "fcntl"}:
            self._doubled(call, arguments, result)
        elif (there := self._open.get(_number(arguments))) is not None:
            yield from self._touched(call, arguments, result, there)

    def _opened(self, arguments: str, descriptor: int) -> Iterator[Act]:
        path = self._path(arguments)
        flags = arguments.partition('",')[2]
        self._open.pop(descriptor, None)
        if path == self._diary:
            self._open[descriptor] = _Open(is_diary=True)
        elif path in self._folders or path == self._folder.parent:
            self._open[descriptor] = _Open(path=path)
        elif self._is_inside(path):
            if path not in self._files:
                self._files[path] = number = len(self._sizes)
                self._sizes[number] = 0
                yield Named(path, number)
            file = self._files[path]
            if "O_TRUNC" in flags and self._sizes[file]:
                self._sizes[file] = 0
                yield Cut(file, 0)
            at = self._sizes[file] if "O_APPEND" in flags else 0
            self._open[descriptor] = _Open(file=file, path=path, position=at)

    def _folder_named(self, call: str, path: Path) -> Iterator[Act]:
        """Yield that a folder was made or removed."""
        if path != self._folder and not self._is_inside(path):
            return
        if call.startswith("mkdir"):
            self._folders.add(path)
            yield Named(path, FOLDER)
        else:
            self._folders.remove(path)
            yield Named(path, None)

    def _named(self, call: str, arguments: str) -> Iterator[Act]:
        """Yield what became of a name: it was taken away, or another one was given."""
        path = self._path(arguments)
        if call.startswith("unlink"):
            if self._is_known(path):
                del self._files[path]
                yield Named(path, None)
        elif path in self._folders or self._is_known(path):
            target = self._path(arguments, second=True)
            if not self._is_inside(target):
                raise TraceUnreadableError(f"{path.name} left the folder")
            yield self._renamed(path, target)

    def _renamed(self, path: Path, target: Path) -> Named:
        if path in self._folders:
            self._folders = {moved(each, path, target) for each in self._folders}
            self._files = {moved(each, path, target): n for each, n in self._files.items()}
            return Named(target, FOLDER, path)
        self._files[target] = file = self._files.pop(path)
        return Named(target, file, path)

    def _is_known(self, path: Path) -> bool:
        if path not in self._files and self._is_inside(path):
            raise TraceUnreadableError(f"nobody made {path.name}")
        return path in self._files

    def _doubled(self, call: str, arguments: str, result: int) -> None:
        there = self._open.get(_number(arguments))
        if there is not None and (call != "fcntl" or "F_DUPFD" in arguments):
            self._open[result] = there

    def _touched(self, call: str, arguments: str, result: int, there: _Open) -> Iterator[Act]:
        if call == "close":
            del self._open[_number(arguments)]
        elif call == "lseek":
            there.position = result
        elif call in {"fsync", "fdatasync"}:
            if there.file is not None:
                yield Synced(there.file)
            elif there.path is not None:
                yield FolderSynced(there.path)
        elif there.is_diary:
            yield from self._diary_lines(_content(arguments)[:result])
        elif there.file is not None:
            yield from self._changed(call, arguments, result, there)

    def _changed(self, call: str, arguments: str, result: int, there: _Open) -> Iterator[Act]:
        assert there.file is not None
        if call in _NOT_UNDERSTOOD:
            raise TraceUnreadableError(f"{call} on a file of the vault is not understood here")
        if call == "ftruncate":
            self._sizes[there.file] = size = int(arguments.rpartition(",")[2])
            yield Cut(there.file, size)
        elif call in {"write", "pwrite64"} and result:
            content = _content(arguments)[:result]
            if call == "write":
                offset = there.position
                there.position += result
            else:
                offset = int(arguments.rpartition(",")[2])
            self._sizes[there.file] = max(self._sizes[there.file], offset + len(content))
            yield Written(there.file, offset, content)

    def _diary_lines(self, content: bytes) -> Iterator[Act]:
        *lines, self._said = (self._said + content).split(b"\n")
        for line in lines:
            yield Said(tuple(line.decode().split()))

    def _is_inside(self, path: Path) -> bool:
        return self._folder in path.parents

    def _path(self, arguments: str, *, second: bool = False) -> Path:
        """Return the first path in *arguments*, or the second."""
        found = [
            (arguments[: each.start()].rpartition(",")[0], each)
            for each in _BYTES.finditer(arguments)
        ]
        before, match = found[1 if second else 0]
        path = Path(os.fsdecode(bytes.fromhex(match[1].replace("\\x", ""))))
        if path.is_absolute():
            return path
        there = before.rpartition(",")[2].strip().lstrip("(")
        base = self._open.get(int(there)) if there.isdigit() else None
        return (base.path if base and base.path else Path.cwd()) / path


def moved(path: Path, former: Path, target: Path) -> Path:
    """Return where *path* is once the folder *former* is called *target*."""
    if path == former or former in path.parents:
        return target / path.relative_to(former)
    return path


def _number(arguments: str) -> int:
    first = arguments.partition(",")[0].strip()
    return int(first) if first.isdigit() else -1


def _content(arguments: str) -> bytes:
    found = _BYTES.search(arguments)
    if found is None or found[2]:
        raise TraceUnreadableError("bytes were cut off in the recording")
    return bytes.fromhex(found[1].replace("\\x", ""))

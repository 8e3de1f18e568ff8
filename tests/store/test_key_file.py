"""The two copies of the header."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.store import files, key_file
from desktop.store.errors import (
    DiskFullError,
    HeaderDamagedError,
    StoreMissingError,
    StoreNewerError,
)
from desktop.store.header import Header, parse
from desktop.store.vault import Vault


@pytest.fixture
def header(vault: Vault, folder: Path) -> Header:
    """The header of a closed vault."""
    vault.close()
    return parse((folder / "vault.key").read_bytes())


def test_both_copies_are_the_same(folder: Path, header: Header) -> None:
    assert key_file.load(folder) == (header,)
    assert (folder / "vault.key").read_bytes() == (folder / "vault.key.mirror").read_bytes()


def test_the_newer_copy_comes_first(folder: Path, header: Header) -> None:
    newer = replace(header, generation=2)
    mirror = (folder / "vault.key.mirror").read_bytes()
    key_file.save(folder, newer)
    (folder / "vault.key.mirror").write_bytes(mirror)

    assert key_file.load(folder) == (newer, header)


def test_no_file_at_all_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError):
        key_file.load(tmp_path)


def test_two_damaged_copies_are_a_damaged_header(folder: Path, header: Header) -> None:
    for copy in key_file.copies(folder):
        copy.write_bytes(b"x")

    with pytest.raises(HeaderDamagedError):
        key_file.load(folder)
    assert header.generation == 1


def test_a_newer_copy_beside_a_damaged_one_is_told_as_newer(folder: Path, header: Header) -> None:
    from desktop.store import header as headers
    from desktop.store import plain

    line = headers.write(header).split(b"\n")[0].replace(b'"format":1', b'"format":3')
    newer = line + b"\nsha256 " + plain.fingerprint(line).encode() + b"\n"
    for one, other in (key_file.copies(folder), key_file.copies(folder)[::-1]):
        one.write_bytes(newer)
        other.write_bytes(b"x")

        with pytest.raises(StoreNewerError):
            key_file.load(folder)


@pytest.mark.parametrize("harm", ["gone", "half"])
def test_a_harmed_copy_is_mended_and_what_a_crash_left_is_cleared(
    folder: Path, header: Header, harm: str
) -> None:
    for copy in key_file.copies(folder):
        copy.unlink() if harm == "gone" else copy.write_bytes(b"x")
        files.temporary_of(copy).write_bytes(b"half")

        key_file.mend(folder, header)

        assert key_file.load(folder) == (header,)
        assert copy.stat().st_mode & 0o777 == 0o600
        assert not list(folder.glob("*.tmp"))


def test_a_full_disk_does_not_stop_the_mending_of_the_other_copy(
    folder: Path, header: Header, monkeypatch: pytest.MonkeyPatch
) -> None:
    for copy in key_file.copies(folder):
        copy.write_bytes(b"x")
    write: Callable[[Path, bytes], None] = files.replace_durably

    def full(path: Path, content: bytes) -> None:
        if path.name == "vault.key":
            raise DiskFullError
        write(path, content)

    monkeypatch.setattr(key_file, "replace_durably", full)

    key_file.mend(folder, header)

    assert key_file.load(folder) == (header,)

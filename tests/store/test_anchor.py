"""The mark beside the vault: written, read, and never believed when anything about it is off."""

from pathlib import Path

import pytest

from desktop.store import anchor
from desktop.store.anchor import ABSENT, DAMAGED, HELD, Anchor, Mark

KEY = bytearray(range(32))
MARK = Mark(260, "ab" * 32, 3, restored=17, clean=True, at="2026-12-02T16:03:05-08:00")


def test_a_mark_reads_back_as_it_was_kept(tmp_path: Path) -> None:
    anchor.keep(tmp_path, anchor.spelled(MARK, KEY, "a vault"))

    assert anchor.read(tmp_path, KEY, "a vault") == Anchor(HELD, MARK)
    assert (tmp_path / "anchor").stat().st_mode & 0o777 == 0o600


def test_without_a_file_there_is_no_mark(tmp_path: Path) -> None:
    assert anchor.read(tmp_path, KEY, "a vault") == Anchor(ABSENT)


def test_every_flipped_bit_of_the_file_is_told(tmp_path: Path) -> None:
    content = anchor.spelled(MARK, KEY, "a vault")
    places = [(at, bit) for at in range(len(content)) for bit in range(8)]

    for at, bit in places:
        flipped = bytearray(content)
        flipped[at] ^= 1 << bit
        (tmp_path / "anchor").write_bytes(flipped)
        assert anchor.read(tmp_path, KEY, "a vault") == Anchor(DAMAGED), (at, bit)


@pytest.mark.parametrize("length", [0, 1, 40, -1])
def test_a_file_cut_short_is_told(tmp_path: Path, length: int) -> None:
    (tmp_path / "anchor").write_bytes(anchor.spelled(MARK, KEY, "a vault")[:length])

    assert anchor.read(tmp_path, KEY, "a vault").state == DAMAGED


@pytest.mark.parametrize(
    "content", [b"[]", b"null", b'{"seq": 1}', b"\xff\xfe", b"[" * 4000, b'{"seq": "x"}']
)
def test_whatever_else_lies_there_is_damage_and_no_crash(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "anchor").write_bytes(content)

    assert anchor.read(tmp_path, KEY, "a vault").state == DAMAGED


def test_the_mark_of_another_vault_is_not_believed(tmp_path: Path) -> None:
    anchor.keep(tmp_path, anchor.spelled(MARK, KEY, "another vault"))

    assert anchor.read(tmp_path, KEY, "a vault").state == DAMAGED
    assert anchor.read(tmp_path, bytearray(32), "another vault").state == DAMAGED


def test_a_folder_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    anchor.keep(tmp_path / "not there", anchor.spelled(MARK, KEY, "a vault"))

    assert not (tmp_path / "not there").exists()


def test_what_a_keychain_keeps_has_32_bytes_and_says_the_same() -> None:
    content = anchor.packed(MARK, KEY, "a vault")

    assert len(content) == 32
    assert anchor.unpacked(content, KEY, "a vault") == Mark(260, "ab" * 8, 3, restored=17)
    assert anchor.unpacked(content, KEY, "another vault") is None
    assert anchor.unpacked(bytes(32), KEY, "a vault") is None
    assert anchor.unpacked(b"", KEY, "a vault") is None

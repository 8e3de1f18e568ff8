"""What a kill left of a saved copy goes with the next one, and nothing else does."""

import os
from pathlib import Path

from desktop.services.hand_over import save_copy
from desktop.store.half_written import half_written
from desktop.store.vault import Vault
from desktop.store.watch import unwatched


def _old(path: Path, content: bytes = b"a page") -> Path:
    path.write_bytes(content)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    return path


def test_a_killed_copy_goes_when_the_next_one_is_saved(tmp_path: Path) -> None:
    left = _old(half_written(tmp_path / "Agreement.pdf"))

    save_copy(b"whole", tmp_path / "Other.pdf")

    assert not left.exists()
    assert (tmp_path / "Other.pdf").read_bytes() == b"whole"


def test_it_goes_with_the_next_backup_there_too(vault: Vault, tmp_path: Path) -> None:
    shelf = tmp_path / "stick"
    shelf.mkdir()
    left = _old(half_written(shelf / "Agreement.pdf"))

    vault.back_up(shelf, unwatched)

    assert not left.exists()


def test_nothing_else_is_touched(tmp_path: Path) -> None:
    names = (
        ".Agreement.pdf.12.partial",
        ".Agreement.pdf.holdfast.partial",
        "Agreement.pdf.12.holdfast.partial",
        ".Agreement.pdf.twelve.holdfast.partial",
    )
    others = [_old(tmp_path / name) for name in names]
    being_written = half_written(tmp_path / "Now.pdf")
    being_written.write_bytes(b"half")
    folder = tmp_path / ".a.1.holdfast.partial"
    folder.mkdir()
    os.utime(folder, (1_000_000_000, 1_000_000_000))
    link = tmp_path / ".b.2.holdfast.partial"
    link.symlink_to(others[0])
    os.utime(link, (1_000_000_000, 1_000_000_000), follow_symlinks=False)

    save_copy(b"whole", tmp_path / "Other.pdf")

    assert all(each.exists() for each in (*others, being_written, folder))
    assert link.is_symlink()

"""The vault has the practice's pack ready, as long as the files it was made of are the same."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.packs.errors import PackRefusedError
from desktop.packs.reading import PackFiles, read_folder
from desktop.services.confirm_pack import (
    PackUnconfirmedError,
    confirm_pack,
    pack_state,
    require_usable,
)
from desktop.services.filed_pack import filed_pack, pack_at_hand
from desktop.services.load_pack import load_pack
from desktop.services.means import Means
from desktop.store.errors import DiskFullError
from tests.services.conftest import Practice


@pytest.fixture
def means(practice: Practice, tmp_path: Path) -> Means:
    """The practice's means, with form packs of its own that a test may change."""
    for key in ("core", "us", "us-ca"):
        shutil.copytree(FORMS / key, tmp_path / "forms" / key)
    return replace(practice.means, forms=tmp_path / "forms")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders whose files were read, in order."""
    folders: list[str] = []

    def noted(folder: Path) -> PackFiles:
        folders.append(folder.name)
        return read_folder(folder)

    monkeypatch.setattr("desktop.packs.load.read_folder", noted)
    return folders


def test_a_pack_is_read_out_of_its_files_once(
    practice: Practice, means: Means, parsed: list[str]
) -> None:
    first = filed_pack(means, practice.vault, "us-ca")
    read = list(parsed)
    second = filed_pack(means, practice.vault, "us-ca")

    assert read == parsed == ["us-ca", "us", "core"]
    assert first == second == load_pack("us-ca", means.forms)


def test_a_parent_that_changed_is_noticed(practice: Practice, means: Means) -> None:
    before = filed_pack(means, practice.vault, "us-ca")
    file = means.forms / "core" / "words.en.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('title = "', 'title = "So: ', 1), encoding="utf-8")

    after = filed_pack(means, practice.vault, "us-ca")

    assert after.fingerprint != before.fingerprint
    assert after == load_pack("us-ca", means.forms)


def test_another_parent_is_noticed(practice: Practice, means: Means) -> None:
    before = filed_pack(means, practice.vault, "us-ca")
    (means.forms / "us").rename(means.forms / "usa")
    for key in ("usa", "us-ca"):
        file = means.forms / key / "pack.toml"
        text = file.read_text(encoding="utf-8")
        text = text.replace('key = "us"', 'key = "usa"').replace('s = "us"', 's = "usa"')
        file.write_text(text, encoding="utf-8")

    after = filed_pack(means, practice.vault, "us-ca")

    assert (before.chain, after.chain) == (("us-ca", "us", "core"), ("us-ca", "usa", "core"))


def test_a_pack_whose_file_is_gone_is_refused_by_name(practice: Practice, means: Means) -> None:
    filed_pack(means, practice.vault, "us-ca")
    (means.forms / "core" / "pack.toml").unlink()

    with pytest.raises(PackRefusedError, match=r"core/pack\.toml: the file is missing"):
        filed_pack(means, practice.vault, "us-ca")


def test_a_pack_that_was_damaged_since_is_refused(practice: Practice, means: Means) -> None:
    filed_pack(means, practice.vault, "us-ca")
    with (means.forms / "us" / "pack.toml").open("a", encoding="utf-8") as file:
        file.write('[items."practice.name"]\nkin = "text"\n')

    with pytest.raises(PackRefusedError, match=r"us/pack\.toml"):
        filed_pack(means, practice.vault, "us-ca")


def test_going_from_one_place_to_another_and_back_gives_the_right_pack(
    practice: Practice, means: Means
) -> None:
    keys = ["us-ca", "us", "us-ca"]

    assert [filed_pack(means, practice.vault, key).key for key in keys] == keys


def test_a_full_disk_still_lets_a_pack_be_read(
    practice: Practice, means: Means, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> str:
        raise DiskFullError

    monkeypatch.setattr(practice.vault, "file_pack", full)

    assert pack_at_hand(means, practice.vault, "us-ca").key == "us-ca"
    with pytest.raises(DiskFullError):
        filed_pack(means, practice.vault, "us-ca")


def test_a_confirmed_pack_stays_confirmed_out_of_the_vault(
    practice: Practice, means: Means, parsed: list[str]
) -> None:
    pack = filed_pack(means, practice.vault, "us-ca")
    parsed.clear()

    confirm_pack(means, practice.vault, pack, practitioner=practice.made.practitioner)

    today = means.clock.now().date()
    again = filed_pack(means, practice.vault, "us-ca")
    assert pack_state(practice.vault, again, today=today).is_usable
    assert parsed == []


@pytest.mark.parametrize("key", ["core", "gb"])
def test_a_pack_that_others_build_on_is_refused_even_in_a_rehearsal(
    practice: Practice, key: str
) -> None:
    pack = load_pack(key, FORMS)

    with pytest.raises(PackUnconfirmedError, match="only there for others to build on"):
        require_usable(practice.vault, pack, today=practice.means.clock.now().date())

"""``holdfast packs`` lists and checks form packs."""

import shutil
from pathlib import Path

from desktop.assets import FORMS
from tests.commands.conftest import Holdfast


def test_the_shipped_packs_are_whole(holdfast: Holdfast) -> None:
    ran = holdfast("packs", "check")

    assert ran.code == 0
    assert "us-ca: whole." in ran.said


def test_the_shipped_packs_are_listed(holdfast: Holdfast) -> None:
    ran = holdfast("packs", "list")

    assert ran.code == 0
    assert [line.split()[0] for line in ran.said.splitlines()] == ["core", "us", "us-ca"]


def test_a_broken_pack_is_refused_by_file_and_key(holdfast: Holdfast, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "pack.toml").write_text('[pack]\nkey = "mine"\nversion = 1\n', encoding="utf-8")

    ran = holdfast("packs", "--forms", tmp_path, "check")

    assert ran.code == 1
    assert ran.said.startswith("mine/pack.toml: pack: ")
    assert "Traceback" not in ran.complained


def test_one_broken_pack_hides_none_of_the_others(holdfast: Holdfast, tmp_path: Path) -> None:
    for name in ("core", "broken"):
        shutil.copytree(FORMS / "core", tmp_path / name)

    for action in ("list", "check"):
        ran = holdfast("packs", "--forms", tmp_path, action)

        assert ran.code == 1
        assert "broken/pack.toml: pack.key: must be 'broken', its folder." in ran.said
        assert "core" in ran.said.splitlines()[1]
        assert ran.complained == ""


def test_a_folder_without_packs_is_not_called_whole(holdfast: Holdfast, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        ran = holdfast("packs", "--forms", folder, "check")

        assert ran.code == 1
        assert "there is no form pack here" in ran.said


def test_a_pack_that_is_not_there_is_named(holdfast: Holdfast, tmp_path: Path) -> None:
    for name in ("nowhere", "../etc", ""):
        ran = holdfast("packs", "--forms", tmp_path, "check", name)

        assert ran.code == 1
        assert len(ran.said.splitlines()) == 1
        assert ran.complained == ""

"""``holdfast packs`` lists and checks form packs."""

from pathlib import Path

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

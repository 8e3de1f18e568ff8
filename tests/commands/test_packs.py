"""``holdfast packs`` lists and checks form packs."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.assets import FORMS
from tests.commands.conftest import Holdfast


def test_a_shipped_pack_has_no_mistake(holdfast: Holdfast) -> None:
    ran = holdfast("packs", "check", "us-ca")

    assert ran.code in {0, 3}
    assert "us-ca (en): " in ran.said
    assert "refused" not in ran.said
    assert ran.complained == ""


def test_the_shipped_packs_are_listed_with_what_is_in_them(holdfast: Holdfast) -> None:
    ran = holdfast("packs", "list")

    lines = {line.split()[0]: line for line in ran.said.splitlines()}
    assert ran.code == 0
    assert {"core", "us", "us-ca"} <= set(lines)
    assert "US-CA" in lines["us-ca"]
    assert "review by 2027-05-22" in lines["us-ca"]


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
        assert "\ncore" in f"\n{ran.said}"
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


def mini_with(forms: Path, text: str) -> Path:
    """Write a small pack of one clause in one language into *forms*."""
    folder = forms / "mini"
    folder.mkdir()
    (folder / "pack.toml").write_text(
        '[pack]\nkey = "mini"\nversion = "1"\njurisdiction = "any"\nlanguages = ["en"]\n'
        'locale = "en_US"\ncurrency = "USD"\npaper = "letter"\ncontent_checked = 2026-11-22\n'
        'review_by = 2027-05-22\n[items."own.one"]\nkind = "clause"\n',
        encoding="utf-8",
    )
    (folder / "words.en.toml").write_text(
        f'["own.one"]\ntitle = "One"\ntext = "{text}"\n', encoding="utf-8"
    )
    return forms


def test_a_pack_without_a_flaw_is_whole(holdfast: Holdfast, tmp_path: Path) -> None:
    ran = holdfast("packs", "check", "--forms", mini_with(tmp_path, "We talk."))

    assert ran.code == 0
    assert ran.said.splitlines() == [
        "mini (en): 0 clauses of 20 words or more; no grade.",
        "mini: whole.",
    ]


def test_advice_has_an_exit_code_of_its_own(holdfast: Holdfast, tmp_path: Path) -> None:
    ran = holdfast("packs", "check", "--forms", mini_with(tmp_path, "You shall pay."))

    assert ran.code == 3
    assert ran.said.startswith("mini (en): own.one text: says “shall”. Say “will”")


def test_the_hardest_clauses_are_shown_on_request(holdfast: Holdfast) -> None:
    ran = holdfast("packs", "check", "core", "--worst", "10")

    assert len([line for line in ran.said.splitlines() if line.startswith("    ")]) >= 10


def test_a_script_reads_the_same_findings(holdfast: Holdfast, tmp_path: Path) -> None:
    forms = mini_with(tmp_path, "You shall pay. " + "We talk it over, you and I. " * 4)

    ran = holdfast("packs", "check", "--json", "--forms", forms)

    (report,) = json.loads(ran.said)
    assert ran.code == 3
    assert (report["pack"], report["version"], report["items"]) == ("mini", "1", 1)
    assert report["mistakes"] == []
    assert report["advice"][0]["about"] == "word"
    assert report["grades"][0]["clauses"] == 1
    assert report["grades"][0]["worst"][0]["key"] == "own.one"


def test_every_mistake_of_a_pack_is_named_at_once(holdfast: Holdfast, tmp_path: Path) -> None:
    forms = mini_with(tmp_path, "{no.such} and {nor.this}")

    ran = holdfast("packs", "check", "--forms", forms)

    assert ran.code == 1
    assert "'no.such'" in ran.said
    assert "'nor.this'" in ran.said


def test_a_pack_is_shown_on_paper_without_a_client(holdfast: Holdfast, tmp_path: Path) -> None:
    ran = holdfast("packs", "preview", "us-ca", "--lang", "es", "--out", tmp_path / "out")

    written = [Path(line) for line in ran.said.splitlines()]
    assert ran.code == 0, ran.said + ran.complained
    assert {"us-ca-es-wording.pdf", "us-ca-es-booklet.pdf"} <= {file.name for file in written}
    assert all(file.read_bytes().startswith(b"%PDF-") for file in written)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("core", "--lang", "fr"), "has no words in 'fr', only in en"),
        (("nowhere",), "nowhere/pack.toml: the file is missing."),
        (("../etc",), "is not the name of a pack."),
    ],
)
def test_what_cannot_be_shown_is_refused_in_a_sentence(
    holdfast: Holdfast, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = holdfast("packs", "preview", *arguments, "--out", tmp_path / "out")

    assert ran.code == 1
    assert said in ran.said
    assert ran.complained == ""
    assert not (tmp_path / "out").exists()

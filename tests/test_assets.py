import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from desktop import assets

ROOT = Path(__file__).parents[1]


def test_a_checkout_finds_both_folders_at_its_top() -> None:
    assert assets.FORMS == ROOT / "forms"
    assert assets.RESOURCES == ROOT / "resources"


def test_every_file_that_ships_can_be_opened() -> None:
    entries = (*assets.FORMS.rglob("*"), *assets.RESOURCES.rglob("*"))

    empty = [path for path in entries if path.is_file() and not path.read_bytes()]

    assert entries
    assert empty == []


def test_a_wheel_finds_them_beside_its_own_code(tmp_path: Path) -> None:
    package = tmp_path / "desktop"
    (package / "_data" / "forms").mkdir(parents=True)
    for name in ("__init__.py", "assets.py"):
        shutil.copy(ROOT / "desktop" / name, package / name)
    code = "from desktop import assets; print(assets.FORMS, assets.RESOURCES, sep='\\n')"

    found = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout.splitlines()

    assert found == [str(package / "_data" / "forms"), str(package / "_data" / "resources")]


def test_a_wheel_ships_both_folders_with_licence_and_notices() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    shipped = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    names = ("forms", "resources", "LICENSE", "THIRD-PARTY.md")
    assert shipped == {name: f"desktop/_data/{name}" for name in names}

"""The private environment, tried on wheels made on the spot.

What pip must do (refuse, install, heal) is tried with the real one, which takes
seconds; what only decides when to ask it, with one that unpacks the wheels itself.
"""

import hashlib
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

import environment
from terminal import PACKAGE_NOT_AS_PROMISED, PACKAGES_NOT_INSTALLED, SetupStoppedError


def make_wheel(folder: Path, name: str, version: str) -> str:
    """Make a wheel with one module; return its line for the list of packages."""
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{name}.py", f"VERSION = {version!r}\n")
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def promise(root: Path, runtime: str, more: str = "") -> None:
    """Write the two lists of the checkout *root*."""
    (root / "packaging" / environment.RUNTIME).write_text(runtime)
    (root / "packaging" / environment.TEST).write_text(runtime + more)


def version_of(root: Path, module: str) -> str:
    """Return what the environment says the version of *module* is, or "" if it has none."""
    code = f"import {module}; print({module}.VERSION)"
    done = subprocess.run(
        [environment.python_of(root), "-P", "-c", code], capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def replace_pip(root: Path) -> Path:
    """Put a pip in place that only leaves a mark; return where the mark would be."""
    mark = root / "pip-was-asked"
    pip = next(root.glob(".venv/lib/*/site-packages/pip")) / "__main__.py"
    pip.write_text(f"open({str(mark)!r}, 'w')\nraise SystemExit(1)\n")
    return mark


@pytest.fixture(autouse=True)
def wheels(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that stands for the network."""
    folder = tmp_path_factory.mktemp("wheels")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout whose environment is sound and empty, in a folder with a space."""
    root = tmp_path_factory.mktemp("a checkout")
    (root / "packaging").mkdir()
    environment._make_anew(root)
    return root


@pytest.fixture
def checkout(bare: Path, tmp_path: Path, wheels: Path) -> Path:
    """A checkout of its own that promises oak, and elm for the tests."""
    root = tmp_path / "my checkout"
    shutil.copytree(bare, root, symlinks=True)
    promise(root, make_wheel(wheels, "oak", "1"), make_wheel(wheels, "elm", "1"))
    return root


@pytest.fixture
def quick_pip(bare: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pip that unpacks wheels without looking at them, and a venv that is a copy."""

    def pip(root: Path, what: str, *_options: str, wanted: str) -> None:
        lines = (root / "packaging" / wanted).read_text().splitlines()
        files = [
            wheels / f"{line.split()[0].replace('==', '-')}-py3-none-any.whl" for line in lines
        ]
        if not all(file.exists() for file in files):
            raise environment._refusal("no such package")
        (root / "build" / "wheels").mkdir(parents=True, exist_ok=True)
        for file in files if what == "install" else ():
            zipfile.ZipFile(file).extractall(next(root.glob(".venv/lib/*/site-packages")))

    def make_anew(root: Path) -> None:
        shutil.rmtree(root / ".venv", ignore_errors=True)
        shutil.copytree(bare / ".venv", root / ".venv", symlinks=True)

    monkeypatch.setattr(environment, "_pip", pip)
    monkeypatch.setattr(environment, "_make_anew", make_anew)


def test_the_first_start_installs_what_the_list_promises_and_the_second_asks_nobody(
    checkout: Path,
) -> None:
    environment.prepare(checkout, environment.RUNTIME)
    mark = replace_pip(checkout)
    environment.prepare(checkout, environment.RUNTIME)

    assert version_of(checkout, "oak") == "1"
    assert version_of(checkout, "elm") == ""
    assert not (checkout / "build" / "wheels").exists()
    assert not mark.exists()


def test_a_package_with_another_hash_is_refused_and_nothing_is_installed(
    checkout: Path, wheels: Path
) -> None:
    (wheels / "oak-1-py3-none-any.whl").unlink()
    make_wheel(wheels, "oak", "1")
    with zipfile.ZipFile(wheels / "oak-1-py3-none-any.whl", "a") as archive:
        archive.writestr("stranger.py", "")

    with pytest.raises(SetupStoppedError, match="not the one that was promised") as stop:
        environment.prepare(checkout, environment.RUNTIME)

    assert stop.value.code == PACKAGE_NOT_AS_PROMISED
    assert version_of(checkout, "oak") == ""
    assert not environment.is_ready(checkout, environment.RUNTIME)


def test_a_package_without_a_hash_is_refused(checkout: Path) -> None:
    promise(checkout, "oak==1\n")

    with pytest.raises(SetupStoppedError):
        environment.prepare(checkout, environment.RUNTIME)

    assert version_of(checkout, "oak") == ""


def test_an_environment_killed_half_way_heals(checkout: Path) -> None:
    half = next(checkout.glob(".venv/lib/*/site-packages")) / "oak-1.dist-info"
    half.mkdir()
    (half / "METADATA").write_text("Metadata-Version: 2.1\nName: oak\nVersion: 1\n")
    (checkout / ".venv" / "holdfast" / "unfinished").touch()

    environment.prepare(checkout, environment.RUNTIME)

    assert version_of(checkout, "oak") == "1"


@pytest.mark.usefixtures("quick_pip")
def test_an_environment_killed_while_pip_was_put_in_heals(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv" / "holdfast")
    replace_pip(checkout)

    environment.prepare(checkout, environment.RUNTIME)

    assert version_of(checkout, "oak") == "1"


@pytest.mark.usefixtures("quick_pip")
def test_a_new_list_leaves_nothing_of_the_old_one(checkout: Path, wheels: Path) -> None:
    environment.prepare(checkout, environment.RUNTIME)
    promise(checkout, make_wheel(wheels, "ash", "2"))

    environment.prepare(checkout, environment.RUNTIME)

    assert version_of(checkout, "ash") == "2"
    assert version_of(checkout, "oak") == ""


@pytest.mark.usefixtures("quick_pip")
def test_without_the_network_a_new_list_leaves_the_old_environment_whole(checkout: Path) -> None:
    environment.prepare(checkout, environment.RUNTIME)
    promise(checkout, f"ash==2 --hash=sha256:{'0' * 64}\n")

    with pytest.raises(SetupStoppedError, match="needs the network") as stop:
        environment.prepare(checkout, environment.RUNTIME)

    assert stop.value.code == PACKAGES_NOT_INSTALLED
    assert version_of(checkout, "oak") == "1"


@pytest.mark.usefixtures("quick_pip")
def test_the_tests_add_to_the_environment_and_the_product_still_starts(checkout: Path) -> None:
    environment.prepare(checkout, environment.RUNTIME)

    environment.prepare(checkout, environment.TEST)

    assert version_of(checkout, "elm") == "1"
    assert environment.is_ready(checkout, environment.RUNTIME)
    assert environment.is_ready(checkout, environment.TEST)


@pytest.mark.usefixtures("quick_pip")
def test_a_moved_checkout_imports_itself_and_not_its_old_place(
    checkout: Path, tmp_path: Path
) -> None:
    environment.prepare(checkout, environment.RUNTIME)
    moved = checkout.rename(tmp_path / "elsewhere")
    (moved / "sapling.py").write_text("VERSION = 'here'\n")

    environment.prepare(moved, environment.RUNTIME)

    assert version_of(moved, "sapling") == "here"
    assert version_of(moved, "oak") == "1"


def test_the_settings_of_another_python_stay_outside() -> None:
    given = {"PYTHONHOME": "/elsewhere", "PYTHONPATH": "/x", "PIP_USER": "1", "HOME": "/home/a"}

    assert environment.clean_environment(given) == {"HOME": "/home/a", "PYTHONUTF8": "1"}

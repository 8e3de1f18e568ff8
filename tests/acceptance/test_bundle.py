"""Row T17: the bundle runs where there is no Python, and carries nothing it may not."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.screen import Watch, end, x_screen
from tests.tools import missing, require_tool

ROOT = Path(__file__).parents[2]
MOST_BYTES = 160_000_000  # Qt 55, cryptography 12, reading codes and phone pictures 6

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(sys.platform != "linux", reason="this judge looks with Linux tools"),
]


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``packaging/bundle.py`` builds; HOLDFAST_BUNDLE names one to judge instead."""
    named = os.environ.get("HOLDFAST_BUNDLE")
    if named:
        return Path(named)
    if find_spec("PyInstaller") is None:
        missing("PyInstaller")
    out = tmp_path_factory.mktemp("bundle")
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "bundle.py", "--out", out],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    print(f"\n{done.stdout}")
    return out / "holdfast"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """An empty folder, far from the checkout."""
    folder = tmp_path / "a folder"
    folder.mkdir()
    return folder


def holdfast(
    bundle: Path, folder: Path, *arguments: str, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run the bundle's program in *folder* with nothing but *settings* in its environment."""
    return subprocess.run(
        [bundle / "holdfast", *arguments],
        cwd=folder,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def files_of(bundle: Path) -> list[Path]:
    return [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]


def test_the_bundle_says_its_version_where_nothing_else_is(bundle: Path, elsewhere: Path) -> None:
    said = holdfast(bundle, elsewhere, "--version")

    assert said.returncode == 0, said.stderr
    assert re.fullmatch(r"Holdfast \d+\.\d+\.\d+\n", said.stdout)


@pytest.fixture(scope="module")
def packet(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the bundle leaves when it rehearses a whole session."""
    folder = tmp_path_factory.mktemp("rehearsed") / "a packet"
    folder.mkdir()
    played = holdfast(bundle, folder, "rehearse", "--out", ".")
    assert played.returncode == 0, played.stdout + played.stderr
    return folder


def test_a_whole_session_is_rehearsed_and_verified_by_the_bundle(
    bundle: Path, packet: Path
) -> None:
    sealed = [*packet.glob("*-agreement.pdf"), *packet.glob("*-record.pdf")]

    judged = holdfast(bundle, packet, "verify", *(path.name for path in sealed))

    assert len(sealed) == 2
    assert judged.returncode == 0, judged.stdout
    assert judged.stdout.count("has not changed since it was sealed") == 2


def test_the_bundle_finds_a_changed_byte(bundle: Path, packet: Path, elsewhere: Path) -> None:
    content = bytearray(next(packet.glob("*-agreement.pdf")).read_bytes())
    content[len(content) // 3] ^= 1

    (elsewhere / "changed.pdf").write_bytes(content)
    judged = holdfast(bundle, elsewhere, "verify", "changed.pdf")

    assert judged.returncode in {11, 12}, judged.stdout


def test_the_shipped_form_packs_are_whole_in_the_bundle(bundle: Path, elsewhere: Path) -> None:
    said = holdfast(bundle, elsewhere, "packs", "check")

    assert said.returncode == 0, said.stdout + said.stderr
    assert "us-ca: whole." in said.stdout


def test_without_a_display_one_sentence_and_code_4(bundle: Path, elsewhere: Path) -> None:
    said = holdfast(bundle, elsewhere)

    assert said.returncode == 4, said.stderr
    assert said.stdout == ""
    assert "display" in said.stderr
    assert "rehearse" in said.stderr
    assert said.stderr.count("\n") == 1


def test_the_window_opens_from_the_bundle(bundle: Path, elsewhere: Path) -> None:
    with x_screen() as display:
        watch = Watch(display)
        settings = {"DISPLAY": display, "HOME": str(elsewhere), "LANG": "C.UTF-8"}
        with subprocess.Popen(
            [bundle / "holdfast"], cwd=elsewhere, env=settings, stderr=subprocess.PIPE, text=True
        ) as running:
            shown = watch.window(60)
            end(running)
            complaints = running.stderr.read() if running.stderr else ""
        watch.close()

    assert shown is not None, complaints
    assert shown.title == "Holdfast"
    assert complaints == ""


def test_nothing_under_the_gpl_alone_is_inside(bundle: Path) -> None:
    names = [str(path.relative_to(bundle)).lower() for path in bundle.rglob("*")]

    wrong = ("virtualkeyboard", "charts", "datavisualization", "readline", "gdbm", "darkgarden")
    assert [name for name in names if any(word in name for word in wrong)] == []


def test_nothing_that_reaches_the_network_by_itself_is_inside(bundle: Path) -> None:
    names = " ".join(path.name.lower() for path in bundle.rglob("*"))

    assert not re.search(r"qt6?network|qt6?webengine|aiohttp|libcurl", names)


def test_every_library_inside_finds_what_it_is_linked_to(bundle: Path) -> None:
    libraries = [path for path in files_of(bundle) if ".so" in path.name]

    done = subprocess.run(
        [require_tool("ldd"), *libraries], capture_output=True, text=True, check=False
    )

    ours = r"libQt6|libicu|pyside|shiboken|xcb-(cursor|icccm|keysyms|util|image|render-util)"
    lost = [line.strip() for line in done.stdout.splitlines() if "not found" in line]
    assert len(libraries) > 50
    assert [line for line in lost if re.search(ours, line)] == []


def test_licences_travel_along(bundle: Path) -> None:
    inside = bundle / "_internal"
    shipped = inside / "desktop" / "_data"

    for name in ("LICENSE", "THIRD-PARTY.md"):
        assert (bundle / name).read_bytes() == (ROOT / name).read_bytes()
        assert (shipped / name).read_bytes() == (ROOT / name).read_bytes()
    for text in (ROOT / "resources" / "licences").iterdir():
        assert (shipped / "resources" / "licences" / text.name).is_file(), text.name
    assert list((inside / "python-licence").iterdir())


def test_every_package_inside_brings_the_licence_text_it_has_to_keep(bundle: Path) -> None:
    rows = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8").splitlines()
    kept = [
        row.split("|")[1].split("(")[0].strip()
        for row in rows
        if "keep its licence" in row and "only;" not in row
    ]

    def texts(package: str) -> list[Path]:
        pattern = re.sub(r"[-_.]", "?", package)
        return [
            path
            for path in (bundle / "_internal").glob(f"{pattern}-*.dist-info/**/*")
            if re.match(r"(?i)(licen[cs]e|copying)", path.name)
        ]

    assert len(kept) > 20
    assert [package for package in kept if not texts(package)] == []


def test_what_is_under_the_lgpl_can_be_replaced(bundle: Path) -> None:
    inside = bundle / "_internal"

    for name in ("PySide6", "shiboken6", "pi_heif"):
        assert (inside / name / "__init__.py").is_file(), name
    for pattern in (
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/QtCore.abi3.so",
        "pi_heif.libs/libheif*.so*",
        "pi_heif.libs/libde265*.so*",
    ):
        assert list(inside.glob(pattern)), pattern


def test_nothing_but_what_the_page_of_others_work_names_is_inside(bundle: Path) -> None:
    page = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")

    def named(folder: Path) -> bool:
        package = folder.name.split("-")[0].replace("_", "-").replace(".", "-").lower()
        return re.search(rf"^\| {package}[ |]", page, re.MULTILINE) is not None

    carried = list((bundle / "_internal").glob("*.dist-info"))
    assert len(carried) > 25
    assert [folder.name for folder in carried if not named(folder)] == []


def test_the_languages_of_the_window_travel_along(bundle: Path) -> None:
    translations = {path.name for path in (bundle / "_internal").glob("PySide6/**/*.qm")}

    assert translations == {"qtbase_en.qm", "qtbase_es.qm"}


def test_the_bundle_stays_below_its_size(bundle: Path) -> None:
    size = sum(path.stat().st_size for path in files_of(bundle))

    print(f"\nthe bundle holds {size / 1_000_000:.0f} MB")
    assert size <= MOST_BYTES


@pytest.fixture(scope="module")
def debian(tmp_path_factory: pytest.TempPathFactory, bundle: Path) -> Iterator[Path]:
    """A Debian 12 with its base packages alone: no Python; the bundle is in /opt."""
    if os.geteuid() != 0:
        pytest.skip("only root can enter another root folder")
    folder = tmp_path_factory.mktemp("debian")
    subprocess.run(
        [require_tool("debootstrap"), "--variant=minbase", "bookworm", folder],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    folder.chmod(0o755)
    shutil.copytree(bundle, folder / "opt" / "holdfast", symlinks=True)
    packet = folder / "home" / "packet"
    packet.mkdir()
    packet.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.slow
def test_a_bare_debian_runs_the_bundle(debian: Path) -> None:
    def inside(*command: str) -> subprocess.CompletedProcess[str]:
        line = ["chroot", "--userspec=65534:65534", str(debian), "/usr/bin/env", "-i", *command]
        return subprocess.run(line, capture_output=True, text=True, check=False)

    holdfast = "/opt/holdfast/holdfast"

    python = inside("/bin/sh", "-c", "command -v python3")
    played = inside(holdfast, "rehearse", "--out", "/home/packet")
    judged = inside("/bin/sh", "-c", f"{holdfast} verify /home/packet/*-[AR]-*.pdf")
    window = inside(holdfast)
    on_screen = inside("DISPLAY=:9", holdfast)

    assert python.returncode != 0
    assert played.returncode == 0, played.stdout + played.stderr
    assert judged.returncode == 0, judged.stdout + judged.stderr
    for start in (window, on_screen):
        assert start.returncode == 4, start.stderr
        assert start.stderr.count("\n") == 1

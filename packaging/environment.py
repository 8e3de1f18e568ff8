"""The private Python environment in ``.venv``, made from a list of hashed packages.

An environment is ready for a list when it holds an equal copy of it, left there
when everything on the list was in place. So a start that finds its copy does
nothing, and an environment that was stopped half-way is made anew. Modules that
only an installation needs are imported there, since every start passes here.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from terminal import PACKAGE_NOT_AS_PROMISED, PACKAGES_NOT_INSTALLED, SetupStoppedError, say

RUNTIME = "requirements.txt"
TEST = "requirements-test.txt"  # everything on the runtime list, and more

_UNFINISHED = "unfinished"
_INTERPRETER = "interpreter"


def prepare(root: Path, wanted: str) -> Path:
    """Make the environment of the checkout *root* ready for the list *wanted*.

    Returns:
        The environment's Python.

    Raises:
        SetupStoppedError: the packages could not be installed as promised.
    """
    if not is_ready(root, wanted):
        with _alone(root):
            if not is_ready(root, wanted):  # another start may have done it meanwhile
                _install(root, wanted)
    _point_at(root)
    return python_of(root)


def is_ready(root: Path, wanted: str) -> bool:
    """Say whether the environment holds all packages of the list *wanted*."""
    promised = _read(root / "packaging" / wanted)
    installed = _read(_notes(root) / wanted)
    return promised == installed and _read(_notes(root) / _INTERPRETER) == _interpreter(root)


def become(python: Path, arguments: list[str]) -> int:
    """Turn this process into *python* with *arguments*; Windows waits for a child instead."""
    command = [str(python), "-P", *arguments]
    environment = clean_environment(os.environ)
    if sys.platform == "win32":
        import subprocess

        return subprocess.run(command, env=environment, check=False).returncode
    os.execve(command[0], command, environment)  # noqa: S606 -- no shell is wanted
    raise AssertionError  # execve never returns


def clean_environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return *given* in UTF-8 mode and without the settings of another Python."""
    foreign = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_USER"}
    kept = {name: value for name, value in given.items() if name not in foreign}
    return {**kept, "PYTHONUTF8": "1"}


def python_of(root: Path) -> Path:
    """Return the path of the environment's Python, there or not."""
    place = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    return root.joinpath(".venv", *place)


def _install(root: Path, wanted: str) -> None:
    """Fetch everything first: while the network can still fail, nothing is changed."""
    import shutil

    was_sound = _is_sound(root)
    if not was_sound:
        _make_anew(root)
    wheels = root / "build" / "wheels"
    _fetch(root, wanted, wheels)
    if was_sound and not is_ready(root, RUNTIME):  # it was made from an older list
        _make_anew(root)
    (_notes(root) / _UNFINISHED).touch()
    say("Unpacking them")
    _pip(root, "install", "--quiet", "--no-index", "--find-links", str(wheels), wanted=wanted)
    for name in (RUNTIME, wanted):
        (_notes(root) / name).write_bytes((root / "packaging" / name).read_bytes())
    (_notes(root) / _UNFINISHED).unlink()
    shutil.rmtree(wheels)


def _is_sound(root: Path) -> bool:
    """Say whether the environment has a working pip and no traces of an interrupted start."""
    whole = _read(_notes(root) / _INTERPRETER) == _interpreter(root)
    return whole and not (_notes(root) / _UNFINISHED).exists()


def _make_anew(root: Path) -> None:
    import subprocess

    say("Making a private Python environment in .venv")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(root / ".venv")],
        env=clean_environment(os.environ),
        close_fds=False,
        check=False,
    )
    if made.returncode:
        raise SetupStoppedError(
            "The environment in .venv could not be made. Make sure that this folder can be "
            "written to and that the disk has 1 GB free, then start again.",
            PACKAGES_NOT_INSTALLED,
        )
    _notes(root).mkdir()
    (_notes(root) / _INTERPRETER).write_bytes(_interpreter(root))


def _fetch(root: Path, wanted: str, wheels: Path) -> None:
    """Bring the packages into the folder *wheels*; what is there already is not fetched again."""
    say("Fetching the Python packages (once, about 150 MB)")
    watched = sys.stdout is not None and sys.stdout.isatty()
    shown = () if watched else ("--quiet",)
    _pip(root, "download", *shown, "--retries", "2", "--dest", str(wheels), wanted=wanted)


def _pip(root: Path, *what: str, wanted: str) -> None:
    """Run pip on the list *wanted*: every file must have the hash the list promises."""
    import subprocess

    command = [
        *(str(python_of(root)), "-m", "pip", "--disable-pip-version-check", *what),
        *("--require-hashes", "--no-deps", "--only-binary", ":all:"),
        *("--requirement", str(root / "packaging" / wanted)),
    ]
    done = subprocess.run(
        command,
        env=clean_environment(os.environ),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        close_fds=False,
        check=False,
    )
    if done.returncode:
        say(done.stderr.rstrip(), error=True)
        raise _refusal(done.stderr)


def _refusal(complaints: str) -> SetupStoppedError:
    if "DO NOT MATCH THE HASHES" in complaints:
        return SetupStoppedError(
            "A package that arrived is not the one that was promised, so nothing was installed. "
            "Try once more; if it happens again, do not go on, and report it.",
            PACKAGE_NOT_AS_PROMISED,
        )
    return SetupStoppedError(
        "The Python packages could not be installed; the lines above say why. The first start "
        "needs the network (or PIP_NO_INDEX=1 and PIP_FIND_LINKS=a folder of wheels). "
        "Nothing is broken: start again when it is there.",
        PACKAGES_NOT_INSTALLED,
    )


def _point_at(root: Path) -> None:
    """Let the environment import Holdfast from *root*, from whatever folder it is started."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    place = ("Lib",) if sys.platform == "win32" else ("lib", version)
    pointer = root.joinpath(".venv", *place, "site-packages", "holdfast.pth")
    line = f"{root}\n".encode()
    if _read(pointer) != line:
        pointer.write_bytes(line)


def _interpreter(root: Path) -> bytes:
    """Name the Python behind the environment: an upgrade of the system may replace it."""
    real = python_of(root).resolve()
    version = ".".join(map(str, sys.version_info[:2]))
    return f"{version} {real if real.exists() else 'gone'}\n".encode()


def _notes(root: Path) -> Path:
    return root / ".venv" / "holdfast"


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Wait until no other start is setting up in *root* (where the system has such locks)."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    folder = os.open(root, os.O_RDONLY)
    # A pip that outlives a killed start still holds the lock.
    os.set_inheritable(folder, True)  # noqa: FBT003 -- it takes nothing else
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another start is setting up here; waiting for it")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)

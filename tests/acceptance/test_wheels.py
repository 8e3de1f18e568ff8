"""A27: every package comes as a finished wheel, for each system and Python that is promised.

Judged offline by what the lock file names: each wheel with its tags and its hash. Nothing is
built from source on a practitioner's laptop.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import canonicalize_name, parse_wheel_filename

from tests.acceptance.conftest import Judged

pytestmark = pytest.mark.acceptance

ROOT = Path(__file__).parents[2]
PYTHONS = ((3, 11), (3, 12), (3, 13), (3, 14))
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class System:
    """A system that is promised, and the wheels it takes: newest first."""

    name: str
    sys_platform: str
    machine: str
    platforms: tuple[str, ...]

    def environment(self, python: tuple[int, int]) -> dict[str, str]:
        """Return what a marker in the list of packages asks for."""
        version = f"{python[0]}.{python[1]}"
        named = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}[self.sys_platform]
        return {
            "sys_platform": self.sys_platform,
            "platform_system": named,
            "os_name": "nt" if self.sys_platform == "win32" else "posix",
            "platform_machine": self.machine,
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
            "python_version": version,
            "python_full_version": f"{version}.1",
        }

    def tags(self, python: tuple[int, int]) -> frozenset[Tag]:
        """Return every tag of a wheel that runs here."""
        interpreter = f"cp{python[0]}{python[1]}"
        return frozenset(
            [
                *cpython_tags(python, platforms=self.platforms),
                *compatible_tags(python, interpreter, platforms=self.platforms),
            ]
        )


def _manylinux(newest: int) -> tuple[str, ...]:
    numbered = (f"manylinux_2_{minor}_x86_64" for minor in range(newest, 4, -1))
    return (*numbered, "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64")


SYSTEMS = (
    # Qt needs glibc 2.34 (docs/decisions/0003): Debian 12, Ubuntu 22.04, RHEL 9.
    System("Linux with glibc 2.34", "linux", "x86_64", _manylinux(34)),
    System("Windows", "win32", "AMD64", ("win_amd64",)),
    System("macOS 13, Apple", "darwin", "arm64", tuple(mac_platforms((13, 0), "arm64"))),
    System("macOS 13, Intel", "darwin", "x86_64", tuple(mac_platforms((13, 0), "x86_64"))),
)


@dataclass(frozen=True, slots=True)
class Pinned:
    """One line of the list that is installed from, with the hashes it accepts."""

    requirement: Requirement
    hashes: frozenset[str]

    def wheels(self, locked: Sequence[tuple[str, str]]) -> Iterator[str]:
        """Yield the wheels in the lock that this line accepts."""
        for filename, digest in locked:
            if digest in self.hashes:
                yield filename


@pytest.fixture(scope="module")
def pinned() -> tuple[Pinned, ...]:
    """What the set-up installs from (``packaging/run.py``)."""
    text = (ROOT / "packaging" / "requirements.txt").read_text("utf-8").replace("\\\n", " ")
    return tuple(
        Pinned(Requirement(line.partition("--hash")[0]), frozenset(_HASH.findall(line)))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@pytest.fixture(scope="module")
def locked() -> dict[str, list[tuple[str, str]]]:
    """Every wheel in the lock with its hash, by the package's name."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    found: dict[str, list[tuple[str, str]]] = {}
    for package in lock["package"]:
        for wheel in package.get("wheels", ()):
            entry = (wheel["url"].rpartition("/")[2], wheel["hash"].removeprefix("sha256:"))
            found.setdefault(canonicalize_name(package["name"]), []).append(entry)
    return found


@pytest.mark.parametrize("python", PYTHONS, ids=lambda python: f"{python[0]}.{python[1]}")
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.name)
def test_every_package_comes_as_a_wheel(
    system: System,
    python: tuple[int, int],
    pinned: tuple[Pinned, ...],
    locked: dict[str, list[tuple[str, str]]],
    judged: Judged,
) -> None:
    wanted = [
        each
        for each in pinned
        if each.requirement.marker is None
        or each.requirement.marker.evaluate(system.environment(python))
    ]
    tags = system.tags(python)

    missing = [
        str(each.requirement.name)
        for each in wanted
        if not any(
            parse_wheel_filename(filename)[3] & tags
            for filename in each.wheels(locked[canonicalize_name(each.requirement.name)])
        )
    ]

    names = [each.requirement.name for each in wanted]
    assert missing == []
    assert {"sqlcipher3", "cryptography", "pyside6-essentials"} <= {*names}
    assert len(names) == len({*names}) > 20  # one version of each, and all of them
    judged("A27", f"the lock file, {system.name}", len(wanted))


def test_a_system_that_is_not_promised_is_found_to_lack_wheels(
    pinned: tuple[Pinned, ...], locked: dict[str, list[tuple[str, str]]]
) -> None:
    older = System("Linux with glibc 2.28", "linux", "x86_64", _manylinux(28))
    tags = older.tags((3, 11))

    lacking = {
        each.requirement.name
        for each in pinned
        if not any(
            parse_wheel_filename(filename)[3] & tags
            for filename in each.wheels(locked[canonicalize_name(each.requirement.name)])
        )
    }

    assert "pyside6-essentials" in lacking

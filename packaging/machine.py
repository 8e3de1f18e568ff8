"""The parts of the operating system that Holdfast stands on, and how they get there.

Windows and macOS bring everything along. On Linux, Qt needs a few libraries;
they are installed where that is allowed (as root, with apt), and where it is
not, the exact line to run is printed.
"""

import ctypes
import importlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from terminal import SYSTEM_PART_MISSING, SetupStoppedError, say

APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
INSTALL_LINES = {
    "debian": f"sudo {' '.join(APT_INSTALL)}",
    "fedora": "sudo dnf install",
}


class Part(NamedTuple):
    """One part of the system: how it is looked for, and the packages that carry it."""

    name: str
    debian: str
    fedora: str
    is_there: Callable[[str], bool]


def has_library(name: str) -> bool:
    """Say whether the shared library *name* can be loaded."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_tool(name: str) -> bool:
    """Say whether the program *name* is on the path, or in root's part of it."""
    import shutil

    return shutil.which(name) is not None or Path("/usr/sbin", name).is_file()


def has_file(name: str) -> bool:
    """Say whether the file *name* exists."""
    return Path(name).is_file()


def has_module(name: str) -> bool:
    """Say whether this Python can import *name*."""
    importlib.invalidate_caches()
    return find_spec(name) is not None


def has_system_module(name: str) -> bool:
    """Say whether the system's own Python can import *name*."""
    import subprocess

    python = "/usr/bin/python3"
    if not Path(python).is_file():
        return False
    asked = subprocess.run([python, "-c", f"import {name}"], capture_output=True, check=False)
    return asked.returncode == 0


# Debian splits ensurepip off its python3; without it no environment can be made.
VENV = Part(
    "ensurepip",
    f"python{sys.version_info.major}.{sys.version_info.minor}-venv",
    "python3",
    has_module,
)

# Found one by one in a Debian 12 that held nothing but python3. Qt names only
# libxcb-cursor0 when any of the xcb ones is missing, so all are looked for here.
LIBRARIES = (
    Part("libGL.so.1", "libgl1", "mesa-libGL", has_library),
    Part("libEGL.so.1", "libegl1", "mesa-libEGL", has_library),
    Part("libglib-2.0.so.0", "libglib2.0-0", "glib2", has_library),
    Part("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", has_library),
    Part("libfontconfig.so.1", "libfontconfig1", "fontconfig", has_library),
    Part("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", has_library),
    Part("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", has_library),
    Part("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", has_library),
    Part("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", has_library),
    Part("libxcb-randr.so.0", "libxcb-randr0", "libxcb", has_library),
    Part("libxcb-shape.so.0", "libxcb-shape0", "libxcb", has_library),
    Part("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", has_library),
    Part("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", has_library),
)

# The outside judges of the acceptance tests. veraPDF, which comes with the Python
# packages, runs on Java and needs JAXB beside it.
JUDGES = (
    Part("Xvfb", "xvfb", "xorg-x11-server-Xvfb", has_tool),
    Part("xauth", "xauth", "xauth", has_tool),
    Part("qpdf", "qpdf", "qpdf", has_tool),
    Part("pdftotext", "poppler-utils", "poppler-utils", has_tool),
    Part("mutool", "mupdf-tools", "mupdf", has_tool),
    Part("heif-enc", "libheif-examples", "libheif-tools", has_tool),
    Part("javac", "default-jdk-headless", "java-latest-openjdk-devel", has_tool),
    Part("/usr/share/java/jaxb-runtime.jar", "libjaxb-java", "jaxb-runtime", has_file),
    Part("strace", "strace", "strace", has_tool),
    Part("gnome-keyring-daemon", "gnome-keyring", "gnome-keyring", has_tool),
    Part("dbus-run-session", "dbus", "dbus-daemon", has_tool),
    Part("/usr/libexec/at-spi-bus-launcher", "at-spi2-core", "at-spi2-core", has_file),
    # pyatspi is made for the system's own Python, whichever Python runs this script.
    Part("pyatspi", "python3-pyatspi", "python3-pyatspi", has_system_module),
    Part("secret-tool", "libsecret-tools", "libsecret", has_tool),
    Part("openssl", "openssl", "openssl", has_tool),
    Part("xrandr", "x11-xserver-utils", "xrandr", has_tool),
    # A card made of software, for seals on cards.
    Part("softhsm2-util", "softhsm2", "softhsm", has_tool),
    Part("espeak-ng", "espeak-ng", "espeak-ng", has_tool),
    Part("debootstrap", "debootstrap", "debootstrap", has_tool),
)


def provide(needed: Sequence[Part], wished: Sequence[Part] = ()) -> None:
    """Make sure of all *needed* parts and, where possible, of the *wished* ones.

    Raises:
        SetupStoppedError: a needed part is missing and may not be installed here.
    """
    if not sys.platform.startswith("linux"):
        return
    absent = missing((*needed, *wished))
    if not absent:
        return
    if may_install():
        install(absent)
        absent = missing(absent)
    lacking = missing(needed)
    if lacking:
        raise SetupStoppedError(how_to_get(lacking, absent, system_family()), SYSTEM_PART_MISSING)
    if absent:
        say(f"Some tests are left out. {how_to_get(absent, absent, system_family())}", error=True)


def missing(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return those of *parts* that this machine lacks."""
    return tuple(part for part in parts if not part.is_there(part.name))


def may_install() -> bool:
    """Say whether packages may be installed here without asking anybody."""
    return os.geteuid() == 0 and has_tool("apt-get")


def install(parts: Sequence[Part]) -> None:
    """Install *parts* with apt; a package the system does not know spoils no other."""
    names = packages(parts, "debian")
    say(f"Installing parts of the system with apt: {' '.join(names)}")
    if apt(*APT_INSTALL, *names):
        return
    apt("apt-get", "update")
    if apt(*APT_INSTALL, *names):
        return
    for name in names:
        apt(*APT_INSTALL, name)


def apt(*command: str) -> bool:
    """Run one apt *command* without questions; say whether it went well."""
    import subprocess

    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command,
        env=quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        say(done.stderr.rstrip(), error=True)
    return done.returncode == 0


def how_to_get(lacking: Sequence[Part], absent: Sequence[Part], family: str) -> str:
    """Say which parts are *lacking* and the line that installs all that is *absent*."""
    said = f"Parts of the system are missing: {' '.join(part.name for part in lacking)}."
    if not family:
        carriers = " ".join(packages(absent, "debian"))
        return f"{said} Install what carries them (on Debian: {carriers}), then start again."
    install_line = INSTALL_LINES[family]
    return (
        f"{said} Run this line, then start again:\n"
        f"  {install_line} {' '.join(packages(absent, family))}"
    )


def packages(parts: Iterable[Part], family: str) -> tuple[str, ...]:
    """Return the packages of *parts* in the *family*'s names, each once, in order."""
    return tuple(dict.fromkeys(getattr(part, family) for part in parts))


def system_family(os_release: Path = Path("/etc/os-release")) -> str:
    """Return "debian", "fedora" or "" for what *os_release* says of this system."""
    try:
        lines = os_release.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    pairs = dict(line.split("=", 1) for line in lines if "=" in line)
    words = f"{pairs.get('ID', '')} {pairs.get('ID_LIKE', '')}".replace('"', "").split()
    if "debian" in words or "ubuntu" in words:
        return "debian"
    return "fedora" if "fedora" in words or "rhel" in words else ""

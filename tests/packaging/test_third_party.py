import re
from pathlib import Path

import pytest

from contents import EXTRAS
from desktop.signing.card_call import GET_IT

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
RUNTIME = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
TEST = (ROOT / "packaging" / "requirements-test.txt").read_text(encoding="utf-8")
PINNED = r"^([a-z0-9-]+)==(\S+)"
IN_BUNDLES = {pin for pin in re.findall(PINNED, TEST, re.MULTILINE) if pin[0] in EXTRAS}
SHIPPED = sorted({*re.findall(PINNED, RUNTIME, re.MULTILINE), *IN_BUNDLES})


def row_of(package: str) -> str:
    """Return the row of THIRD-PARTY.md that names *package*, or ""."""
    return next((line for line in PAGE.splitlines() if re.match(rf"\| {package}[ |]", line)), "")


@pytest.mark.parametrize(("package", "version"), SHIPPED)
def test_every_package_that_ships_is_named_with_its_version_and_licence(
    package: str, version: str
) -> None:
    cells = [cell.strip() for cell in row_of(package).strip("|").split("|")]

    assert len(cells) == 4, f"{package} has no row"
    assert version in cells[1]
    assert cells[2]


def test_no_package_is_named_that_does_not_ship() -> None:
    named = re.findall(r"^\| ([a-z0-9-]+)(?: \([^|]*\))? \| \d", PAGE, re.MULTILINE)

    assert sorted(named) == sorted({package for package, _ in SHIPPED})


def test_the_extra_for_cards_is_one_version_everywhere() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert set(IN_BUNDLES) == {("python-pkcs11", "0.9.5")}
    assert project.count(f'"{GET_IT}"') == 2


def test_every_licence_text_the_page_points_to_is_there() -> None:
    places = set(re.findall(r"`(resources/[\w./-]+|[\w.-]+\.txt)`", PAGE))

    texts = {place for place in places if not place.startswith("resources/licences")}

    assert {"SQLCipher.txt", "HarfBuzz.txt", "LGPL-3.txt", "GPL-3.txt", "MPL-2.0.txt"} <= texts
    for text in texts:
        beside = ROOT / text
        assert beside.is_file() or (ROOT / "resources" / "licences" / text).is_file(), text


@pytest.mark.parametrize("folder", ["fonts", "fonts/ui", "icons"])
def test_fonts_and_icons_travel_with_their_licence(folder: str) -> None:
    names = {path.name for path in (ROOT / "resources" / folder).iterdir()}

    assert names & {"OFL.txt", "OFL-1.1.txt", "LICENSE"}

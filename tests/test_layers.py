from pathlib import Path

import pytest
from importlinter.api import read_configuration
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]


def test_each_room_looks_only_downwards(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    status = lint_imports(config_filename="pyproject.toml", no_cache=True)

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_no_room_escapes_the_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    contracts = read_configuration("pyproject.toml")["contracts_options"]

    layers = next(contract for contract in contracts if contract["type"] == "layers")
    kept = {name.strip() for layer in layers["layers"] for name in layer.split("|")}

    assert layers["exhaustive"]
    assert kept >= {path.parent.name for path in ROOT.glob("desktop/*/__init__.py")}


def test_the_folder_packaging_hides_no_other_packaging() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()

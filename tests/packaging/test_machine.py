from pathlib import Path

import pytest

import machine
from machine import Part
from terminal import SYSTEM_PART_MISSING, SetupStoppedError


def never(_name: str) -> bool:
    return False


def always(_name: str) -> bool:
    return True


PRESENT = Part("libhere.so.1", "libhere1", "here", always)
QT_PART = Part("libgone.so.1", "libgone1", "gone", never)
JUDGE = Part("judge", "judge-tools", "judge", never)

pytestmark = pytest.mark.skipif("sys.platform != 'linux'")


@pytest.fixture(autouse=True)
def ordinary_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may install anything here, whoever runs the tests."""
    monkeypatch.setattr(machine, "may_install", lambda: False)
    monkeypatch.setattr(machine, "system_family", lambda: "debian")


def test_nothing_is_said_where_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    machine.provide((PRESENT,), (PRESENT,))

    assert capsys.readouterr() == ("", "")


def test_a_missing_library_stops_with_the_exact_line() -> None:
    with pytest.raises(SetupStoppedError) as stop:
        machine.provide((PRESENT, QT_PART), (JUDGE,))

    assert stop.value.code == SYSTEM_PART_MISSING
    assert str(stop.value).splitlines() == [
        "Parts of the system are missing: libgone.so.1. Run this line, then start again:",
        "  sudo apt-get install -y --no-install-recommends libgone1 judge-tools",
    ]


def test_a_missing_test_tool_is_named_and_the_rest_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine.provide((PRESENT,), (JUDGE,))

    said = capsys.readouterr().err
    assert "judge" in said
    assert "apt-get install -y --no-install-recommends judge-tools" in said


def test_root_on_debian_installs_all_that_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines: list[tuple[str, ...]] = []
    here: set[str] = set()

    def pretend(*command: str) -> bool:
        lines.append(command)
        here.update(command)
        return True

    monkeypatch.setattr(machine, "may_install", lambda: True)
    monkeypatch.setattr(machine, "apt", pretend)

    machine.provide([Part("libgone.so.1", "libgone1", "gone", lambda _: "libgone1" in here)])

    assert lines == [(*machine.APT_INSTALL, "libgone1")]
    assert "libgone1" in capsys.readouterr().out


def test_the_list_of_packages_is_renewed_only_when_installing_failed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines: list[tuple[str, ...]] = []

    def fail_at_first(*command: str) -> bool:
        lines.append(command)
        return len(lines) > 1

    monkeypatch.setattr(machine, "apt", fail_at_first)

    machine.install([QT_PART])

    assert [line[1] for line in lines] == ["install", "update", "install"]


def test_fedora_and_unknown_systems_get_their_own_sentence() -> None:
    fedora = machine.how_to_get([QT_PART], [QT_PART], "fedora")
    unknown = machine.how_to_get([QT_PART], [QT_PART], "")

    assert fedora.endswith("\n  sudo dnf install gone")
    assert "on Debian: libgone1" in unknown


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ID=debian\n", "debian"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"),
        ("ID=fedora\n", "fedora"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"),
        ("ID=arch\n", ""),
        ("nonsense\n", ""),
    ],
)
def test_a_system_says_which_family_it_belongs_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, family: str
) -> None:
    monkeypatch.undo()
    (tmp_path / "os-release").write_text(text)

    assert machine.system_family(tmp_path / "os-release") == family


def test_every_part_knows_its_packages() -> None:
    for part in (*machine.LIBRARIES, *machine.JUDGES, machine.VENV):
        assert part.name
        assert part.debian
        assert part.fedora

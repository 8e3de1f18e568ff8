"""A closed vault leaves no word of it behind in memory."""

import subprocess
import sys

import pytest

from desktop.documents import house
from desktop.domain.journal import SIGNED, JournalRow
from desktop.services.close_vault import close_vault
from desktop.services.live_intake import LiveIntake
from desktop.store.errors import DiskFailedError, VaultClosedError
from desktop.store.vault import Vault
from tests.services.conftest import Practice, played_until


def test_closing_a_vault_forgets_the_words_that_were_typeset(
    practice: Practice, begun: LiveIntake, rows: tuple[JournalRow, ...]
) -> None:
    played_until(practice, begun, rows, SIGNED)
    before = house.setter()
    assert before._words

    close_vault(practice.vault)

    assert house.setter() is not before
    assert not house.setter()._words
    with pytest.raises(VaultClosedError):
        practice.vault.clients()


def test_words_are_forgotten_even_if_the_vault_does_not_close_cleanly(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: Vault) -> None:
        raise DiskFailedError

    before = house.setter()
    monkeypatch.setattr(Vault, "close", failing)

    with pytest.raises(DiskFailedError):
        close_vault(practice.vault)

    monkeypatch.undo()
    assert house.setter() is not before


def test_closing_does_not_load_what_typesets() -> None:
    script = (
        "import sys; from types import SimpleNamespace; "
        "from desktop.services.close_vault import close_vault; "
        "close_vault(SimpleNamespace(close=lambda: None)); "
        "print([name for name in sys.modules if name.startswith(('desktop.documents', 'report'))])"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"

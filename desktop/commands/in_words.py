"""A command's work on the vault or a backup; what goes wrong is said in one plain sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable

from desktop.commands.exit_codes import DAMAGED, IN_USE, NOT_OURS, REFUSED, STOPPED, USAGE
from desktop.commands.passphrase import PassphraseAbsentError


def in_words(work: Callable[[], int]) -> int:
    """Do *work* and return its exit code, or the one of what stood in the way."""
    from desktop.services.trouble import known_trouble

    try:
        return work()
    except PassphraseAbsentError as mistake:
        print(mistake, file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return STOPPED
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return _code(error)


def _code(error: Exception) -> int:
    """Return the exit code that says what stood in the way."""
    from desktop.store.backup_errors import (
        BackupDamagedError,
        BackupForeignError,
        BackupSourceDamagedError,
    )
    from desktop.store.errors import StoreDamagedError, VaultInUseError, WorkStoppedError

    kinds: tuple[tuple[type[Exception] | tuple[type[Exception], ...], int], ...] = (
        (WorkStoppedError, STOPPED),
        (VaultInUseError, IN_USE),
        (BackupForeignError, NOT_OURS),
        ((BackupDamagedError, BackupSourceDamagedError, StoreDamagedError), DAMAGED),
    )
    return next((code for kind, code in kinds if isinstance(error, kind)), REFUSED)

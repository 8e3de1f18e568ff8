"""What can go wrong with a backup, one class and one plain sentence each."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.domain.saying import Saying, said
from desktop.store.errors import VaultError


class BackupRefusedError(VaultError):
    """No backup was made; the vault and all earlier backups are as they were."""

    sentence = (
        "No backup was made. The vault and all earlier backups are untouched. Try again, or "
        "choose another folder."
    )


class BackupFullError(BackupRefusedError):
    """The folder for backups has no room for another one."""

    sentence = (
        "There is no room for another backup in this folder. The vault and all earlier backups "
        "are untouched. Free some space there, or choose another folder."
    )


class BackupTooLargeError(BackupRefusedError):
    """The medium takes no file of this size, as FAT32 takes none of 4 GB."""

    sentence = (
        "This stick or disk takes no file as large as the vault. The vault and all earlier "
        "backups are untouched. Format it with exFAT or choose another one."
    )


class BackupFolderMissingError(BackupRefusedError):
    """The folder for backups is not there, or went away meanwhile."""

    sentence = (
        "The folder for backups is not there: the stick or disk may have been taken out. The "
        "vault and all earlier backups are untouched. Plug it in and try again, or choose "
        "another folder."
    )


class BackupFolderLockedError(BackupRefusedError):
    """Nothing may be written in the folder for backups."""

    sentence = (
        "Nothing can be written in the folder for backups: it is write-protected. The vault and "
        "all earlier backups are untouched. Take off the protection, or choose another folder."
    )


class BackupDiskFailedError(BackupRefusedError):
    """The disk of the backups refused, or read back something else."""

    sentence = (
        "The backup could not be written and read back as it should be, so it was not kept. The "
        "vault and all earlier backups are untouched. Try another stick or disk."
    )


class BackupSourceDamagedError(BackupRefusedError):
    """The vault itself did not pass the check before the backup."""

    sentence = (
        "The vault did not pass its check, so no good backup could be made of it. All earlier "
        "backups are untouched and none is cleared away from now on. Restore the last good "
        "backup; you can also keep a copy of the damaged vault."
    )


class UpdateRefusedError(VaultError):
    """A vault of an older version is brought up to date only after a backup."""

    sentence = (
        "This vault was last used with an older version of Holdfast and is changed only after a "
        "backup, which could not be made. It was not touched. Free some space and try again."
    )

    def __init__(self, cause: VaultError) -> None:
        """Say why the backup could not be made: the sentence of *cause*."""
        super().__init__(
            Saying(
                "This vault was last used with an older version of Holdfast and is changed only "
                "after a backup, which could not be made. %1",
                said(cause.args[0]),
            )
        )


class BackupUnreadableError(VaultError):
    """A file that should be a backup could not be read at all."""

    sentence = (
        "This file could not be read. Nothing was changed. Check that the stick or disk is "
        "plugged in, and try again."
    )


class BackupForeignError(VaultError):
    """The file is no backup of a vault."""

    sentence = (
        "This file is not a backup of a Holdfast vault. Nothing was changed. Choose a file whose "
        "name begins with holdfast- and ends with .backup."
    )


class BackupDamagedError(VaultError):
    """The backup is not as it was written."""

    sentence = (
        "This backup is damaged: it is no longer what was written. Nothing was changed. Use "
        "another backup; the one before this may be whole."
    )


class BackupNewerError(VaultError):
    """A newer program wrote the backup."""

    sentence = (
        "This backup was made by a newer version of Holdfast. Nothing was changed. Install the "
        "newer version to restore it."
    )


class BackupUnsoundError(VaultError):
    """It is a copy of a vault that was damaged when it was made."""

    sentence = (
        "This is a copy of a vault that was damaged already. Nothing was changed. Restore an "
        "older backup; take this one only if there is no other."
    )


class RestoreUndecidedError(VaultError):
    """An earlier restore waits for its answer: keep the restored vault, or the former one."""

    sentence = (
        "A backup was restored earlier, and it is not decided yet which vault stays. Nothing was "
        "changed. Keep the restored vault or put the former one back; then do this again."
    )


class NothingToDecideError(VaultError):
    """There is no former vault that a restore has put aside."""

    sentence = "There is no vault put aside by a restore. Nothing was changed."


_MISSING = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}
_LOCKED = {errno.EROFS, errno.EACCES, errno.EPERM}
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


@contextmanager
def target_trouble_told() -> Iterator[None]:
    """Turn what the system says about the folder for backups into our own sentences."""
    try:
        yield
    except OSError as error:
        raise _told(error.errno) from None


@contextmanager
def reading_trouble_told() -> Iterator[None]:
    """Say in our words that a backup could not be read."""
    try:
        yield
    except OSError:
        raise BackupUnreadableError from None


def _told(number: int | None) -> BackupRefusedError:
    if number in _FULL:
        return BackupFullError()
    if number == errno.EFBIG:
        return BackupTooLargeError()
    if number in _MISSING:
        return BackupFolderMissingError()
    return BackupFolderLockedError() if number in _LOCKED else BackupDiskFailedError()

"""What can go wrong with a vault, one class and one plain sentence each."""

from typing import ClassVar

from desktop.domain.saying import Saying, said


class VaultError(Exception):
    """Be the root of all trouble a person must be told about; never raised itself.

    Every child carries its *sentence*: what happened, what is safe, what to do next.
    It holds no client data, so it may be shown and logged as it is.
    """

    sentence: ClassVar[str] = ""

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class WrongSecretError(VaultError):
    """The passphrase or recovery code fits no slot of this vault."""

    sentence = (
        "This does not open the vault. Nothing was changed. Check Caps Lock and the keyboard "
        "language and try again, or use your recovery code."
    )


class RecoveryCodeMistypedError(VaultError):
    """The recovery code holds a typing mistake: its check symbols do not fit."""

    sentence = (
        "There is a typing mistake in the recovery code. Nothing was changed. Compare it with "
        "your printed sheet, group by group, and try again."
    )

    def __init__(self, sentence: str = "", *, group: int | None = None) -> None:
        """Remember the *group* (1 to 7) that holds the mistake, where it can be known."""
        if group is not None and not sentence:
            sentence = Saying(
                "There seems to be a typing mistake in group %1 of the recovery code. "
                "Nothing was changed. Compare it with your printed sheet and try again.",
                group,
            )
        super().__init__(sentence)
        self.group = group


class KeyFileHalfWrittenError(VaultError):
    """The new header is in force, but its mirror could not be written."""

    sentence = (
        "The change is in force: from now on use the new one. The disk did not take the second "
        "copy of the key file, so the former one may open the vault as well for now. Check the "
        "disk; the copy is written again at the next unlock."
    )


class PassphraseDueError(VaultError):
    """The keychain opened the vault for so long that the passphrase is asked for again."""

    sentence = (
        "It is two weeks since your passphrase was typed. Please type it once, so that you keep "
        "it in mind; after that this computer's keychain opens the vault again."
    )


class WorkStoppedError(VaultError):
    """People stopped a long piece of work before it came into force."""

    sentence = "Stopped, as you asked. Nothing was changed, and everything is as it was before."


class HeaderDamagedError(VaultError):
    """No copy of the key file can be read or trusted."""

    sentence = (
        "The vault's key file (vault.key and its mirror) is missing or damaged, so the vault "
        "cannot be opened. The vault itself was not touched. First restore the latest backup: "
        "it holds a key file of its own. Without one that is recent, the command “holdfast "
        "rescue” can read this vault by the key file of any backup. Do not delete anything."
    )


class StoreMissingError(VaultError):
    """There is no vault, or a key file without its vault file."""

    sentence = (
        "The vault is not in this folder. Nothing was created or changed. Check that the disk "
        "is connected and the folder is right, or restore a backup."
    )


class StoreEmptyError(VaultError):
    """The vault file holds nothing at all."""

    sentence = (
        "The vault file is empty: something outside this program has cut it off. It was not "
        "touched. Restore the latest backup; do not delete anything."
    )


class StoreDamagedError(VaultError):
    """Pages of the vault cannot be read back as they were written."""

    sentence = (
        "A part of the vault is damaged. What can still be read stays readable, and nothing "
        "more is written so that nothing gets worse. First restore the latest backup. Only where "
        "there is none, let the command “holdfast rescue” save what can still be read. Keep the "
        "damaged file, and do not begin anew over it."
    )


class StoreForeignError(VaultError):
    """The vault file does not belong to this key file."""

    sentence = (
        "This vault file belongs to another vault. It was not touched. Put the right file back "
        "beside its key file, or restore a backup."
    )


class StoreNewerError(VaultError):
    """The vault was written by a newer version of the program."""

    sentence = (
        "This vault was written by a newer version of Holdfast. It was not touched. Install the "
        "newer version to open it."
    )


class StoreOlderError(VaultError):
    """The vault was written by an older version, and is to be read only."""

    sentence = (
        "This vault was last used with an older version of Holdfast. It was not touched. Unlock "
        "it in the window once, then do this again."
    )


class VaultReadOnlyError(VaultError):
    """Something was to be filed in a vault that is open to be read only."""

    sentence = "This vault is open to be read only. Nothing was changed."


class PayloadDamagedError(StoreDamagedError):
    """The bytes read back are not those that were filed."""

    sentence = (
        "This document is damaged in the vault and is not shown, because it is no longer what "
        "was filed. Everything else that can be read stays readable. Use the printed copy or "
        "restore the latest backup; keep the damaged file."
    )


class VaultInUseError(VaultError):
    """Another running program holds this vault."""

    sentence = (
        "This vault is already open in another window. Nothing was changed. Go back to that "
        "window, or close it and try again."
    )


class VaultExistsError(VaultError):
    """A vault would have been made where one is already."""

    sentence = (
        "There is a vault in this folder already. It was not touched. Open it, or choose an "
        "empty folder."
    )


class VaultClosedError(VaultError):
    """The vault was closed before this could be done."""

    sentence = "The vault is closed. What was filed is safe. Unlock it and do this once more."


class DiskFullError(VaultError):
    """There is no room left to file this."""

    sentence = (
        "The disk is full, so this could not be filed. Everything filed before is safe. Free "
        "some space and do this once more."
    )


class DiskFailedError(VaultError):
    """The disk refused to read or write."""

    sentence = (
        "The disk could not be read or written, so this was not filed. Everything filed before "
        "was left as it is. Check that the disk is connected and not write-protected, then try "
        "again."
    )


class MemoryShortError(VaultError):
    """The computer lacks the memory to derive the key."""

    sentence = (
        "There is not enough free memory to unlock the vault. Nothing was changed, and your "
        "passphrase may well be right. Close some programs and try again."
    )


class RecordUnknownError(VaultError):
    """Nothing is filed under this id, or it names something that is not filed."""

    sentence = "Nothing is filed in this vault under that id. Nothing was changed."


class JournalRefusedError(VaultError):
    """A journal row does not follow the last one, or differs from the one filed."""

    sentence = (
        "This entry does not fit the session's journal and was not filed. Everything filed "
        "before is safe. Open the session once more from the list of clients."
    )


class IntakeConcludedError(VaultError):
    """The journal of a concluded intake takes no further row."""

    sentence = (
        "This session is concluded, so its journal can no longer change. What was filed is "
        "safe. Begin a new session or an amendment instead."
    )


class FileHeldError(VaultError):
    """A client's file is on hold, so nothing of it is erased."""

    sentence = (
        "This client's file is on hold, so nothing of it can be erased. Everything is as it was. "
        "Lift the hold first, on the client's page under Record, if the matter is over."
    )


class FileNotDueError(VaultError):
    """The date until which a client's file is kept is not known, or not over."""

    sentence = (
        "The date until which this file is kept has not passed. Nothing was destroyed. If it may "
        "go earlier, set another date by hand first, on the client's page under Record, and say "
        "why."
    )


class FileNotEmptyError(VaultError):
    """A client has more than a booking, so they are no mere mistake."""

    sentence = (
        "There is more than a booking in this client's file, so it is not removed like a mistake. "
        "Nothing was changed. It can be destroyed when the time to keep it is over."
    )


class AuditBrokenError(VaultError):
    """The audit chain does not hold from entry *seq* on."""

    def __init__(self, seq: int, found: str) -> None:
        """Name the first bad entry and what was *found* there (words for people)."""
        super().__init__(
            Saying(
                "The audit log does not hold at entry %1: %2. Nothing was changed. Keep this "
                "vault as it is and compare it with a backup or with the numbers printed on "
                "signed papers.",
                seq,
                said(found),
            )
        )
        self.seq = seq


class StatementRefusedError(VaultError):
    """The store refused a statement though it is sound: a mistake of ours."""

    sentence = (
        "The program made a mistake while using the vault. The vault was checked and is sound; "
        "this one step was not done."
    )

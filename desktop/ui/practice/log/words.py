"""What an entry of the audit chain says, in the interface's language and without ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.domain.journal import Value
    from desktop.store.audit import AuditEntry


GROUPS: Mapping[str, frozenset[str]] = {
    "": frozenset(),
    "opened": frozenset({"view"}),
    "left": frozenset({"print", "export", "hand_over", "note_export"}),
    "changed": frozenset(
        {
            "begin",
            "change",
            "conclude",
            "confirm_pack",
            "correct",
            "destroy",
            "erase",
            "file",
            "hold",
            "reading_copy",
            "retention",
            "seal",
            "version",
        }
    ),
    "doors": frozenset({"created", "custodian", "failed_unlock", "keys", "lock", "unlock"}),
    "checked": frozenset({"backup", "check", "restore", "rolled_back", "stamp_asked", "verify"}),
}
"""The kinds of entries that people look for together; every kind is in one of them."""


def group_name(group: str) -> str:
    """Return what *group* is called."""
    names = {
        "": QCoreApplication.translate("LogWords", "Everything"),
        "opened": QCoreApplication.translate("LogWords", "Opened"),
        "left": QCoreApplication.translate("LogWords", "Printed, saved, handed over"),
        "changed": QCoreApplication.translate("LogWords", "Changed, signed, filed"),
        "doors": QCoreApplication.translate("LogWords", "Unlocked, locked, keys"),
        "checked": QCoreApplication.translate("LogWords", "Checks, backups, restores"),
    }
    return names[group]


def picture_of(kind: str) -> str:
    """Return the picture beside an entry of *kind*."""
    pictures = {
        "": "pencil",
        "opened": "eye",
        "left": "printer",
        "changed": "pencil",
        "doors": "lock",
        "checked": "shield-check",
    }
    return next((pictures[name] for name, kinds in GROUPS.items() if kind in kinds), "info")


def said(entry: AuditEntry) -> str:
    """Return what was done, in a few plain words."""
    told = _TOLD.get(entry.kind)
    return told(entry.body) if told else entry.kind.replace("_", " ")


def _plain(words: Callable[[], str]) -> Callable[[Mapping[str, Value]], str]:
    return lambda _body: words()


def _view(body: Mapping[str, Value]) -> str:
    if "note" in body:
        return QCoreApplication.translate("LogWords", "A private note was opened")
    if body.get("sheet") == "contact":
        return QCoreApplication.translate("LogWords", "The contact sheet was opened")
    if body.get("what") == "desk":
        return QCoreApplication.translate("LogWords", "The custodian went to the practice's desk")
    if "document" in body or "paper" in body:
        return QCoreApplication.translate("LogWords", "A paper was opened")
    if "intake" in body:
        return QCoreApplication.translate("LogWords", "The session was opened")
    return QCoreApplication.translate("LogWords", "The client's page was opened")


def _print(body: Mapping[str, Value]) -> str:
    if body.get("to_sign"):
        return QCoreApplication.translate("LogWords", "Pages were printed to be signed")
    return _sheets(body) or QCoreApplication.translate("LogWords", "A paper was printed")


def _export(body: Mapping[str, Value]) -> str:
    if body.get("what") == "record failed":
        return QCoreApplication.translate("LogWords", "A copy of the whole record failed")
    if body.get("what") == "record":
        return QCoreApplication.translate("LogWords", "The whole record was saved as a copy")
    if body.get("what") == "log":
        return QCoreApplication.translate("LogWords", "This log was saved as a file")
    return _sheets(body) or QCoreApplication.translate("LogWords", "A paper was saved as a file")


def _sheets(body: Mapping[str, Value]) -> str:
    names = {
        "contact": QCoreApplication.translate("LogWords", "The contact sheet was printed or saved"),
        "facilitators": QCoreApplication.translate(
            "LogWords", "The facilitator's sheet was printed or saved"
        ),
        "blank_set": QCoreApplication.translate("LogWords", "Blank papers were printed or saved"),
    }
    return names.get(str(body.get("sheet", "")), "")


def _hand_over(body: Mapping[str, Value]) -> str:
    if body.get("how") == "later":
        return QCoreApplication.translate("LogWords", "A paper was put off, to be printed later")
    if body.get("how") == "dismissed":
        return QCoreApplication.translate("LogWords", "No reminder to print a paper any more")
    return QCoreApplication.translate("LogWords", "It was noted that a paper was handed over")


def _change(body: Mapping[str, Value]) -> str:
    names = {
        "client added": QCoreApplication.translate("LogWords", "A client was added"),
        "client renamed": QCoreApplication.translate(
            "LogWords", "A client's name or reference was changed"
        ),
        "client tagged": QCoreApplication.translate("LogWords", "A client's tags were changed"),
        "details changed": QCoreApplication.translate("LogWords", "Details were changed"),
        "practice changed": QCoreApplication.translate("LogWords", "My practice was changed"),
        "practitioner added": QCoreApplication.translate("LogWords", "A practitioner was added"),
        "practitioner renamed": QCoreApplication.translate(
            "LogWords", "A practitioner's name was changed"
        ),
        "private note written": QCoreApplication.translate(
            "LogWords", "A private note was written"
        ),
        "private note rewritten": QCoreApplication.translate(
            "LogWords", "A private note was changed"
        ),
        "private note removed": QCoreApplication.translate("LogWords", "A private note was erased"),
        "own document": QCoreApplication.translate(
            "LogWords", "A document of the practice's own was added"
        ),
        "secret filed": QCoreApplication.translate(
            "LogWords", "A secret of the practice was kept, such as its seal"
        ),
        "booking on a new pack": QCoreApplication.translate(
            "LogWords", "A booking moved to newer wording"
        ),
        "wording published": QCoreApplication.translate(
            "LogWords", "Wording of the practice's own was published"
        ),
        "years settled": QCoreApplication.translate(
            "LogWords", "For how many years files are kept was settled"
        ),
        "backup folder changed": QCoreApplication.translate(
            "LogWords", "The folder for backups was changed"
        ),
    }
    other = QCoreApplication.translate("LogWords", "Something was changed")
    return names.get(str(body.get("what", "")), other)


def _unlock(body: Mapping[str, Value]) -> str:
    if body.get("to_read"):
        return QCoreApplication.translate("LogWords", "The vault was unlocked, only to be read")
    by = {
        "passphrase": QCoreApplication.translate("LogWords", "Unlocked with the passphrase"),
        "recovery": QCoreApplication.translate("LogWords", "Unlocked with the recovery code"),
        "keychain": QCoreApplication.translate("LogWords", "Unlocked by this computer's keychain"),
        "custodian": QCoreApplication.translate("LogWords", "Unlocked with the custodian's code"),
    }
    other = QCoreApplication.translate("LogWords", "The vault was unlocked")
    return by.get(str(body.get("by", "")), other)


def _failed(body: Mapping[str, Value]) -> str:
    words = QCoreApplication.translate("LogWords", "A wrong passphrase or code, times: %1")
    return words.replace("%1", str(body.get("count", 1)))


def _keys(body: Mapping[str, Value]) -> str:
    names = {
        "passphrase": QCoreApplication.translate("LogWords", "The passphrase was changed"),
        "recovery": QCoreApplication.translate("LogWords", "A new recovery sheet was made"),
        "data_key": QCoreApplication.translate("LogWords", "Everything was encrypted anew"),
        "custodian": QCoreApplication.translate("LogWords", "The custodian's code was changed"),
    }
    if body.get("what") == "custodian" and body.get("done") == "off":
        return QCoreApplication.translate("LogWords", "The custodian's code was revoked")
    if body.get("what") == "keychain":
        if body.get("done") == "off":
            return QCoreApplication.translate("LogWords", "The keychain was switched off")
        return QCoreApplication.translate("LogWords", "The keychain was switched on")
    other = QCoreApplication.translate("LogWords", "A key was changed")
    return names.get(str(body.get("what", "")), other)


def _check(body: Mapping[str, Value]) -> str:
    found = body.get("findings")
    if found:
        words = QCoreApplication.translate("LogWords", "The vault was checked: not as filed: %1")
        return words.replace("%1", str(found))
    if body.get("what") == "chain":
        return QCoreApplication.translate("LogWords", "This log was checked: whole")
    return QCoreApplication.translate("LogWords", "The vault was checked: whole")


def _backup(body: Mapping[str, Value]) -> str:
    if body.get("done") == "damaged":
        return QCoreApplication.translate("LogWords", "A backup found the vault damaged")
    if body.get("done") == "refused":
        return QCoreApplication.translate("LogWords", "A backup failed")
    return QCoreApplication.translate("LogWords", "A backup was made")


def _restore(body: Mapping[str, Value]) -> str:
    if body.get("done") == "tried":
        return QCoreApplication.translate("LogWords", "A backup was tried out")
    if body.get("done") == "kept":
        return QCoreApplication.translate("LogWords", "The restored vault was kept")
    if "done" not in body:  # put in place by other ways: see `store.rollback.note_restore`
        return QCoreApplication.translate("LogWords", "The vault of before was put back")
    return QCoreApplication.translate("LogWords", "A backup was restored")


def _rolled_back(body: Mapping[str, Value]) -> str:
    words = QCoreApplication.translate(
        "LogWords", "The vault was older than its mark: here %1, there %2"
    )
    if body.get("done") == "seen":
        words = QCoreApplication.translate(
            "LogWords", "Somebody read that the vault is older than its mark: here %1, there %2"
        )
    return words.replace("%1", str(body.get("here"))).replace("%2", str(body.get("mark")))


def _hold(body: Mapping[str, Value]) -> str:
    if body.get("what") == "lifted":
        return QCoreApplication.translate("LogWords", "A hold on a file was lifted")
    return QCoreApplication.translate("LogWords", "A file was put on hold")


def _destroy(body: Mapping[str, Value]) -> str:
    names = {
        "mistake removed": QCoreApplication.translate(
            "LogWords", "A client added by mistake was removed"
        ),
        "proven": QCoreApplication.translate("LogWords", "The destruction of a file was proven"),
        "certified": QCoreApplication.translate(
            "LogWords", "The certificate of a destruction was filed"
        ),
    }
    other = QCoreApplication.translate("LogWords", "A file was destroyed as planned")
    return names.get(str(body.get("what", "")), other)


_TOLD: dict[str, Callable[[Mapping[str, Value]], str]] = {
    "backup": _backup,
    "begin": _plain(lambda: QCoreApplication.translate("LogWords", "A session was prepared")),
    "change": _change,
    "check": _check,
    "conclude": _plain(lambda: QCoreApplication.translate("LogWords", "A session was closed")),
    "confirm_pack": _plain(
        lambda: QCoreApplication.translate("LogWords", "Wording was gone through and confirmed")
    ),
    "correct": _plain(
        lambda: QCoreApplication.translate("LogWords", "A correction; what it said before is kept")
    ),
    "created": _plain(lambda: QCoreApplication.translate("LogWords", "This vault was made")),
    "custodian": _plain(
        lambda: QCoreApplication.translate(
            "LogWords", "Facts for the custodian, or their envelope, were noted"
        )
    ),
    "destroy": _destroy,
    "erase": _plain(
        lambda: QCoreApplication.translate("LogWords", "Words were taken back at a client's wish")
    ),
    "export": _export,
    "failed_unlock": _failed,
    "file": _plain(lambda: QCoreApplication.translate("LogWords", "Papers were filed")),
    "hand_over": _hand_over,
    "hold": _hold,
    "keys": _keys,
    "lock": _plain(lambda: QCoreApplication.translate("LogWords", "The vault was locked")),
    "note_export": _plain(
        lambda: QCoreApplication.translate("LogWords", "Private notes were saved as a copy")
    ),
    "print": _print,
    "reading_copy": _plain(
        lambda: QCoreApplication.translate("LogWords", "The pages shown for signing were kept")
    ),
    "restore": _restore,
    "retention": _plain(
        lambda: QCoreApplication.translate("LogWords", "Until when a file is kept was set")
    ),
    "rolled_back": _rolled_back,
    "seal": _plain(lambda: QCoreApplication.translate("LogWords", "A paper was sealed")),
    "stamp_asked": _plain(
        lambda: QCoreApplication.translate("LogWords", "An outside time was asked for")
    ),
    "unlock": _unlock,
    "verify": _plain(lambda: QCoreApplication.translate("LogWords", "Files were checked")),
    "version": _plain(
        lambda: QCoreApplication.translate("LogWords", "A paper got a later version of its file")
    ),
    "view": _view,
}

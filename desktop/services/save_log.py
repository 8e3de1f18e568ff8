"""The audit chain as a file for somebody else: numbers, moments, kinds, references, no names."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from desktop.store import audit, plain
from desktop.store.audit_log import Choice

if TYPE_CHECKING:
    from desktop.store.vault import Vault

_AT_ONCE = 1000
_COLUMNS = ("entry", "at", "kind", "client_reference", "paper", "details", "value")
_BOM = "\ufeff"


def log_as_csv(vault: Vault, choice: Choice) -> bytes:
    """Return the entries of *choice* as CSV, the oldest first; that it was saved is noted.

    Clients stand in it by reference only; ``value`` is the entry's whole HMAC, so that a
    printed mark can be found in the file.

    Raises:
        VaultError: if the vault could not be read or written; nothing is saved then.
    """
    rows: list[tuple[str, ...]] = []
    before = 0
    while True:
        page = vault.audit_page(choice, before=before, limit=_AT_ONCE)
        for entry in page.entries:
            about = page.about(entry)
            rows.append(
                (
                    str(entry.seq),
                    entry.at,
                    entry.kind,
                    _safe(about.reference),
                    _safe(about.title),
                    plain.spell(entry.body),
                    entry.mac,
                )
            )
        if not page.older:
            break
        before = page.older
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    writer.writerows(reversed(rows))
    vault.note(audit.EXPORT, {"what": "log", "entries": len(rows), "client": choice.client})
    return (_BOM + text.getvalue()).encode("utf-8", errors="backslashreplace")


def _safe(text: str) -> str:
    """Return *text* so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text

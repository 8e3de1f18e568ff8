"""The folder a rescue writes: papers by client and title, journals to read, and the lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.services.rescue_journal import Told, told_journal
from desktop.services.rescue_output import (
    BYTES_LOST,
    ROW_LOST,
    by_column,
    free_name,
    gaps,
    one_line,
    plain_name,
    spelled,
    spelled_line,
    write_text,
)
from desktop.services.rescue_saved import Saved
from desktop.store import audit, plain
from desktop.store.keys import Keys
from desktop.store.rescue.salvage import Fields, Filed, Salvage

CLIENTS, REST, PRACTICE = "clients", "without-client", "practice"
_UNKNOWN = "unknown"
_SECRET = "secret"  # noqa: S105 - the kind of a payload, no secret
_KINDS_OF_FILES = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG", "png"),
    (b"{", "json"),
    (b"[", "json"),
)
_PRACTICE_TABLES = ("practitioners", "pack_reviews", "destructions", "destroyed_papers", "meta")
_CLIENT_TABLES = ("retentions", "holds", "hand_overs")


def write_all(salvage: Salvage, keys: Keys, folder: Path, *, with_notes: bool) -> Saved:
    """Write all that *salvage* holds into the empty *folder*, and return what that was.

    Raises:
        OSError: the disk refused.
    """
    return _Writing(salvage, keys, folder, with_notes=with_notes).done()


class _Writing:
    def __init__(self, salvage: Salvage, keys: Keys, folder: Path, *, with_notes: bool) -> None:
        self._salvage = salvage
        self._keys = keys
        self._folder = folder
        self._with_notes = with_notes
        self._saved = Saved()
        self._clients = {str(row["id"]): row for row in salvage.rows("clients")}
        self._intakes = {str(row["id"]): row for row in salvage.rows("intakes")}
        self._agreements = {str(row["id"]): row for row in salvage.rows("agreements")}
        self._documents = by_column(salvage.rows("documents"), "agreement")
        self._versions = by_column(salvage.rows("document_versions"), "document")
        self._copies = by_column(salvage.rows("reading_copies"), "intake")
        self._beside = {name: by_column(salvage.rows(name), "client") for name in _CLIENT_TABLES}
        self._descriptions = by_column(salvage.rows("descriptions"), "subject")
        self._told = Told(salvage, self._saved.lost)

    def done(self) -> Saved:
        self._list_clients()
        for client in self._everybody():
            self._client(client)
        self._papers_without_agreement()
        self._practice()
        self._audit()
        self._rest()
        return self._saved

    def _everybody(self) -> list[str]:
        """Return every client there is a trace of, those whose own row is lost last."""
        traces = (*self._intakes.values(), *self._agreements.values())
        found = dict.fromkeys((*self._clients, *(str(row["client"]) for row in traces)))
        orphans = [one for one in self._salvage.journals() if one not in self._intakes]
        if orphans:
            found[_UNKNOWN] = None
        return list(found)

    def _list_clients(self) -> None:
        rows = sorted(self._clients.values(), key=lambda row: str(row["sort_name"]))
        lines = ["name\treference\tfolder\tkept since"]
        lines += [
            "\t".join(
                (
                    one_line(row["name"]),
                    one_line(row["reference"]),
                    f"{CLIENTS}/{self._folder_name(str(row['id']))}",
                    str(row["added_at"])[:10],
                )
            )
            for row in rows
        ]
        write_text(self._folder / "clients.txt", "\n".join((*lines, "")))

    def _folder_name(self, client: str) -> str:
        row = self._clients.get(client)
        if row is None:
            return f"{_UNKNOWN}-{client[:8]}" if client != _UNKNOWN else _UNKNOWN
        reference = plain_name(str(row["reference"])) if row["reference"] else ""
        return "-".join(part for part in (f"{row['number']:04}", reference) if part)

    def _client(self, client: str) -> None:
        folder = self._folder / CLIENTS / self._folder_name(client)
        folder.mkdir(parents=True, exist_ok=True)
        who = self._name(client)
        if client in self._clients:
            self._saved.clients += 1
        elif client != _UNKNOWN:
            self._saved.lost.append(f"Client {client[:8]}: name and reference ({ROW_LOST})")
        about = {
            "client": self._clients.get(client),
            "details": self._details(client),
            **{name: rows.get(client, []) for name, rows in self._beside.items()},
        }
        write_text(folder / "about.json", spelled(about))
        for row in self._of(self._agreements, client):
            self._agreement(folder, str(row["id"]), who)
        for intake in self._intakes_of(client):
            self._intake(folder, intake, who)
        if self._with_notes and client != _UNKNOWN:
            self._notes_of(folder, client, who)

    def _of(self, table: dict[str, Fields], client: str) -> list[Fields]:
        found = (row for row in table.values() if row["client"] == client)
        return sorted(found, key=lambda row: str(row["number"]).zfill(12))

    def _intakes_of(self, client: str) -> list[str]:
        if client == _UNKNOWN:
            return [one for one in self._salvage.journals() if one not in self._intakes]
        return [str(row["id"]) for row in self._of(self._intakes, client)]

    def _agreement(self, folder: Path, agreement: str, who: str) -> None:
        filed_on = str(self._agreements[agreement]["filed_at"])[:10]
        rows = sorted(self._documents.pop(agreement, []), key=lambda one: str(one["position"]))
        for row in rows:
            title = str(row["title"])
            self._paper(folder, row, f"{filed_on} {title}", f"{title}, {filed_on}, {who}")
            for version in self._versions.get(str(row["id"]), []):
                name = f"{filed_on} {title} ({version['cause']})"
                self._paper(folder, version, name, f"{title} ({version['cause']}), {who}")

    def _paper(self, folder: Path, row: Fields, name: str, told: str) -> None:
        """Write one filed paper, if its bytes are those its own row and the payload's name."""
        payload = str(row["id"])
        self._saved.wanted[payload] = told
        filed = self._salvage.payload(payload)
        if filed is None:
            self._saved.lost.append(f"{told}: the paper itself ({ROW_LOST})")
        elif filed.sha256 != row["sha256"] or not self._put(folder, filed, name):
            self._saved.lost.append(f"{told}: the paper itself ({BYTES_LOST})")
        else:
            self._saved.papers += 1

    def _put(self, folder: Path, filed: Filed, name: str) -> bool:
        content = self._salvage.content(filed)
        if content is None:
            return False
        ending = next((e for begins, e in _KINDS_OF_FILES if content.startswith(begins)), "bin")
        free_name(folder, plain_name(name), ending).write_bytes(content)
        self._saved.written.add(filed.id)
        return True

    def _intake(self, folder: Path, intake: str, who: str) -> None:
        row = self._intakes.get(intake)
        begun = str(row["begun_at"])[:10] if row is not None else ""
        name = " ".join(part for part in ("session", begun, intake[:8]) if part)
        told = told_journal(self._told, row, intake, who)
        if told.rows:
            self._saved.sessions += 1
            write_text(folder / f"{name}.txt", told.text)
            write_text(folder / f"{name}.json", told.json)
        for copy in self._copies.pop(intake, []):
            filed = self._salvage.payload(str(copy["id"]))
            label = f"{begun} as shown before signing, {copy['kind']}"
            self._saved.wanted[str(copy["id"])] = f"{label}, {who}"
            if filed is None or not self._put(folder, filed, label):
                why = ROW_LOST if filed is None else BYTES_LOST
                self._saved.lost.append(f"{label}, {who}: the pages ({why})")

    def _notes_of(self, folder: Path, client: str, who: str) -> None:
        if not hasattr(self, "_notes"):
            self._notes = by_column(self._salvage.rows("private_notes"), "client")
        words = []
        for row in self._notes.get(client, []):
            text = self._salvage.note(row)
            if text is None:
                at = str(row["written_at"])[:10]
                self._saved.lost.append(f"Private note of {at}, {who} ({BYTES_LOST})")
            else:
                words.append(f"{row['written_at']}\n{text}\n")
        if words:
            self._saved.notes += len(words)
            write_text(folder / "private-notes.txt", "\n".join(words))

    def _papers_without_agreement(self) -> None:
        """Write papers whose client is not known any more: their agreement's row is lost."""
        folder = self._folder / REST
        for agreement in list(self._documents):
            folder.mkdir(exist_ok=True)
            self._saved.lost.append(f"Agreement {agreement[:8]}: whose it is ({ROW_LOST})")
            for row in self._documents.pop(agreement):
                title = str(row["title"])
                self._paper(folder, row, title, f"{title}, agreement {agreement[:8]}")
        for intake in list(self._copies):
            for copy in self._copies.pop(intake):
                filed = self._salvage.payload(str(copy["id"]))
                folder.mkdir(exist_ok=True)
                if filed is None or not self._put(folder, filed, f"shown {copy['kind']}"):
                    self._saved.lost.append(f"Pages shown in session {intake[:8]} ({BYTES_LOST})")

    def _practice(self) -> None:
        folder = self._folder / PRACTICE
        folder.mkdir()
        for table in _PRACTICE_TABLES:
            kept = [row for row in self._salvage.rows(table) if row.get("name") != "audit_key"]
            if kept:
                write_text(folder / f"{table}.json", spelled(kept))
        for subject in sorted(set(self._descriptions) - set(self._clients)):
            found = self._details(subject)
            if found:
                write_text(folder / f"about-{plain_name(subject)}.json", spelled(found))

    def _details(self, subject: str) -> list[Fields]:
        """Return what was described of *subject*, oldest first, each as it was filed."""
        kept = []
        for row in self._descriptions.get(subject, []):
            spelled = plain.spell((subject, str(row["body"])))
            if plain.fingerprint(spelled.encode()) == row["sha256"]:
                kept.append(row)
            else:
                self._saved.lost.append(
                    f"What was described of {subject[:8]} on {row['filed_at']} ({BYTES_LOST})"
                )
        return kept

    def _audit(self) -> None:
        key = self._audit_key()
        rows = sorted(self._salvage.rows("audit"), key=lambda row: int(str(row["seq"])))
        lines = [
            spelled_line({name: row[name] for name in ("seq", "at", "kind", "body")})
            for row in rows
        ]
        self._saved.entries = len(rows)
        write_text(self._folder / "audit.jsonl", "\n".join((*lines, "")))
        seen = [int(str(row["seq"])) for row in rows]
        self._saved.lost += [f"Audit entries {gap} ({ROW_LOST})" for gap in gaps(seen)]
        self._saved.lost += [
            f"Audit entry {seq} is not as it was written" for seq in _bent(key, rows)
        ]

    def _audit_key(self) -> bytearray:
        kept = (row for row in self._salvage.rows("meta") if row["name"] == "audit_key")
        found = next(kept, None)
        return self._keys.audit if found is None else bytearray.fromhex(str(found["value"]))

    def _rest(self) -> None:
        """Write what no row speaks of any more; keys of the practice are never written."""
        folder = self._folder / REST
        for filed in self._salvage.payloads():
            if filed.id in self._saved.written or filed.id in self._saved.wanted:
                continue
            if filed.kind == _SECRET:
                self._saved.secrets += 1
                continue
            folder.mkdir(exist_ok=True)
            if self._put(folder, filed, f"{filed.filed_at[:10]} {filed.kind}"):
                self._saved.files += 1
            else:
                self._saved.lost.append(
                    f"A file of kind {filed.kind}, filed on {filed.filed_at[:10]} ({BYTES_LOST})"
                )

    def _name(self, client: str) -> str:
        row = self._clients.get(client)
        return str(row["name"]) if row is not None else f"client {client[:8]}"


def _bent(key: bytearray, rows: list[Fields]) -> Iterator[int]:
    """Yield the numbers of the entries that do not follow the one before; a gap proves nothing."""
    before, last = b"", 0
    for row in rows:
        seq, mac = int(str(row["seq"])), row["mac"]
        content = (seq, str(row["at"]), str(row["kind"]), str(row["body"]))
        whole = isinstance(mac, bytes) and (
            seq != last + 1 or audit.follows(key, before, content, mac)
        )
        if not whole:
            yield seq
        before, last = mac if isinstance(mac, bytes) else b"", seq

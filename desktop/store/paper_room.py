"""The vault's room for papers: agreements, their documents, and the practice's secrets."""

from collections.abc import Mapping

from desktop.domain.journal import Value
from desktop.store import (
    agreements,
    audit,
    hand_overs,
    kept_secrets,
    on_paper,
    payloads,
    plain,
    versions,
)
from desktop.store.agreements import AgreementSummary, FiledDocument, Filing
from desktop.store.hand_overs import Given, PutOff
from desktop.store.kept_secrets import KeptSecret
from desktop.store.open_vault import OpenVault
from desktop.store.transaction import Transaction
from desktop.store.versions import DocumentVersion


class PaperRoom(OpenVault):
    """What was signed and sealed, and what it is sealed with."""

    def file(self, filing: Filing) -> str:
        """File the documents of one agreement, all or none, and return its id."""
        return self._write(lambda tx: agreements.file(tx, filing))

    def agreements(self, client: str) -> tuple[AgreementSummary, ...]:
        """Return a client's agreements with their documents, the newest first."""
        return self._read(lambda c: agreements.of_client(c, client))

    def agreement(self, agreement: str) -> AgreementSummary:
        """Return one agreement with its documents."""
        return self._read(lambda c: agreements.one(c, agreement))

    def document(self, document: str) -> FiledDocument:
        """Return what is known of one document without reading it."""
        return self._read(lambda c: agreements.document(c, document))

    def read_payload(self, payload: str) -> bytes:
        """Return the bytes of a document or reading copy, exactly as they were filed."""
        return self._read(lambda c: payloads.read_payload(c, payload))

    def read_document(self, document: str) -> bytes:
        """Return the bytes of a document's newest version, exactly as they were filed."""
        return self._read(lambda c: versions.read_newest(c, document))

    def add_version(self, document: str, content: bytes, *, cause: str) -> None:
        """File *content* as the newest version of *document*; the former ones stay."""
        self._write(lambda tx: versions.add(tx, document, content, cause=cause))

    def versions(self, document: str) -> tuple[DocumentVersion, ...]:
        """Return every version of a document, unread, the one that was filed first at the front."""
        return self._read(lambda c: versions.of_document(c, document))

    def known_sha256(self, sha256: str) -> FiledDocument | None:
        """Return the document that was filed with exactly these bytes, if there is one.

        Its ``sha256`` is that of these bytes, be they of a later version.
        """
        return self._read(lambda c: agreements.known_sha256(c, sha256))

    def printed_intakes(self) -> tuple[str, ...]:
        """Return the open intakes of which pages were printed to sign, the newest first."""
        return self._read(on_paper.printed_intakes)

    def intakes_on_paper(self, client: str) -> tuple[str, ...]:
        """Return the intakes of *client* with something printed to sign or signed on paper."""
        return self._read(lambda c: on_paper.intakes_on_paper(c, client))

    def intakes_with_words(self, fingerprint: str) -> tuple[tuple[str, str], ...]:
        """Return intake and reading copy of words whose hash begins with *fingerprint*."""
        return self._read(lambda c: on_paper.intakes_with_words(c, fingerprint))

    def intakes_of_reference(self, reference: str) -> tuple[str, ...]:
        """Return the intakes whose papers bear *reference*."""
        return self._read(lambda c: on_paper.intakes_of_reference(c, reference))

    def file_secret(
        self, name: str, content: bytes, *, about: Mapping[str, Value] | None = None
    ) -> None:
        """Keep *content* as the practice's secret *name*; former ones stay.

        *about* goes into the audit chain with it: ids and fingerprints, nothing secret.
        """
        self._write(lambda tx: kept_secrets.file(tx, name, content, about))

    def secrets(self, name: str) -> tuple[KeptSecret, ...]:
        """Return every secret *name* ever kept, the newest first."""
        return self._read(lambda c: kept_secrets.every(c, name))

    def keep_own_document(self, content: bytes) -> str:
        """Keep a document of the practice's own, byte for byte, and return its id."""

        def keep(transaction: Transaction) -> str:
            payload = payloads.file_payload(transaction, "own document", content)
            sha256 = plain.fingerprint(content)
            transaction.note(audit.CHANGE, {"what": "own document", "sha256": sha256})
            return payload

        return self._write(keep)

    def note_hand_over(self, given: Given) -> None:
        """Keep that a paper was handed over, or put off, with its audit entry."""
        self._write(lambda tx: hand_overs.note(tx, given))

    def note_export(self, given: Given, about: Mapping[str, Value]) -> None:
        """Keep that a whole record left the vault: its hand-over and one entry, or neither."""
        self._write(lambda tx: _note_export(tx, given, about))

    def hand_overs(self, client: str) -> tuple[Given, ...]:
        """Return what was handed over to or for a client, the oldest first."""
        return self._read(lambda c: hand_overs.of_client(c, client))

    def put_off(self) -> tuple[PutOff, ...]:
        """Return the filed papers that are still to be printed, in one statement."""
        return self._read(hand_overs.put_off)

    def secret(self, name: str) -> bytes | None:
        """Return the newest secret *name*, or None."""
        return self._read(lambda c: kept_secrets.newest(c, name))


def _note_export(transaction: Transaction, given: Given, about: Mapping[str, Value]) -> None:
    hand_overs.file(transaction, given)
    transaction.note(audit.EXPORT, about)

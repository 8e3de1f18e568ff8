"""The vault's room for sessions: compiled packs, intakes and their journals."""

from collections.abc import Collection
from dataclasses import replace

from desktop.domain.journal import JournalRow
from desktop.store import bookings, hand_overs, intakes, journal, packs
from desktop.store.bookings import Journals
from desktop.store.hand_overs import Given
from desktop.store.intakes import IntakeSummary, ReadingCopy
from desktop.store.open_vault import OpenVault
from desktop.store.packs import PackReview
from desktop.store.transaction import Transaction


class SessionRoom(OpenVault):
    """What is asked in a session and what was done in it, act by act."""

    def file_pack(self, compiled: bytes) -> str:
        """File a compiled pack and return its SHA-256 in hex."""
        return self._write(lambda tx: packs.file(tx, compiled))

    def pack(self, fingerprint: str) -> bytes:
        """Return the compiled pack filed as *fingerprint*, exactly as it was filed."""
        return self._read(lambda c: packs.one(c, fingerprint))

    def confirm_pack(
        self, *, pack: str, version: str, fingerprint: str, practitioner: str, part: str = ""
    ) -> None:
        """Keep that a practitioner went through a pack's wording, or one *part* of it."""
        review = PackReview(pack, version, fingerprint, practitioner, part, reviewed_at="")
        self._write(lambda tx: packs.confirm(tx, replace(review, reviewed_at=tx.at)))

    def pack_confirmations(self, pack: str) -> tuple[PackReview, ...]:
        """Return who went through the wording of *pack* and when, the newest first."""
        return self._read(lambda c: packs.reviews(c, pack))

    def begin_intake(self, *, client: str, practitioner: str, pack: str) -> str:
        """Begin an intake with the pack filed as *pack* and return its id."""
        return self._write(
            lambda tx: intakes.begin(tx, client=client, practitioner=practitioner, pack=pack)
        )

    def append(self, intake: str, row: JournalRow) -> None:
        """File one act of the session, in one durable transaction."""
        self._thread.write(lambda connection: journal.append(connection, intake, row))

    def append_hand_over(self, intake: str, row: JournalRow, given: Given) -> None:
        """File the act of handing a paper over and what the vault keeps of it, both or neither."""

        def write(transaction: Transaction) -> None:
            if journal.append(transaction.connection, intake, row):
                hand_overs.note(transaction, given)

        self._write(write)

    def journal(self, intake: str) -> tuple[JournalRow, ...]:
        """Return the journal of *intake*; words taken back read as None."""
        return self._read(lambda c: journal.rows(c, intake))

    def erase(self, intake: str, seqs: Collection[int], marker: JournalRow) -> None:
        """Take the words of the rows *seqs* back for good, with *marker* in their stead."""
        self._write(lambda tx: journal.erase(tx, intake, seqs, marker))
        self._thread.checkpoint()

    def stand_on(self, intake: str, pack: str, row: JournalRow) -> None:
        """File *row*, by which a booking stands on *pack* from now on, in one transaction."""

        def write(transaction: Transaction) -> None:
            intakes.stand_on(transaction, intake, pack)
            journal.append(transaction.connection, intake, row)

        self._write(write)

    def booked_journals(self) -> Journals:
        """Return the journals of what is booked and not begun, in one statement."""
        return self._read(bookings.journals)

    def adjourned_answers(self, items: Collection[str]) -> Journals:
        """Return what is known of *items* between two meetings, in one statement."""
        return self._read(lambda c: bookings.adjourned_answers(c, items))

    def journals_of(self, intakes: Collection[str]) -> Journals:
        """Return the whole journals of *intakes*, in one statement."""
        return self._read(lambda c: bookings.journals_of(c, intakes))

    def last_answers(self, practitioner: str, items: Collection[str], *, limit: int) -> Journals:
        """Return what was answered about *items* in the last sessions, in one statement."""
        return self._read(lambda c: bookings.last_answers(c, practitioner, items, limit=limit))

    def open_intakes(self) -> tuple[IntakeSummary, ...]:
        """Return the intakes not concluded, the newest first."""
        return self._read(intakes.still_open)

    def intakes(self, client: str) -> tuple[IntakeSummary, ...]:
        """Return a client's intakes, the newest first."""
        return self._read(lambda c: intakes.of_client(c, client))

    def intake(self, intake: str) -> IntakeSummary:
        """Return one intake."""
        return self._read(lambda c: intakes.one(c, intake))

    def conclude_intake(self, intake: str) -> None:
        """Close the journal of *intake* for good; its pages leave the memory too."""
        self._write(lambda tx: intakes.conclude(tx, intake))
        self._thread.forget_pages()

    def keep_reading_copy(self, intake: str, kind: str, content: bytes) -> str:
        """File the bytes that were shown at the first signature and return their id."""
        return self._write(lambda tx: intakes.keep_reading_copy(tx, intake, kind, content))

    def reading_copies(self, intake: str) -> tuple[ReadingCopy, ...]:
        """Return what was shown for signing; `read_payload` reads the bytes."""
        return self._read(lambda c: intakes.reading_copies(c, intake))

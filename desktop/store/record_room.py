"""The vault's room for files as a whole: how long they are kept, what holds them, their end."""

from collections.abc import Collection

from desktop.domain.journal import Value
from desktop.store import destruction, holds, opening, pages, register, retentions, samples
from desktop.store.destruction import Order
from desktop.store.holds import Hold
from desktop.store.open_vault import OpenVault
from desktop.store.pages import Sighting
from desktop.store.register import Destruction
from desktop.store.retentions import Retention
from desktop.store.transaction import Transaction


class RecordRoom(OpenVault):
    """Until when a client's file is kept, what forbids its end, and what is known after it."""

    def keep_until(self, retention: Retention) -> None:
        """File until when a client's file is kept; the former dates stay beside it."""
        self._write(lambda tx: retentions.file(tx, retention))

    def retention(self, client: str) -> Retention | None:
        """Return the date that counts for a client, or None."""
        return self._read(lambda c: retentions.newest(c, client))

    def retentions(self, client: str) -> tuple[Retention, ...]:
        """Return every date there ever was for a client, the newest first."""
        return self._read(lambda c: retentions.every(c, client))

    def hold(self, client: str, kind: str, *, reason: str, by: str) -> str:
        """Put a client's file on hold and return the hold's id; nothing of it is erased then."""
        return self._write(lambda tx: holds.put(tx, client, kind, reason=reason, by=by))

    def lift_hold(self, hold: str, *, reason: str, by: str) -> None:
        """Lift a hold; that it stood is kept."""
        self._write(lambda tx: holds.lift(tx, hold, reason=reason, by=by))

    def holds(self, client: str) -> tuple[Hold, ...]:
        """Return every hold there ever was on a client's file, the newest first."""
        return self._read(lambda c: holds.of_client(c, client))

    def inventory(self, client: str) -> dict[str, Value]:
        """Return how much of each kind is in a client's file."""
        return self._read(lambda c: destruction.inventory(c, client))

    def destroy(self, order: Order) -> str:
        """Destroy a client's file, prove it, and return the id of the register's line.

        All rows go in one transaction, or none. The proof reads every page of the store before
        and after; a kill between leaves the line without one, and `prove` makes up for it.

        Raises:
            FileHeldError: the file is on hold; nothing was destroyed.
            FileNotDueError: it is to be kept still, or nobody knows; nothing was destroyed.
            VaultError: whatever else stopped it; nothing was destroyed.
        """
        taken = self._read(lambda c: samples.of_client(c, order.client))
        # Only what is seen before can be missed after it; a piece may lie across two pages.
        seen = self._sight(taken).found
        line = self._write(lambda tx: destruction.destroy(tx, order))
        self._thread.checkpoint()
        self._prove(line, seen)
        return line

    def prove_destruction(self, destruction: str) -> None:
        """Prove a destruction that was cut off before its proof: by what is left in no page.

        The samples are gone with the file, so this says only that the pages were written out.
        """
        self._thread.checkpoint()
        self._prove(destruction, ())

    def remove_mistake(self, client: str, *, by: str) -> None:
        """Remove a client who has nothing but a booking.

        Raises:
            FileHeldError: the file is on hold; nothing was changed.
            FileNotEmptyError: there is more in the file; nothing was changed.
        """
        self._write(lambda tx: destruction.remove_mistake(tx, client, practitioner=by))
        self._thread.checkpoint()

    def register(self) -> tuple[Destruction, ...]:
        """Return every destroyed file's line, the newest first, without its papers."""
        return self._read(register.listed)

    def destruction(self, destruction: str) -> Destruction:
        """Return one line of the register with its papers."""
        return self._read(lambda c: register.one(c, destruction))

    def destroyed_paper(self, fingerprint: str) -> Destruction | None:
        """Return the line of the file that held the paper whose hash begins so."""
        return self._read(lambda c: register.of_paper(c, fingerprint))

    def destruction_of_certificate(self, sha256: str) -> Destruction | None:
        """Return the line whose certificate has exactly these bytes."""
        return self._read(lambda c: register.of_certificate(c, sha256))

    def certify_destruction(self, destruction: str, content: bytes) -> str:
        """File the certificate of a destruction and return the payload's id; once only."""
        return self._write(lambda tx: register.certify(tx, destruction, content))

    def _prove(self, line: str, seen: Collection[bytes]) -> None:
        after = self._sight(seen)
        shared = self._read(lambda c: samples.elsewhere(c, after.found))
        proof: dict[str, Value] = {
            "samples": len(seen),
            "shared": len(shared),
            "left": len(after.found - shared),
            "pages": after.pages,
            "unreadable": after.unreadable,
        }

        def keep(transaction: Transaction) -> None:
            register.prove(transaction, line, proof)

        self._write(keep)

    def _sight(self, taken: Collection[bytes]) -> Sighting:
        file = opening.store_file(self._unlocked, self._unlocked.store_path)
        return self._thread.at_rest(lambda: pages.sight(file, taken))

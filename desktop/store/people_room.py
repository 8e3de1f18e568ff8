"""The vault's room for people: practice, practitioners, clients and private notes."""

from collections.abc import Collection, Mapping
from datetime import date

from desktop.domain.journal import Value
from desktop.store import audit, clients, descriptions, practitioners, private_notes
from desktop.store.clients import Client, Listing, Order
from desktop.store.open_vault import OpenVault
from desktop.store.practitioners import Practitioner
from desktop.store.private_notes import PrivateNote
from desktop.store.states import ClientStanding
from desktop.store.transaction import Transaction


class PeopleRoom(OpenVault):
    """Who works here, who comes here, and what is known of them."""

    def file_practice(self, practice: Mapping[str, Value]) -> None:
        """File the practice profile; the former ones are kept."""
        self._write(lambda tx: descriptions.file(tx, descriptions.PRACTICE, practice))

    def practice(self) -> Mapping[str, Value]:
        """Return the newest practice profile; empty before the first."""
        return self._read(lambda c: descriptions.newest(c, descriptions.PRACTICE))

    def add_practitioner(self, name: str) -> str:
        """Add a practitioner and return their id."""
        return self._write(lambda tx: practitioners.add(tx, name))

    def rename_practitioner(self, practitioner: str, name: str) -> None:
        """Give a practitioner another name."""
        self._write(lambda tx: practitioners.rename(tx, practitioner, name))

    def practitioners(self) -> tuple[Practitioner, ...]:
        """Return all practitioners in the order they were added."""
        return self._read(practitioners.listed)

    def describe(self, subject: str, details: Mapping[str, Value], *, noted: bool = False) -> None:
        """File what is known of a client or practitioner (*subject* is the id).

        What another entry of the audit has *noted* already is not noted twice.
        """
        self._write(lambda tx: descriptions.file(tx, subject, details, noted=noted))

    def details(self, subject: str) -> Mapping[str, Value]:
        """Return what was last filed by `describe` for *subject*; empty before."""
        return self._read(lambda c: descriptions.newest(c, subject))

    def add_client(
        self, *, name: str, reference: str, practitioner: str, tags: Collection[str] = ()
    ) -> str:
        """Add a client and return their id."""
        return self._write(
            lambda tx: clients.add(
                tx, name=name, reference=reference, practitioner=practitioner, tags=tags
            )
        )

    def rename_client(self, client: str, *, name: str, reference: str) -> None:
        """Give a client another name and reference."""
        self._write(lambda tx: clients.rename(tx, client, name=name, reference=reference))
        self._thread.checkpoint()

    def tag_client(self, client: str, tags: Collection[str]) -> None:
        """Give a client these tags in place of the former."""
        self._write(lambda tx: clients.tag(tx, client, tags))

    def correct_client(
        self,
        client: str,
        details: Mapping[str, Value],
        *,
        what: str,
        named: tuple[str, str] | None = None,
        tags: Collection[str] | None = None,
    ) -> None:
        """File *details*, which keep what was corrected, with the correction itself, all or none.

        *named* are the name and the reference from now on; None leaves them, as it does *tags*.
        The audit entry says *what* was corrected and whose it is, never the words.
        """

        def write(transaction: Transaction) -> None:
            if named is not None:
                clients.rename(transaction, client, name=named[0], reference=named[1])
            if tags is not None:
                clients.tag(transaction, client, tags)
            descriptions.file(transaction, client, details, noted=True)
            transaction.note(audit.CORRECT, {"what": what, "client": client})

        self._write(write)

    def client(self, client: str) -> Client:
        """Return one client with their status."""
        return self._read(lambda c: clients.one(c, client, self._today()))

    def clients(
        self,
        *,
        limit: int = 100,
        offset: int = 0,
        order: Order = Order.NAME,
        standing: ClientStanding | None = None,
    ) -> tuple[Client, ...]:
        """Return clients with their status, in one statement."""
        listing = Listing(self._today(), limit, offset, order, standing)
        return self._read(lambda c: clients.listed(c, listing))

    def standings(self) -> dict[ClientStanding, int]:
        """Return how many clients stand in each way, in one statement."""
        return self._read(lambda c: clients.counts(c, self._today()))

    def files_to_look_at(self, until: date) -> tuple[Client, ...]:
        """Return the clients on hold or kept no longer than *until*, in one statement."""
        return self._read(lambda c: clients.to_look_at(c, today=self._today(), until=until))

    def latest_clients(self, *, limit: int = 6) -> tuple[Client, ...]:
        """Return the clients whose intakes began last, the latest first, in one statement."""
        return self._read(lambda c: clients.latest(c, limit=limit, today=self._today()))

    def client_count(self) -> int:
        """Return how many clients there are."""
        return self._read(clients.count)

    def search(self, text: str, *, limit: int = 50) -> tuple[Client, ...]:
        """Return the clients that *text* finds, hits in a name first, in one statement."""
        return self._read(lambda c: clients.found(c, text, limit=limit, today=self._today()))

    def file_note(self, *, client: str, practitioner: str, text: str) -> str:
        """File a private note, under the notes' own key, and return its id."""
        return self._write(
            lambda tx: private_notes.file(
                tx, self._unlocked.keys.notes, client=client, practitioner=practitioner, text=text
            )
        )

    def rewrite_note(self, note: str, text: str) -> None:
        """Put *text* in the place of what a private note said."""
        key = self._unlocked.keys.notes
        self._write(lambda tx: private_notes.rewrite(tx, key, note, text))
        self._thread.checkpoint()

    def remove_note(self, note: str) -> None:
        """Erase a private note for good."""
        self._write(lambda tx: private_notes.remove(tx, note))
        self._thread.checkpoint()

    def notes(self, client: str) -> tuple[PrivateNote, ...]:
        """Return the private notes about a client in the order they were written."""
        return self._read(lambda c: private_notes.of_client(c, self._unlocked.keys.notes, client))

"""The vault's room for keys: what opens it, changed one slot at a time or all at once."""

import hmac
from contextlib import suppress
from dataclasses import dataclass, replace

from desktop.domain.journal import Value
from desktop.store import audit, key_file, key_log, opening, reencryption
from desktop.store.derivation import Cost, Passphrase
from desktop.store.errors import (
    DiskFullError,
    KeyFileHalfWrittenError,
    StoreDamagedError,
    WrongSecretError,
)
from desktop.store.header import Header
from desktop.store.key_log import KeyLog
from desktop.store.keys import Keys, expand
from desktop.store.open_vault import OpenVault
from desktop.store.recovery_code import RecoveryCode
from desktop.store.reencryption import Plan
from desktop.store.slots import (
    CUSTODIAN,
    KEYCHAIN,
    NONCE_BYTES,
    KeychainSecret,
    Secret,
    kind_of,
    opened,
    wrap,
)
from desktop.store.watch import Watch

DATA_KEY = "data_key"


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What is to open the vault once it is encrypted anew, and what a guess is to cost."""

    passphrase: Passphrase
    code: RecoveryCode
    cost: Cost


class KeyRoom(OpenVault):
    """What opens this vault; every change asks for a secret that opens it now."""

    @property
    def opened_by(self) -> str:
        """The kind of slot that opened the vault this time."""
        return self._unlocked.by

    @property
    def has_keychain(self) -> bool:
        """Whether the system's keychain opens this vault."""
        return self._has(KEYCHAIN)

    @property
    def has_custodian(self) -> bool:
        """Whether a custodian's sheet opens this vault."""
        return self._has(CUSTODIAN)

    def _has(self, kind: str) -> bool:
        return any(slot.kind == kind for slot in self._unlocked.header.slots)

    def key_log(self) -> KeyLog:
        """Return when each key was last changed."""
        return self._read(key_log.read)

    def prove(self, secret: Secret) -> bytes:
        """Return the data key that *secret* unwraps; takes as long as the key derivation.

        The custodian's code opens the vault and proves nothing: it changes no key.

        Raises:
            WrongSecretError: it does not open this vault.
        """
        header = self._unlocked.header
        data_key, by = opened(header.slots, secret, store_id=header.store_id)
        if by == CUSTODIAN or not hmac.compare_digest(data_key, self._unlocked.keys.data):
            raise WrongSecretError
        return data_key

    def enclose(self, content: bytes) -> bytes:
        """Return *content* as only this vault discloses it, once it is open again."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = self._randomness(NONCE_BYTES)
        return nonce + AESGCM(self._enclosing()).encrypt(nonce, content, None)

    def disclose(self, enclosed: bytes) -> bytes | None:
        """Return what `enclose` took, or None where another vault or key enclosed it."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, content = enclosed[:NONCE_BYTES], enclosed[NONCE_BYTES:]
        try:
            return AESGCM(self._enclosing()).decrypt(nonce, content, None)
        except InvalidTag:
            return None

    def _enclosing(self) -> bytes:
        return expand(bytes(self._unlocked.keys.data), b"holdfast/1/enclosed")

    def change_passphrase(self, proof: Secret, new: Passphrase, *, cost: Cost) -> None:
        """Let *new* open the vault instead of the former passphrase.

        Raises:
            ValueError: the new passphrase is empty.
            WrongSecretError: *proof* does not open this vault; nothing was changed.
            KeyFileHalfWrittenError: the new passphrase is in force all the same.
            VaultError: the former passphrase is in force.
        """
        if not new.text.strip():
            raise ValueError("an empty passphrase protects nothing")
        self._replace_slot(proof, new, cost=cost)

    def change_recovery_code(self, proof: Secret, code: RecoveryCode) -> None:
        """Let *code* open the vault; the former code opens nothing from now on.

        Raises: as `change_passphrase` does.
        """
        self._replace_slot(proof, code, cost=None)

    def add_keychain(self, proof: Secret, secret: KeychainSecret) -> None:
        """Let *secret*, which the system's keychain holds, open the vault as well.

        Raises: as `change_passphrase` does.
        """
        self._replace_slot(proof, secret, cost=None)

    def drop_keychain(self) -> None:
        """Let the keychain open the vault no more; nothing is asked for that.

        Raises: as `change_passphrase` does.
        """
        self._drop(KEYCHAIN)

    def set_custodian(self, proof: Secret, code: RecoveryCode) -> None:
        """Let *code* open the vault for a custodian; a former custodian's code opens nothing then.

        Raises: as `change_passphrase` does.
        """
        self._replace_slot(proof, code, cost=None, kind=CUSTODIAN)

    def drop_custodian(self) -> None:
        """Let the custodian's sheet open the vault no more; nothing is asked for that.

        Raises: as `change_passphrase` does.
        """
        self._drop(CUSTODIAN)

    def _drop(self, kind: str) -> None:
        slots = self._unlocked.header.slots
        left = tuple(each for each in slots if each.kind != kind)
        if left != slots:
            about: dict[str, Value] = {"what": kind, "done": "off"}
            self._rewrite(replace(self._unlocked.header, slots=left), about)

    def reencrypt(self, proof: Secret, new: NewKeys, watch: Watch) -> None:
        """Encrypt everything anew; keychain and custodian's sheet open nothing any more by it.

        Other work on the vault waits meanwhile. A kill at any moment leaves the former vault
        or the new one, whole. *watch* is told how far it is, and stops it by saying no.

        Raises:
            WrongSecretError: *proof* does not open this vault; nothing was changed.
            WorkStoppedError: *watch* said no; nothing was changed.
            StoreDamagedError: damage was met; it is not copied, and nothing was changed.
            DiskFullError: there is no room for a copy; nothing was changed.
            KeyFileHalfWrittenError: the new keys are in force all the same.
        """
        self.prove(proof)
        with self._moving:
            trouble = self._reencrypt(new, watch)
        self._note_change({"what": DATA_KEY, "done": "new"})
        if trouble is not None:
            raise trouble

    def _reencrypt(self, new: NewKeys, watch: Watch) -> KeyFileHalfWrittenError | None:
        """Copy, put in force and go on with the copy; nobody closes the vault meanwhile."""
        if self._thread.is_damaged or not self._thread.is_sound():
            raise StoreDamagedError
        plan = self._plan(new)
        plan.require_room()
        trouble = self._thread.last(lambda c: self._move(reencryption.copy(c, plan, watch)))
        self._thread = opening.open_store(self._unlocked)
        return trouble

    def _plan(self, new: NewKeys) -> Plan:
        """Return everything about the vault to be: its keys, its header, its file."""
        former, chance = self._unlocked.header, self._randomness
        data_key = chance(len(self._unlocked.keys.data))
        keys = Keys.derived(data_key)
        # Heads of the chain stand on paper, so the chain goes on under its first key.
        keys.audit[:] = self._unlocked.keys.audit
        slots = tuple(
            wrap(data_key, each, store_id=former.store_id, cost=new.cost, randomness=chance)
            for each in (new.passphrase, new.code)
        )
        header = replace(
            former,
            generation=former.generation + 1,
            store_file=reencryption.file_after(former.store_file),
            store_salt=chance(len(former.store_salt)),
            slots=slots,
        ).signed(keys.header_mac)
        return Plan(self._unlocked, replace(self._unlocked, header=header, keys=keys), chance)

    def _move(self, plan: Plan) -> KeyFileHalfWrittenError | None:
        """Put the finished copy in force; on this thread nobody can write meanwhile."""
        try:
            trouble = key_file.put_in_force(plan.after.folder, plan.after.header)
        except BaseException:
            plan.clear()
            raise
        self._unlocked.keys.wipe()
        self._unlocked = plan.after
        return trouble

    def _replace_slot(
        self, proof: Secret, new: Secret, *, cost: Cost | None, kind: str = ""
    ) -> None:
        """Put a slot for *new* in the place of those of its kind, or of *kind*."""
        header, kind = self._unlocked.header, kind or kind_of(new)
        slot = wrap(
            self.prove(proof),
            new,
            store_id=header.store_id,
            cost=cost,
            randomness=self._randomness,
            kind=kind,
        )
        others = tuple(each for each in header.slots if each.kind != kind)
        self._rewrite(replace(header, slots=(*others, slot)), {"what": kind, "done": "new"})

    def _rewrite(self, header: Header, about: dict[str, Value]) -> None:
        """Put *header* in force as the next generation, and note what changed."""
        keys = self._unlocked.keys
        new = replace(header, generation=self._unlocked.header.generation + 1)
        new = new.signed(keys.header_mac)
        trouble = key_file.put_in_force(self._unlocked.folder, new)
        self._unlocked = replace(self._unlocked, header=new)
        self._note_change(about)
        if trouble is not None:
            raise trouble

    def _note_change(self, about: dict[str, Value]) -> None:
        """Note the change where the vault can be written; in force it is already."""
        generation = self._unlocked.header.generation
        with suppress(DiskFullError, StoreDamagedError):
            self._write(lambda tx: tx.note(audit.KEYS, {**about, "generation": generation}))

"""Key slots: the data key, wrapped once for each secret that opens the vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from desktop.store import plain
from desktop.store.derivation import SALT_BYTES, Cost, Passphrase, check_cost, derive
from desktop.store.errors import HeaderDamagedError, WrongSecretError
from desktop.store.keys import KEY_BYTES, expand
from desktop.store.recovery_code import RecoveryCode

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
"""The nonce of AES-GCM (NIST SP 800-38D, section 8.2.1)."""

WRAPPED_BYTES = KEY_BYTES + 16
"""The data key and GCM's tag."""

PASSPHRASE = "passphrase"  # noqa: S105 - the kind of a slot, no secret
RECOVERY = "recovery"
KEYCHAIN = "keychain"
CUSTODIAN = "custodian"
"""A second recovery code, on the sheet of the colleague who looks after things one day."""

KINDS = frozenset({PASSPHRASE, RECOVERY, KEYCHAIN, CUSTODIAN})


@dataclass(frozen=True, slots=True)
class KeychainSecret:
    """32 random bytes that the system's keychain keeps for one slot."""

    content: bytes = field(repr=False)


Secret: TypeAlias = Passphrase | RecoveryCode | KeychainSecret


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key as one secret wraps it; *cost* belongs to the passphrase slot alone."""

    kind: str
    salt: bytes
    nonce: bytes
    wrapped: bytes = field(repr=False)
    cost: Cost | None = None


def wrap(
    data_key: bytes,
    secret: Secret,
    *,
    store_id: str,
    cost: Cost | None,
    randomness: Callable[[int], bytes],
    kind: str = "",
) -> Slot:
    """Return the slot through which *secret* opens the vault, of its own kind or of *kind*.

    Raises:
        MemoryShortError: the machine cannot give the memory that *cost* wants.
    """
    bare = Slot(
        kind=kind or kind_of(secret),
        salt=randomness(SALT_BYTES),
        nonce=randomness(NONCE_BYTES),
        wrapped=b"",
        cost=cost if isinstance(secret, Passphrase) else None,
    )
    wrapped = _cipher(secret, bare).encrypt(bare.nonce, data_key, _bound(bare, store_id))
    return Slot(bare.kind, bare.salt, bare.nonce, wrapped, bare.cost)


def unwrap(slots: tuple[Slot, ...], secret: Secret, *, store_id: str) -> bytes:
    """Return the data key, from whichever slot *secret* opens.

    Raises:
        WrongSecretError: it opens none.
        MemoryShortError: the machine cannot give the memory.
    """
    return opened(slots, secret, store_id=store_id)[0]


def opened(slots: tuple[Slot, ...], secret: Secret, *, store_id: str) -> tuple[bytes, str]:
    """Return the data key and the kind of the slot that *secret* opened.

    Raises: as `unwrap` does.
    """
    from cryptography.exceptions import InvalidTag

    for slot in slots:
        if slot.kind not in _kinds_for(secret):
            continue
        bound = _bound(slot, store_id)
        try:
            return _cipher(secret, slot).decrypt(slot.nonce, slot.wrapped, bound), slot.kind
        except InvalidTag:
            continue
    raise WrongSecretError


def check_slot(slot: Slot) -> None:
    """Raise HeaderDamagedError unless *slot* has the shape `wrap` gives it."""
    sound = (
        slot.kind in KINDS
        and len(slot.salt) == SALT_BYTES
        and len(slot.nonce) == NONCE_BYTES
        and len(slot.wrapped) == WRAPPED_BYTES
        and (slot.cost is not None) == (slot.kind == PASSPHRASE)
    )
    if not sound:
        raise HeaderDamagedError
    if slot.cost is not None:
        check_cost(slot.cost)


def kind_of(secret: Secret) -> str:
    """Return the kind of slot that *secret* gets, where no other is asked for."""
    if isinstance(secret, Passphrase):
        return PASSPHRASE
    return RECOVERY if isinstance(secret, RecoveryCode) else KEYCHAIN


def _kinds_for(secret: Secret) -> tuple[str, ...]:
    """Return the kinds of slots that *secret* may open: a code is on one of two sheets."""
    kind = kind_of(secret)
    return (RECOVERY, CUSTODIAN) if kind == RECOVERY else (kind,)


def _cipher(secret: Secret, slot: Slot) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(_slot_key(secret, slot))


def _slot_key(secret: Secret, slot: Slot) -> bytes:
    if isinstance(secret, Passphrase):
        if slot.cost is None:
            raise HeaderDamagedError
        return derive(secret, slot.salt, slot.cost)
    content = secret.secret if isinstance(secret, RecoveryCode) else secret.content
    return expand(content, b"holdfast/1/slot/" + slot.kind.encode(), slot.salt)


def _bound(slot: Slot, store_id: str) -> bytes:
    """Return what the wrapping is bound to: vault, format and every parameter of the slot."""
    cost = (slot.cost.memory, slot.cost.passes, slot.cost.lanes) if slot.cost else None
    return plain.spell((store_id, 1, slot.kind, slot.salt.hex(), cost)).encode()

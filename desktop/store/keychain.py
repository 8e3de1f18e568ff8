"""The system's keychain: a convenience that forgets, blocks and can be replaced by others.

So only backends on a list are used, whatever an environment or a configuration names; each
call has so many seconds; what was written is read back; and nothing but a random key of one
slot is ever given to it. Taken alone, that key opens nothing.
"""

from __future__ import annotations

import base64
import binascii
import importlib
import sys
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, ClassVar, Protocol, TypeVar

from desktop.store.errors import VaultError
from desktop.store.slots import KeychainSecret

SERVICE = "Holdfast"
PATIENCE_SECONDS = 5.0
"""A prompt that nobody answers blocks for ever (SecretStorage issue 33)."""

SECRET_BYTES = 32

_ALLOWED = {
    "linux": (
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
    ),
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
}
"""No other backend is asked: some write plain text, some keep nothing."""

_T = TypeVar("_T")


class KeychainAbsentError(VaultError):
    """This system offers no keychain that may be used."""

    sentence: ClassVar[str] = (
        "This computer offers no keychain that Holdfast may use. Nothing was changed: your "
        "passphrase opens the vault as before."
    )


class KeychainSilentError(VaultError):
    """The keychain did not answer in time."""

    sentence: ClassVar[str] = (
        "The keychain did not answer. Nothing was changed: type your passphrase. If your system "
        "shows a question of its own, answer it and try again."
    )


class KeychainRefusedError(VaultError):
    """The keychain is locked, or said no."""

    sentence: ClassVar[str] = (
        "The keychain is locked or refused. Nothing was changed: type your passphrase."
    )


class KeychainForgetfulError(VaultError):
    """The keychain does not hold what it was given."""

    sentence: ClassVar[str] = (
        "The keychain does not hold the key to this vault any more. Nothing is lost: type your "
        "passphrase. To use the keychain again, switch it off and on under Keys and locking."
    )


class Keychain(Protocol):
    """Keeps one secret for each account; an account is the vault's random id."""

    def read(self, account: str) -> KeychainSecret:
        """Return what is kept for *account*."""

    def keep(self, account: str, secret: KeychainSecret) -> None:
        """Keep *secret* for *account*."""

    def forget(self, account: str) -> None:
        """Keep nothing for *account*."""


class SystemKeychain:
    """The keychain of the system this runs on; *backend* makes it, on the worker's thread.

    Every method raises KeychainAbsentError, KeychainSilentError or KeychainRefusedError.
    """

    def __init__(
        self,
        backend: Callable[[], Any] | None = None,
        *,
        seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._backend = backend or allowed_backend
        self._seconds = seconds

    def read(self, account: str) -> KeychainSecret:
        """Return what is kept for *account*.

        Raises:
            KeychainForgetfulError: nothing is, or nothing of ours.
        """
        text = self._ask(lambda backend: backend.get_password(SERVICE, account))
        return KeychainSecret(_read(text))

    def keep(self, account: str, secret: KeychainSecret) -> None:
        """Keep *secret* for *account*, and read it back.

        Raises:
            KeychainForgetfulError: it does not come back as it was given.
        """
        text = _spelled(secret)
        self._ask(lambda backend: backend.set_password(SERVICE, account, text))
        if self._ask(lambda backend: backend.get_password(SERVICE, account)) != text:
            raise KeychainForgetfulError

    def forget(self, account: str) -> None:
        """Keep nothing for *account*; it is no harm where nothing was kept."""

        def remove(backend: Any) -> None:  # noqa: ANN401 - untyped library
            if backend.get_password(SERVICE, account) is not None:
                backend.delete_password(SERVICE, account)

        self._ask(remove)

    def _ask(self, question: Callable[[Any], _T]) -> _T:
        """Ask on a thread of its own: one that blocks for ever is left behind."""
        answers: SimpleQueue[tuple[_T | None, Exception | None]] = SimpleQueue()

        def work() -> None:
            try:
                answers.put((question(self._backend()), None))
            except Exception as error:  # noqa: BLE001 - backends raise whatever their system does
                answers.put((None, error))

        Thread(target=work, name="keychain", daemon=True).start()
        try:
            answer, trouble = answers.get(timeout=self._seconds)
        except Empty:
            raise KeychainSilentError from None
        if trouble is not None:
            # What a system says may name accounts; it is not passed on.
            raise trouble if isinstance(trouble, VaultError) else KeychainRefusedError from None
        return answer  # type: ignore[return-value]


def allowed_backend() -> Any:  # noqa: ANN401 - untyped library
    """Return the first backend of this system's list that can be used.

    Never `keyring.get_keyring`, which obeys the environment and configuration files.

    Raises:
        KeychainAbsentError: there is none.
    """
    for module, name in _ALLOWED.get(sys.platform, ()):
        with suppress(Exception):
            kind = getattr(importlib.import_module(module), name)
            if kind.viable:
                backend = kind()
                if sys.platform == "win32":  # pragma: no cover - elsewhere it roams by no default
                    backend.persist = "local machine"
                return backend
    raise KeychainAbsentError


def _spelled(secret: KeychainSecret) -> str:
    """Return 43 characters that every keychain takes."""
    return base64.urlsafe_b64encode(secret.content).rstrip(b"=").decode("ascii")


def _read(text: object) -> bytes:
    try:
        content = base64.urlsafe_b64decode(str(text or "") + "=")
    except (ValueError, binascii.Error):
        raise KeychainForgetfulError from None
    if len(content) != SECRET_BYTES:
        raise KeychainForgetfulError
    return content

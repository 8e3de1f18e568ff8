"""The keychain's wrapper against backends that forget, lie, raise and never answer."""

import importlib
import sys
import threading
from types import ModuleType

import pytest

from desktop.store import keychain as keychains
from desktop.store.keychain import (
    KeychainAbsentError,
    KeychainForgetfulError,
    KeychainRefusedError,
    KeychainSilentError,
    SystemKeychain,
    allowed_backend,
)
from desktop.store.slots import KeychainSecret

SECRET = KeychainSecret(bytes(range(32)))


class Backend:
    """A keychain of somebody's, in memory."""

    viable = True
    persist = "enterprise"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, account: str) -> str | None:
        return self.kept.get((service, account))

    def set_password(self, service: str, account: str, text: str) -> None:
        self.kept[service, account] = text

    def delete_password(self, service: str, account: str) -> None:
        del self.kept[service, account]


class Forgetting(Backend):
    def set_password(self, service: str, account: str, text: str) -> None:
        """Say that it is kept, as the null backend does."""


class Cutting(Backend):
    def set_password(self, service: str, account: str, text: str) -> None:
        self.kept[service, account] = text[:20]


class Raising(Backend):
    def get_password(self, service: str, account: str) -> str | None:  # noqa: ARG002
        raise OSError(1783, f"the stub received bad data for {account}")


class Blocking(Backend):
    over = threading.Event()

    def get_password(self, service: str, account: str) -> str | None:  # noqa: ARG002
        self.over.wait(60)
        return None


def asked(backend: Backend) -> SystemKeychain:
    return SystemKeychain(lambda: backend, seconds=0.3)


def test_what_is_kept_comes_back_and_is_a_word_every_keychain_takes() -> None:
    backend = Backend()

    asked(backend).keep("a vault", SECRET)

    assert asked(backend).read("a vault") == SECRET
    (text,) = backend.kept.values()
    assert len(text) == 43
    assert text.isascii()
    asked(backend).forget("a vault")
    asked(backend).forget("a vault")
    assert not backend.kept


@pytest.mark.parametrize("backend", [Forgetting(), Cutting()])
def test_a_keychain_that_keeps_something_else_is_not_relied_on(backend: Backend) -> None:
    with pytest.raises(KeychainForgetfulError):
        asked(backend).keep("a vault", SECRET)


@pytest.mark.parametrize("text", ["", "not ours", "AAAA", "é" * 43, "=" * 43])
def test_a_secret_that_is_not_ours_is_none(text: str) -> None:
    backend = Backend()
    backend.kept["Holdfast", "a vault"] = text

    with pytest.raises(KeychainForgetfulError, match="Nothing is lost"):
        asked(backend).read("a vault")


def test_what_a_system_raises_is_told_without_its_words() -> None:
    with pytest.raises(KeychainRefusedError) as told:
        asked(Raising()).read("the account")

    assert "the account" not in str(told.value)
    assert told.value.__cause__ is None


def test_a_prompt_nobody_answers_is_left_behind() -> None:
    with pytest.raises(KeychainSilentError, match="did not answer"):
        asked(Blocking()).read("a vault")

    Blocking.over.set()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin", "aix"])
def test_only_a_backend_on_the_list_is_ever_asked(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    imported: list[str] = []

    def refuse(name: str) -> ModuleType:
        imported.append(name)
        raise RuntimeError(name)

    monkeypatch.setattr(importlib, "import_module", refuse)

    with pytest.raises(KeychainAbsentError):
        allowed_backend()

    assert imported == [module for module, _ in keychains._ALLOWED.get(platform, ())]
    assert not {"null", "fail", "chainer"} & {each.rpartition(".")[2] for each in imported}


def test_on_windows_the_secret_does_not_roam(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("keyring.backends.Windows")
    module.WinVaultKeyring = Backend  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(importlib, "import_module", lambda _: module)

    assert allowed_backend().persist == "local machine"


def test_a_backend_that_cannot_be_used_here_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("keyring.backends.macOS")
    module.Keyring = type("Unfit", (Backend,), {"viable": False})  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(importlib, "import_module", lambda _: module)

    with pytest.raises(KeychainAbsentError):
        allowed_backend()

"""What happens in one login session with a real gnome-keyring: ``keychain_session.py SCENE FOLDER``.

Run under ``dbus-run-session``. It starts the keyring's service, does what the scene says to
it, and prints for each question the answer or the name of the error, and the seconds.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from desktop.app import compose, means_of
from desktop.services.keep_in_keychain import open_with_keychain, switch_off, switch_on
from desktop.services.open_vault import open_with_passphrase
from desktop.store.derivation import Passphrase
from desktop.store.errors import VaultError
from desktop.store.keychain import SystemKeychain
from desktop.store.slots import KeychainSecret

PASSPHRASE = "correct horse battery staple"
SECRET = KeychainSecret(bytes(range(32)))
ACCOUNT = "a" * 32


class Session:
    """A login session: the service, and somebody who asks it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rings = folder / "data" / "keyrings"
        self.keychain = SystemKeychain(seconds=2)
        self.service: int = 0

    def start(self, password: str = "test") -> None:  # noqa: S107 - of a login made up here
        """Start the service, its login ring unlocked with *password*."""
        self.rings.mkdir(parents=True, exist_ok=True)
        command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(password.encode())
        process.stdin.close()
        process.stdout.readline()  # it says where it listens once it does
        self.service = process.pid
        self._process = process

    def end(self) -> None:
        if self.service:
            self._process.kill()
            self._process.wait()
            self.service = 0

    def ask(self, name: str, question: Callable[[], object]) -> None:
        """Ask, and print what came back."""
        began = time.monotonic()
        try:
            answer = question()
            said = "same" if answer == SECRET else "ok" if answer is None else str(answer)
        except VaultError as error:
            said = type(error).__name__
        print(name, said, round(time.monotonic() - began, 1), flush=True)

    def keep(self) -> None:
        self.ask("keep", lambda: self.keychain.keep(ACCOUNT, SECRET))

    def read(self) -> None:
        self.ask("read", lambda: self.keychain.read(ACCOUNT))

    def forget(self) -> None:
        self.ask("forget", lambda: self.keychain.forget(ACCOUNT))


def works(session: Session) -> None:
    session.start()
    session.read()
    session.keep()
    session.read()
    session.end()
    time.sleep(0.3)
    session.start()
    session.read()
    session.forget()
    session.forget()
    session.read()


def locked(session: Session) -> None:
    session.start()
    session.keep()
    subprocess.run(["secret-tool", "lock", "--collection=login"], check=False, timeout=10)
    session.read()


def wrong_password(session: Session) -> None:
    session.start()
    session.keep()
    session.end()
    time.sleep(0.3)
    session.start("wrong")
    session.read()
    session.keep()


def no_service(session: Session) -> None:
    session.read()
    session.keep()


def dies(session: Session) -> None:
    session.start()
    session.keep()
    os.kill(session.service, signal.SIGKILL)
    session._process.wait()
    session.service = 0
    session.read()


def hangs(session: Session) -> None:
    """The service takes the call and never answers, as with a prompt nobody sees."""
    session.start()
    session.keep()
    os.kill(session.service, signal.SIGSTOP)
    session.read()
    os.kill(session.service, signal.SIGCONT)
    session.read()


def killed_in_mid_call(session: Session) -> None:
    session.start()
    session.keep()
    os.kill(session.service, signal.SIGSTOP)
    subprocess.Popen(["sh", "-c", f"sleep 0.7; kill -9 {session.service}"])
    session.read()
    session.service = 0


def corrupted(session: Session) -> None:
    session.start()
    session.keep()
    session.end()
    ring = session.rings / "login.keyring"
    content = bytearray(ring.read_bytes())
    content[-40] ^= 1
    ring.write_bytes(content)
    time.sleep(0.3)
    session.start()
    session.read()


def cut_off(session: Session) -> None:
    session.start()
    session.keep()
    session.end()
    (session.rings / "login.keyring").write_bytes(b"")
    time.sleep(0.3)
    session.start()
    session.read()


def vault(session: Session) -> None:
    """A whole vault, opened by the real keychain; then its key is lost, then switched off."""
    session.start()
    app = compose(session.folder / "vault")
    means = means_of(app)
    opened = open_with_passphrase(means, app.vault, PASSPHRASE)
    switch_on(means, opened, Passphrase(PASSPHRASE), session.keychain)
    opened.close()
    opened = open_with_keychain(means, app.vault, session.keychain)
    print("opened by", opened.opened_by)
    store_id = opened.store_id
    opened.close()
    session.keychain.keep(store_id, SECRET)
    session.ask("other", lambda: open_with_keychain(means, app.vault, session.keychain))
    session.keychain.forget(store_id)
    session.ask("lost", lambda: open_with_keychain(means, app.vault, session.keychain))
    opened = open_with_passphrase(means, app.vault, PASSPHRASE)
    switch_off(opened, session.keychain)
    print("slots", len(opened._unlocked.header.slots))
    opened.close()


SCENES = {
    one.__name__: one
    for one in (
        *(works, locked, wrong_password, no_service, dies, hangs, killed_in_mid_call),
        *(corrupted, cut_off, vault),
    )
}


def main() -> None:
    session = Session(Path(sys.argv[2]))
    try:
        SCENES[sys.argv[1]](session)
    finally:
        session.end()


if __name__ == "__main__":
    main()

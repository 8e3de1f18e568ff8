"""A real card made of software: SoftHSM's module, a token in a folder, a key that stays on it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.signing.issued import certificate_for, usage
from tests.tools import missing, require_tool

PIN = "4711-Äpfel"
LABEL = "Amal's card"
_ROOT = Path(__file__).parents[1]
_PLACES = (
    Path("/usr/lib/softhsm/libsofthsm2.so"),
    Path("/usr/lib64/softhsm/libsofthsm2.so"),
    Path("/usr/lib64/pkcs11/libsofthsm2.so"),
)


@dataclass(frozen=True, slots=True)
class SoftToken:
    """A folder in which SoftHSM keeps its tokens; the environment has to name ``conf``."""

    folder: Path
    conf: Path
    module: str

    @property
    def surroundings(self) -> dict[str, str]:
        """The environment in which the module finds this folder."""
        return {**os.environ, "SOFTHSM2_CONF": str(self.conf)}

    def add(self, label: str = LABEL) -> None:
        """Make a token called *label*."""
        self._tool("--init-token", "--free", "--label", label, "--so-pin", "87654321")

    def put(
        self,
        private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
        certificate: x509.Certificate | None,
        *,
        label: str = LABEL,
        number: str = "01",
    ) -> None:
        """Put a key on the token, and its certificate beside it."""
        key, shown = self.folder / "key.pem", self.folder / "shown.der"
        key.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        named = ("--token", label, "--label", "seal", "--id", number)
        self._tool("--import", str(key), *named)
        key.unlink()
        if certificate is not None:
            shown.write_bytes(certificate.public_bytes(Encoding.DER))
            line = [sys.executable, "-m", "tests.soft_token", self.module, label, PIN, number]
            subprocess.run([*line, shown], cwd=_ROOT, env=self.surroundings, check=True)

    def take_out(self) -> None:
        """Let the card be gone."""
        tokens = self.folder / "tokens"
        tokens.rename(self.folder / "elsewhere")
        tokens.mkdir()

    def put_back(self) -> None:
        """Let the card be there again."""
        (self.folder / "tokens").rmdir()
        (self.folder / "elsewhere").rename(self.folder / "tokens")

    def _tool(self, *arguments: str) -> None:
        line = [require_tool("softhsm2-util"), *arguments, "--pin", PIN]
        subprocess.run(line, env=self.surroundings, check=True, stdout=subprocess.DEVNULL)


def soft_token(folder: Path) -> SoftToken:
    """Return an empty place for tokens in *folder*; without SoftHSM the row says so."""
    require_tool("softhsm2-util")
    module = next((place for place in _PLACES if place.is_file()), None)
    if module is None:
        missing("softhsm2 (libsofthsm2.so)")
    (folder / "tokens").mkdir(parents=True)
    conf = folder / "softhsm2.conf"
    conf.write_text(
        f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n"
        "log.level = ERROR\n"
    )
    return SoftToken(folder, conf, str(module))


def certified(private: rsa.RSAPrivateKey, now: datetime, *, days: int = 400) -> x509.Certificate:
    """Return a certificate an authority issued yesterday for signing documents."""
    begins = now - timedelta(days=1)
    return certificate_for(private, begins=begins, days=days, extension=usage(commitment=True))


def _keep(module: str, label: str, pin: str, number: str, shown: str) -> None:
    """Write a certificate onto a token; run in a process of its own, as a maker's tool would."""
    import pkcs11
    from pkcs11.util.x509 import decode_x509_certificate

    token = pkcs11.lib(module).get_token(token_label=label)
    attributes = decode_x509_certificate(Path(shown).read_bytes())
    with token.open(user_pin=pin, rw=True) as session:
        attributes |= {pkcs11.Attribute.TOKEN: True, pkcs11.Attribute.ID: bytes.fromhex(number)}
        session.create_object(attributes)


if __name__ == "__main__":
    _keep(*sys.argv[1:])

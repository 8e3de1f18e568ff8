"""A time-stamping service for tests, played by openssl: it answers questions on paper, as it were."""

import subprocess
from pathlib import Path

from tests.tools import require_tool

_SETTINGS = """
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
signer_digest = {digest}
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = {ess}
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamping]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[other]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = critical, emailProtection
"""


class TimeAuthority:
    """A service with a root and a key of its own; ``purpose`` is what that key is for."""

    def __init__(
        self,
        folder: Path,
        *,
        key: str = "rsa:2048",
        purpose: str = "stamping",
        digest: str = "sha256",
        ess: str = "sha256",
    ) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self._settings = folder / "settings.cnf"
        text = _SETTINGS.format(folder=folder, digest=digest, ess=ess)
        self._settings.write_text(text, encoding="utf-8")
        (folder / "serial").write_text("01\n", encoding="utf-8")
        self._make("root", "rsa:2048", "root", "A Root")
        self._make("tsa", key, purpose, "A Clock", issuer="root")

    @property
    def root(self) -> Path:
        """The certificate to trust, if anybody wants to."""
        return self.folder / "root.crt"

    def answer(self, question: bytes) -> bytes:
        """Return the answer to *question*."""
        asked, said = self.folder / "q.tsq", self.folder / "a.tsr"
        asked.write_bytes(question)
        self._openssl(
            *("ts", "-reply", "-config", self._settings, "-section", "here"),
            *("-queryfile", asked, "-signer", self.folder / "tsa.crt"),
            *("-inkey", self.folder / "tsa.key", "-chain", self.root, "-out", said),
        )
        return said.read_bytes()

    def confirms(self, data: bytes, answer: bytes) -> str:
        """Return what openssl says of *answer* as a time stamp on *data*."""
        (self.folder / "data").write_bytes(data)
        (self.folder / "again.tsr").write_bytes(answer)
        return self._openssl(
            *("ts", "-verify", "-data", self.folder / "data", "-CAfile", self.root),
            *("-in", self.folder / "again.tsr", "-token_in"),
        )

    def _make(self, name: str, key: str, purpose: str, title: str, issuer: str = "") -> None:
        made = (self.folder / f"{name}.key", self.folder / f"{name}.crt")
        kind = ("-newkey", "ec", "-pkeyopt", f"ec_paramgen_curve:{key[3:]}")
        by = ("-CA", self.folder / f"{issuer}.crt", "-CAkey", self.folder / f"{issuer}.key")
        self._openssl(
            *("req", "-x509", "-nodes", "-days", "30", "-sha256", "-subj", f"/CN={title}"),
            *(kind if key.startswith("ec:") else ("-newkey", key)),
            *(by if issuer else ()),
            *("-keyout", made[0], "-out", made[1]),
            *("-config", self._settings_for_requests(), "-extensions", purpose),
        )

    def _settings_for_requests(self) -> Path:
        path = self.folder / "requests.cnf"
        head = "[req]\ndistinguished_name = nobody\n[nobody]\n"
        path.write_text(head + self._settings.read_text(encoding="utf-8"), encoding="utf-8")
        return path

    def _openssl(self, *line: str | Path) -> str:
        done = subprocess.run(
            [require_tool("openssl"), *map(str, line)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

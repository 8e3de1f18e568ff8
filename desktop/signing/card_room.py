"""The room of a card: another process, the only place where a maker's module is loaded.

A module is native code that somebody else wrote. Here it shares no memory with the open
vault, may break off without harm, and can be ended when it does not answer. One question
comes in as JSON, one answer goes out; the PIN lives as long as this process.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from desktop.domain.card import Tries
from desktop.signing.card import CardError, CardFault

if TYPE_CHECKING:
    from pkcs11 import Session, Slot, Token

_DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
"""What stands before a SHA-256 that a card signs as it is (RFC 8017 section 9.2, note 1)."""

_FAULTS = {
    "PinIncorrect": CardFault.PIN_WRONG,
    "PinInvalid": CardFault.PIN_WRONG,
    "PinLenRange": CardFault.PIN_WRONG,
    "PinLocked": CardFault.PIN_LOCKED,
    "TokenNotPresent": CardFault.ABSENT,
    "TokenNotRecognised": CardFault.ABSENT,
    "DeviceRemoved": CardFault.ABSENT,
    "SlotIDInvalid": CardFault.ABSENT,
    "SessionHandleInvalid": CardFault.ABSENT,
    "SessionClosed": CardFault.ABSENT,
    "NoSuchKey": CardFault.NO_KEY,
}
"""The faults behind python-pkcs11's names for what a module answers."""

Answer = dict[str, object]


def main() -> int:
    """Answer the one question on standard input; what a module itself prints goes nowhere."""
    question = json.loads(sys.stdin.buffer.read())
    out, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.write(out, json.dumps(answer(question)).encode("ascii"))
    # Nothing is left to do, and a module may hang or fall while it is unloaded.
    os._exit(0)


def answer(question: Mapping[str, Any]) -> Answer:
    """Return the answer to *question*; whatever goes wrong is an answer too."""
    if find_spec("pkcs11") is None:
        return {"fault": CardFault.NOT_INSTALLED.value}
    try:
        return _ANSWERS[question["do"]](question)
    except CardError as error:
        return {"fault": error.fault.value}
    except Exception as error:  # noqa: BLE001 - a module may answer anything
        fault = _FAULTS.get(type(error).__name__, CardFault.REFUSED)
        return {"fault": fault.value}


def _look(question: Mapping[str, Any]) -> Answer:
    """Say which cards are there."""
    return {"tokens": [_shown(token) for token in _tokens(question["module"])]}


def _prove(question: Mapping[str, Any]) -> Answer:
    """Say which keys have a certificate beside them, with a signature of each."""
    from pkcs11 import Attribute, KeyType, ObjectClass

    content, found = bytes.fromhex(question["content"]), []
    wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.KEY_TYPE: KeyType.RSA}
    with _session(question) as session:
        for key in list(session.get_objects(wanted)):
            certificate = _certificate_of(session, key[Attribute.ID])
            with suppress(RuntimeError):  # a key that may not sign is none of ours
                if certificate:
                    signature = _signed(session, key, content, question["pin"])
                    found.append(
                        {
                            "key": key[Attribute.ID].hex(),
                            "certificate": certificate.hex(),
                            "signature": signature.hex(),
                        }
                    )
    return {"keys": found}


def _sign(question: Mapping[str, Any]) -> Answer:
    """Sign with the key that is named."""
    from pkcs11 import Attribute, KeyType, ObjectClass

    wanted = {
        Attribute.CLASS: ObjectClass.PRIVATE_KEY,
        Attribute.KEY_TYPE: KeyType.RSA,
        Attribute.ID: bytes.fromhex(question["key"]),
    }
    with _session(question) as session:
        keys = list(session.get_objects(wanted))
        if not keys:
            raise CardError(CardFault.NO_KEY)
        content = bytes.fromhex(question["content"])
        return {"signature": _signed(session, keys[0], content, question["pin"]).hex()}


_ANSWERS = {"look": _look, "prove": _prove, "sign": _sign}


def _tokens(module: str) -> Iterator[Token]:
    """Give every card that is there and was made ready for use."""
    from pkcs11 import PKCS11Error, TokenFlag

    for slot in _slots(module):
        with suppress(PKCS11Error):  # a reader may lose its card at any time
            token = slot.get_token()
            if TokenFlag.TOKEN_INITIALIZED in token.flags:
                yield token


def _slots(module: str) -> list[Slot]:
    import pkcs11

    try:
        return list(pkcs11.lib(module).get_slots(token_present=True))
    except (RuntimeError, OSError, ValueError):
        raise CardError(CardFault.MODULE_UNFIT) from None


def _shown(token: Token) -> Answer:
    from pkcs11 import TokenFlag

    return {
        "label": token.label,
        "serial": token.serial.hex(),
        "maker": f"{token.manufacturer_id} {token.model}".strip(),
        "tries": _tries(token).value,
        "keypad": TokenFlag.PROTECTED_AUTHENTICATION_PATH in token.flags,
    }


def _tries(token: Token) -> Tries:
    from pkcs11 import TokenFlag

    standing = {
        TokenFlag.USER_PIN_LOCKED: Tries.NONE,
        TokenFlag.USER_PIN_FINAL_TRY: Tries.LAST,
        TokenFlag.USER_PIN_COUNT_LOW: Tries.FEW,
    }
    return next((tries for flag, tries in standing.items() if flag in token.flags), Tries.PLENTY)


def _find(question: Mapping[str, Any]) -> Token:
    there = list(_tokens(question["module"]))
    if not there:
        raise CardError(CardFault.ABSENT)
    wanted = (question["label"], question["serial"])
    for token in there:
        if (token.label, token.serial.hex()) == wanted:
            return token
    raise CardError(CardFault.OTHER)


@contextmanager
def _session(question: Mapping[str, Any]) -> Iterator[Session]:
    """Log in, once: a PIN that was wrong is never tried again by itself."""
    from pkcs11 import PROTECTED_AUTH, PKCS11Error

    token = _find(question)
    if _tries(token) is Tries.NONE:
        raise CardError(CardFault.PIN_LOCKED)
    pin = question["pin"]
    try:
        session = token.open(user_pin=PROTECTED_AUTH if pin is None else pin)
    except PKCS11Error as error:
        if _FAULTS.get(type(error).__name__) is CardFault.PIN_WRONG:
            raise CardError(_after_wrong_pin(question)) from None
        raise
    yield session
    session.close()


def _after_wrong_pin(question: Mapping[str, Any]) -> CardFault:
    """Return how the card stands after a wrong PIN."""
    standing = {Tries.NONE: CardFault.PIN_LOCKED, Tries.LAST: CardFault.PIN_LAST}
    return standing.get(_tries(_find(question)), CardFault.PIN_WRONG)


def _certificate_of(session: Session, key: bytes) -> bytes:
    """Return the certificate beside the key with this id (DER), or nothing."""
    from pkcs11 import Attribute, CertificateType, ObjectClass

    wanted = {
        Attribute.CLASS: ObjectClass.CERTIFICATE,
        Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
        Attribute.ID: key,
    }
    found = list(session.get_objects(wanted))
    return bytes(found[0][Attribute.VALUE]) if found else b""


def _signed(session: Session, key: Any, content: bytes, pin: str | None) -> bytes:  # noqa: ANN401
    """Return the RSASSA-PKCS1-v1_5 signature of *content* with SHA-256.

    Cards that do not hash get the digest. A key that asks for the PIN each time gets it.
    """
    from pkcs11 import Mechanism

    can = session.token.slot.get_mechanisms()
    again = {"pin": pin} if pin is not None and _always_asks(key) else {}
    if Mechanism.SHA256_RSA_PKCS in can:
        return bytes(key.sign(content, mechanism=Mechanism.SHA256_RSA_PKCS, **again))
    digest = _DIGEST_INFO + hashlib.sha256(content).digest()
    return bytes(key.sign(digest, mechanism=Mechanism.RSA_PKCS, **again))


def _always_asks(key: Any) -> bool:  # noqa: ANN401 - a key is of no class of its own
    from pkcs11 import Attribute

    with suppress(RuntimeError):  # older modules do not know the question
        return bool(key[Attribute.ALWAYS_AUTHENTICATE])
    return False

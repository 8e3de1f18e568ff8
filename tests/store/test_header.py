"""The header: one spelling, every mistake a named error."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.store import header as headers
from desktop.store import plain
from desktop.store.derivation import CHEAPEST
from desktop.store.errors import HeaderDamagedError, StoreNewerError
from desktop.store.header import Header, parse, write
from desktop.store.slots import Slot

KEY = bytes(32)
SLOTS = (
    Slot("passphrase", bytes(16), bytes(12), bytes(48), CHEAPEST),
    Slot("recovery", bytes(16), bytes(12), bytes(48)),
)
HEADER = Header(
    generation=1,
    store_id="ab" * 16,
    rehearsal=False,
    store_file="store-1.db",
    store_salt=bytes(16),
    slots=SLOTS,
).signed(KEY)


def _with_hash(line: bytes) -> bytes:
    return line + b"\nsha256 " + plain.fingerprint(line).encode() + b"\n"


def _spelled(fields: object) -> bytes:
    return _with_hash(json.dumps(fields, sort_keys=True, separators=(",", ":")).encode())


def _fields() -> dict[str, object]:
    fields = json.loads(write(HEADER).split(b"\n")[0])
    assert isinstance(fields, dict)
    return fields


def test_a_header_reads_back_as_it_was_written() -> None:
    header = parse(write(HEADER))

    header.check_mac(KEY)
    assert header == HEADER


def test_a_header_signed_by_another_key_is_refused() -> None:
    with pytest.raises(HeaderDamagedError):
        HEADER.check_mac(bytes([1]) * 32)


def test_a_header_with_any_field_changed_is_refused() -> None:
    for changed in (
        replace(HEADER, generation=2),
        replace(HEADER, rehearsal=True),
        replace(HEADER, store_file="store-2.db"),
        replace(HEADER, slots=SLOTS[:1]),
        replace(HEADER, store_salt=bytes([1]) * 16),
    ):
        with pytest.raises(HeaderDamagedError):
            parse(write(changed)).check_mac(KEY)


def test_a_header_of_a_newer_program_is_told_apart() -> None:
    with pytest.raises(StoreNewerError):
        parse(_spelled(_fields() | {"format": 3, "news": True}))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "1"},
        {"format": 0},
        {"format": 1.0},
        {"magic": "OTHER"},
        {"magic": "OTHER", "format": 3},
        {"generation": 0},
        {"generation": True},
        {"generation": 2**60},
        {"generation": None},
        {"store_id": "AB" * 16},
        {"store_id": 5},
        {"rehearsal": 0},
        {"store": {"file": "../../etc/passwd", "salt": "00" * 16, "cipher": "sqlcipher-4"}},
        {"store": {"file": "store-1.db\n", "salt": "00" * 16, "cipher": "sqlcipher-4"}},
        {"store": {"file": "store-1.db", "salt": "00" * 15, "cipher": "sqlcipher-4"}},
        {"store": {"file": "store-1.db", "salt": "00" * 16, "cipher": "none"}},
        {"store": {"file": "store-1.db", "salt": "0 " * 16, "cipher": "sqlcipher-4"}},
        {"store": []},
        {"slots": []},
        {"slots": {}},
        {"slots": [1]},
        {"slots": None},
        {"mac": 5},
        {"extra": 1},
    ],
)
def test_a_field_out_of_shape_is_a_damaged_header(change: dict[str, object]) -> None:
    with pytest.raises(HeaderDamagedError):
        parse(_spelled(_fields() | change))


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "other"},
        {"salt": "00"},
        {"nonce": "zz"},
        {"wrapped": ""},
        {"cost": None},
        {"cost": {"memory": 1, "passes": 1, "lanes": 1}},
        {"cost": {"memory": 65536.0, "passes": 1, "lanes": 1}},
        {"cost": {"memory": 65536}},
        {"cost": "x"},
    ],
)
def test_a_slot_out_of_shape_is_a_damaged_header(change: dict[str, object]) -> None:
    fields = _fields()
    slots = fields["slots"]
    assert isinstance(slots, list)
    slots[0] |= change

    with pytest.raises(HeaderDamagedError):
        parse(_spelled(fields))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\n\n\n",
        _with_hash(b"[]"),
        _with_hash(b"{}"),
        _with_hash(b"{"),
        _with_hash(b"\xff\xfe"),
        _with_hash(b"[" * 30_000),
        write(HEADER)[:-20],
        write(HEADER) + b"x",
        write(HEADER).replace(b"sha256 ", b"sha256  "),
        write(HEADER).replace(b'"generation":1', b'"generation":2'),
        b" " * 200_000,
    ],
)
def test_bytes_that_are_no_header_are_a_damaged_header(content: bytes) -> None:
    with pytest.raises(HeaderDamagedError):
        parse(content)


@given(st.binary(max_size=400))
def test_no_bytes_escape_our_errors(content: bytes) -> None:
    with pytest.raises(HeaderDamagedError):
        parse(content)


def test_a_second_spelling_of_the_same_header_is_refused() -> None:
    line = json.dumps(_fields(), sort_keys=True).encode()

    with pytest.raises(HeaderDamagedError):
        parse(_with_hash(line))


def test_a_header_cut_off_anywhere_is_damaged() -> None:
    content = write(HEADER)

    for keep in range(len(content) - 1):
        with pytest.raises(HeaderDamagedError):
            parse(content[:keep])
    assert parse(content[:-1]) == HEADER  # the last line's end says nothing


def test_a_header_is_small() -> None:
    assert len(write(HEADER)) < headers.MOST_BYTES // 32

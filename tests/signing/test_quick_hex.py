"""Reading hexadecimal strings at once gives what pyHanko gives, and leaves the same place."""

import io

import pytest

from desktop.signing.offline import keep_offline

keep_offline()

from desktop.signing.quick_hex import _slowly, read_at_once  # noqa: E402

STRINGS = [
    b"<>",
    b"<00>",
    b"<3082ABcd>",
    b"<FEFF004D>",
    b"<308>",
    b"<30 82\n>",
    b"<" + b"0A" * 40_000 + b">",
    b"<" + b"30" * 16_384 + b">",
]


@pytest.mark.parametrize("string", STRINGS)
def test_both_ways_of_reading_agree(string: bytes) -> None:
    quick, slow = io.BytesIO(string + b" /Next"), io.BytesIO(string + b" /Next")

    assert read_at_once(quick) == _slowly(slow)
    assert quick.tell() == slow.tell()


@pytest.mark.parametrize("string", [b"<30G0>", b"<(30>"])
def test_what_is_no_hexadecimal_string_is_refused_alike(string: bytes) -> None:
    with pytest.raises(Exception, match="Unexpected token"):
        read_at_once(io.BytesIO(string))

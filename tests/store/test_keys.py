"""The data key and what is derived from it."""

import resource
import subprocess
import sys
from pathlib import Path

from desktop.store.keys import Keys, expand

ROOT = Path(__file__).parents[2]


def test_every_purpose_has_a_key_of_its_own() -> None:
    keys = Keys.derived(bytes(32))

    every = {bytes(getattr(keys, name)) for name in Keys.__slots__}
    assert len(every) == len(Keys.__slots__)
    assert all(len(key) == 32 for key in every)


def test_a_key_depends_on_label_and_salt() -> None:
    assert len({expand(b"k", b"a"), expand(b"k", b"b"), expand(b"k", b"a", b"salt")}) == 3


def test_wiped_keys_are_zeros() -> None:
    keys = Keys.derived(bytes(range(32)))

    keys.wipe()
    keys.wipe()

    assert {bytes(getattr(keys, name)) for name in Keys.__slots__} == {bytes(32)}


def test_keys_show_nothing_in_their_repr() -> None:
    assert repr(Keys.derived(bytes(32))) == "Keys()"


def test_a_process_that_forbids_core_dumps_has_none() -> None:
    script = (
        "import ctypes, resource\n"
        "from desktop.store.keys import forbid_core_dumps\n"
        "forbid_core_dumps()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "(0, 0) 0"
    assert resource.RLIMIT_CORE is not None

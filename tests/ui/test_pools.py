import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import ctypes, sys, threading
from desktop.ui.pools import keep_to_few_pools

if sys.argv[1] == "few":
    keep_to_few_pools()
meet = threading.Barrier(6)

def take():
    meet.wait()
    held = [bytearray(3_000) for _ in range(50)]
    meet.wait()

threads = [threading.Thread(target=take) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
out = ctypes.c_void_p(libc.fopen(sys.argv[2].encode(), b"w"))
libc.malloc_info(0, out)
libc.fclose(out)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="pools are a matter of the GNU C library")
def test_many_threads_take_their_memory_from_few_pools(tmp_path: Path) -> None:
    found = {}

    for way in ("few", "many"):
        told = tmp_path / way
        subprocess.run(
            [sys.executable, "-c", PROGRAM, way, told],
            cwd=Path(__file__).parents[2],
            env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
            check=True,
            timeout=300,
        )
        found[way] = told.read_text(encoding="ascii").count("<heap nr=")

    assert found["few"] <= 2
    assert found["many"] > found["few"]

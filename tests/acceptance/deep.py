"""How often the suites of faults try: quickly in every run, thoroughly with ``pytest --deep``.

``HOLDFAST_KILLS=200`` is the same for a single number, ``HOLDFAST_SEED`` repeats a run whose
seed was printed. ``docs/acceptance.md`` tells it to people.
"""

import os
import random

KILLS = int(os.environ.get("HOLDFAST_KILLS", "20"))
"""For each path of the product: 20 in every run, 200 with --deep (``tests/conftest.py``)."""

IS_DEEP = KILLS >= 200 or os.environ.get("HOLDFAST_SLOW") == "1"

CUTS = 300 if IS_DEEP else KILLS
"""Cuts of the power for each kind of work."""

SEED = int(os.environ.get("HOLDFAST_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)


def chance_of_this_run() -> random.Random:
    """Return chance that can be repeated; its seed is printed for that."""
    print(f"HOLDFAST_SEED={SEED}")
    return random.Random(SEED)

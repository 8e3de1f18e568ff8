"""The exit codes of every command; the README lists them.

``verify`` and ``check`` add their own for what they found: 10 not ours, 11 damaged, 12 changed;
so do ``backup`` and ``restore``.
"""

DONE = 0
REFUSED = 1
USAGE = 2
ADVISED = 3
NO_DISPLAY = 4
IN_USE = 5
NOT_OURS = 10
DAMAGED = 11
CHANGED = 12
STOPPED = 130  # 128 + SIGINT, as shells say it

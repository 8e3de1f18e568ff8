"""The exit codes of every command; the README lists them.

``verify`` adds its own for what it found: 10 not ours, 11 damaged, 12 changed.
"""

DONE = 0
REFUSED = 1
USAGE = 2
ADVISED = 3
NO_DISPLAY = 4
STOPPED = 130  # 128 + SIGINT, as shells say it

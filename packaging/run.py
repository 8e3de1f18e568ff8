"""Sets Holdfast up on this machine and starts it, or runs its tests.

    python3 packaging/run.py                 open the window
    python3 packaging/run.py COMMAND ...     run one command (rehearse, verify ...)
    python3 packaging/run.py test ...        run every check and test; the rest goes to pytest
    python3 packaging/run.py --setup-only    only set up

Only the standard library is used, and the first start on a machine does all the
work: a second one needs no network. This file alone must be readable by any
Python 3, so that an old one is told so in a sentence.

Exit codes of its own; every other code is that of the command that ran:
    1 a check or test failed, 70 this Python does not fit, 71 a part of the system
    is missing, 72 the packages could not be installed, 73 a package is not the
    one that was promised, 74 the folder could not be written, 130 stopped.
"""

import sys
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)

if not OLDEST <= sys.version_info[:2] <= NEWEST:
    sys.stderr.write(
        "Holdfast needs Python 3.11, 3.12, 3.13 or 3.14, and this is Python %d.%d. Nothing was "
        "changed. Install one of them and start again with it, for example: "
        "python3.12 packaging/run.py\n" % sys.version_info[:2]
    )
    sys.exit(70)

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Set up and run what *arguments* ask for; return the exit code."""
    from terminal import SetupStoppedError, say

    try:
        return start(arguments)
    except SetupStoppedError as stop:
        say(str(stop), error=True)
        return stop.code
    except OSError as trouble:
        say(f"Stopped: {trouble}. Put that right, then start again.", error=True)
        return 74
    except KeyboardInterrupt:
        say("Stopped. Start again whenever you like; what is half done is done anew.", error=True)
        return 130


def start(arguments: list[str]) -> int:
    """Do what *arguments* ask for; return the exit code, or become the program."""
    import environment
    import machine
    from terminal import say

    if arguments[:1] == ["test"]:
        import checks

        return checks.run(ROOT, arguments[1:])
    opens_window = not arguments or arguments[0].startswith("-")
    libraries = machine.LIBRARIES if opens_window else ()
    ready = environment.is_ready(ROOT, environment.RUNTIME)
    machine.provide(libraries if ready else (machine.VENV, *libraries))
    python = environment.prepare(ROOT, environment.RUNTIME)
    if arguments == ["--setup-only"]:
        say("Everything is set up. Start with: python3 packaging/run.py")
        return 0
    return environment.become(python, ["-m", "desktop", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The checks and tests behind ``packaging/run.py test``, each with the seconds it took."""

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import environment
import machine
import steady
from terminal import say

CODE = ("desktop", "tests", "packaging", "docs")

# Modules instead of scripts: a script holds the path of its Python, and that
# breaks when the checkout is moved or its path is very long.
STAGES = (
    ("ruff check", ("-m", "ruff", "check", *CODE)),
    ("ruff format", ("-m", "ruff", "format", "--check", *CODE)),
    ("mypy", ("-m", "mypy", "desktop", "tests", "packaging")),
    ("import-linter", ("-c", "from importlinter.cli import lint_imports_command as c; c()")),
    ("codespell", ("-m", "codespell_lib")),
)


def run(root: Path, pytest_arguments: Sequence[str]) -> int:
    """Set up and run every stage in the checkout *root*; 0 only if all went well."""
    started = time.monotonic()
    machine.provide((machine.VENV, *machine.LIBRARIES), machine.JUDGES)
    python = environment.prepare(root, environment.TEST)
    took = [("set-up", time.monotonic() - started)]
    failed = []
    for name, arguments in STAGES:
        say(f"\n== {name}")
        started = time.monotonic()
        if run_stage(root, python, arguments):
            failed.append(name)
        took.append((name, time.monotonic() - started))
    say("\n== pytest")
    started = time.monotonic()
    tests = steady.run(root, python, pytest_arguments, environment.clean_environment(os.environ))
    if tests.code:
        failed.append("pytest")
    took.append(("pytest", time.monotonic() - started))
    say(summary(took, failed, tests.unsteady))
    return 1 if failed else 0


def run_stage(root: Path, python: Path, arguments: Sequence[str]) -> int:
    """Run *arguments* with *python* in the folder *root*; return the exit code."""
    surroundings = environment.clean_environment(os.environ)
    done = subprocess.run([str(python), *arguments], cwd=root, env=surroundings, check=False)
    return done.returncode


def summary(
    took: Sequence[tuple[str, float]], failed: Sequence[str], unsteady: Sequence[str]
) -> str:
    """Return the table of stages, seconds and verdicts, what was unsteady, and the last word."""
    verdicts = ["FAILED" if name in failed else "ok" for name, _ in took]
    rows = [
        f"  {name:<14}{seconds:7.1f} s  {verdict}"
        for (name, seconds), verdict in zip(took, verdicts, strict=True)
    ]
    hurried = [f"UNSTEADY, failed beside the others and passed alone: {name}" for name in unsteady]
    last = f"FAILED: {', '.join(failed)}" if failed else "Everything passed."
    return "\n".join(["", "Seconds each stage took", *rows, *hurried, last])

"""Outside judges: find a tool, or say plainly that it is missing."""

import os
import shutil

import pytest


def require_tool(name: str) -> str:
    """Return the path of *name*; without it skip the row, or fail it in CI."""
    path = shutil.which(name)
    if path is None:
        missing(name)
    return str(path)


def missing(name: str) -> None:
    """Skip the running row for want of *name*; with CI=true fail it instead."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is missing, and in CI every row must run", pytrace=False)
    pytest.skip(f"{name} is not installed")

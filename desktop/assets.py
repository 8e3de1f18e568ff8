"""Where the files that ship with the program live.

A wheel and a frozen bundle carry them beside this module, in ``_data``; a
checkout keeps them at the top of the repository.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "_data"
_ROOT = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent

FORMS = _ROOT / "forms"
RESOURCES = _ROOT / "resources"

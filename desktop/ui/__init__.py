"""The window: everything that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 - what it does to the builtin import is undone below

# PySide6 puts its own import in the place of Python's, to serve `from __feature__ import ...`.
# It reads the source of every module that is loaded from then on, and Python keeps all those
# lines: 34 MB of them by the end of a session. Nobody here asks for a feature of it.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

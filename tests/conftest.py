"""What every test stands on: an offscreen Qt and a fixed noon."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_LOGGING_RULES"] = "qt.qpa.fonts=false"
os.environ.setdefault("PYTEST_QT_API", "pyside6")

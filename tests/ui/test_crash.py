import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.crash import CrashReport, CrashWatch, report_on
from desktop.ui.crash_page import CrashPage
from desktop.ui.theme.fonts import pixels_for_capitals
from tests.ui.conftest import Stage
from tests.ui.stillness import breathe

CANARY = "Marigold Quill was here"


def caught() -> Exception:
    """Return an error from our own code, with a client's words in message and values."""
    with pytest.raises(KeyError) as seen:
        _fail()
    return seen.value


@pytest.fixture
def watch(qapp: object) -> Iterator[CrashWatch]:
    """A watch that listens, and no more after the test."""
    watch = CrashWatch("0.1.0")
    watch.install()
    assert qapp is not None
    yield watch
    watch.remove()


def test_a_report_holds_no_word_of_a_client() -> None:
    report = report_on(caught(), "0.1.0")

    assert CANARY not in report.text()
    assert CANARY not in repr(report)
    assert "Marigold" not in report.text()


def test_a_report_says_where_in_our_own_code() -> None:
    report = report_on(caught(), "0.1.0")

    assert report.kind == "builtins.KeyError from builtins.TypeError"
    assert [place.split(":")[0] for place in report.places] == ["desktop.ui.theme.fonts"]
    assert report.places[0].endswith(" in pixels_for_capitals")


def test_a_report_names_no_folder_of_the_person() -> None:
    text = report_on(caught(), "0.1.0").text()

    assert "/" not in text
    assert "\\" not in text


def test_an_exception_that_refers_to_itself_ends_the_report() -> None:
    error = ValueError()
    error.__cause__ = error

    assert report_on(error, "0.1.0").kind.count("ValueError") <= 10


def test_what_nobody_caught_is_told(qtbot: QtBot, watch: CrashWatch) -> None:
    error = caught()

    with qtbot.waitSignal(watch.crashed) as told:
        sys.excepthook(type(error), error, error.__traceback__)

    assert isinstance(told.args[0], CrashReport)


def test_what_nobody_caught_on_a_thread_is_told_here(qtbot: QtBot, watch: CrashWatch) -> None:
    with qtbot.waitSignal(watch.crashed) as told:
        threading.Thread(target=lambda: 1 // 0).start()

    assert told.args[0].kind == "builtins.ZeroDivisionError"


def test_what_qt_says_is_never_quoted(qtbot: QtBot, watch: CrashWatch) -> None:
    with qtbot.waitSignal(watch.crashed) as told:
        watch._on_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), CANARY)
    watch._on_message(QtMsgType.QtWarningMsg, QMessageLogContext(), CANARY)

    assert CANARY not in told.args[0].text()


def test_a_watch_removed_leaves_things_as_they_were(qapp: object) -> None:
    before = (sys.excepthook, threading.excepthook)
    watch = CrashWatch("0.1.0")

    watch.install()
    watch.remove()

    assert qapp is not None
    assert (sys.excepthook, threading.excepthook) == before


def test_the_page_says_what_is_safe_and_gives_the_report_away(stage: Stage) -> None:
    report = report_on(caught(), "0.1.0")
    page = CrashPage(report)
    stage(page)
    words = page.findChild(QPlainTextEdit)
    assert words is not None

    page._on_copy()
    breathe()

    assert words.toPlainText() == report.text()
    assert QGuiApplication.clipboard().text() == report.text()
    assert page.first_focus() is page._close


def _fail() -> None:
    try:
        pixels_for_capitals(CANARY, 96.0)  # type: ignore[arg-type]
    except TypeError as error:
        raise KeyError(CANARY) from error


def test_a_bug_is_told_on_the_error_stream_too_without_its_words(
    watch: CrashWatch, capsys: pytest.CaptureFixture[str]
) -> None:
    watch.tell(ValueError("Maya Torres-Lind"))

    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "Maya" not in told

"""A sentence as it was and as it is, with every changed word marked: never by colour alone."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.word_marks import Run, word_marks
from desktop.ui.widgets.text import Note, Passage


class MarkedWords(QWidget):
    """Both sentences below one another: gone words struck through, new ones bold and underlined.

    A screen reader hears which words went and which came. Lists are shown *whole*, without marks.
    """

    def __init__(
        self, was: str, now: str, *, labels: tuple[str, str] = ("", ""), whole: bool = False
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        before, after = ((Run(was),), (Run(now),)) if whole else word_marks(was, now)
        if was:
            column.addWidget(Note(labels[0] or _was_label(), role="muted"))
            column.addWidget(_passage(before, "s", gone_words(was, before)))
        if now:
            column.addWidget(Note(labels[1] or _now_label(), role="muted"))
            column.addWidget(_passage(after, "u", new_words(now, after)))


def gone_words(text: str, runs: tuple[Run, ...]) -> str:
    """Return *text* as a screen reader says it, and which of its words went."""
    gone = _changed(runs)
    words = QCoreApplication.translate("MarkedWords", "%1 (gone: %2)")
    return words.replace("%1", text).replace("%2", gone) if gone and gone != text else text


def new_words(text: str, runs: tuple[Run, ...]) -> str:
    """Return *text* as a screen reader says it, and which of its words came."""
    new = _changed(runs)
    words = QCoreApplication.translate("MarkedWords", "%1 (new: %2)")
    return words.replace("%1", text).replace("%2", new) if new and new != text else text


def _changed(runs: tuple[Run, ...]) -> str:
    return "; ".join(run.text.strip() for run in runs if run.changed)


def _passage(runs: tuple[Run, ...], mark: str, aloud: str) -> Passage:
    """Return the sentence of *runs*, its changed words inside *mark*: struck or underlined."""
    passage = Passage()
    opened, closed = ("<s>", "</s>") if mark == "s" else ("<u><b>", "</b></u>")
    html = "".join(_html(run, opened, closed) for run in runs)
    passage.setTextFormat(Qt.TextFormat.RichText)
    passage.setText(f'<p style="line-height:118%; margin:0">{html}</p>')
    passage.setAccessibleName(aloud)
    passage.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy = passage.sizePolicy()
    policy.setHeightForWidth(True)
    passage.setSizePolicy(policy)
    return passage


def _html(run: Run, opened: str, closed: str) -> str:
    text = escape(run.text).replace("\n", "<br>")
    if not run.changed:
        return text
    bare = text.lstrip()
    return f"{text[: len(text) - len(bare)]}{opened}{bare}{closed}"


def _was_label() -> str:
    return QCoreApplication.translate("MarkedWords", "It was:")


def _now_label() -> str:
    return QCoreApplication.translate("MarkedWords", "Now:")

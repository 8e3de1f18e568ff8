"""The live preview of the editor: follows the keyboard from text to text, and every key stroke."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.letters import objection, overflow
from desktop.ui.practice.editor.preview_card import CardStage, card_of, marked, words_of
from desktop.ui.practice.editor.preview_making import (
    PAPER,
    SCREEN,
    Made,
    PreviewMaker,
    Wanted,
)
from desktop.ui.practice.editor.preview_pane import PreviewPane
from desktop.ui.practice.editor.preview_sheet import Shown
from desktop.ui.practice.editor.preview_texts import TextNow, text_now
from desktop.ui.practice.editor.sentence import SentenceLine, language_name
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from desktop.packs.own_edits import Place
    from desktop.ui.practice.editor.lines import EditPart
    from desktop.ui.practice.editor.state import EditorState
    from desktop.ui.practice.rail_page import RailPage

DEBOUNCE_MS = 90
"""Nobody types for so long: then what was typed is shown."""
_BESIDE = 1200
"""Width of a page, at the ordinary text size, that has room for the preview beside the texts."""
_SHARE, _LEAST, _MOST = 0.38, 430, 680
_HEIGHT_UNDER, _SHARE_UNDER = 330, 0.6
_LETTER, _A4 = 612.0, 595.3


class Form(Protocol):
    """Fields for texts, each by its place in the draft."""

    editors: Mapping[Place, QPlainTextEdit]

    def typed(self, place: Place) -> str:
        """Return what stands in the field of *place*, its blanks as packs spell them."""


class EditorPreview(QObject):
    """Shows the text the keyboard is on, beside the texts or under the one being written.

    The last key stroke wins: while one preview is made, only the newest wish is kept.

    Signals:
        paused: nobody has typed for a moment, and what was typed is looked at now.
    """

    paused = Signal()

    def __init__(self, desk: Desk, page: RailPage) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._state: EditorState | None = None
        self._part = ""
        self._is_turned = False
        self._maker = PreviewMaker(desk)
        self._stage: CardStage | None = None
        self._form: QWidget | None = None
        self._field: QPlainTextEdit | None = None
        self._under: QWidget | None = None
        self._below: PreviewPane | None = None
        self._place: Place | None = None
        self._found: tuple[Place, str] | None = None
        self._is_making = self._is_stale = False
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._timer.timeout.connect(self.paused)
        self._timer.timeout.connect(self._look)
        self._side = self._made_pane()
        self._side.hide()
        page.stand_beside(self._side)
        page.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @property
    def is_still(self) -> bool:
        """Whether all that was typed has been looked at."""
        return not (self._is_making or self._timer.isActive())

    def show_part(self, state: EditorState, part: EditPart | None) -> None:
        """Follow the texts of *part*, from its first on; without one there is nothing to see."""
        self._state, self._part = state, part.key if part is not None else ""
        self._let_go()
        self._turn(is_paper=part is not None and part.is_paper)
        places = [text.place for line in part.lines for text in line.texts] if part else []
        if not any(self._place == replace(place, language=self._language()) for place in places):
            self._place = next(iter(places), None)
        self._stand()
        self.look_soon()

    def _turn(self, *, is_paper: bool) -> None:
        """Show a paper's own texts on paper, and after them what showed before."""
        if is_paper and self.pane.way == SCREEN:
            self._is_turned = True
            self.pane.turn(PAPER)
        elif self._is_turned and not is_paper:
            self._is_turned = False
            self.pane.turn(SCREEN)

    def follow(self, state: EditorState) -> None:
        """Go on with the texts that show, as they stand in *state* now."""
        self._state = state
        field = self._field
        if field is not None and not (isValid(field) and field.isVisibleTo(self._page)):
            self.come_out()
            self._let_go()
        self._stand()
        self.look_soon()

    @property
    def pane(self) -> PreviewPane:
        """What shows now: beside the texts, or under the one that is written."""
        below = self._below
        return below if below is not None and isValid(below) else self._side

    def come_out(self) -> None:
        """Stand in no sentence any more: those that show are about to go."""
        below, self._below = self._below, None
        if below is not None and isValid(below):
            self._side.take_after(below)
            below.hide()
            below.deleteLater()
        self._under = None

    def reword(self) -> None:
        """Speak the language spoken now."""
        self.pane.reword()

    def look_soon(self) -> None:
        """Show what is written once nobody has typed for a moment."""
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stand beside the texts, or under one, as the room allows."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def _language(self) -> str:
        """Return the language of the text that was looked at last."""
        return self._place.language if self._place is not None else ""

    def _made_pane(self) -> PreviewPane:
        """Return a new pane; the one under a text goes with its form."""
        pane = PreviewPane()
        pane.changed.connect(self.look_soon)
        return pane

    def _is_beside(self) -> bool:
        return self._page.width() >= _BESIDE * text_scale()

    def _stand(self) -> None:
        """Stand beside the texts, or in a small window under the one that is being written."""
        if self._is_beside():
            self.come_out()
            wide = round(self._page.width() * _SHARE)
            self._side.stand_beside(max(_LEAST, min(round(_MOST * text_scale()), wide)))
            self._side.setVisible(self._place is not None)
            self._tab_on()
        elif self._field is None or not isValid(self._field):
            self.come_out()
            self._side.hide()
        else:
            self._side.hide()
            self._stand_under(self._field)
        self._page.fit_rail()

    def _stand_under(self, field: QWidget) -> None:
        form = field.parentWidget()
        column = form.layout() if form is not None else None
        if not isinstance(column, QVBoxLayout) or column.indexOf(field) < 0:
            return
        if self._under is not field:
            self.come_out()
            self._under, self._below = field, self._made_pane()
            high = round(min(_HEIGHT_UNDER * text_scale(), _SHARE_UNDER * self._page.height()))
            self._below.take_after(self._side)
            self._below.stand_under(high)
            column.insertWidget(column.indexOf(field) + 1, self._below)
            self._found = None
            tab_through(field, self._below)
            self.look_soon()
        QTimer.singleShot(0, field, partial(self._bring_up, field))  # once all stands in its place

    def _bring_up(self, field: QWidget) -> None:
        for part in (self.pane, field):
            self._page.bring_into_view(part)

    def _tab_on(self) -> None:
        """Let Tab go from the preview to the foot; the texts stand before both."""
        tab_through(self._side, self._page.foot)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or self._state is None or not self._page.isAncestorOf(now):
            return
        if now is self.pane or self.pane.isAncestorOf(now):
            return
        form, place = _place_of(now)
        line = _above(now, SentenceLine)
        if place is None and line is not None and line.line.texts:
            place = line.line.texts[0].place
        self._let_go()
        if form is not None and isinstance(now, QPlainTextEdit):
            self._form, self._field = form, now
            now.textChanged.connect(self.look_soon)
        if place is not None:
            self._place = place
            self.look_soon()
        QTimer.singleShot(0, self, self._stand)  # whoever takes the keyboard is still at it

    def _let_go(self) -> None:
        field, self._form, self._field = self._field, None, None
        if field is not None and isValid(field):
            field.textChanged.disconnect(self.look_soon)

    def _typed(self) -> dict[Place, str]:
        """Return what stands in the fields that are open, by place; what is too long waits."""
        if self._form is None or not isValid(self._form):
            return {}
        form = cast("Form", self._form)
        return {
            place: form.typed(place) for place, field in form.editors.items() if not overflow(field)
        }

    def _look(self) -> None:
        """Have the newest text made, unless it cannot be shown as it stands."""
        state, place = self._state, self._place
        if state is None or place is None or not self.pane.isVisible():
            return
        self.pane.tell_where(_named(self._part_of(state), place.key))
        if self._is_making:
            self._is_stale = True
            return
        typed = self._typed()
        now = text_now(state.draft, place, typed)
        trouble = self._trouble(now, place)
        if trouble:
            return
        self._is_making = True
        part = self._part_of(state)
        wanted = Wanted(
            state.draft,
            state.answers,
            state.language,
            place,
            typed,
            self.pane.way,
            self._scale(),
            part.key if part is not None and part.is_paper else "",
        )
        self._desk.run(
            self,
            partial(self._maker.make, wanted),
            partial(self._on_made, now),
            trouble=self._on_trouble,
        )

    def _part_of(self, state: EditorState) -> EditPart | None:
        return next((one for one in state.parts if one.key == self._part), None)

    def _trouble(self, now: TextNow, place: Place) -> bool:
        """Say what keeps the text from being shown; the last picture stays where it is hers."""
        language = language_name(place.language)
        if not now.text:
            words = self.tr(
                "Not translated yet: in %1 nothing stands here, and nothing is printed."
            )
            self.pane.tell_whom("")
            self.pane.show_nothing(words.replace("%1", language))
            self._found = None
        elif now.is_half:
            self.pane.say(self.tr("A blank is not finished yet. Its name stands in [brackets]."))
        else:
            words = objection(now.text)
            self.pane.say(words)
            return bool(words)
        return True

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        self._is_making = False
        self.pane.say(str(error))
        self._go_on()

    def _on_made(self, now: TextNow, made: Made) -> None:
        """Show what was made, unless something else is looked at by now."""
        self._is_making = False
        is_here = made.wanted.place == self._place and made.wanted.way == self.pane.way
        if is_here and made.live is None:
            self.pane.say(
                self.tr("As it stands this cannot be shown yet. What was shown last stays here.")
            )
        elif is_here:
            self._show(made)
            if now.behind and not self.pane.said:
                words = self.tr("Not translated yet: in %1 it still says what was shipped.")
                self.pane.say(words.replace("%1", language_name(made.wanted.place.language)))
        self._go_on()

    def _go_on(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._look()

    def _show(self, made: Made) -> None:
        whom = self.tr("As it reads where %1.").replace("%1", made.whom) if made.whom else ""
        self.pane.tell_whom(whom)
        pictures = self._pages(made) if made.wanted.way == PAPER else self._card(made)
        if not pictures:
            self._found = None
            self.pane.show_nothing(self._nowhere(made.wanted.way))
            return
        here = (made.wanted.place, made.wanted.way)
        self.pane.show_pictures(pictures, find=self._found != here)
        self._found = here

    def _nowhere(self, way: str) -> str:
        if way == SCREEN:
            return self.tr("Your client does not see this on the screen. Look at it on paper.")
        return self.tr("This stands on no paper of a first meeting. Look at it on the screen.")

    def _pages(self, made: Made) -> list[Shown]:
        ratio = self.pane.devicePixelRatioF()
        for page in made.pages:
            page.picture.setDevicePixelRatio(ratio)
        return [Shown(page.picture, page.words, page.marks) for page in made.pages]

    def _card(self, made: Made) -> list[Shown]:
        today = self._desk.means.clock.now().date().isoformat()
        assert made.live is not None  # noqa: S101 - shown only with a session
        card = card_of(made.live, made.wanted.place.key, today=today)
        if card is None:
            return []
        if self._stage is None:
            self._stage = CardStage()
            self.destroyed.connect(self._stage.close)
        words = words_of(card)
        ratio = self.pane.devicePixelRatioF()
        picture = self._stage.picture(marked(made.live, card), self.pane.sheet.room(), ratio)
        return [Shown(picture, words)]

    def _scale(self) -> float:
        assert self._state is not None  # noqa: S101 - looked at only beside a draft
        points = _A4 if self._state.draft.shipped.paper == "a4" else _LETTER
        return self.pane.page_scale(points) * self.pane.devicePixelRatioF()


def _named(part: EditPart | None, key: str) -> str:
    """Return the titles of *part* and of the text *key* in it."""
    if part is None:
        return ""
    titles = (part.title, *(line.title for line in part.lines if line.key == key))
    return " · ".join(dict.fromkeys(titles))


def _place_of(field: QWidget) -> tuple[QWidget | None, Place | None]:
    """Return the form that *field* is a text of, and the place of the text."""
    here: QWidget | None = field
    while here is not None:
        editors = getattr(here, "editors", None)
        if isinstance(editors, Mapping):
            for place, editor in editors.items():
                if editor is field:
                    return here, place
        here = here.parentWidget()
    return None, None


def _above(part: QWidget | None, kind: type[SentenceLine]) -> SentenceLine | None:
    here = part
    while here is not None and not isinstance(here, kind):
        here = here.parentWidget()
    return here

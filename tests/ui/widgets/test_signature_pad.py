import math
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.ink import Ink, InkImplausibleError, check_plausible
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.widgets.ink_trail import MOST_POINTS
from desktop.ui.widgets.signature_pad import SignaturePad
from tests.ui import gallery, tree


@pytest.fixture
def pad(qtbot: QtBot, look: Look) -> SignaturePad:
    """A pad on the screen, 600 wide."""
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(600, pad.heightForWidth(600))
    pad.show()
    assert look.scale == 1.0
    return pad


@pytest.fixture(scope="session")
def finger(qapp: QApplication) -> QPointingDevice:
    """A touch screen."""
    assert qapp is not None
    return QTest.createTouchDevice()


@pytest.fixture(scope="session")
def stylus(qapp: QApplication) -> QPointingDevice:
    """A pen on a tablet."""
    kinds, able = QInputDevice.DeviceType, QInputDevice.Capability
    assert qapp is not None
    return QPointingDevice(
        "pen",
        77,
        kinds.Stylus,
        QPointingDevice.PointerType.Pen,
        able.Position | able.Pressure,
        1,
        1,
    )


def touch(pad: SignaturePad, finger: QPointingDevice, *points: tuple[int, int]) -> None:
    """Draw through *points* with a finger."""
    first, *rest = points
    QTest.touchEvent(pad, finger).press(1, QPoint(*first)).commit()
    for point in rest:
        QTest.touchEvent(pad, finger).move(1, QPoint(*point)).commit()
    QTest.touchEvent(pad, finger).release(1, QPoint(*points[-1])).commit()


def pen(pad: SignaturePad, stylus: QPointingDevice, *points: tuple[int, int]) -> None:
    """Draw through *points* with a pen."""
    kinds = [QEvent.Type.TabletMove] * len(points)
    kinds[0], kinds[-1] = QEvent.Type.TabletPress, QEvent.Type.TabletRelease
    for kind, point in zip(kinds, points, strict=True):
        at = QPointF(*point)
        none = Qt.KeyboardModifier.NoModifier
        button = Qt.MouseButton.LeftButton
        event = QTabletEvent(kind, stylus, at, at, 0.6, 0, 0, 0, 0, 0, none, button, button)
        QApplication.sendEvent(pad, event)


def test_a_mouse_signs(pad: SignaturePad) -> None:
    gallery.sign(pad)

    ink = pad.ink()

    assert (ink.device, len(ink.strokes)) == ("mouse", 2)
    check_plausible(ink)


def test_a_finger_signs(pad: SignaturePad, finger: QPointingDevice) -> None:
    touch(pad, finger, (50, 100), (90, 40), (140, 120), (200, 60))

    assert (pad.ink().device, len(pad.ink().strokes)) == ("touch", 1)
    assert len(pad.ink().strokes[0].points) >= 4


def test_a_pen_signs(pad: SignaturePad, stylus: QPointingDevice) -> None:
    pen(pad, stylus, (50, 100), (90, 40), (140, 120), (200, 60), (210, 60))

    assert (pad.ink().device, len(pad.ink().strokes)) == ("pen", 1)


def test_a_second_finger_draws_nothing(pad: SignaturePad, finger: QPointingDevice) -> None:
    QTest.touchEvent(pad, finger).press(1, QPoint(20, 20)).commit()
    QTest.touchEvent(pad, finger).stationary(1).press(2, QPoint(300, 100)).commit()
    QTest.touchEvent(pad, finger).stationary(1).release(2, QPoint(300, 100)).commit()
    QTest.touchEvent(pad, finger).move(1, QPoint(90, 60)).commit()
    QTest.touchEvent(pad, finger).release(1, QPoint(90, 60)).commit()

    xs = [x for stroke in pad.ink().strokes for x, _ in stroke.points]

    assert len(pad.ink().strokes) == 1
    assert max(xs) <= 0.16


def test_a_touch_that_is_cancelled_leaves_no_stroke(
    pad: SignaturePad, finger: QPointingDevice
) -> None:
    QTest.touchEvent(pad, finger).press(1, QPoint(20, 20)).commit()
    cancel = QEvent.Type.TouchCancel

    from PySide6.QtGui import QTouchEvent

    QApplication.sendEvent(pad, QTouchEvent(cancel, finger))
    QTest.touchEvent(pad, finger).release(1, QPoint(20, 20)).commit()

    assert pad.is_empty()


def test_the_device_that_drew_last_is_recorded(pad: SignaturePad, finger: QPointingDevice) -> None:
    gallery.sign(pad)
    touch(pad, finger, (50, 100), (90, 40))

    assert pad.ink().device == "touch"


def test_a_dot_is_kept_and_is_no_signature(pad: SignaturePad) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))

    assert len(pad.ink().strokes) == 1
    with pytest.raises(InkImplausibleError):
        check_plausible(pad.ink())


def test_a_stroke_that_leaves_the_pad_stays_on_the_paper(pad: SignaturePad) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    QTest.mouseMove(pad, QPoint(900, -50))
    QTest.mouseMove(pad, QPoint(320, 110))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(320, 110))

    points = pad.ink().strokes[0].points

    assert all(0 <= x <= 1 and 0 <= y <= pad.ink().aspect for x, y in points)
    assert len(pad.ink().strokes) == 1


def test_ink_comes_back_from_the_journal_as_it_was_drawn(pad: SignaturePad) -> None:
    gallery.sign(pad)

    assert Ink.from_plain(pad.ink().plain()) == pad.ink()


def test_a_larger_window_enlarges_the_signature_and_changes_no_ink(
    pad: SignaturePad,
) -> None:
    gallery.sign(pad)
    before = pad.ink()

    pad.resize(800, pad.heightForWidth(800))

    assert pad.ink() == before


def test_backspace_takes_the_last_stroke_back_and_delete_all(pad: SignaturePad) -> None:
    gallery.sign(pad)
    told: list[int] = []
    pad.changed.connect(lambda: told.append(len(pad.ink().strokes)))

    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    gallery.sign(pad)
    QTest.keyClick(pad, Qt.Key.Key_Delete)

    assert told == [1, 2, 3, 0]


def test_who_cannot_see_it_hears_how_much_is_drawn(pad: SignaturePad) -> None:
    empty = tree.nodes(pad)[0]
    gallery.sign(pad)
    drawn = tree.nodes(pad)[0]

    assert empty.role == QAccessible.Role.Canvas
    assert empty.name == "Signature"
    assert "type the name instead" in empty.description
    assert drawn.description == "Strokes drawn: 2"


def test_paper_stays_white_in_the_dark(pad: SignaturePad, look: Look) -> None:
    look.set_scheme(Scheme.DARK)

    middle = pad.grab().toImage().pixelColor(300, 40)

    assert middle.name() == "#ffffff"


def test_what_is_drawn_is_seen_at_once(pad: SignaturePad) -> None:
    before = pad.grab().toImage()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(pad, QPoint(200, 60))

    live = pad.grab().toImage()
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))

    assert live != before
    assert pad.grab().toImage() != before


def test_a_pen_that_reports_ten_thousand_points_leaves_few_and_the_same_line(
    pad: SignaturePad, stylus: QPointingDevice
) -> None:
    path = [(300 + 0.02 * step, 100 + 60 * math.sin(step / 900)) for step in range(10_000)]

    draw(pad, stylus, path)

    (stroke,) = pad.ink().strokes
    assert 100 < len(stroke.points) < 2_000
    assert stroke.points[-1] == pytest.approx((499.98 / 600, path[-1][1] / 600), abs=0.004)


def test_a_scribble_without_end_stops_at_some_point_and_can_be_cleared(
    pad: SignaturePad, stylus: QPointingDevice
) -> None:
    for _ in range(3):
        draw(pad, stylus, [(20.0 + 560 * (step % 2), 20.0 + step % 150) for step in range(9_000)])
    drawn = sum(len(stroke.points) for stroke in pad.ink().strokes)

    pad.clear()

    assert drawn == MOST_POINTS
    assert pad.is_empty()


@pytest.mark.parametrize(
    "path",
    [
        pytest.param([(math.nan, 60.0), (120.0, math.nan), (math.nan, math.nan)], id="no number"),
        pytest.param([(math.nan, 60.0)], id="one point that is none"),
        pytest.param([(60.0, 60.0)], id="one point"),
        pytest.param([(-1e300, 1e300), (1e300, -1e300), (math.inf, 40.0)], id="far away"),
    ],
)
def test_whatever_a_broken_pen_reports_stays_on_the_pad(
    pad: SignaturePad, stylus: QPointingDevice, path: list[tuple[float, float]]
) -> None:
    draw(pad, stylus, path)

    ink = pad.ink()
    points = [point for stroke in ink.strokes for point in stroke.points]

    assert all(0 <= x <= 1 and 0 <= y <= ink.aspect for x, y in points)
    assert Ink.from_plain(ink.plain()) == ink
    pad.grab()


def test_what_is_drawn_anew_is_overwritten(pad: SignaturePad, stylus: QPointingDevice) -> None:
    draw(pad, stylus, [(100.0, 50.0), (200.0, 90.0)])
    draw(pad, stylus, [(110.0, 50.0), (210.0, 90.0)])
    kept = list(pad._strokes)
    buffers = [memoryview(stroke._places.tobytes()) for stroke in kept]

    pad.undo()
    pad.clear()

    assert all(any(buffer) for buffer in buffers)
    assert [len(stroke) for stroke in kept] == [0, 0]


def test_ink_stays_as_it_was_when_window_and_theme_change(
    pad: SignaturePad, stylus: QPointingDevice, look: Look
) -> None:
    draw(pad, stylus, [(100.0, 50.0), (200.0, 90.0), (260.0, 60.0)])
    before, shape = pad.ink(), pad.grab().toImage().pixelColor(200, 90).name()

    look.set_scheme(Scheme.DARK)
    look.set_scale(2.0)
    pad.resize(860, pad.heightForWidth(860))
    pad.resize(600, pad.heightForWidth(600))

    assert pad.ink() == before
    assert pad.grab().toImage().pixelColor(200, 90).name() == shape


def draw(pad: SignaturePad, stylus: QPointingDevice, path: Sequence[tuple[float, float]]) -> None:
    """Draw along *path* with a pen, as finely as it says."""
    kinds = [QEvent.Type.TabletMove] * len(path)
    sent = [QEvent.Type.TabletPress, *kinds[1:]]
    for kind, point in [*zip(sent, path, strict=True), (QEvent.Type.TabletRelease, path[-1])]:
        at = QPointF(*point)
        event = QTabletEvent(
            kind,
            stylus,
            at,
            at,
            0.5,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
        )
        pad.tabletEvent(event)

"""The canvas moves visibly to where it was sent, so that the eye keeps its place."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

DURATION_MS = 200

Span = tuple[float, float]


class Glide(QObject):
    """Moves from one span of seconds to another.

    Signals:
        moved: the span on the way, at last the one asked for.
    """

    moved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._start: Span = (0.0, 1.0)
        self._target: Span = (0.0, 1.0)
        self._clock = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=DURATION_MS)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._on_part)

    def start(self, start: Span, target: Span) -> None:
        """Begin to move."""
        self._clock.stop()
        self._start, self._target = start, target
        self._clock.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._clock.stop()

    def finish(self) -> None:
        """Be there at once, where it moves."""
        if self._clock.state() == QVariantAnimation.State.Running:
            self._clock.stop()
            self.moved.emit(self._target)

    def _on_part(self, part: float) -> None:
        self.moved.emit(self._target if part >= 1.0 else on_the_way(self._start, self._target, part))


def on_the_way(start: Span, target: Span, part: float) -> Span:
    """The span at a part of the way: widths change by a factor, so that a long zoom does not rush at its end."""
    before, after = start[1] - start[0], target[1] - target[0]
    width = before ** (1 - part) * after**part
    grown = after - before
    along = part if abs(grown) < 1e-9 * before else (width - before) / grown
    left = start[0] + (target[0] - start[0]) * along
    return left, left + width

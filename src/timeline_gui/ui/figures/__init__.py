"""The figures of what is selected, or else of what matches."""

from timeline_gui.ui.figures.pane import FiguresPane

__all__ = ["FiguresPane"]

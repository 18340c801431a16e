"""The detail pane."""

from timeline_gui.ui.detail.pane import DetailPane

__all__ = ["DetailPane"]

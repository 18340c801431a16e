"""The event table."""

from timeline_gui.ui.table.table import EventTable

__all__ = ["EventTable"]

"""The exchange format "timeline-gui/1": JSON with all that a document holds, in and out without loss."""

from timeline_gui.formats.exchange.reading import from_json, read, sniff
from timeline_gui.formats.exchange.writing import FORMAT, dumps, pieces, write

__all__ = ["FORMAT", "dumps", "from_json", "pieces", "read", "sniff", "write"]

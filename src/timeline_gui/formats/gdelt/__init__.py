"""Events of the GDELT Project, versions 1 and 2 (gdeltproject.org): tab-separated, without a header."""

from timeline_gui.formats.gdelt.reading import read, sniff

__all__ = ["read", "sniff"]

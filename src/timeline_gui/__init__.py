"""Timeline GUI: explore events in time, and which source says so."""

__version__ = "0.1.0"

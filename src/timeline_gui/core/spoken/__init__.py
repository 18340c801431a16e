"""Dates as people write them, read into EDTF: "April 2024", "c. 1850", "44 BC", "before 30 July 2024"."""

from timeline_gui.core.spoken.phrases import read_date

__all__ = ["read_date"]

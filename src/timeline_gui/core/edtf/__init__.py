"""Dates as EDTF strings (ISO 8601-2), and what they mean in seconds: see `parser` for what is read."""

from timeline_gui.core.edtf.date import (
    UNDATED,
    DateFlag,
    Edtf,
    EdtfError,
    Precision,
    order_key,
    possibly_within,
    surely_within,
)
from timeline_gui.core.edtf.parser import parse

__all__ = [
    "UNDATED",
    "DateFlag",
    "Edtf",
    "EdtfError",
    "Precision",
    "order_key",
    "parse",
    "possibly_within",
    "surely_within",
]

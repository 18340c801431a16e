"""PDFs opened by pypdf. What it has to say of a damaged one goes nowhere: the file is read, or refused in our words."""

import logging
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

STUMBLES = (SyntaxError, ValueError, LookupError, TypeError, AttributeError, OSError, EOFError, RuntimeError)
"""What the libraries for PDF and Word raise besides their own errors where a file is damaged."""


def open_pdf(data: bytes) -> "PdfReader":
    """A reader of these bytes. Raises PyPdfError, or one of STUMBLES."""
    from pypdf import PdfReader  # few starts read a PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return PdfReader(BytesIO(data))

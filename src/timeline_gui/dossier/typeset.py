"""Run as a program of its own: typst's work, which cannot be interrupted, ends with the process that does it.

Standard input: a JSON object with `files` (name → text, "main.typ" among them) and `fonts` (a folder). Standard output:
a line of JSON, then the PDF. The line holds `error`, the compiler's message where there is no PDF, else "", and then
`refusal`, why the file is neither PDF/UA-1 nor PDF/A-3a ("" where it is), and `missing`, the characters that no font
has.
"""

import json
import re
import sys
from typing import BinaryIO

import typst

STANDARDS = ("a-3a", "ua-1")
"""To be kept for decades, with a file attached (which A-2a would refuse), and whole for those who hear it."""
_REFUSED = re.compile(r"PDF/(?:UA-1|A-3a) error: ")
_WITHOUT_GLYPH = re.compile(
    r'PDF/(?:UA-1|A-3a) error: the text `"(.*?)"` (?:could not be displayed|cannot be displayed)', re.DOTALL
)
_ATTEMPTS = (  # the system's fonts, the standards
    (False, True),
    (True, True),
    (True, False),
)


def typeset(files: dict[str, bytes], fonts: str) -> tuple[bytes, str, list[str]]:
    """The PDF, why it keeps no standard, and the characters that no font has. Raises typst.TypstError.

    The bundled fonts alone come first, since looking for the system's takes time.
    """
    refusal = ""
    missing: list[str] = []
    for system_fonts, accessible in _ATTEMPTS:
        try:
            pdf: bytes = typst.compile(  # type: ignore[call-overload]  # the stubs leave out files held in memory
                files,
                font_paths=[fonts],
                ignore_system_fonts=not system_fonts,
                pdf_standards=list(STANDARDS) if accessible else [],
            )
        except typst.TypstError as error:
            if not accessible or not _REFUSED.search(error.diagnostic):
                raise
            refusal = _REFUSED.sub("", error.message)
            missing = list(dict.fromkeys(_WITHOUT_GLYPH.findall(error.diagnostic)))
        else:
            return (pdf, "", []) if accessible else (pdf, refusal, missing)
    raise AssertionError("the last attempt returns or raises")


def main(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Answer the one request on `incoming`."""
    request = json.load(incoming)
    files = {name: text.encode() for name, text in request["files"].items()}
    try:
        pdf, refusal, missing = typeset(files, request["fonts"])
        head = {"refusal": refusal, "missing": missing, "error": ""}
    except typst.TypstError as error:
        pdf, head = b"", {"error": error.diagnostic}
    outgoing.write(json.dumps(head).encode() + b"\n" + pdf)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)

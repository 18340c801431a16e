"""A job becomes a PDF: gathered here, typeset in a process of its own, written beside the target and renamed."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from timeline_gui.bundled import RESOURCES
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import Progress
from timeline_gui.dossier import pages
from timeline_gui.dossier.job import DossierJob

_TYPESETTER = Path(__file__).with_name("typeset.py")
_ASK_EVERY = 0.1
"""Seconds after which a wish to stop is heard at the latest."""
_PAGE = re.compile(rb"/Type\s*/Page\b")
_NAMED_MOST = 12


@dataclass(frozen=True, slots=True)
class DossierResult:
    """What was written. `tagged`: it keeps both standards; if not, `message` says in words what could not be kept."""

    pages: int
    tagged: bool
    message: str


def write_dossier(job: DossierJob, path: Path, progress: Progress) -> DossierResult:
    """Write the dossier to `path`, on the thread that calls.

    An existing file is replaced whole at the very end: a stop or a failure leaves it, and nothing else, behind.
    Raises Cancelled, and UserError where the file can't be written.
    """
    files = pages.compose(job, progress)
    head, pdf = _typeset(files, progress)
    progress.report(0, 0, tell("Writing the file"))
    _write(pdf, path)
    return DossierResult(len(_PAGE.findall(pdf)), not head["refusal"], _message(head["refusal"], head["missing"]))


def _write(pdf: bytes, path: Path) -> None:
    beside = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        beside.write_bytes(pdf)
        os.replace(beside, path)
    except OSError as error:
        what = tell("the dossier can't be written: {reason}", reason=error.strerror or error)
        remedy = tell("Choose another folder or name, or make room there.")
        raise UserError(what, str(path), remedy) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _typeset(files: dict[str, str], progress: Progress) -> tuple[dict[str, Any], bytes]:
    # By a file: what a pipe has not taken when `communicate` times out is never sent.
    with tempfile.TemporaryFile() as request:
        request.write(json.dumps({"files": files, "fonts": str(RESOURCES / "fonts")}).encode())
        request.seek(0)
        answer = _answer(request, progress)
    head_line, _, pdf = answer.partition(b"\n")
    head: dict[str, Any] = json.loads(head_line)
    if head["error"]:
        raise RuntimeError(f"typst can't set the dossier: {head['error']}")
    return head, pdf


def _answer(request: IO[bytes], progress: Progress) -> bytes:
    command = [sys.executable, "-P", str(_TYPESETTER)]
    no_console = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # only Windows would open one
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=request, stdout=pipe, stderr=pipe, creationflags=no_console) as process:
        try:
            answer, complaint = _waited_for(process, progress)
        except BaseException:
            process.kill()
            raise
    if process.returncode < 0:
        remedy = tell("Close other programs, or choose fewer events by a filter.")
        raise UserError(tell("the system ended the typesetting, most likely for want of memory"), remedy=remedy)
    if process.returncode:
        raise RuntimeError(f"typst ended with status {process.returncode}: {complaint.decode(errors='replace')}")
    return answer


def _waited_for(process: subprocess.Popen[bytes], progress: Progress) -> tuple[bytes, bytes]:
    while True:
        progress.report(0, 0, tell("Setting the pages"))
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=_ASK_EVERY)


def _message(refusal: str, missing: Sequence[str]) -> str:
    if not refusal:
        return ""
    if not missing:
        return tell("The file is a plain tagged PDF instead of PDF/UA-1 and PDF/A-3a: {reason}.", reason=refusal)
    shown = ", ".join(tell("“{name}”", name=_named(letter)) for letter in missing[:_NAMED_MOST])
    if len(missing) > _NAMED_MOST:
        shown = tell("{listed} and {rest} more", listed=shown, rest=str(len(missing) - _NAMED_MOST))
    return tell(
        "No font on this computer has {letters}, so the file is a plain tagged PDF instead of PDF/UA-1 and PDF/A-3a.",
        letters=shown,
    )


def _named(letter: str) -> str:
    code = re.fullmatch(r"\\u\{([0-9a-f]+)\}", letter)
    return f"U+{int(code[1], 16):04X}" if code else letter

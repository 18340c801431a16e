"""python -m tests.golden [FOLDER]: paint the golden pictures anew; look at them before you keep them.

In a process of its own, so that neither the machine's fonts and settings nor another test has a say: only the
fonts that come with the program, no hinting, grey smoothing, one size, one day.
"""

import argparse
import os
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PICTURES = Path(__file__).with_name("pictures")
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""


def main() -> None:
    """Paint all pictures into a folder."""
    parser = argparse.ArgumentParser(description="Paint the golden pictures.")
    parser.add_argument("folder", nargs="?", type=Path, default=PICTURES)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="timeline-gui-golden-") as home:
        _isolate(Path(home))
        from tests.golden.pictures import paint_all

        paint_all(folder, Path(home))


def _isolate(home: Path) -> None:
    for name in [name for name in os.environ if name.startswith("QT_")]:
        del os.environ[name]
    config = home / "fonts.conf"
    config.write_text(FONTS.format(fonts=CHECKOUT / "resources" / "fonts", cache=home / "fonts"), encoding="utf-8")
    os.environ |= {"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen", "QT_FONT_DPI": "96", "TZ": "UTC"}
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())


if __name__ == "__main__":
    main()

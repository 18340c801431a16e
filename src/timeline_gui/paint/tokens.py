"""The colours of the themes, by what they are for.

Text reaches 4.5:1 on canvas, panel and chrome; in the two of high contrast 7:1, and marks 4.5:1 there.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

Hex: TypeAlias = str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. `categories` are (mark, text) pairs in the order of `core.categories.CATEGORIES`."""

    dark: bool
    canvas: Hex
    panel: Hex
    chrome: Hex
    line: Hex
    line2: Hex
    control: Hex
    hover: Hex
    press: Hex
    ink: Hex
    ink2: Hex
    ink3: Hex
    accent: Hex
    on_accent: Hex
    selection: Hex
    brush_alpha: float
    hit: Hex
    ok: Hex
    ok_fill: Hex
    warning: Hex
    dimmed: Hex
    dimmed_text: Hex
    grid: Hex
    grid_strong: Hex
    band: Hex
    future: Hex
    vague: Hex
    exact: Hex
    ramp: tuple[Hex, ...]
    """Eight steps of a count, from few to many."""
    shadow_alpha: float
    categories: tuple[tuple[Hex, Hex], ...]


LIGHT = Tokens(
    dark=False,
    canvas="#FFFFFF",
    panel="#F9F8F6",
    chrome="#F2F1EE",
    line="#DDDAD3",
    line2="#EBE9E4",
    control="#8C8880",
    hover="#F0EEEA",
    press="#E2DFD8",
    ink="#1D1C1A",
    ink2="#57544E",
    ink3="#6B6760",
    accent="#2557C7",
    on_accent="#FFFFFF",
    selection="#E8EFFC",
    brush_alpha=0.10,
    hit="#FFE58A",
    ok="#1F6B45",
    ok_fill="#E3F1E8",
    warning="#8A5200",
    dimmed="#C9C5BD",
    dimmed_text="#757068",
    grid="#EFEDE8",
    grid_strong="#D8D5CE",
    band="#FAF9F7",
    future="#F6F5F2",
    vague="#999389",
    exact="#57544E",
    ramp=("#C7D9A7", "#90C399", "#64AB8D", "#419483", "#297E7A", "#036871", "#025166", "#003A59"),
    shadow_alpha=0.16,
    categories=(
        ("#1A89C5", "#0473A9"),
        ("#2F7D60", "#2B795D"),
        ("#C0343D", "#C0343D"),
        ("#BF771B", "#9D5E00"),
        ("#5B5500", "#5B5500"),
        ("#5903AA", "#5903AA"),
        ("#A34F87", "#A34F87"),
        ("#50525A", "#50525A"),
    ),
)

DARK = Tokens(
    dark=True,
    canvas="#17181A",
    panel="#1E1F22",
    chrome="#26282B",
    line="#393B3F",
    line2="#2B2D30",
    control="#777A80",
    hover="#2A2C30",
    press="#3A3D41",
    ink="#E9E8E5",
    ink2="#B4B3AF",
    ink3="#94938F",
    accent="#7FA8FF",
    on_accent="#12151C",
    selection="#202D48",
    brush_alpha=0.13,
    hit="#5C4A00",
    ok="#7CD0A0",
    ok_fill="#1D3327",
    warning="#F0B860",
    dimmed="#45474B",
    dimmed_text="#86878A",
    grid="#222326",
    grid_strong="#34363A",
    band="#1A1B1D",
    future="#1B1C1F",
    vague="#6A6C70",
    exact="#B4B3AF",
    ramp=("#244C59", "#286069", "#307779", "#3E8F87", "#57A88D", "#80C28E", "#BED88B", "#F4F1AE"),
    shadow_alpha=0.50,
    categories=(
        ("#2ED4EB", "#2ED4EB"),
        ("#459D7A", "#49A17E"),
        ("#DE3A44", "#FB575B"),
        ("#E99209", "#E99209"),
        ("#E6DA83", "#E6DA83"),
        ("#8362ED", "#967BFE"),
        ("#C076A4", "#C378A6"),
        ("#B2B2B2", "#B2B2B2"),
    ),
)

ON_WHITE = replace(
    LIGHT,
    panel="#FFFFFF",
    chrome="#FFFFFF",
    line="#6B6B6B",
    line2="#8A8A8A",
    control="#1A1A1A",
    hover="#EDEDED",
    press="#DCDCDC",
    ink="#000000",
    ink2="#1F1F1F",
    ink3="#333333",
    accent="#003DA6",
    selection="#D9E6FF",
    hit="#FFE066",
    ok="#004D28",
    ok_fill="#E6F7EC",
    warning="#6B3A00",
    dimmed="#767676",
    dimmed_text="#545454",
    grid="#DADADA",
    grid_strong="#9A9A9A",
    band="#F7F7F7",
    future="#F2F2F2",
    vague="#767676",
    exact="#1F1F1F",
    categories=(
        ("#00628F", "#00547A"),
        ("#1A6648", "#14573C"),
        ("#B01A28", "#9B1020"),
        ("#8A4B00", "#6E3F00"),
        ("#5B5500", "#4F4A00"),
        ("#5903AA", "#5903AA"),
        ("#96337A", "#7D2465"),
        ("#50525A", "#484A52"),
    ),
)

ON_BLACK = replace(
    DARK,
    canvas="#000000",
    panel="#000000",
    chrome="#000000",
    line="#8A8A8A",
    line2="#6E6E6E",
    control="#F0F0F0",
    hover="#262626",
    press="#3A3A3A",
    ink="#FFFFFF",
    ink2="#E6E6E6",
    ink3="#D0D0D0",
    accent="#8FC1FF",
    on_accent="#000000",
    selection="#00305C",
    hit="#5C4A00",
    ok="#8CF0B4",
    ok_fill="#00331A",
    warning="#FFD24D",
    dimmed="#767676",
    dimmed_text="#A8A8A8",
    grid="#2E2E2E",
    grid_strong="#5A5A5A",
    band="#0D0D0D",
    future="#141414",
    vague="#949494",
    exact="#E6E6E6",
    categories=(
        ("#2ED4EB", "#2ED4EB"),
        ("#5FD3A0", "#5FD3A0"),
        ("#FF6B73", "#FF7F86"),
        ("#FFA72B", "#FFA72B"),
        ("#F2E68C", "#F2E68C"),
        ("#A98BFF", "#B39AFF"),
        ("#E89BCB", "#E89BCB"),
        ("#C8C8C8", "#C8C8C8"),
    ),
)

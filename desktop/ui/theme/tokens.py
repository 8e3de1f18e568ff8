"""The colours of the window, by what they are for."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour per purpose, as ``#rrggbb``.

    ``line`` and ``note_line`` only decorate; whatever tells a control from its
    ground is ``edge``. ``pen`` and ``sheet`` are paper: ink on white in every theme.
    """

    name: str
    paper: str
    surface: str
    raised: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    note: str
    note_line: str
    note_text: str
    trouble: str
    trouble_line: str
    trouble_text: str
    focus: str
    pen: str = "#1b2a4a"
    sheet: str = "#ffffff"


LIGHT = Tokens(
    name="light",
    paper="#f5f1e9",
    surface="#fffdf9",
    raised="#fbf8f1",
    line="#e2dacb",
    edge="#857f72",
    text="#23292a",
    muted="#5c625f",
    accent="#1f6a60",
    accent_strong="#16524a",
    accent_soft="#e1efe9",
    on_accent="#ffffff",
    note="#faf0d8",
    note_line="#e0c88f",
    note_text="#5a4407",
    trouble="#f9e9e0",
    trouble_line="#ddb59f",
    trouble_text="#74341b",
    focus="#2a56c6",
)

DARK = Tokens(
    name="dark",
    paper="#14191a",
    surface="#1d2425",
    raised="#191f20",
    line="#344041",
    edge="#808e8e",
    text="#ebe9e3",
    muted="#aab3b0",
    accent="#7ccabc",
    accent_strong="#9adacf",
    accent_soft="#203c38",
    on_accent="#06211d",
    note="#2f2919",
    note_line="#625429",
    note_text="#ecd9a4",
    trouble="#35241c",
    trouble_line="#6f4c3b",
    trouble_text="#f0c6b2",
    focus="#a8c7fa",
)

LIGHT_HIGH = replace(
    LIGHT,
    paper="#ffffff",
    surface="#fffffe",
    raised="#f6f6f6",
    line="#3a3a3a",
    edge="#1a1a1a",
    text="#000000",
    muted="#262626",
    accent="#00463d",
    accent_strong="#00332d",
    accent_soft="#dcefea",
    note="#fff6d6",
    note_line="#4a3600",
    note_text="#2b1f00",
    trouble="#ffece2",
    trouble_line="#5c1f05",
    trouble_text="#4a1400",
    focus="#0a2fb0",
)
"""Light, for people whose system asks for more contrast: every word at least 7 : 1."""

DARK_HIGH = replace(
    DARK,
    paper="#000000",
    surface="#050505",
    raised="#0d0d0d",
    line="#b8b8b8",
    edge="#e6e6e6",
    text="#ffffff",
    muted="#e2e2e2",
    accent="#9df0e2",
    accent_strong="#c2fff4",
    accent_soft="#06302b",
    on_accent="#00120f",
    note="#1f1800",
    note_line="#e0c67a",
    note_text="#ffeeb8",
    trouble="#260e04",
    trouble_line="#f0a888",
    trouble_text="#ffd9c8",
    focus="#bcd5ff",
)
"""Dark, for people whose system asks for more contrast."""

THEMES = (LIGHT, DARK, LIGHT_HIGH, DARK_HIGH)

TEXT_PAIRS = (
    ("text", "paper"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "accent_soft"),
    ("muted", "paper"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("muted", "accent_soft"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("accent", "raised"),
    ("accent", "accent_soft"),
    ("accent_strong", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("note_text", "note"),
    ("trouble_text", "trouble"),
    ("pen", "sheet"),
)
"""Words and their ground, each at least 4.5 : 1 (WCAG 2.2, 1.4.3)."""

MARK_PAIRS = (
    ("edge", "paper"),
    ("edge", "surface"),
    ("edge", "raised"),
    ("edge", "accent_soft"),
    ("accent", "accent_soft"),
    ("focus", "paper"),
    ("focus", "surface"),
    ("focus", "raised"),
    ("focus", "accent_soft"),
    ("note_text", "note"),
    ("trouble_text", "trouble"),
)
"""Borders, icons and focus rings and their ground, each at least 3.0 : 1 (WCAG 2.2, 1.4.11)."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1.0 to 21.0 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of *colour* (WCAG 2.2, definition)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Undo the sRGB curve of one channel, 0 to 1."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

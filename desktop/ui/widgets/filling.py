"""A blank in a sentence as the window sees it: what may fill it, and what does."""

from dataclasses import dataclass, field, replace

from desktop.domain.journal import Value


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values offered: what is stored, and the words for it."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills one blank.

    ``kind`` is choice, yes_no, number, money, duration, time, date or text. Values are plain
    data: an option's key, true or false, a whole number, money as 120 or "120.50",
    minutes, "16:00", "2026-12-02", words.
    ``label`` names the blank to a screen reader and above its editor. A
    ``suggested`` value comes from the practice and nobody has agreed to it yet.
    ``earliest`` is the first day, as ISO, that may be chosen; "" allows any.
    ``locale`` ("es_US") says how its editor writes numbers, times and days; "" is the
    interface's.
    """

    item: str
    kind: str
    label: str
    value: Value = field(default=None, repr=False)
    suggested: bool = False
    options: tuple[Option, ...] = ()
    low: int | None = None
    high: int | None = None
    currency: str = ""
    decimals: int = 2
    unit: str = ""
    earliest: str = ""
    locale: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing fills the blank."""
        return self.value is None or self.value == ""

    def with_value(self, value: Value) -> "Filling":
        """Return the same blank filled with *value* by the people in the room."""
        return replace(self, value=value, suggested=False)

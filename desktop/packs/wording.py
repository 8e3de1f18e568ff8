"""How answers read inside sentences, through Babel, in the client's language and region."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from babel.units import format_unit

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item, Words
from desktop.packs.euphony import euphonic

_NARROW_SPACES = str.maketrans({"\u202f": "\u00a0", "\u2009": "\u00a0"})
"""CLDR writes thin spaces that several fonts lack; a no-break space reads the same."""


class PackWording:
    """The words and formats of one pack in one language."""

    def __init__(self, pack: FormPack, language: str) -> None:
        self._pack = pack
        self._language = language if language in pack.words else pack.languages[0]
        self._locale = _locale(self._language, pack.locale)
        self._formats: Mapping[str, Callable[[Item, Words, Value, str], str]] = {
            "choice": self._choice,
            "checklist": self._choice,
            "ranking": self._choice,
            "money": self._money,
            "duration": self._duration,
            "number": self._number,
            "scale": self._number,
            "time": self._time,
            "date": self._date,
            "people": self._people,
            "grid": self._grid,
            "yes_no": self._yes_no,
            "consent": self._consent,
            "notice": self._notice,
            "check_in": self._check_in,
        }

    @property
    def language(self) -> str:
        """Return the language tag of the words, for example ``es``."""
        return self._language

    @property
    def locale(self) -> str:
        """Return the language with the region it is used in, for example ``es-US``."""
        return str(self._locale).replace("_", "-")

    def label(self, key: str, **values: str) -> str:
        """Return a fixed phrase of the documents, its blanks filled with *values*."""
        text = self._pack.labels[self._language][key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return text

    def value(self, item: Item, value: Value, style: str = "") -> str:
        """Return an answer to *item* as it reads inside a sentence."""
        if value is None:
            return self.label("value.none")
        words = self._pack.said(self._language, item.key)
        write = self._formats.get(item.kind, self._plain)
        return write(item, words, value, style).translate(_NARROW_SPACES)

    def listing(self, parts: Sequence[str], style: str = "and") -> str:
        """Return *parts* joined as people say them, with *and* or *or*."""
        if style == "or":
            written = format_list(list(parts), style="or", locale=self._locale)
        else:
            written = format_list(list(parts), locale=self._locale)
        return euphonic(written, parts[-1]) if parts and self._language == "es" else written

    def date(self, iso: str) -> str:
        """Return an ISO date, or the date of an ISO time, written out."""
        return format_date(date.fromisoformat(iso[:10]), format="long", locale=self._locale)

    def moment(self, iso: str) -> str:
        """Return an ISO time with its date and its offset from UTC, written out."""
        moment = datetime.fromisoformat(iso)
        clock = format_time(moment, format="short", locale=self._locale, tzinfo=moment.tzinfo)
        offset = moment.strftime("%z")
        zone = f" (UTC{offset[:3]}:{offset[3:]})" if offset else ""
        return f"{self.date(iso)}, {clock}{zone}".translate(_NARROW_SPACES)

    def _plain(self, item: Item, words: Words, value: Value, style: str) -> str:
        """Return words as they are; of a list or a table, the words inside it."""
        if isinstance(value, Mapping):
            value = value.get("words") or tuple(value.values())
        if isinstance(value, tuple):
            parts = (self._plain(item, words, one, style) for one in value if one)
            return self.listing([part for part in parts if part], style)
        return words.options.get(str(value), str(value))

    def _check_in(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        chosen = value if isinstance(value, Mapping) else {}
        return " ".join(
            f"{words.rows[row]} {words.options[str(chosen[row])]}."
            for row in item.rows
            if row in chosen
        )

    def _choice(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        if isinstance(value, tuple):
            parts = [words.options.get(str(one), str(one)) for one in value]
            return self.listing(parts, style) if parts else words.none
        return words.options.get(str(value), str(value))

    def _money(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        amount = Decimal(str(value))
        pattern = self._locale.currency_formats["standard"].pattern
        pattern = pattern.replace("¤", _sign(self._pack))
        if amount == amount.to_integral_value():
            pattern = pattern.replace(".00", "")
        return format_currency(
            amount, self._pack.currency, format=pattern, locale=self._locale, currency_digits=False
        )

    def _duration(self, item: Item, words: Words, value: Value, style: str) -> str:
        if words.value or style == "bare":
            return self._number(item, words, value, style)
        return format_unit(int(str(value)), "duration-minute", length="long", locale=self._locale)

    def _number(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        written = format_decimal(Decimal(str(value)), locale=self._locale)
        if not words.value or style == "bare":
            return written
        category = self._locale.plural_form(Decimal(str(value)))
        form = words.value.get(category, words.value.get("other", "{n}"))
        return form.replace("{n}", written)

    def _time(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        return format_time(time.fromisoformat(str(value)), format="short", locale=self._locale)

    def _date(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        if style == "weekday":
            day = date.fromisoformat(str(value))
            return format_date(day, format="full", locale=self._locale)
        return self.date(str(value))

    def _people(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        people = value if isinstance(value, tuple) else (value,)
        names = [str(one.get("name")) if isinstance(one, Mapping) else str(one) for one in people]
        return self.listing(names, style or "and")

    def _grid(self, item: Item, words: Words, value: Value, style: str) -> str:
        chosen = value if isinstance(value, Mapping) else {}
        return " ".join(
            words.line.replace("{row}", words.rows[row]).replace(
                "{choices}", self._choice(item, words, chosen.get(row) or (), style or "or")
            )
            for row in item.rows
            if row in chosen
        )

    def _yes_no(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        name = "yes" if value is True else "no"
        return words.options.get(name) or self.label(f"value.{name}")

    def _consent(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        return self.label(f"consent.{value}")

    def _notice(self, item: Item, words: Words, value: Value, style: str) -> str:  # noqa: ARG002
        given = value.get("given") if isinstance(value, Mapping) else None
        return (
            self.label("notice.given", value=self.date(str(given)))
            if given
            else self.label("value.no")
        )


def knows_locale(tag: str) -> bool:
    """Say whether *tag*, a language with or without a region, is one that formats are known of."""
    try:
        return bool(Locale.parse(tag.replace("-", "_")))
    except (UnknownLocaleError, ValueError, TypeError):
        return False


def _sign(pack: FormPack) -> str:
    """Return the sign a region writes its own money with, in whatever language: £, not GBP."""
    try:
        signs = Locale.parse(pack.locale).currency_symbols
    except (UnknownLocaleError, ValueError):
        return "¤"
    return str(signs.get(pack.currency, "¤"))


def written_date(day: date, language: str, region: str = "") -> str:
    """Return *day* written out for a sheet of no pack; *region* is a locale such as ``en_GB``."""
    return format_date(day, format="long", locale=_locale(language, region))


def _locale(language: str, region: str) -> Locale:
    """Return *language* as it is written in *region*, or plain *language*."""
    try:
        territory = Locale.parse(region).territory
        return Locale(language, territory=territory)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(language.replace("-", "_"))

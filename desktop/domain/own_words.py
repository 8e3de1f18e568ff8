"""Words somebody pasted or typed, freed of what no reader sees and no paper should carry.

Word processors, mails and web pages bring odd spaces, hidden hyphens, bullets of their own fonts
and marks that turn the direction of text. Quotation marks and dashes stay as they are.
"""

from __future__ import annotations

import re
import unicodedata

BULLET = "• "
"""What a point of a list begins with; each stands on a line of its own."""

_BREAKS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_APART = re.compile(rf"^({BULLET}.*)\n\n(?={BULLET})", re.MULTILINE)
"""Points of one list that a web page sets apart."""
_GAPS = re.compile("\n{2,}")
_SIGNS = "•·▪▫◦‣⁃●○■□◆◇➢➤►✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
_POINT = re.compile(rf"[ ]*(?:[{_SIGNS}][ \t]*|o\t[ \t]*|o[ ]{{2,}}|[-–—*]\t[ \t]*)(?=\S)")
_DASHED = re.compile(r"[ ]*[-–—*][ ]+(?=\S)")
_NUMBERED = re.compile(r"[ ]*(\(?\w{1,3}[.)])[ \t]+(?=\S)")
_JOINERS = "\u200c\u200d"
_MARKS = "\u200e\u200f\u061c"
_ISOLATES, _END_OF_ISOLATE = "\u2066\u2067\u2068", "\u2069"
_RIGHT_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
"""Letters and marks by name that show nothing: somebody could hide words behind them."""


def tidied(text: str, language: str) -> str:
    """Return *text* as it is kept: each line without odd spaces, one empty line at most between.

    Direction marks stay where *language* is written from right to left, and only in pairs;
    none can turn the words around them elsewhere.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    seen = _seen(_BREAKS.sub("\n", text), language)
    lines = "\n".join(" ".join(line.split()) for line in seen.split("\n"))
    return unicodedata.normalize("NFC", _GAPS.sub("\n\n", lines.strip()))


def pasted(text: str, language: str) -> str:
    """Return *text* as it is put into a field: tidied, its lists as lines with a bullet."""
    lines = _BREAKS.sub("\n", text).replace("\xa0", " ").split("\n")
    dashed = sum(bool(_DASHED.match(line)) for line in lines)
    kept = (_line(line, is_dashed=dashed > 1) for line in lines)
    return _APART.sub(r"\1\n", tidied("\n".join(kept), language))


def inserted(text: str, language: str) -> str:
    """Return *text* as it is put between other words: a space at its ends stays one."""
    words = pasted(text, language)
    before, after = (text[:1].isspace(), text[-1:].isspace()) if "\n" not in words else ("", "")
    return f"{' ' if before else ''}{words}{' ' if after else ''}" if words else ""


def _line(line: str, *, is_dashed: bool) -> str:
    if point := _POINT.match(line) or (_DASHED.match(line) if is_dashed else None):
        return BULLET + line[point.end() :]
    if "\t" in line and (number := _NUMBERED.match(line)):
        return f"{number[1]} {line[number.end() :]}"
    return line


def _seen(text: str, language: str) -> str:
    """Return *text* without what no reader sees."""
    is_right = language.partition("-")[0].lower() in _RIGHT_LANGUAGES
    kept = _MARKS + _JOINERS + _ISOLATES + _END_OF_ISOLATE if is_right else ""
    hidden = {ord(one): _instead(one) for one in set(text) if one not in kept and _is_hidden(one)}
    words = text.translate(hidden)
    return _paired(words) if is_right else words


def _is_hidden(one: str) -> bool:
    return one != "\n" and (unicodedata.category(one) in _HIDDEN or one in _UNSEEN)


def _instead(one: str) -> str:
    """Return what stands for a character that is not kept: a space for a tab."""
    return " " if one == "\t" else ""


def _paired(text: str) -> str:
    """Return *text* without isolates that nothing ends, or that end nothing, line by line."""
    return "\n".join(map(_paired_line, text.split("\n")))


def _paired_line(line: str) -> str:
    opened: list[int] = []
    stray: set[int] = set()
    for place, one in enumerate(line):
        if one in _ISOLATES:
            opened.append(place)
        elif one == _END_OF_ISOLATE:
            if opened:
                opened.pop()
            else:
                stray.add(place)
    stray.update(opened)
    return "".join(one for place, one in enumerate(line) if place not in stray)

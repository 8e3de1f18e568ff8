"""Levels of embedding: which way each character runs, by the Unicode algorithm (UAX #9).

Isolates and paired brackets are honoured, in any depth. Embeddings and overrides are not
known here: they can make a name read as another, so ``bidi.clean`` takes them out before.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

_ISOLATES = {"LRI": 0, "RLI": 1, "FSI": None}
_NEUTRAL = frozenset({"ON", "WS", "S", "B"})
_JOINED = frozenset({("CS", "EN"), ("CS", "AN"), ("ES", "EN")})
_AS_RIGHT = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
# The pairs of BidiBrackets.txt that the scripts of people's names and letters use.
_BRACKETS = "()[]{}⁅⁆⁽⁾₍₎⟦⟧⟨⟩⟪⟫〈〉《》「」『』【】〔〕〖〗〘〙〚〛（）［］｛｝｟｠｢｣"
_CLOSED_BY = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_CLOSING = frozenset(_BRACKETS[1::2])
_DEEPEST = 63  # brackets that may stand open (rule BD16)
# Joiners and other boundary neutrals go with what stands before them; what Unicode has
# not settled yet runs from the left.
_TAKEN_AS = {"BN": "NSM", "": "L", "PDI": "ON", "LRI": "ON", "RLI": "ON", "FSI": "ON"}


def levels(text: str, *, right_to_left: bool) -> list[int]:
    """Return the embedding level of every character; odd levels run from right to left.

    *text* must have been through ``bidi.clean``, so that no rule removes a character.
    """
    found = [0] * len(text)
    _settle(text, range(len(text)), int(right_to_left), found)
    return found


def _settle(text: str, places: Sequence[int], base: int, found: list[int]) -> None:
    """Set the levels of *places*, a paragraph or the inside of an isolate, into *found*."""
    kinds = [unicodedata.bidirectional(text[place]) for place in places]
    inside = dict(_isolates(kinds))
    outside, number = [], 0
    while number < len(places):
        outside.append(number)
        number = inside.get(number, number + 1)
    shown = [places[number] for number in outside]
    taken = [_TAKEN_AS.get(kinds[number], kinds[number]) for number in outside]
    for place, level in zip(shown, _resolved([text[p] for p in shown], taken, base), strict=True):
        found[place] = level
    for start, end in inside.items():
        inner = places[start + 1 : end]
        way = _ISOLATES[kinds[start]]
        way = _first_strong(kinds[start + 1 : end]) if way is None else way
        above = found[places[start]] + 1
        _settle(text, inner, above + (above % 2 != way), found)


def _isolates(kinds: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Yield where each outermost isolate begins and where what closes it stands (BD9)."""
    depth = start = 0
    for number, kind in enumerate(kinds):
        if kind in _ISOLATES:
            start = start if depth else number
            depth += 1
        elif kind == "PDI" and depth:
            depth -= 1
            if not depth:
                yield start, number
    if depth:
        yield start, len(kinds)


def _first_strong(kinds: Sequence[str]) -> int:
    """Return the way of the first strong character outside any isolate (P2, P3)."""
    hidden = [range(start, end) for start, end in _isolates(kinds)]
    for number, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"} and not any(number in isolate for isolate in hidden):
            return int(kind != "L")
    return 0


def _resolved(characters: Sequence[str], kinds: list[str], base: int) -> list[int]:
    embedding = "R" if base % 2 else "L"
    marks = [kind == "NSM" for kind in kinds]
    _settle_marks(kinds, embedding)
    _settle_numbers(kinds, embedding)
    _settle_separators(kinds)
    _settle_brackets(characters, kinds, marks, embedding)
    _settle_neutrals(kinds, embedding)
    return [base + _rise(kind, base) for kind in kinds]


def _settle_marks(kinds: list[str], before: str) -> None:
    """Let marks go with what they stand on (W1)."""
    for number, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[number] = before
        before = kinds[number]


def _settle_numbers(kinds: list[str], embedding: str) -> None:
    """Settle what numbers are, by the letters before them and the signs between them."""
    _follow(kinds, embedding, "AL", "AN")  # W2
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for number in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[number - 1 : number + 2]
        if before == after and (kind, before) in _JOINED:
            kinds[number] = before
    place = 0
    for kind, group in groupby(list(kinds)):  # W5
        end = place + len(list(group))
        if kind == "ET" and "EN" in (*kinds[max(place - 1, 0) : place], *kinds[end : end + 1]):
            kinds[place:end] = ["EN"] * (end - place)
        place = end
    _follow(kinds, embedding, "L", "L")  # W7


def _follow(kinds: list[str], strong: str, letter: str, becomes: str) -> None:
    """Let European numbers after a *letter* become another kind."""
    for number, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == letter:
            kinds[number] = becomes


def _settle_separators(kinds: list[str]) -> None:
    """Make neutrals of what separates no numbers (W6)."""
    kinds[:] = ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]


def _settle_brackets(
    characters: Sequence[str], kinds: list[str], marks: Sequence[bool], embedding: str
) -> None:
    """Let both brackets of a pair go one way (N0)."""
    for opened, closed in sorted(_pairs(characters, kinds)):
        within = {_AS_RIGHT.get(kind) for kind in kinds[opened + 1 : closed]} - {None}
        if not within:
            continue
        way = embedding
        if embedding not in within:
            before = (_AS_RIGHT[kind] for kind in reversed(kinds[:opened]) if kind in _AS_RIGHT)
            way = next(before, embedding)
        for place in (opened, closed):
            kinds[place] = way
            while place + 1 < len(kinds) and marks[place + 1]:
                place += 1  # noqa: PLW2901 - the marks on the bracket
                kinds[place] = way


def _pairs(characters: Sequence[str], kinds: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Yield where the brackets of each pair stand (BD16)."""
    open_ones: list[tuple[str, int]] = []
    for place, (character, kind) in enumerate(zip(characters, kinds, strict=True)):
        if kind != "ON":
            continue
        if character in _CLOSED_BY:
            if len(open_ones) == _DEEPEST:
                return
            open_ones.append((_CLOSED_BY[character], place))
        elif character in _CLOSING:
            fitting = [n for n, (wanted, _) in enumerate(open_ones) if wanted == character]
            if fitting:
                yield open_ones[fitting[-1]][1], place
                del open_ones[fitting[-1] :]


def _settle_neutrals(kinds: list[str], embedding: str) -> None:
    """Let neutrals go the way of both sides, or of the whole (N1, N2)."""
    place, before = 0, embedding
    for neutral, group in groupby(list(kinds), lambda kind: kind in _NEUTRAL):
        end = place + len(list(group))
        if neutral:
            after = _AS_RIGHT[kinds[end]] if end < len(kinds) else embedding
            kinds[place:end] = [before if before == after else embedding] * (end - place)
        else:
            before = _AS_RIGHT[kinds[end - 1]]
        place = end


def _rise(kind: str, base: int) -> int:
    """Return how many levels above *base* a settled *kind* stands (I1, I2)."""
    if base % 2:
        return int(kind != "R")
    return {"L": 0, "R": 1}.get(kind, 2)

"""Where a line may end: between words, and inside them where a script has no spaces.

Spaces, ideographs (a small part of JIS X 4051), dashes and the zero width space are the sure
places. Thai, Lao, Khmer and Burmese write words without spaces. Their words are not looked up
in a dictionary: a line ends only where the spelling shows that a syllable begins. In Thai and
Lao that is before a vowel written in front, after a vowel that closes its syllable, after a
silenced letter, and before a consonant with a vowel of its own where what stands before it is
complete; in Khmer before a consonant (with all below it) that carries a vowel sign; in Burmese
before a letter that no killer sign closes. So a line may end inside a long word, but never
inside a syllable whose spelling is certain, and never between a letter and its signs.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

_TOKEN = re.compile(" +|[^ ]+")
_IDEOGRAPH = "\u2e80-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffee"
# What may not begin and what may not end a line.
_NEVER_FIRST = (
    "、。，．・！？：；）」』】〉》〕…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.;:!?)\\]’”»"
)
_NEVER_LAST = "（「『【〈《〔(\\[‘“«"
_HERE = f"(?<![{_NEVER_LAST}])(?![{_NEVER_FIRST}])"
_BREAK = re.compile(
    f"(?<=[{_IDEOGRAPH}]){_HERE}|(?=[{_IDEOGRAPH}]){_HERE}"
    r"|(?<=[–—])(?=\w)|(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})|(?<=\u200b)"
)
_MAY_BREAK = re.compile(f"[-–—\u200b{_IDEOGRAPH}]")

_UNSPACED = re.compile("[\u0e01-\u0edf\u1000-\u109f\u1780-\u17d3]")
# Lao stands in Unicode as Thai does, 128 places further on.
_LAO_AS_THAI = {code: code - 0x80 for code in range(0x0E81, 0x0EE0)}
_LETTER, _FRONT = "[\u0e01-\u0e2e]", "[\u0e40-\u0e44]"
_WITH_VOWEL = f"{_LETTER}(?:[\u0e31\u0e34-\u0e39\u0e3b]|[\u0e48-\u0e4b]?[\u0e30\u0e32\u0e33])"
_OPEN = "[\u0e32\u0e34-\u0e36\u0e38\u0e39]"
_SIGN = "[\u0e31\u0e32\u0e34-\u0e39\u0e3b\u0e47-\u0e4b]"
# A letter of these after another one may be the second of two that begin a syllable; so may
# any after ho hip, which raises the tone of what it leads, and yo yak after o ang.
_SECOND = "[รลว]"
_SYLLABLES = re.compile(
    f"(?<=[\u0e01-\u0e3a\u0e45-\u0e4e])(?={_FRONT})"
    f"|(?<=[\u0e2f\u0e30\u0e33\u0e46])(?={_LETTER}(?!\u0e4c))"
    f"|(?<=\u0e4c)(?={_LETTER}(?![\u0e34\u0e38]?\u0e4c))"
    f"|(?:(?<={_OPEN})|(?<={_OPEN}[\u0e48-\u0e4b]))(?={_WITH_VOWEL})"
    f"|(?<={_SIGN}{_LETTER})(?<!ห)(?!(?<=อ)ย)(?!{_SECOND})(?={_WITH_VOWEL}(?!\u0e4c))"
    "|(?<=[\u1780-\u17d3])(?<!\u17d2)"
    "(?=[\u1780-\u17b3](?:\u17d2[\u1780-\u17a2])*[\u17c9-\u17d1]*[\u17b6-\u17c5])"
    "|(?<=[\u1000-\u109f])(?<!\u1039)(?=[\u1000-\u102a\u103f](?!\u1037?[\u103a\u1039]))"
)
# Where addresses and fingerprints come apart when they must.
_PARTS = re.compile(r"[^:/@._-]*[:/@._-]+|[^:/@._-]+")
_FINGERPRINT = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])")
"""A SHA-256 fingerprint as everybody writes it, but nobody can read it."""
_GROUP = 4


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each part begins and ends that no line may cut; spaces are parts as well."""
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token.isascii() and "-" not in token:
            yield match.span()
            continue
        cuts = _cuts(token)
        yield from pairwise(match.start() + cut for cut in (0, *cuts, len(token)))


def _cuts(token: str) -> list[int]:
    cuts = set()
    if _MAY_BREAK.search(token):
        cuts = {*accumulate(map(len, filter(None, _BREAK.split(token))))}
    if _UNSPACED.search(token):
        cuts |= {cut.start() for cut in _SYLLABLES.finditer(token.translate(_LAO_AS_THAI))}
    return sorted(cuts - {0, len(token)})


def parts(word: str) -> list[str]:
    """Cut a *word* that no line can hold after its punctuation, a fingerprint after each group."""
    cuts = {at + 1 for at in group_ends(word)}
    cuts |= {*accumulate(map(len, _PARTS.findall(word)))}
    return [word[start:end] for start, end in pairwise(sorted({0, *cuts}))]


def group_ends(word: str) -> frozenset[int]:
    """Return the places in *word* of the digits after which a group of a fingerprint ends.

    No group ends with the fingerprint itself: what follows is for the words around to say.
    """
    if len(word) < 64:
        return frozenset()
    return frozenset(
        at
        for found in _FINGERPRINT.finditer(word)
        for at in range(found.start() + _GROUP - 1, found.end() - 1, _GROUP)
    )

"""Spanish: all that English says, said to one "usted", and right with every answer filled in."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain.intake import fold
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.sentence import blanks, compose, filled
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from tests.forms.conftest import session_rows
from tests.forms.test_documents import drawn, sides

FOLDERS = tuple(sorted(file.parent.name for file in FORMS.glob("*/words.es.toml")))
OWN = ("core", "us", "us-ca")
"""The packs whose Spanish is for readers in the United States; others lay their own over it."""
EVERY_PLURAL = {"one", "many", "other"}

# A client is "usted" on every paper and card. Some of these words are spelled like others
# ("para" is also "for"), so only those that can be nothing else are looked for.
SAID_TO_TU = re.compile(
    r"\b(tú|te|ti|contigo|tus?|tuy[oa]s?|eres|estás|tienes|puedes|quieres|debes|haces|dices|sabes|"
    r"vienes|vas|necesitas|sientes|hablas|eliges|decides|pagas|llegas|guardas|dime|dile|"
    r"hazlo|cuéntame|pregúntame|avísame|llámame|escríbeme|vosotros|vuestr[oa]s?)\b",
    re.IGNORECASE,
)

# Words that are the same in both languages, or whose English the law or a name fixes.
SAME = {
    "labels": {"value.no", "consent.no", "screen.no", "review.when.any_of"},
    "contact.channels": {"options.email", "line"},
    "close.check_in_child": {"options.frown"},
    "practice.hipaa": {"title", "options.no"},
    "practice.medicaid": {"title"},
    "practice.bbs_field": {"options.mft", "options.lcsw", "options.lpcc", "options.lep"},
    "notice.bbs": {"text.must"},
    "urgent.line_crisis_text": {"title"},
    "urgent.line_trevor": {"title"},
    "urgent.line_childhelp": {"title"},
}
OWN_NAMES = {"practice.state", "practice.board"}

WRITTEN_TWICE = re.compile(r"\w[oa]s?[/(]-?[oa]s?\b")

Said = tuple[str, str, str]


@pytest.fixture(scope="module")
def california() -> FormPack:
    """California, whose parents are the United States and core."""
    return load("us-ca", FORMS)


@pytest.fixture(scope="module")
def spanish(california: FormPack) -> PackWording:
    """California's words in Spanish."""
    return PackWording(california, "es")


def read(folder: str, language: str) -> dict[str, str]:
    """Return every text of a pack's own words, by where it stands."""
    file = FORMS / folder / f"words.{language}.toml"
    if not file.exists():
        return {}
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {f"{key} {part}": text for key, part, text in _texts(tables)}


def _texts(tables: dict[str, dict[str, object]]) -> Iterator[Said]:
    for key, table in tables.items():
        for part, said in table.items():
            if isinstance(said, dict):
                for name, text in said.items():
                    yield key, f"{part}.{name}".rstrip("."), _plain(text)
            else:
                yield key, part, _plain(said)


def _plain(said: object) -> str:
    if isinstance(said, dict):
        return str(said.get("says", ""))
    return " ".join(str(one) for one in said) if isinstance(said, list) else str(said)


@pytest.mark.parametrize("folder", OWN)
def test_spanish_has_every_word_that_english_has_and_no_other(folder: str) -> None:
    english, spanish = set(read(folder, "en")), set(read(folder, "es"))
    many = {place for place in spanish if place.endswith("value.many")}

    assert english - spanish == set()
    assert spanish - english - many == set()


@pytest.mark.parametrize("folder", FOLDERS)
def test_spanish_has_the_blanks_that_english_has(folder: str) -> None:
    english, spanish = read(folder, "en"), read(folder, "es")
    other = [
        place
        for place in english.keys() & spanish.keys()
        if _named(english[place]) != _named(spanish[place])
    ]

    assert other == []


def _named(text: str) -> list[str]:
    loose = re.findall(r"\{(\w+)\}", text)
    return sorted([blank.item for blank in blanks(text)] + loose) if "{" in text else []


@pytest.mark.parametrize("folder", OWN)
def test_every_counted_word_has_its_three_spanish_plurals(folder: str) -> None:
    tables = tomllib.loads((FORMS / folder / "words.es.toml").read_text(encoding="utf-8"))
    lacking = [
        key
        for key, table in tables.items()
        if "value" in table and set(table["value"]) != EVERY_PLURAL
    ]

    assert lacking == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_nobody_is_called_tu(folder: str) -> None:
    found = [
        (place, hit[0])
        for place, text in read(folder, "es").items()
        if (hit := SAID_TO_TU.search(text))
    ]

    assert found == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_nobody_has_to_choose_between_two_endings(folder: str) -> None:
    found = [place for place, text in read(folder, "es").items() if WRITTEN_TWICE.search(text)]

    assert found == []


@pytest.mark.parametrize("folder", OWN)
def test_only_names_and_fixed_texts_are_left_as_english_has_them(folder: str) -> None:
    english, spanish = read(folder, "en"), read(folder, "es")
    left = [
        place
        for place, text in spanish.items()
        if text == english.get(place) and re.search(r"[a-z]{2}", re.sub(r"\{[^}]*\}", "", text))
    ]

    assert [place for place in left if not _may_be_same(place)] == []


def _may_be_same(place: str) -> bool:
    key, part = place.split(" ", 1)
    return key in OWN_NAMES or part in SAME.get(key, ())


def test_the_boards_notice_is_given_as_the_law_has_it_and_says_so(california: FormPack) -> None:
    notice = california.said("es", "notice.bbs")

    assert notice.sentence("must") == california.said("en", "notice.bbs").sentence("must")
    assert "en inglés" in notice.title


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_time_stands_after_an_article_that_would_have_to_count_the_hours(folder: str) -> None:
    wrong = re.compile(r"\blas? \{(?:time\.slot|\w+\.\w*time|contact\.hours_(?:from|to))")
    found = [place for place, text in read(folder, "es").items() if wrong.search(text)]

    assert found == []


WEEK: dict[str, Value] = {
    "time.weekday": "wednesday",
    "time.slot": "16:00",
    "time.frequency": "weekly",
    "time.length": 50,
    "time.grace": 15,
}
LATE = " Si llega tarde, le espero 15 minutos."
READS = [
    (
        "group.when",
        WEEK,
        "Nos vemos cada semana, los miércoles (4:00 p.m.), durante 50 minutos." + LATE,
    ),
    (
        "group.when",
        {**WEEK, "time.slot": "01:00", "time.weekday": "sunday", "time.length": 1},
        "Nos vemos cada semana, los domingos (1:00 a.m.), durante 1 minuto." + LATE,
    ),
    (
        "take.next",
        {"close.next_date": "2026-12-09", "close.next_time": "13:00"},
        "Nos vemos de nuevo el miércoles, 9 de diciembre de 2026 (1:00 p.m.).",
    ),
    (
        "fee.waiver",
        {"fee.waivers": 1},
        "Puede faltar o cancelar tarde 1 vez sin costo. No le pregunto por qué.",
    ),
    (
        "fee.waiver",
        {"fee.waivers": 2},
        "Puede faltar o cancelar tarde 2 veces sin costo. No le pregunto por qué.",
    ),
    ("interim.fee_today", {"fee.amount": "160.00"}, "La sesión de hoy cuesta $160."),
    ("interim.fee_today", {"fee.amount": "27.50"}, "La sesión de hoy cuesta $27.50."),
    (
        "fee.methods",
        {"fee.methods": ("card", "transfer", "cash")},
        "Puede pagar con tarjeta, por transferencia o en efectivo.",
    ),
]


@pytest.mark.parametrize(("key", "answers", "reads"), READS)
def test_a_filled_sentence_reads_as_people_say_it(
    california: FormPack, spanish: PackWording, key: str, answers: dict[str, Value], reads: str
) -> None:
    sentence = compose(california, key, answers, spanish)

    assert sentence.text.replace("\u00a0", " ") == reads


@pytest.mark.parametrize(
    ("missed", "reads"),
    [(1, "Si falta a 1 sesión y no sé"), (2, "Si falta a 2 sesiones seguidas y no sé")],
)
def test_one_missed_session_is_not_several_in_a_row(
    california: FormPack, spanish: PackWording, missed: int, reads: str
) -> None:
    answers: dict[str, Value] = {"time.missed_in_row": missed, "time.close_after": 14}

    assert compose(california, "time.no_contact", answers, spanish).text.startswith(reads)


@pytest.mark.parametrize(
    ("frequency", "reads"),
    [
        ("twice_a_week", "Por lo general nos vemos dos veces por semana."),
        ("weekly", "Por lo general nos vemos cada semana."),
        ("fortnightly", "Por lo general nos vemos cada dos semanas."),
        ("monthly", "Por lo general nos vemos una vez al mes."),
        ("as_agreed", "Por lo general nos vemos según lo acordamos cada vez."),
    ],
)
def test_every_choice_of_how_often_fits_its_sentence(
    california: FormPack, spanish: PackWording, frequency: str, reads: str
) -> None:
    text = compose(california, "time.frequency", {"time.frequency": frequency}, spanish).text

    assert text.startswith(reads)


@pytest.mark.parametrize("day", ["monday", "friday", "saturday", "sunday"])
def test_a_day_of_the_week_brings_its_own_article(
    california: FormPack, spanish: PackWording, day: str
) -> None:
    said = spanish.value(california.items["time.weekday"], day)

    assert re.fullmatch(r"los (lunes|viernes|sábados|domingos)", said)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_of_a_paper_ends_in_two_full_stops(california: FormPack, language: str) -> None:
    wording = PackWording(california, language)
    answers: dict[str, Value] = {"close.next_date": "2026-12-09", "close.next_time": "13:00"}
    text = california.said(language, "take.next").sentence("")

    assert ".." not in filled(california, text, answers, wording).text


def test_spanish_stands_beside_english_in_every_pack_that_offers_it() -> None:
    offering = {folder for folder in FOLDERS if "es" in load(folder, FORMS).languages}

    assert {"core", "us", "us-ca"} <= offering
    assert all(Path(FORMS / folder / "words.es.toml").exists() for folder in offering)


@pytest.mark.parametrize("session", ["maya-california", "tomas-sacramento"])
@pytest.mark.parametrize("paper", ["agreement", "take_home"])
def test_spanish_papers_take_no_more_than_the_two_sides_of_the_english(
    california: FormPack, spanish: PackWording, session: str, paper: str
) -> None:
    papers = drawn(california, spanish, fold(session_rows(session)))

    assert sides(papers[paper], spanish) <= 2

"""Where lines may end: in scripts with spaces and in scripts without."""

import pytest

from desktop.documents import house
from desktop.documents.text import breaking
from desktop.documents.text.lines import Line, Stretch

THAI = (
    "เราพบกันทุกวันพุธเวลาสิบหกนาฬิกาที่ห้องทำงานของฉันและถ้าคุณมาไม่ได้กรุณาโทรบอกล่วงหน้า"
    "อย่างน้อยหนึ่งวันสิ่งที่คุณเล่าให้ฉันฟังจะอยู่ระหว่างเราสองคนเท่านั้นยกเว้นเมื่อชีวิตของใครบางคนตกอยู่ในอันตราย"
)
FINGERPRINT = "ffff1642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
KHMER = "យើងជួបគ្នារៀងរាល់ថ្ងៃពុធហើយអ្វីដែលអ្នកប្រាប់ខ្ញុំនៅរវាងយើងទាំងពីរលុះត្រាតែជីវិតស្ថិតក្នុងគ្រោះថ្នាក់"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in breaking.words(text)]


def set_at(text: str, width: float) -> list[Line]:
    return list(house.setter().lines([Stretch(text)], width))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain words", ["plain", " ", "words"]),
        ("self-employed 555-01", ["self-", "employed", " ", "555-01"]),
        ("K7QF-2M-A e-mail T-shirt", ["K7QF-2M-A", " ", "e-mail", " ", "T-shirt"]),
        ("山田、太郎", ["山", "田、", "太", "郎"]),
        ("here\u200bthere", ["here\u200b", "there"]),
        ("ผมกินข้าวทุกวัน", ["ผมกิน", "ข้าว", "ทุกวัน"]),
        ("ภาษาไทยและเพื่อน", ["ภา", "ษา", "ไทย", "และ", "เพื่อน"]),
        ("วันจันทร์นี้", ["วัน", "จันทร์", "นี้"]),
        ("ความรัก", ["ความรัก"]),
        ("หน้าอย่าง", ["หน้าอย่าง"]),
        ("พ่อมา", ["พ่อ", "มา"]),
        ("ຂ້ອຍກິນເຂົ້າ", ["ຂ້ອຍກິນ", "ເຂົ້າ"]),
        ("ស្រីនិច", ["ស្រី", "និច"]),
        ("မြန်မာစာ", ["မြန်", "မာ", "စာ"]),
        ("ဗုဒ္ဓ", ["ဗုဒ္ဓ"]),
    ],
)
def test_a_line_may_end_where_a_syllable_surely_begins(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_a_fingerprint_comes_apart_between_its_groups_and_nowhere_else() -> None:
    lines = set_at(f"Words ({FINGERPRINT}).", 20_000)

    assert "".join(line.text for line in lines).replace(" ", "") == f"Words({FINGERPRINT})."
    assert len(lines) == 3
    assert [len(line.text.strip("().")) % 4 for line in lines[1:]] == [0, 0]


@pytest.mark.parametrize("other", [FINGERPRINT[:40], FINGERPRINT + "0", FINGERPRINT.upper()])
def test_only_a_whole_fingerprint_is_grouped(other: str) -> None:
    assert breaking.group_ends(other) == frozenset()
    assert len(breaking.group_ends(FINGERPRINT)) == 15


@pytest.mark.parametrize("text", [THAI, KHMER])
@pytest.mark.parametrize("width", [30_000, 9_000, 3_500])
def test_a_long_sentence_without_spaces_stays_in_its_column(text: str, width: float) -> None:
    lines = set_at(text, width)

    assert "".join(line.text for line in lines) == text
    assert len(lines) > 1
    assert all(line.width <= width for line in lines)


@pytest.mark.parametrize("text", [THAI, KHMER])
def test_no_line_begins_with_a_sign_or_ends_with_a_vowel_written_in_front(text: str) -> None:
    for width in range(2_000, 12_000, 500):
        lines = [line.text for line in set_at(text, width)]

        assert not any(line[0] in "ะาำัิีึืุู็่้๊๋์ๆฯ្ាិីឹឺុូួើៀេែៃោៅំះ់" for line in lines)
        assert not any(line[-1] in "เแโใไ្" for line in lines)


def test_lines_of_a_wide_column_are_well_filled() -> None:
    lines = set_at(THAI, 30_000)

    assert all(line.width > 25_000 for line in lines[:-1])


@pytest.mark.parametrize("text", ["प्रतिनिधित्व" * 4, "محمد" * 30, "x" * 200, "ក្រុមប្រឹក្សា" * 6])
def test_a_word_too_long_for_its_column_goes_on_below(text: str) -> None:
    lines = set_at(text, 6_000)

    assert len(lines) > 1
    assert all(line.width <= 6_000 for line in lines)
    assert "".join(line.text for line in lines) == text

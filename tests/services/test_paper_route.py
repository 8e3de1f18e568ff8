"""Paper: printed, signed with a pen, back as a scan or a photo, and filed."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desktop.domain import journal as j
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.domain.scans import CopyPage, Seen, Standing
from desktop.domain.signature import PAPER, Signature
from desktop.services.adjourn_session import adjourn_session
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import SignaturesMissingError
from desktop.services.file_scans import file_scans
from desktop.services.filed_documents import already_filed
from desktop.services.live_intake import LiveIntake
from desktop.services.match_scans import (
    Matched,
    as_page,
    match,
    match_by_hand,
    read_files,
    typed_paper,
)
from desktop.services.present_documents import frozen_draft, present_documents, sign
from desktop.services.print_to_sign import ToPrint, print_to_sign
from desktop.services.record_act import record_act
from desktop.services.verify_file import verify_bytes
from desktop.services.waiting_papers import (
    COPY_KIND,
    WaitingPaper,
    waiting_everywhere,
    waiting_of_client,
    waiting_of_intake,
)
from tests.services.conftest import Practice, played_until
from tests.services.paper_sheets import jpeg, pdf, photo, png, printed, signed
from tests.tools import run, verapdf

Rows = tuple[JournalRow, ...]
KEY = "document.agreement"
FEE = "group.fee"
BOTH = (Seen("practitioner", 2), Seen("client", 2, "read"))


@pytest.fixture
def due(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's intake just before anybody signs."""
    return played_until(practice, begun, rows, j.SIGNED)


@pytest.fixture
def sheet(practice: Practice, due: LiveIntake) -> ToPrint:
    """Maya's agreement, printed to sign."""
    return print_to_sign(practice.means, practice.vault, due, KEY)


def does(practice: Practice, live: LiveIntake, *acts: Act) -> LiveIntake:
    for act in acts:
        live = record_act(practice.means, practice.vault, live, act)
    return live


def dropped(practice: Practice, folder: Path, *contents: bytes) -> Matched:
    """Return what the files *contents*, dropped together, are matched with."""
    paths = []
    for number, content in enumerate(contents):
        paths.append(folder / f"scan-{number}")
        paths[-1].write_bytes(content)
    pages, refused = read_files(tuple(paths))
    assert not refused
    return match(practice.means, practice.vault, pages)


def copies(matched: Matched) -> tuple[CopyPage, ...]:
    return tuple(
        CopyPage(one.number, one.page.picture, one.page.width, one.page.height, one.by_hand)
        for one in matched.sheets
        if one.number
    )


def pages_of(sheet: ToPrint, folder: Path) -> list[Image.Image]:
    """Return the two signed pages, from paper."""
    return [signed(one) for one in printed(sheet.content, folder)]


def test_printing_freezes_the_text_as_a_first_signature_does(
    practice: Practice, sheet: ToPrint
) -> None:
    with pytest.raises(JournalRowError, match="signed"):
        does(practice, sheet.live, Act(j.CLIENT, j.REWORDED, FEE, "Other words."))

    assert sheet.content == frozen_draft(practice.vault, sheet.live, KEY).content
    assert sheet.live.intake.printed[KEY]["pages"] == 2


def theirs(matched: Matched) -> WaitingPaper:
    """Return the paper the pages belong to."""
    assert matched.paper is not None
    return matched.paper


def mapped(value: object) -> Mapping[str, object]:
    assert isinstance(value, Mapping)
    return value


def test_the_very_same_pages_can_be_printed_again(practice: Practice, sheet: ToPrint) -> None:
    again = print_to_sign(practice.means, practice.vault, sheet.live, KEY)

    assert again.content == sheet.content
    assert resume_intake(practice.vault, sheet.live.id).intake == again.live.intake


def test_a_session_with_a_paper_still_out_is_not_closed_but_goes_on_next_time(
    practice: Practice, sheet: ToPrint
) -> None:
    with pytest.raises(SignaturesMissingError):
        close_session(practice.means, practice.vault, sheet.live)

    live = adjourn_session(practice.means, practice.vault, sheet.live)

    assert live.intake.carried
    assert [one.id for one in waiting_everywhere(practice.means, practice.vault)] == [
        live.document_id(KEY)
    ]


def test_photos_in_any_order_turned_and_askew_are_matched_filed_and_sealed(
    practice: Practice, sheet: ToPrint, tmp_path: Path
) -> None:
    first, second = pages_of(sheet, tmp_path)
    live = adjourn_session(practice.means, practice.vault, sheet.live)

    matched = dropped(
        practice, tmp_path, jpeg(photo(second, angle=172)), png(first.rotate(90, expand=True))
    )
    live = file_scans(practice.means, practice.vault, live, theirs(matched), copies(matched), BOTH)
    filed = next(
        one
        for agreement in practice.vault.agreements(live.client)
        for one in agreement.documents
        if one.kind == KEY
    )
    content = practice.vault.read_payload(filed.id)

    assert [one.number for one in matched.sheets] == [2, 1]
    assert all(one.page.height > one.page.width for one in matched.sheets)
    assert matched.missing == ()
    assert verify_bytes(content, pinned=None, vault=practice.vault).is_intact
    assert not waiting_of_client(practice.means, practice.vault, live.client)
    assert filed.reading_hash == sheet.live.intake.presented[KEY]["reading_hash"]


def test_the_sealed_paper_with_its_pictures_pleases_the_judges(
    practice: Practice, sheet: ToPrint, tmp_path: Path
) -> None:
    matched = dropped(practice, tmp_path, pdf(*pages_of(sheet, tmp_path)))
    live = file_scans(
        practice.means, practice.vault, sheet.live, theirs(matched), copies(matched), BOTH
    )
    filed = already_filed(practice.vault, live, KEY)
    assert filed is not None
    target = tmp_path / "filed.pdf"
    target.write_bytes(practice.vault.read_payload(filed.id))

    said = run("pdftotext", "-layout", target, "-").stdout
    before = run("pdftotext", "-layout", tmp_path / "printed.pdf", "-").stdout

    assert verapdf("2a,ua1", target) == []
    assert run("qpdf", "--check", target).returncode == 0
    assert "Signed page 1 of 2" in said
    assert "Page 1 of" in said
    assert said.split("\f")[0] == before.split("\f")[0]
    assert target.stat().st_size < 2_500_000


def test_nothing_of_the_camera_is_filed(practice: Practice, sheet: ToPrint, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretPhone"
    exif.get_ifd(0x8825)[1] = "N"
    first, _ = pages_of(sheet, tmp_path)

    matched = dropped(practice, tmp_path, jpeg(first, 80, exif=exif, comment=b"SecretPhone"))

    picture = matched.sheets[0].page.picture
    assert b"SecretPhone" not in picture
    assert not Image.open(BytesIO(picture)).getexif()


def test_pages_that_come_one_by_one_are_kept_until_all_are_there(
    practice: Practice, sheet: ToPrint, tmp_path: Path
) -> None:
    first, second = pages_of(sheet, tmp_path)
    matched = dropped(practice, tmp_path, png(first))
    assert matched.missing == (2,)

    live = file_scans(
        practice.means, practice.vault, sheet.live, theirs(matched), copies(matched), ()
    )
    live = resume_intake(practice.vault, live.id)
    later = dropped(practice, tmp_path, png(second))
    assert later.missing == ()
    live = file_scans(practice.means, practice.vault, live, theirs(later), copies(later), BOTH)

    assert KEY in live.intake.sealed
    assert len(live.intake.scanned[KEY]) == 2


def test_a_stop_between_the_pictures_and_the_seal_loses_nothing(
    practice: Practice, sheet: ToPrint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    matched = dropped(practice, tmp_path, pdf(*pages_of(sheet, tmp_path)))

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as power:
        power.setattr("desktop.services.conclude_intake.seal", stopped)
        with pytest.raises(KeyboardInterrupt):
            file_scans(
                practice.means, practice.vault, sheet.live, theirs(matched), copies(matched), BOTH
            )
    live = resume_intake(practice.vault, sheet.live.id)
    [waiting] = waiting_of_intake(practice.means, practice.vault, live.id)
    assert waiting.complete
    live = file_scans(practice.means, practice.vault, live, waiting, (), ())

    assert KEY in live.intake.sealed
    assert len(live.intake.scanned[KEY]) == 2


def test_an_older_version_is_told_and_not_filed(
    practice: Practice, sheet: ToPrint, tmp_path: Path
) -> None:
    first, _ = pages_of(sheet, tmp_path)
    live = does(
        practice,
        sheet.live,
        Act(j.PRACTITIONER, j.INK_CLEARED),
        Act(j.CLIENT, j.REWORDED, FEE, "Other words."),
    )
    print_to_sign(practice.means, practice.vault, live, KEY)

    matched = dropped(practice, tmp_path, png(first))

    assert matched.sheets[0].standing is Standing.OLDER
    assert "after it was printed" in matched.sheets[0].sentence
    assert not copies(matched)


def test_a_page_that_comes_twice_counts_once(
    practice: Practice, sheet: ToPrint, tmp_path: Path
) -> None:
    first, _ = pages_of(sheet, tmp_path)

    matched = dropped(practice, tmp_path, png(first), jpeg(first, 80))

    assert [one.standing for one in matched.sheets] == [Standing.RIGHT, Standing.AGAIN]


def test_a_paper_of_nobody_here_is_told(practice: Practice, tmp_path: Path) -> None:
    from desktop.documents.templates.papers import typeset_paper
    from tests.documents.samples import agreement, dress

    foreign = printed(typeset_paper(agreement(), dress()).content, tmp_path)[0]

    matched = dropped(practice, tmp_path, png(foreign))

    assert matched.paper is None
    assert matched.sheets[0].standing is Standing.UNKNOWN


def test_a_page_without_a_code_is_matched_by_hand_and_the_paper_says_so(
    practice: Practice, sheet: ToPrint, tmp_path: Path
) -> None:
    halves = [one.crop((0, 0, one.width, one.height // 2)) for one in pages_of(sheet, tmp_path)]
    matched = dropped(practice, tmp_path, *map(png, halves))
    assert [one.standing for one in matched.sheets] == [Standing.NO_CODE, Standing.NO_CODE]
    typed = sheet.live.document_id(KEY).lower().replace("-", " ")

    paper = typed_paper(practice.means, practice.vault, typed)
    assert paper is not None
    by_hand = as_page(as_page(match_by_hand(matched, paper), 0, 1), 1, 2)
    live = file_scans(practice.means, practice.vault, sheet.live, paper, copies(by_hand), BOTH)
    filed = already_filed(practice.vault, live, KEY)
    assert filed is not None
    (tmp_path / "filed.pdf").write_bytes(practice.vault.read_payload(filed.id))

    assert "by hand" in " ".join(run("pdftotext", tmp_path / "filed.pdf", "-").stdout.split())
    assert {mapped(one)["matched"] for one in live.intake.scanned[KEY]} == {"by hand"}


def test_a_scan_that_follows_on_another_day_gets_a_paper_of_its_own(
    practice: Practice, sheet: ToPrint, tmp_path: Path
) -> None:
    live = sheet.live
    for party, by in (("practitioner", j.PRACTITIONER), ("client", j.CLIENT)):
        on_paper = Signature(KEY, party, PAPER, "read", "", place="Folder A", on="2026-12-02")
        live = sign(practice.means, practice.vault, live, by=by, signature=on_paper)
    from desktop.services.conclude_intake import conclude_intake

    live = conclude_intake(practice.means, practice.vault, live)
    close_session(practice.means, practice.vault, live)
    sealed = already_filed(practice.vault, live, KEY)
    assert sealed is not None
    before = practice.vault.read_payload(sealed.id)

    matched = dropped(practice, tmp_path, pdf(*pages_of(sheet, tmp_path)))
    live = resume_intake(practice.vault, live.id)
    file_scans(practice.means, practice.vault, live, theirs(matched), copies(matched), BOTH)

    [copy] = [
        agreement
        for agreement in practice.vault.agreements(live.client)
        if agreement.documents[0].kind == COPY_KIND
    ]
    content = practice.vault.read_payload(copy.documents[0].id)
    (tmp_path / "copy.pdf").write_bytes(content)
    said = run("pdftotext", "-layout", tmp_path / "copy.pdf", "-").stdout
    assert copy.amends == sealed.agreement
    assert verify_bytes(content, pinned=None, vault=practice.vault).is_intact
    assert verapdf("2a,ua1", tmp_path / "copy.pdf") == []
    assert sealed.sha256 in said.replace("\n", "").replace(" ", "")
    assert practice.vault.read_payload(sealed.id) == before
    assert not waiting_of_client(practice.means, practice.vault, live.client)


def test_pages_shown_only_are_not_waited_for(practice: Practice, due: LiveIntake) -> None:
    present_documents(practice.means, practice.vault, due)

    assert waiting_everywhere(practice.means, practice.vault) == ()

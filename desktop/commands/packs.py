"""``holdfast packs``: list the form packs, check one, show one as readable paper."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.app import compose
from desktop.commands.exit_codes import ADVISED, DONE, REFUSED

if TYPE_CHECKING:
    from desktop.services.check_pack import Grades, PackReport


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser("packs", help="list, check and show form packs")
    _add_forms(parser, default=None)
    actions = parser.add_subparsers(dest="action", required=True)
    _add_action(actions, "list", run_list, "list the packs")
    check = _add_action(actions, "check", run_check, "say what is wrong and what to mend")
    check.add_argument("packs", nargs="*", metavar="PACK", help="without one, all of them")
    check.add_argument("--worst", type=int, default=0, metavar="N", help="the N hardest clauses")
    check.add_argument("--json", action="store_true", help="for a script")
    preview = _add_action(actions, "preview", run_preview, "leave a pack as PDF, to review it")
    preview.add_argument("pack", metavar="PACK")
    preview.add_argument("--lang", default="en", help="the language; without it English")
    preview.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to leave it")
    schema = actions.add_parser("schema", help="print the JSON Schema of a pack's files")
    schema.set_defaults(run=run_schema)


def _add_action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    words: str,
) -> argparse.ArgumentParser:
    action = actions.add_parser(name, help=words)
    _add_forms(action, default=argparse.SUPPRESS)
    action.set_defaults(run=run)
    return action


def _add_forms(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    """Let the folder be named before or after the action, as people will."""
    words = "a folder of packs; without it the shipped one"
    parser.add_argument("--forms", type=Path, default=default, help=words)


def run_list(arguments: argparse.Namespace) -> int:
    """Print what every pack says of itself, and why each other one cannot be read."""
    from desktop.services.load_pack import pack_heads

    forms, keys = _packs(arguments, ())
    heads, refused = pack_heads(forms)
    for head in heads:
        named = f"{head.key:10} {head.version:12} {head.jurisdiction:8}"
        languages = ", ".join(head.languages)
        remark = "withdrawn" if head.withdrawn else "parent only" if head.parent_only else ""
        print(f"{named} {languages:8} review by {head.review_by}  {remark}".rstrip())
    for one in refused:
        print(one)
    return REFUSED if refused or not keys else DONE


def run_check(arguments: argparse.Namespace) -> int:
    """Print the mistakes of each pack, then what to mend, then how hard it is to read."""
    from desktop.services.check_pack import check_pack

    forms, keys = _packs(arguments, arguments.packs)
    reports = [check_pack(key, forms) for key in keys]
    if arguments.json:
        print(json.dumps([_plain(report, arguments.worst) for report in reports], indent=2))
    else:
        for report in reports:
            print("\n".join(_lines(report, arguments.worst)))
    if not keys or any(report.mistakes for report in reports):
        return REFUSED
    return ADVISED if any(report.advice for report in reports) else DONE


def run_preview(arguments: argparse.Namespace) -> int:
    """Leave the whole wording of a pack, and the papers every client gets, as PDF."""
    from desktop.services.preview_pack import LanguageMissingError, preview_pack
    from desktop.services.trouble import known_trouble

    app = compose()
    forms = arguments.forms or app.forms
    now = app.clock.now()
    try:
        written = preview_pack(
            arguments.pack, forms, arguments.lang, folder=arguments.out, created=now
        )
    except Exception as error:
        sentence = str(error) if isinstance(error, LanguageMissingError) else known_trouble(error)
        if sentence is None:
            raise
        print(sentence)
        return REFUSED
    for file in written:
        print(file)
    return DONE


def run_schema(_: argparse.Namespace) -> int:
    """Print the JSON Schema that an editor checks a pack's files by."""
    from desktop.services.load_pack import json_schema

    print(json.dumps(json_schema(), indent=2))
    return DONE


def _packs(arguments: argparse.Namespace, named: Sequence[str]) -> tuple[Path, Sequence[str]]:
    """Return the folder of packs and those *named* in it, or all of them."""
    from desktop.services.load_pack import pack_keys

    forms = arguments.forms or compose().forms
    keys = named or pack_keys(forms)
    if not keys:
        print(f"{forms}: there is no form pack here. Please name the folder that holds them.")
    return forms, keys


def _lines(report: PackReport, worst: int) -> Iterator[str]:
    yield from (str(mistake) for mistake in report.mistakes)
    yield from (str(advice) for advice in report.advice)
    for grades in report.grades:
        yield _summary(grades)
        yield from (f"    {one.score:5.1f}  {one.key} {one.place}" for one in grades.graded[:worst])
    if report.is_whole:
        yield f"{report.key}: whole."


def _summary(grades: Grades) -> str:
    """Return the figures of one language as one line."""
    from desktop.services.check_pack import bar_of

    bar = bar_of(grades.language)
    named = f"{grades.pack} ({grades.language}): {len(grades.graded)} clauses of 20 words or more"
    if bar is None or not grades.graded:
        return f"{named}; no grade."
    scale = "Szigriszt-Pazos, at least" if bar.eases else "grade, at most"
    worst = grades.graded[0]
    return (
        f"{named}; median {grades.median:.1f} ({scale} {bar.median:g}); "
        f"hardest {worst.score:.1f} ({scale} {bar.clause:g}) in {worst.key} {worst.place}; "
        f"{grades.average:.1f} words a sentence, {grades.longest} at most."
    )


def _plain(report: PackReport, worst: int) -> dict[str, Any]:
    """Return *report* as a script reads it."""
    pack = report.pack
    return {
        "pack": report.key,
        "version": pack.version if pack else "",
        "languages": list(pack.languages) if pack else [],
        "items": len(pack.items) if pack else 0,
        "mistakes": [
            {"file": one.file, "key": one.key, "sentence": one.sentence} for one in report.mistakes
        ],
        "advice": [
            {
                "language": one.language,
                "key": one.key,
                "place": one.place,
                "about": one.about,
                "sentence": one.sentence,
            }
            for one in report.advice
        ],
        "grades": [_plain_grades(one, worst) for one in report.grades],
    }


def _plain_grades(grades: Grades, worst: int) -> dict[str, Any]:
    return {
        "language": grades.language,
        "clauses": len(grades.graded),
        "median": round(grades.median, 1),
        "average_sentence": round(grades.average, 1),
        "longest_sentence": grades.longest,
        "worst": [
            {"key": one.key, "place": one.place, "score": one.score, "text": one.text}
            for one in grades.graded[: worst or 1]
        ],
    }

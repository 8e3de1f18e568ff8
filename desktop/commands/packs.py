"""``holdfast packs``: list the form packs, and check one of your own."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.app import compose
from desktop.commands.exit_codes import DONE, REFUSED
from desktop.domain.pack import FormPack


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser("packs", help="list and check form packs")
    parser.add_argument("--forms", type=Path, help="a folder of packs; without it the shipped one")
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="list the packs").set_defaults(run=run_list)
    check = actions.add_parser("check", help="check packs, all of them if none is named")
    check.add_argument("packs", nargs="*", metavar="PACK")
    check.set_defaults(run=run_check)


def run_list(arguments: argparse.Namespace) -> int:
    """Print a line for every pack that can be used, and why each other one cannot."""

    def line(pack: FormPack) -> str:
        languages = ", ".join(pack.languages)
        named = f"{pack.key:10} {pack.version:12} {pack.jurisdiction:8}"
        return f"{named} {languages:8} {len(pack.items)} items"

    return _each(arguments.forms, (), line)


def run_check(arguments: argparse.Namespace) -> int:
    """Print what is wrong with each pack; 0 only if nothing is."""
    return _each(arguments.forms, arguments.packs, lambda pack: f"{pack.key}: whole.")


def _each(folder: Path | None, named: Sequence[str], line: Callable[[FormPack], str]) -> int:
    """Print *line* of every pack in *folder*, or of those *named*, or why it is refused."""
    from desktop.services.load_pack import PackRefusedError, load_pack, pack_keys

    forms = folder or compose().forms
    keys = named or pack_keys(forms)
    code = DONE if keys else REFUSED
    for key in keys:
        try:
            print(line(load_pack(key, forms)))
        except PackRefusedError as refused:
            print(refused)
            code = REFUSED
    if not keys:
        print(f"{forms}: there is no form pack here. Please name the folder that holds them.")
    return code

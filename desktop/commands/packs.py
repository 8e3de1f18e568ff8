"""``holdfast packs``: list the form packs, and check one of your own."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.app import compose
from desktop.commands.exit_codes import DONE, REFUSED


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
    """Print a line for every pack that can be used."""
    from desktop.services.load_pack import load_pack, pack_keys

    forms = arguments.forms or compose().forms
    for key in pack_keys(forms):
        pack = load_pack(key, forms)
        languages = ", ".join(pack.languages)
        print(
            f"{key:10} {pack.version:12} {pack.jurisdiction:8} {languages:8} {len(pack.items)} items"
        )
    return DONE


def run_check(arguments: argparse.Namespace) -> int:
    """Print what is wrong with each pack; 0 only if nothing is."""
    from desktop.services.load_pack import PackRefusedError, load_pack, pack_keys

    forms = arguments.forms or compose().forms
    code = DONE
    for key in arguments.packs or pack_keys(forms):
        try:
            load_pack(key, forms)
            print(f"{key}: whole.")
        except PackRefusedError as refused:
            print(refused)
            code = REFUSED
    return code

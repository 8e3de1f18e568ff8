"""``holdfast export REFERENCE|--all --to FOLDER``: a client's whole record, without a window."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands import passphrase as passphrases
from desktop.commands.exit_codes import ADVISED, DONE, REFUSED, STOPPED, USAGE
from desktop.domain.record_wish import CLIENT, PRACTICE, PURPOSES, ExportRefusedError, Wish

if TYPE_CHECKING:
    from desktop.services.export_record import Exported
    from desktop.services.means import Means
    from desktop.store.clients import Client
    from desktop.store.vault import Vault


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "export",
        help="write a client's whole record into a folder that needs no program of ours",
        description="Writes everything that is kept of a client, as files: sealed papers byte for "
        "byte, a readable account, JSON, and how to check all of it. Private notes are never "
        "inside. The copy is noted in the vault.",
        epilog="Exit code 0 if everything was written; 3 if something is damaged and was left "
        "out by name, or the vault could not take a note of the copy; 1 if nothing was written; "
        "2 for a mistake in the command. What is written is not encrypted.",
    )
    whom = parser.add_mutually_exclusive_group(required=True)
    whom.add_argument("client", nargs="?", metavar="REFERENCE", help="the client's reference")
    whom.add_argument("--all", action="store_true", help="every client, one folder each")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help="an existing folder to write into"
    )
    parser.add_argument("--vault", type=Path, metavar="PATH", help="the folder of the vault")
    parser.add_argument(
        "--for",
        dest="purpose",
        choices=PURPOSES,
        help="whom the copy is for; the client, or with --all the practice itself",
    )
    parser.add_argument("--name", default="", help="their name, as it is noted among hand-overs")
    parser.add_argument(
        "--person",
        action="append",
        default=[],
        metavar="NAME",
        help="only this person's pages, where papers of several are filed; may be repeated",
    )
    parser.add_argument("--why", default="", help="why the pages of several people go together")
    parser.add_argument(
        "--apart",
        action="store_true",
        help="with the records of sessions, private answers and ways to reach the client; always "
        "so in a copy for the practice itself",
    )
    parser.add_argument(
        "--papers-only", action="store_true", help="without the account of the sessions"
    )
    parser.add_argument("--zip", action="store_true", help="one zip file instead of a folder")
    parser.add_argument(
        "--named", action="store_true", help="put the client's name into the folder's name"
    )
    passphrases.add_ways(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object a client")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write what was asked for, and return 0 only if all of it could be read and noted."""
    from desktop.services.trouble import known_trouble

    if not arguments.to.is_dir():
        print("The folder to write into is not there. Nothing was written.", file=sys.stderr)
        return USAGE
    try:
        return _opened(arguments)
    except (passphrases.PassphraseAbsentError, ExportRefusedError) as mistake:
        print(mistake, file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("Stopped. What was half written has been removed.", file=sys.stderr)
        return STOPPED
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return REFUSED


def _opened(arguments: argparse.Namespace) -> int:
    """Open the vault, export, and close it again whatever happens."""
    from desktop.app import compose, means_of
    from desktop.services.close_vault import close_vault
    from desktop.services.open_vault import open_with_secret
    from desktop.store.keys import forbid_core_dumps

    forbid_core_dumps()
    app = compose(arguments.vault)
    means = means_of(app)
    vault = open_with_secret(means, app.vault, passphrases.passphrase(arguments))
    try:
        return _export(means, vault, arguments)
    finally:
        close_vault(vault)


def _export(means: Means, vault: Vault, arguments: argparse.Namespace) -> int:
    """Export each client that was asked for; one that fails does not stop the others."""
    from desktop.services.trouble import known_trouble

    clients = _clients(vault, arguments)
    if not clients:
        print("No client has this reference. Nothing was written.", file=sys.stderr)
        return USAGE
    codes = []
    for client in clients:
        try:
            codes.append(_one(means, vault, client, arguments))
        except (KeyboardInterrupt, ExportRefusedError):
            raise
        except Exception as error:
            sentence = known_trouble(error)
            if sentence is None or len(clients) == 1:
                raise
            print(f"{client.reference or client.id[:8]}: {sentence}", file=sys.stderr)
            codes.append(REFUSED)
    return _all_in_all(codes)


def _all_in_all(codes: list[int]) -> int:
    """Return the code for several copies: something was written, and not all of it is whole."""
    if REFUSED not in codes:
        return max(codes)
    return ADVISED if len(set(codes)) > 1 else REFUSED


def _one(means: Means, vault: Vault, client: Client, arguments: argparse.Namespace) -> int:
    from desktop.services.export_record import FOLDER, ZIP, Order, export_record

    purpose = arguments.purpose or (PRACTICE if arguments.all else CLIENT)
    to = arguments.name or ("-" if purpose == PRACTICE else client.name)
    wish = Wish(
        purpose=purpose,
        to=to,
        people=tuple(arguments.person),
        why=arguments.why,
        account=not arguments.papers_only,
        apart=arguments.apart or purpose == PRACTICE,
        named=arguments.named,
    )
    order = Order(arguments.to, ZIP if arguments.zip else FOLDER)
    made = export_record(means, vault, client.id, wish, order)
    _tell(client, made, as_json=arguments.json)
    return ADVISED if made.damaged or made.unnoted else DONE


def _tell(client: Client, made: Exported, *, as_json: bool) -> None:
    """Print what was written; what is damaged is named."""
    reference = client.reference or client.id[:8]
    if as_json:
        told = {
            "reference": reference,
            "path": str(made.path),
            "files": made.files,
            "papers": made.papers,
            "sums_sha256": made.sums,
            "damaged": list(made.damaged),
            "noted": not made.unnoted,
        }
        print(json.dumps(told, ensure_ascii=False), flush=True)
        return
    print(f"{reference}: {made.path}")
    print(f"  {made.papers} papers, {made.files} files in all")
    print(f"  SHA-256 of SHA256SUMS.txt: {made.sums}")
    for one in made.damaged:
        print(f"  Damaged, and not inside: {one}")
    if made.unnoted:
        print("  The vault is damaged and could keep no note of this copy.")
    sys.stdout.flush()


def _clients(vault: Vault, arguments: argparse.Namespace) -> tuple[Client, ...]:
    """Return the client with this reference, or everybody."""
    if arguments.all:
        return vault.clients(limit=vault.client_count() or 1)
    wanted = arguments.client.strip().casefold()
    found = [
        one
        for one in vault.clients(limit=vault.client_count() or 1)
        if wanted and one.reference.casefold() == wanted
    ]
    if len(found) > 1:
        raise ExportRefusedError(
            "Several clients have this reference. Nothing was written. Please give each a "
            "reference of its own, or export them in the window."
        )
    return tuple(found)

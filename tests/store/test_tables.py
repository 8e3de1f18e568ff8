"""The tables as the program sees them are the tables as the scripts make them."""

from typing import Any

from sqlalchemy import Connection, MetaData

from desktop.store.tables import METADATA
from desktop.store.vault import Vault


def _shape(metadata: MetaData) -> dict[str, Any]:
    return {
        table.name: (
            [(c.name, c.type.__class__.__name__.upper(), c.nullable) for c in table.columns],
            sorted(c.name for c in table.primary_key),
            sorted((key.parent.name, key.target_fullname) for key in table.foreign_keys),
        )
        for table in metadata.tables.values()
        if not table.name.startswith("search")
    }


def test_tables_and_schema_scripts_say_the_same(vault: Vault) -> None:
    def reflected(connection: Connection) -> dict[str, Any]:
        found = MetaData()
        found.reflect(connection)
        return _shape(found)

    said = str(_shape(METADATA)).replace("LARGEBINARY", "BLOB")

    assert said == str({name: vault._thread.read(reflected)[name] for name in _shape(METADATA)})
    assert set(vault._thread.read(reflected)) == set(METADATA.tables)


def test_every_table_is_strict(vault: Vault) -> None:
    def loose(connection: Connection) -> list[Any]:
        return list(
            connection.exec_driver_sql(
                "SELECT name FROM pragma_table_list WHERE NOT strict AND type = 'table'"
                " AND name NOT LIKE 'sqlite_%'"
            )
        )

    assert vault._thread.read(loose) == []

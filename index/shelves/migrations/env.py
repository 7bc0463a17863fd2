"""What Alembic runs: the migrations, on the connection that it is handed, in that connection's transaction."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection
from sqlalchemy.schema import CreateSchema

from index.shelves.lasting import SCHEMA

connection: Connection = context.config.attributes["connection"]
connection.execute(CreateSchema(SCHEMA, if_not_exists=True))
context.configure(connection=connection, version_table_schema=SCHEMA)
context.run_migrations()

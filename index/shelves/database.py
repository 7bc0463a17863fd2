"""A database on a server, shared by every reader: pooled connections, faults in words, its lasting tables up to date."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, InterfaceError, NoSuchModuleError, OperationalError

from index.shelves.generation import Mismatch, Unreachable
from index.shelves.lasting import SCHEMA

_AT_ONCE = 16  # connections kept …
_MORE = 32  # … and how many more may be opened in a crowd
_AGE = 1800  # seconds after which one is opened anew: firewalls forget quiet ones
_SIGNS = 10  # seconds to wait for a server that gives no sign


@cache
def open_database(url: str) -> Engine:
    """Return the engine of a database by its URL, one for a process, its lasting tables as this program knows them."""
    from index.shelves.postgres import prepare

    try:
        place = make_url(url)
        engine = create_engine(
            place,
            pool_pre_ping=True,
            pool_size=_AT_ONCE,
            max_overflow=_MORE,
            pool_recycle=_AGE,
            connect_args={"connect_timeout": _SIGNS},
        )
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise Unreachable(
            f"데이터베이스 주소를 쓸 수 없습니다: {error}. postgresql+psycopg://사용자@서버/이름 꼴이어야 하고, "
            "`pip install 'yesan[servers]'`가 필요합니다.",
            f"the database's address cannot be used: {error}; it looks like postgresql+psycopg://user@host/name, and "
            "`pip install 'yesan[servers]'` is needed",
        ) from error
    where = place.render_as_string(hide_password=True)

    def told(context: ExceptionContext) -> None:
        # The pool's own look at an old connection must stay as it is: that is how it finds out to open a new one.
        if not context.is_pre_ping and _lost(context):
            raise Unreachable(
                f"데이터베이스({where})에 닿지 않습니다. 서버가 돌아오면 다시 됩니다: {_line(context)}",
                f"the database ({where}) does not answer; all goes on when it is back: {_line(context)}",
            ) from context.original_exception

    event.listen(engine, "handle_error", told)
    prepare(engine)
    bring_up_to_date(engine)
    return engine


def _lost(context: ExceptionContext) -> bool:
    return context.is_disconnect or isinstance(context.sqlalchemy_exception, OperationalError | InterfaceError)


def _line(context: ExceptionContext) -> str:
    return str(context.original_exception).strip().splitlines()[0] if str(context.original_exception).strip() else "?"


def bring_up_to_date(engine: Engine) -> None:
    """Bring the lasting tables to what this program knows, once, whoever comes first; refuse those of a newer one."""
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(Path(__file__).with_name("migrations")))
    head = scripts.get_current_head()
    with engine.connect() as on:
        held = MigrationContext.configure(on, opts={"version_table_schema": SCHEMA}).get_current_revision()
    if held == head:
        return
    if held is not None and held not in {s.revision for s in scripts.walk_revisions()}:
        raise Mismatch(
            f"데이터베이스가 더 새로운 판의 프로그램이 만든 것입니다({held}). 프로그램을 새 판으로 바꾸세요.",
            f"the database was made by a newer version of this program ({held}): install that version",
        )
    from index.shelves.postgres import alone

    with engine.begin() as on, alone(on):
        _upgrade(on)


def _upgrade(on: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = on
    command.upgrade(config, "head")


def lasting(engine: Engine) -> Engine:
    """Return the engine with tables that name no schema standing among the lasting ones."""
    return engine.execution_options(schema_translate_map={None: SCHEMA})

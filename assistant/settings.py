"""Every setting, typed: a flag wins over the environment, that over config.toml, that over the default."""

from __future__ import annotations

import math
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

PREFIX = "YESAN_"
# Not settings: which file to read, the language of the terminal, and the default name of [llm] key_env.
OTHER_NAMES = frozenset({"YESAN_CONFIG", "YESAN_LANG", "YESAN_LLM_KEY"})
# Kubernetes describes a service called "yesan" to every container in variables of these names.
CLUSTER_NAME = re.compile(r"YESAN_(SERVICE_(HOST|PORT(_\w+)?)|PORT(_\d+_(TCP|UDP)(_\w+)?)?)")


class SettingsError(ValueError):
    """A setting that cannot be taken, in a Korean and an English sentence."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.ko = ko
        self.en = en


def at_least(least: float, default: float) -> Any:
    """Return a field that refuses anything smaller."""
    return field(default=default, metadata={"least": least})


def share(default: float) -> Any:
    """Return a field for a part of one."""
    return field(default=default, metadata={"least": 0, "most": 1})


@dataclass(frozen=True, slots=True)
class Home:
    """Where derived data lives."""

    path: Path = Path(".yesan")
    cache: str = field(default="", metadata={"folder": 1})


@dataclass(frozen=True, slots=True)
class Documents:
    """What is read when nothing else is named."""

    path: Path = Path("documents")


@dataclass(frozen=True, slots=True)
class Model:
    """The embedding model."""

    name: str = "builtin"
    query_prompt: str = "auto"
    passage_prompt: str = "auto"
    window: int = at_least(0, 0)
    device: str = "cpu"
    batch: int = at_least(1, 16)
    threads: int = at_least(0, 0)


@dataclass(frozen=True, slots=True)
class Index:
    """Where and how the index is kept and searched."""

    database: str = field(default="", repr=False)
    chroma: str = ""
    chroma_headers: tuple[str, ...] = field(default=(), repr=False)
    chroma_authority: str = ""
    cluster: str = ""
    keep: int = at_least(1, 2)
    chunk_tokens: int = at_least(64, 300)
    workers: int = at_least(0, 0)
    meaning_korean: float = share(0.25)
    meaning_english: float = share(0.9)
    scopes: int = at_least(1, 8)
    label_hits: int = at_least(0, 200)
    wait: float = at_least(0, 600.0)


@dataclass(frozen=True, slots=True)
class Llm:
    """The language model that may word an answer."""

    provider: Literal["off", "openai", "ollama"] = "off"
    url: str = ""
    model: str = ""
    key_env: str = "YESAN_LLM_KEY"
    timeout: float = at_least(0.1, 30.0)
    max_tokens: int = at_least(1, 800)


@dataclass(frozen=True, slots=True)
class Server:
    """The page, the API and the widget."""

    host: str = "127.0.0.1"
    port: int = field(default=7860, metadata={"least": 0, "most": 65535})
    root_path: str = ""
    proxy_headers: tuple[str, ...] = ("127.0.0.1",)
    secret: str = field(default="", repr=False)
    title: str = "예산문답"
    user: str = "admin"
    password: str = field(default="", repr=False)
    chat_open: bool = True
    api_keys: tuple[str, ...] = field(default=(), repr=False)
    allowed_origins: tuple[str, ...] = ()
    question_length: int = at_least(1, 2000)
    rate_per_minute: int = at_least(1, 60)
    concurrent: int = at_least(1, 2)
    waiting: int = at_least(0, 64)
    patience: float = at_least(0.1, 60.0)
    upload_mb: int = at_least(1, 100)


@dataclass(frozen=True, slots=True)
class Log:
    """What is written down, and how."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"
    questions: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it. Every value has been checked."""

    home: Home = field(default_factory=Home)
    documents: Documents = field(default_factory=Documents)
    model: Model = field(default_factory=Model)
    index: Index = field(default_factory=Index)
    llm: Llm = field(default_factory=Llm)
    server: Server = field(default_factory=Server)
    log: Log = field(default_factory=Log)


def load(
    *,
    config: Path | None = None,
    flags: Mapping[str, Any] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Settings:
    """Return the settings that hold: `flags` are "section.key" to value, text or typed."""
    env = os.environ if environment is None else environment
    named = config or (Path(env["YESAN_CONFIG"]) if env.get("YESAN_CONFIG") else None)
    settings = Settings()
    for key, value in _of_file(named or shipped(), missing_ok=named is None):
        settings = _set(settings, key, value, "config.toml")
    for key, value in _of_environment(env):
        settings = _set(settings, key, value, "environment")
    for key, value in (flags or {}).items():
        settings = _set(settings, key, value, "flag")
    return settings


def shipped() -> Path:
    """Return the config.toml of the checkout, or the copy that was installed with the program."""
    here = Path(__file__).resolve().parent
    beside = here.parent / "config.toml"
    return beside if (here.parent / "pyproject.toml").is_file() else here / "config.toml"


def keys() -> tuple[str, ...]:
    """Return every setting as "section.key", in the order of config.toml."""
    return tuple(f"{section.name}.{key.name}" for section in fields(Settings) for key in fields(_section(section.name)))


def _section(name: str) -> Any:
    return get_type_hints(Settings)[name]


def _of_file(path: Path, *, missing_ok: bool) -> Iterator[tuple[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(text)
    except FileNotFoundError as error:
        if missing_ok:
            return
        raise SettingsError(f"설정 파일이 없습니다: {path}", f"There is no settings file at {path}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"설정 파일을 읽을 수 없습니다: {path}", f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"설정 파일의 문법이 잘못되었습니다: {path}: {error}", f"{path} is not valid TOML: {error}"
        ) from error
    for section, table in tables.items():
        if not isinstance(table, dict):
            yield section, table
            continue
        for key, value in table.items():
            yield f"{section}.{key}", value


def _of_environment(env: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    names = {PREFIX + key.replace(".", "_").upper(): key for key in keys()}
    for name in sorted(env):
        if not name.startswith(PREFIX) or name in OTHER_NAMES or CLUSTER_NAME.fullmatch(name):
            continue
        if name not in names:
            raise _unknown(name, [*names, *OTHER_NAMES])
        yield names[name], env[name]


def _set(settings: Settings, key: str, value: Any, origin: str) -> Settings:
    if key not in keys():
        raise _unknown(key, keys())
    section, name = key.split(".")
    hint = get_type_hints(_section(section))[name]
    (spec,) = (f for f in fields(_section(section)) if f.name == name)
    try:
        typed = _typed(value, hint, dict(spec.metadata))
    except ValueError as error:
        given = f"{key} = {value!r}" if spec.repr else key  # a secret is not shown
        ko, en = _wanted(hint, spec.metadata)
        raise SettingsError(
            f"쓸 수 없는 설정값입니다: {given} ({origin}). {ko} 값이어야 합니다.",
            f"{given} ({origin}) cannot be used: {en} is needed.",
        ) from error
    return replace(settings, **{section: replace(getattr(settings, section), **{name: typed})})


def _typed(value: Any, hint: Any, limits: Mapping[str, float]) -> Any:
    """Return a value of the setting's type, from text or from TOML's own types; ValueError when it is none."""
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise ValueError(value)
        return value
    if hint is Path:
        if not isinstance(value, str | Path) or not str(value).strip():
            raise ValueError(value)
        return _folder(value)
    if hint is bool:
        return _flag(value)
    if hint in (int, float):
        return _number(value, hint, limits)
    if hint is str:
        if not isinstance(value, str):
            raise ValueError(value)
        return str(_folder(value)) if value and "folder" in limits else value
    return _list(value)


def _folder(value: str | Path) -> Path:
    try:
        return Path(value).expanduser()
    except RuntimeError as error:  # ~somebody, who has no home here
        raise ValueError(value) from error


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    words = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
    if isinstance(value, str) and value.strip().lower() in words:
        return words[value.strip().lower()]
    raise ValueError(value)


def _number(value: Any, hint: type[int | float], limits: Mapping[str, float]) -> int | float:
    kinds = (str, int) if hint is int else (str, int, float)
    if isinstance(value, bool) or not isinstance(value, kinds):
        raise ValueError(value)  # noqa: TRY004 (a wrong type in a file is a wrong value to the one who wrote it)
    number = hint(value)
    least, most = limits.get("least", -math.inf), limits.get("most", math.inf)
    if not math.isfinite(number) or not least <= number <= most:
        raise ValueError(value)
    return number


def _list(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part for piece in value.split(",") if (part := piece.strip()))
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return tuple(value)
    raise ValueError(value)


def _wanted(hint: Any, limits: Mapping[str, float]) -> tuple[str, str]:
    """Name what a setting takes, in Korean and in English."""
    if get_origin(hint) is Literal:
        choices = " | ".join(get_args(hint))
        return choices, choices
    words = {
        Path: ("경로", "a path"),
        bool: ("true 또는 false", "true or false"),
        int: ("정수", "a whole number"),
        float: ("숫자", "a number"),
        str: ("글자", "text"),
    }
    ko, en = words.get(hint, ("글자의 목록", "a list of texts"))
    if (least := limits.get("least")) is not None:
        ko, en = f"{least} 이상 {ko}", f"{en} from {least}"
    if (most := limits.get("most")) is not None:
        ko, en = f"{most} 이하 {ko}", f"{en} to {most}"
    return ko, en


def _unknown(key: str, known: Any) -> SettingsError:
    known = list(known)
    near = get_close_matches(key, known, n=1, cutoff=0.0)
    last = [k for k in known if k.rpartition(".")[2] == key.rpartition(".")[2]]
    nearest = (last or near)[0]
    return SettingsError(
        f"모르는 설정입니다: {key}. 가장 가까운 설정은 {nearest}입니다.",
        f"There is no setting {key}; the nearest is {nearest}.",
    )

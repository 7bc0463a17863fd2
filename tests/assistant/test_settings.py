"""Settings: who wins over whom, what is refused, and what the refusal says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.settings import Settings, SettingsError, keys, load, shipped


def file(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_config_holds_every_setting_with_its_default() -> None:
    assert load(config=shipped(), environment={}) == Settings()


def test_a_flag_wins_over_the_environment_that_over_the_file_and_the_file_over_the_default(tmp_path: Path) -> None:
    config = file(tmp_path, "[server]\nport = 1001\nhost = '0.0.0.0'\nupload_mb = 7\n")
    settings = load(
        config=config,
        environment={"YESAN_SERVER_PORT": "1002", "YESAN_SERVER_HOST": "::1"},
        flags={"server.port": "1003"},
    )
    assert settings.server.port == 1003
    assert settings.server.host == "::1"
    assert settings.server.upload_mb == 7
    assert settings.server.patience == Settings().server.patience


def test_the_environment_may_name_the_file(tmp_path: Path) -> None:
    config = file(tmp_path, "[log]\nlevel = 'debug'\n")
    assert load(environment={"YESAN_CONFIG": str(config)}).log.level == "debug"


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf[server]\nport = 9000\n")
    assert load(config=path, environment={}).server.port == 9000


@pytest.mark.parametrize(
    ("wrong", "nearest"),
    [
        ("server.prot", "server.port"),
        ("sever.port", "server.port"),
        ("model.nmae", "model.name"),
        ("index.chunk_token", "index.chunk_tokens"),
        ("llm.providr", "llm.provider"),
    ],
)
def test_an_unknown_key_is_an_error_that_names_the_nearest_known_one(wrong: str, nearest: str, tmp_path: Path) -> None:
    section, key = wrong.split(".")
    with pytest.raises(SettingsError) as caught:
        load(config=file(tmp_path, f"[{section}]\n{key} = 1\n"), environment={})
    assert nearest in caught.value.ko
    assert nearest in caught.value.en


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("YESAN_SERVER_PROT", "YESAN_SERVER_PORT"),
        ("YESAN_HOME", "YESAN_HOME_PATH"),
        ("YESAN_LLM_MODLE", "YESAN_LLM_MODEL"),
    ],
)
def test_an_unknown_name_in_the_environment_is_an_error_too(name: str, nearest: str) -> None:
    with pytest.raises(SettingsError, match=nearest):
        load(environment={name: "1"})


def test_what_a_cluster_says_of_a_service_of_our_name_is_no_setting() -> None:
    cluster = {
        "YESAN_SERVICE_HOST": "10.0.0.1",
        "YESAN_SERVICE_PORT": "7860",
        "YESAN_SERVICE_PORT_HTTP": "7860",
        "YESAN_PORT": "tcp://10.0.0.1:7860",
        "YESAN_PORT_7860_TCP_ADDR": "10.0.0.1",
    }
    assert load(environment=cluster) == Settings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("server.port", "eighty"),
        ("server.port", "70000"),
        ("server.port", "-1"),
        ("server.port", 80.5),
        ("server.port", True),
        ("server.chat_open", "perhaps"),
        ("server.api_keys", [1, 2]),
        ("server.allowed_origins", 3),
        ("llm.provider", "gpt"),
        ("log.level", "loud"),
        ("home.path", ""),
        ("model.name", 3),
        ("index.meaning_korean", "1.2"),
        ("index.meaning_korean", "nan"),
        ("server.patience", "inf"),
    ],
)
def test_a_value_of_the_wrong_kind_or_size_is_refused_with_the_key_and_what_is_needed(key: str, value: object) -> None:
    with pytest.raises(SettingsError) as caught:
        load(environment={}, flags={key: value})
    assert key in caught.value.ko
    assert key in caught.value.en


@pytest.mark.parametrize("word", ["true", "TRUE", "1", "yes", "on"])
def test_words_for_true_are_true(word: str) -> None:
    assert load(environment={"YESAN_LOG_QUESTIONS": word}).log.questions is True


def test_a_list_is_written_with_commas_in_the_environment() -> None:
    settings = load(environment={"YESAN_SERVER_ALLOWED_ORIGINS": "https://a.example, https://b.example,"})
    assert settings.server.allowed_origins == ("https://a.example", "https://b.example")


def test_a_secret_is_neither_shown_in_an_error_nor_in_the_settings() -> None:
    with pytest.raises(SettingsError) as caught:
        load(environment={}, flags={"server.api_keys": ["hidden", 5]})
    assert "hidden" not in caught.value.en + caught.value.ko
    shown = repr(load(environment={"YESAN_SERVER_PASSWORD": "hidden", "YESAN_SERVER_API_KEYS": "hidden"}))
    assert "hidden" not in shown


def test_a_file_that_is_named_and_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.toml"):
        load(config=tmp_path / "nowhere.toml", environment={})


@pytest.mark.parametrize("text", [b"[server\n", b"\xff\xfe\x00", b"server = 3\n"])
def test_a_file_that_is_no_settings_file_is_an_error_with_a_sentence(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(text)
    with pytest.raises(SettingsError):
        load(config=path, environment={})


@pytest.mark.parametrize("key", ["home.path", "home.cache", "documents.path"])
def test_the_home_of_nobody_is_refused_with_a_sentence(key: str) -> None:
    with pytest.raises(SettingsError, match=key):
        load(environment={}, flags={key: "~nobody-of-that-name/x"})


@given(st.dictionaries(st.sampled_from(keys()), st.text(max_size=20), max_size=3))
def test_any_text_for_any_setting_is_taken_or_refused_with_a_sentence(flags: dict[str, str]) -> None:
    try:
        load(environment={}, flags=flags)
    except SettingsError as error:
        spoken = (error.ko, error.en)
    else:
        spoken = ("taken", "taken")
    assert all(spoken)

"""The command as a person meets it: options before and after the verb, languages, exit codes, clean ends."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ui.command import VERBS, main
from ui.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str, lang: str = "ko") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(lang="en" if lang == "en" else "ko", out=out, err=err, into=io.StringIO(""))
    return main(words, environment={}, terminal=terminal), out.getvalue(), err.getvalue()


def process(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui.command", *words],
        cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, **environment}, timeout=120,
    )  # fmt: skip


def test_version_names_the_program_and_what_decides_its_answers() -> None:
    code, out, _ = run("version", "--json")
    assert code == 0
    assert json.loads(out).keys() >= {"yesan", "python", "chromadb"}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_in_both_languages(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(verb, "--help")[0] == 0
    korean = capsys.readouterr().out
    assert VERBS[verb][0] in " ".join(korean.split())
    assert run(verb, "--help", lang="en")[0] == 0
    english = capsys.readouterr().out
    assert " ".join(VERBS[verb][1].split())[:30] in " ".join(english.split())


@pytest.mark.parametrize(
    "words", [(), ("nonsense",), ("ask",), ("version", "--nonsense"), ("figures", "--json", "--csv")]
)
def test_wrong_usage_ends_with_2(words: tuple[str, ...]) -> None:
    assert run(*words)[0] == 2


def test_a_flag_of_a_verb_that_stands_for_a_setting_names_one_that_there_is() -> None:
    code, _, err = run("ingest", "nowhere", "--cluster", "local", lang="en")
    assert code != 2
    assert "no such path" in err


@pytest.mark.parametrize("words", [("--set", "server.port=x", "version"), ("version", "--set", "server.port=x")])
def test_a_global_option_stands_before_or_after_the_verb(words: tuple[str, ...]) -> None:
    code, _, err = run(*words)
    assert code == 2
    assert "server.port" in err


def test_settings_before_and_after_the_verb_are_both_taken() -> None:
    code, _, err = run("--set", "server.port=1", "version", "--set", "server.prot=2", lang="en")
    assert code == 2
    assert "server.port" in err


def test_a_setting_without_a_value_is_wrong_usage() -> None:
    assert run("version", "--set", "server.port")[0] == 2


def test_messages_are_in_the_language_that_was_asked_for() -> None:
    korean = process("version", "--set", "a.b=1", "--lang", "ko")
    english = process("--lang=en", "version", "--set", "a.b=1")
    assert "모르는 설정" in korean.stderr
    assert "There is no setting" in english.stderr


def test_the_locale_decides_when_nothing_else_does() -> None:
    said = process("version", "--set", "a.b=1", LANG="en_US.UTF-8", LC_ALL="", LC_MESSAGES="")
    assert "There is no setting" in said.stderr


def test_a_terminal_that_lacks_a_letter_still_gets_the_rest() -> None:
    said = process("version", "--set", "a.b=△", PYTHONIOENCODING="ascii", LANG="en_US.UTF-8")
    assert "There is no setting" in said.stderr
    korean = process("--lang", "ko", "version", "--set", "a.b=1", PYTHONIOENCODING="ascii")
    assert korean.returncode == 2
    assert "a.b" in korean.stderr


def test_the_program_starts_without_its_heavy_libraries() -> None:
    code = (
        "import sys; from ui.command import main; main(['version'], environment={});"
        "print(sorted(m for m in ('torch', 'chromadb', 'gradio', 'transformers', 'numpy', 'llama_index') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_reader_that_leaves_early_gets_no_traceback() -> None:
    documents = ROOT / "documents"
    command = f'{sys.executable} -m ui.command figures "{documents}" | head -n 1'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert json.loads(done.stdout)["kind"]
    assert done.stderr == ""


def test_ctrl_c_ends_with_130_and_a_sentence() -> None:
    code = (  # who starts the tests in the background leaves them deaf to ctrl-c
        "import signal, time, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from ui.command import main; import ui.verbs.version as v; v.run = lambda *a: time.sleep(60);"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code + "print('ready', flush=True); sys.exit(main(['version', '--lang', 'en']))"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout
    assert child.stdout.readline() == "ready\n"
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=30)
    assert child.returncode == 130
    assert err.strip() == "Stopped."

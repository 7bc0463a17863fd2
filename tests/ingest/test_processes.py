"""Processes that help another: they end with it, and let go of what they held for it."""

from __future__ import annotations

import fcntl
import subprocess
import sys
import time
from pathlib import Path

WRITER = """
import fcntl, sys, time
from ingest.processes import pool

if __name__ == "__main__":
    held = open(sys.argv[1], "a")
    fcntl.flock(held, fcntl.LOCK_EX)
    with pool(2) as hands:
        started = [hands.submit(time.sleep, 0) for _ in range(2)]
        [s.result() for s in started]
        print("at work", flush=True)
        hands.submit(time.sleep, 60).result()
"""


def test_a_lock_is_free_once_the_process_that_held_it_is_killed_though_others_helped_it(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(lock)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "at work\n"
    with lock.open("a") as own:
        assert not taken(own.fileno())
        writer.kill()
        writer.wait()
        writer.stdout.close()
        until = time.monotonic() + 10
        while not taken(own.fileno()):
            assert time.monotonic() < until
            time.sleep(0.05)


def taken(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


NATIVE = """
import _thread, threading
from pathlib import Path
from ingest.processes import alone

if __name__ == "__main__":
    named, done = threading.Event(), threading.Lock()
    done.acquire()

    def work():
        Path(f"/proc/self/task/{threading.get_native_id()}/comm").write_text("client-poll")
        named.set()
        done.acquire()

    before = alone()
    _thread.start_new_thread(work, ())
    named.wait()
    print(before, threading.active_count(), alone())
"""


def test_a_process_is_not_alone_with_a_thread_that_a_library_started_unseen() -> None:
    said = subprocess.run([sys.executable, "-c", NATIVE], capture_output=True, text=True, check=True)
    assert said.stdout == "True 1 False\n"


def test_the_nameless_threads_of_numpy_do_not_count() -> None:
    script = "import numpy; from ingest.processes import alone; print(alone())"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout == "True\n"

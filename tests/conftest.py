"""What every test starts from: no test is timed, and libraries that load in parts are loaded before any thread runs."""

from __future__ import annotations

import anyio
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# pytest rewrites anyio's modules as they are loaded, and Python 3.11 may fail to parse in two threads at once.
for name in dir(anyio):
    getattr(anyio, name)

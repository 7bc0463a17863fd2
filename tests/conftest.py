"""What every test starts from: libraries that load in parts are loaded whole, before any thread is running."""

from __future__ import annotations

import anyio

# pytest rewrites anyio's modules as they are loaded, and Python 3.11 may fail to parse in two threads at once.
for name in dir(anyio):
    getattr(anyio, name)

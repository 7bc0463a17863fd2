"""What the first answers would wait for, loaded in the background before anybody asks."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable

from index.shelves.generation import IndexFault

LOG = logging.getLogger("yesan.ui")


class Warm:
    """Loads, one after the other, in a thread of its own; whoever never started it need not wait for it."""

    def __init__(self, *loads: Callable[[], object]) -> None:
        self._loads = loads
        self._over = threading.Event()
        self._over.set()

    @property
    def over(self) -> bool:
        """Whether nothing is being loaded."""
        return self._over.is_set()

    def start(self) -> None:
        """Begin to load; what fails here is told again, and to more purpose, by the first question."""
        self._over.clear()
        threading.Thread(target=self._run, name="warm", daemon=True).start()

    def _run(self) -> None:
        try:
            for load in self._loads:
                load()
            gc.freeze()  # it stays as long as the server: no answer's search for circles need look through it again
        except IndexFault as fault:
            LOG.warning("what the first answers need could not be loaded beforehand: %s", fault.en)
        except Exception:
            LOG.warning("what the first answers need could not be loaded beforehand", exc_info=True)
        finally:
            self._over.set()

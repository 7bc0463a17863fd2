"""One administrator, one password from the configuration, a signed cookie that ends with the day, or with the process."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Mapping

from assistant.settings import Server

COOKIE = "yesan_session"
DAY = 86_400
SCRYPT = "scrypt:"


class Login:
    """Checks the name and password, and makes and reads the cookie."""

    def __init__(self, options: Server, clock: Callable[[], float] = time.time) -> None:
        self._options = options
        self._clock = clock
        self._secret = signing(options, "login")

    @property
    def possible(self) -> bool:
        """Whether anybody can sign in at all."""
        return bool(self._options.password)

    def check(self, name: str, password: str) -> bool:
        """Whether the name and the password are the administrator's."""
        if not self.possible:
            return False
        known = self._options.password
        if known.startswith(SCRYPT):
            _, salt, digest = known.split(":", 2)
            same = hmac.compare_digest(hashed(password, salt).encode(), f"{SCRYPT}{salt}:{digest}".encode())
        else:
            same = hmac.compare_digest(password.encode("utf-8", "replace"), known.encode())
        return hmac.compare_digest(name.encode("utf-8", "replace"), self._options.user.encode()) and same

    def cookie(self) -> str:
        """Return the value of a fresh session cookie."""
        until = str(int(self._clock()) + DAY)
        return f"{until}.{self._sign(until)}"

    def user(self, cookies: Mapping[str, str]) -> str | None:
        """Return who is signed in, None for nobody."""
        until, _, signature = cookies.get(COOKIE, "").partition(".")
        good = (
            until.isascii() and until.isdigit() and hmac.compare_digest(signature.encode(), self._sign(until).encode())
        )
        return self._options.user if good and self.possible and int(until) > self._clock() else None

    def _sign(self, words: str) -> str:
        return hmac.new(self._secret, words.encode(), hashlib.sha256).hexdigest()


def signing(options: Server, use: str) -> bytes:
    """Return the key that signs for one use: made of the configured secret, or of chance and gone with the process."""
    return hashlib.sha256(f"{use}\0{options.secret}".encode()).digest() if options.secret else secrets.token_bytes(32)


def hashed(password: str, salt: str | None = None) -> str:
    """Return a password as the configuration may hold it instead of the password itself."""
    salt = salt or secrets.token_hex(16)
    digest = hashlib.scrypt(password.encode("utf-8", "replace"), salt=bytes.fromhex(salt), n=2**14, r=8, p=1)
    return f"{SCRYPT}{salt}:{digest.hex()}"

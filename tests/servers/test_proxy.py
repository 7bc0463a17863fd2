"""A Chroma server behind a proxy that speaks TLS and asks for a key: by URL, header and authority, and in words where one of them is wrong."""

from __future__ import annotations

import ipaddress
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from index.build import ingest
from index.doctor import disagreements, examine
from index.generations.library import open_library
from index.generations.opening import open_finder
from index.options import IndexOptions
from index.query import Query
from index.shelves.generation import IndexFault, Unreachable

# The client hands the name of the file on to its library, which would rather be handed what was read from it.
pytestmark = pytest.mark.filterwarnings("ignore:`verify=<str>`:DeprecationWarning")

KEY = "Bearer open-sesame"
PLACE = "/vectors"  # the path under which the proxy shows Chroma
ROAD = "# 도로 정비\n\n○ 가로등 정비 = 80,000천원\n"


@dataclass(frozen=True)
class Proxy:
    """Where a proxy listens, and the file of the authority that signed its certificate."""

    url: str
    authority: str
    keys: set[str]  # that it lets in
    asked: list[str]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    chroma: int
    proxy: Proxy

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.proxy.asked.append(self.path)
        if not self.path.startswith(f"{PLACE}/"):
            self._reply(404, b"Not here", "text/plain")
            return
        if self.headers.get("authorization") not in self.proxy.keys:
            self._reply(401, b"Unauthorized", "text/plain")
            return
        behind = HTTPConnection("127.0.0.1", self.chroma, timeout=30)
        own = {name: value for name, value in self.headers.items() if name.lower() not in {"host", "authorization"}}
        behind.request(self.command, self.path.removeprefix(PLACE), body, own)
        reply = behind.getresponse()
        self._reply(reply.status, reply.read(), reply.headers.get("content-type", "application/json"))
        behind.close()

    def _reply(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = _pass_on  # noqa: N815 (the library's names)

    def log_message(self, format: str, *words: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that hangs up because it does not trust the certificate."""


def certificate(folder: Path, name: x509.GeneralName) -> tuple[Path, Path]:
    """Return a file with a certificate that an authority of its own signed, its key in it, and the authority's file."""
    now, keys = datetime.now(UTC), (ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1()))
    names = [
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, n)]) for n in ("authority of a test", "proxy of a test")
    ]
    made = []
    for number in (0, 1):
        builder = x509.CertificateBuilder(
            names[0], names[number], keys[number].public_key(), x509.random_serial_number()
        )
        builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        builder = builder.add_extension(x509.BasicConstraints(ca=not number, path_length=None), critical=True)
        if number:
            builder = builder.add_extension(x509.SubjectAlternativeName([name]), critical=False)
        made.append(builder.sign(keys[0], hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    key = keys[1].private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    authority, own = folder / "authority.pem", folder / "proxy.pem"
    authority.write_bytes(made[0])
    own.write_bytes(made[1] + key)
    return own, authority


def start(folder: Path, chroma: int, name: x509.GeneralName) -> tuple[_Server, Proxy]:
    """Start a proxy whose certificate bears a name."""
    own, authority = certificate(folder, name)
    told = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    told.load_cert_chain(own)
    server = _Server(("127.0.0.1", 0), _Handler)
    made = Proxy(f"https://127.0.0.1:{server.server_port}{PLACE}", str(authority), {KEY}, [])
    server.RequestHandlerClass = type("Handler", (_Handler,), {"chroma": chroma, "proxy": made})
    server.socket = told.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, made


@pytest.fixture
def proxy(machine: Any, tmp_path: Path) -> Iterator[Proxy]:
    server, made = start(tmp_path, machine.chroma.port, x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture
def through(served: IndexOptions, proxy: Proxy) -> IndexOptions:
    """Return options that name the proxy, its key and its authority, as an operator would."""
    header = f"Authorization: {KEY}"
    return replace(served, chroma=proxy.url, chroma_headers=(header,), chroma_authority=proxy.authority)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    (place / "road.md").write_text(ROAD, encoding="utf-8")
    return place


def printed(options: IndexOptions) -> set[str]:
    return {f.printed for f in open_finder(options).find(Query("가로등 정비 예산")).figures}


@pytest.mark.parametrize("database", [True, False])
def test_with_the_right_header_and_authority_all_goes_through_the_proxy(
    folder: Path, through: IndexOptions, proxy: Proxy, *, database: bool
) -> None:
    options = through if database else replace(through, database="")
    ingest([folder], options)
    kept = len(proxy.asked)
    assert kept
    assert printed(options) == {"80,000천원"}
    assert len(proxy.asked) > kept
    (folder / "road.md").write_text(ROAD.replace("80,000", "95,000"), encoding="utf-8")
    ingest([folder], options)
    assert printed(options) == {"95,000천원"}
    library = open_library(options)
    assert disagreements(library, library.current() or "", options) == ()
    assert all(found.well for found in examine(options) if found.name in {"index", "agreement"})


@pytest.mark.parametrize("headers", [(), ("Authorization: Bearer something-else",)])
def test_a_wrong_header_is_said_with_the_setting_to_see_to_and_the_key_is_told_to_nobody(
    folder: Path, through: IndexOptions, headers: tuple[str, ...]
) -> None:
    with pytest.raises(Unreachable) as said:
        ingest([folder], replace(through, chroma_headers=headers))
    assert "거절했습니다(401)" in said.value.ko
    assert "refused the request (401)" in said.value.en
    assert all("YESAN_INDEX_CHROMA_HEADERS" in text for text in (said.value.ko, said.value.en))
    assert "something-else" not in str(said.value)
    assert open_library(through).current() is None
    ingest([folder], through)
    assert printed(through) == {"80,000천원"}


def test_a_key_that_is_withdrawn_while_a_reader_runs_is_said_so(
    folder: Path, through: IndexOptions, proxy: Proxy
) -> None:
    ingest([folder], through)
    finder = open_finder(through)
    assert finder.find(Query("가로등 정비 예산")).figures
    proxy.keys.clear()
    with pytest.raises(Unreachable, match="refused the request"):
        finder.find(Query("도로 정비 예산"))


def test_a_certificate_that_is_not_trusted_is_said_with_the_setting_that_names_its_authority(
    folder: Path, through: IndexOptions
) -> None:
    with pytest.raises(Unreachable) as said:
        ingest([folder], replace(through, chroma_authority=""))
    assert "인증서를 믿을 수 없습니다" in said.value.ko
    assert "is not trusted" in said.value.en
    assert all("YESAN_INDEX_CHROMA_AUTHORITY" in text for text in (said.value.ko, said.value.en))


def test_a_certificate_for_another_name_is_said_so(
    folder: Path, through: IndexOptions, machine: Any, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    server, other = start(elsewhere, machine.chroma.port, x509.DNSName("chroma.example"))
    with pytest.raises(Unreachable, match=r"IP address mismatch.*bear the name that stands in the address"):
        ingest([folder], replace(through, chroma=other.url, chroma_authority=other.authority))
    server.shutdown()
    server.server_close()


def test_an_authority_that_is_no_file_is_said_so(folder: Path, through: IndexOptions) -> None:
    with pytest.raises(IndexFault, match=r"index\.chroma_authority.*nowhere\.pem"):
        ingest([folder], replace(through, chroma_authority="/nowhere.pem"))


@pytest.mark.parametrize("header", ["open-sesame", ": open-sesame", "Not a name: open-sesame"])
def test_a_header_that_is_none_is_said_so_without_the_key(folder: Path, through: IndexOptions, header: str) -> None:
    with pytest.raises(IndexFault, match="Name: value") as said:
        ingest([folder], replace(through, chroma_headers=(header,)))
    assert "sesame" not in str(said.value)

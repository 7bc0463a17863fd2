"""What a person is told of a Chroma server that is away, that refuses, or that is not believed to be itself."""

from __future__ import annotations

from collections.abc import Iterator
from ssl import SSLCertVerificationError
from urllib.parse import urlsplit

from index.shelves.generation import Unreachable

_REFUSED = (401, 403, 407)  # a proxy asks who is there, says that it is not enough, or asks for itself


def away(place: str, error: Exception) -> Unreachable:
    """Return the sentences for what came of a call to a server: who can do something about it, and what."""
    import httpx  # late: a folder of our own never needs it

    url = urlsplit(place)
    where = f"{url.scheme}://{url.hostname}{f':{url.port}' if url.port else ''}"
    for cause in _causes(error):
        if isinstance(cause, SSLCertVerificationError):
            return _untrusted(where, cause.verify_message)
        if isinstance(cause, httpx.HTTPStatusError) and cause.response.status_code in _REFUSED:
            return _refused(where, cause.response.status_code)
    said = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
    return Unreachable(
        f"Chroma 서버({where})에 닿지 않거나 응답이 올바르지 않습니다. 서버가 돌아오면 다시 됩니다: {said}",
        f"the Chroma server ({where}) does not answer as it should; all goes on when it is back: {said}",
    )


def _untrusted(where: str, said: str) -> Unreachable:
    return Unreachable(
        f"Chroma 서버({where})의 인증서를 믿을 수 없습니다({said}). 그 인증서를 서명한 기관의 파일(PEM)을 index.chroma_authority"
        "(YESAN_INDEX_CHROMA_AUTHORITY)에 적으세요. 인증서에 적힌 이름은 주소의 이름과 같아야 합니다.",
        f"the certificate of the Chroma server ({where}) is not trusted ({said}): name the file (PEM) of the authority that signed it "
        "in index.chroma_authority (YESAN_INDEX_CHROMA_AUTHORITY); the certificate has to bear the name that stands in the address",
    )


def _refused(where: str, status: int) -> Unreachable:
    return Unreachable(
        f"Chroma 서버 앞의 프록시({where})가 요청을 거절했습니다({status}). index.chroma_headers(YESAN_INDEX_CHROMA_HEADERS)에 적은 "
        "인증 헤더를 확인하세요. 예: Authorization: Bearer …",
        f"the proxy before the Chroma server ({where}) refused the request ({status}): see to the header in index.chroma_headers "
        "(YESAN_INDEX_CHROMA_HEADERS), such as Authorization: Bearer …",
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what it came of, the client's own wrapping first."""
    seen = 0
    while error is not None and seen < 20:
        yield error
        error, seen = error.__cause__ or error.__context__, seen + 1

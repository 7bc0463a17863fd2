"""HWP 5: turned into HWPX by python-hwpx and read as that; files locked for distribution by dochan."""

from __future__ import annotations

import warnings
from io import BytesIO

from ingest.formats import locks, owpml
from ingest.formats.blocks import Content, Fault, Refused
from ingest.formats.package import damaged, locked
from ingest.model import Certainty, ProblemKind


def read(data: bytes, password: str | None = None) -> Content:
    """Read a HWP 5 document."""
    from hwpx import HwpxDocument
    from hwpx.errors import Hwp5Error

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = HwpxDocument.open(BytesIO(data))
            held = document.to_bytes()
    except Hwp5Error as error:
        code = getattr(error, "code", "")
        if code == "hwp5-distribution":
            return _distributed(data)
        if code == "hwp5-password":
            found = locks.opened(data, ".hwp", password) if password else None
            if found is not None:
                return Content("hwp", found)
            raise locked() from error
        raise (_guarded() if code == "hwp5-drm" else damaged()) from error
    except Refused:
        raise
    except Exception as error:  # the library raises whatever a broken record leads it to
        raise damaged() from error
    content = owpml.read(held, password)
    report = document.conversion_report
    lost = dict(report.unconverted) if report is not None else {}
    return Content("hwp", content.blocks, (_lost(lost),) if any(k in lost for k in ("table", "tbl")) else ())


def _guarded() -> Refused:
    return Refused(
        "DRM으로 보호된 한글 문서라 읽을 수 없습니다. 보호를 풀어 저장한 파일을 올려 주세요.",
        "The document is protected by DRM and cannot be read; add a copy saved without protection.",
    )


def _lost(kinds: dict[str, int]) -> Fault:
    count = sum(kinds.values())
    return Fault(
        f"한글 문서의 개체 {count}개를 옮기지 못했습니다. HWPX로 저장한 파일을 올리면 모두 읽습니다.",
        f"{count} objects of the document could not be carried over; a copy saved as HWPX is read whole.",
        ProblemKind.TABLE,
        Certainty.LIKELY,
    )


def _distributed(data: bytes) -> Content:
    """Read a document locked for distribution, whose text is encrypted with a key that it carries itself."""
    found = locks.opened(data, ".hwp")
    if found is None:
        raise Refused(
            "배포용으로 잠긴 한글 문서라 읽을 수 없습니다. 잠그지 않은 파일을 올려 주세요.",
            "The document is locked for distribution and could not be read; add a copy that is not locked.",
        )
    return Content("hwp", found)

"""The numbers of a text that are not figures: dates, telephones, articles, ordinals, ages, rates per head."""

from __future__ import annotations

import re
from bisect import bisect_right

_YEAR = r"(?:19|20)\d{2}"
_MASK = re.compile(
    "|".join(
        (
            r"\d{2,4}\s?[-)]\s?\d{3,4}-\d{4}(?!\d)",  # telephone
            r"(?<![\d,.])\d{2,4}-\d{4}(?![\d,]|\s?[가-힣%])",  # telephone without its area
            r"(?:내선|☎|전화|팩스|FAX|TEL)[\s:.]*\(?[\d\-~, ]+",
            rf"(?<![\d,.]){_YEAR}\s?[.\-/]\s?\d{{1,2}}(?:\s?[.\-/]\s?\d{{1,2}})?(?![\d,])\.?(?:\s?(?:월|일))?(?!\d)",
            rf"(?<![\d,.]){_YEAR}\s?(?:회계연|학년|년)?(?:년|도)?도?(?=[^\d,.원천만억백명건개회%]|$)",
            r"'\d{2}(?=\s?[.~년\-)/,]|\s|$)(?:\s?\.\s?\d{1,2}(?![\d,]|\.\d))*\.?(?:\s?\d{1,2}월)?",
            r"(?<![가-힣])제\s?\d+(?:\s?[-~,·]\s?제?\d+)*(?:\s?[가-힣])?",  # 제8회, 제51호, 제 2차
            r"제\d+(?:조|항|호|차|회|기|대)",
            r"(?<=[법령칙례정침])\s?\d+조(?![\d원])(?:의\s?\d+)?",  # an article: 조례 6조
            r"(?<!\d)\d+조(?:의\s?\d+)?\s?(?:제?\d+항)",
            r"(?:최근|향후|지난|이후)\s?\d{1,2}\s?(?:개년|개월|년|주)(?:간)?",  # a span of time that names a period
            r"\d{1,2}:\d{2}",
            r"(?<![\d,.])1\s?(?:개소|개월|개|건|명|회|인|대|부|가구|세대)?\s?[가-힣]{0,6}(?<![식강정담해배성전마수])당(?![가-힣])",
            r"[1-9]0대\s?(?:이하|이상|초반|중반|후반|여성|남성|청년|연령)",
            r"(?<!\d)[1-9]0대(?=\s?[,·~/]\s?[1-9]0대)",
            r"(?<=0대)\s?[,·~/]\s?[1-9]0대",
        )
    )
)


class Masks:
    """Which characters of a folded text belong to numbers that are not figures."""

    def __init__(self, folded: str) -> None:
        spans = [m.span() for m in _MASK.finditer(folded) if m.end() > m.start()]
        self._starts = [s for s, _ in spans]
        self._ends = [e for _, e in spans]

    def end_at(self, position: int) -> int | None:
        """Return where the mask over a position ends, or None where there is none."""
        at = bisect_right(self._starts, position) - 1
        return self._ends[at] if at >= 0 and self._ends[at] > position else None

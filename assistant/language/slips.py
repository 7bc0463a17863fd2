"""Slips of typing in the words of asking: spaces left out, vowels that sound alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.language.phrasebook import phrasebook
from assistant.language.words import tokens_of

_LONG = re.compile(r"[가-힣A-Za-z0-9·]{5,}")
_ASKING = re.compile(r"(?<=[가-힣])(확인\s?부탁|알려\s?[주줘]|궁금|얼[마만]|몇\s?[명건회개]|언제\s?[야인]|어떻게)")
_FROM = re.compile(r"(?<=[가-힣]{2})(에서)(?=[가-힣0-9]{3})")
_BY = re.compile(r"((?:과목|사업|항목|연도|분야|부서|재원|팀|월|단체)별로?)(?=[가-힣]{2})")
_COUNTED = re.compile(r"(?<=[가-힣]{4})(현원|인원|건수|횟수)(?=(?:은|는|이|가|을|를|도)?$)")
_TOTAL = re.compile(
    r"(?<![가-힣])(총|전체)(?=예산|집행|지출|소요|인원|건수|횟수|금액|비용|보조금|지원금|지원액|참여자|참가자)"
)
_WHEN = re.compile(r"(?<=[가-힣]{2})(때)(?=(?:는|에|엔|에는|의|도)?(?:\s|\?|,|$))")  # 추경때, 총회때는
_POLITE = re.compile(  # 2차 때는요, 둘 다요
    r"(?<![가-힣])((?:때(?:는|엔|에는|에|도)|(?:둘|셋|모두|전부)?다))요(?=[\s?.!~]*$)"
)
_HOW_MANY = re.compile(r"(?<![가-힣])몃(?=\s?(?:[가-힣]|%))")
_TENSE = str.maketrans("앗햇됏됫왓썻줫렷졋쳣잇엇럿", "았했됐됐왔썼줬렸졌쳤있었렀")
_PAST = re.compile(  # a tense mark with one stroke less: 들어왓음, 잇어요
    r"(?<=[가-힣])(?:[햇됏됫왓썻줫렷졋쳣](?=[어음는나지습던니슴냐네다죠여])|(?<!무)(?<!여)[엇럿](?=[어음습슴던죠])|(?<!씨)(?<!방)앗(?=[음습슴던죠]|나(?:요)?(?![가-힣])))|잇(?=[어음습슴던네냐]|나요)"
)
_AGAINST = re.compile(r"(?<=[산현행출정]액|예산)대비(?=\s)")  # 현액대비, 예산대비
_NUMBERS = frozenset({"한", "두", "세", "네", "다섯", "여섯", "열"})
_NOUNS = {"NNG", "NNP", "NR", "MM", "XR"}
_HANGUL = re.compile(r"[가-힣]{2,}")
_ALIKE = str.maketrans(
    {
        "\u1162": "\u1166",
        "\u1164": "\u1166",
        "\u1168": "\u1166",
        "\u116b": "\u116c",
        "\u1170": "\u116c",
        "\u1174": "\u1175",
    }
)  # ㅐㅔ ㅒㅔ ㅖㅔ ㅙㅚ ㅞㅚ ㅢㅣ


@lru_cache(maxsize=1 << 14)
def fold_vowels(word: str) -> str:
    """Return a word with vowels that sound alike written alike, and ㄴ before ㄹ as it is spoken.

    >>> fold_vowels("집헹액") == fold_vowels("집행액"), fold_vowels("언재") == fold_vowels("언제")
    (True, True)
    >>> fold_vowels("열락처") == fold_vowels("연락처")
    True
    """
    return unicodedata.normalize("NFD", word).replace("\u11ab\u1105", "\u11af\u1105").translate(_ALIKE)


_FOLDED = {fold_vowels(w): w for w in phrasebook().typed}


def spell(text: str) -> str:
    """Mend the spelling of words of asking, where a slip leaves a form that is no such word.

    >>> spell("한마당 집헹액은 언재 얼마예요")
    '한마당 집행액은 언제 얼마예요'
    >>> spell("제안이 들어왓음"), spell("무엇을 준비햇나요")
    ('제안이 들어왔음', '무엇을 준비했나요')
    >>> spell("보도블록 몃개소 깔앗나"), spell("씨앗 나눔")
    ('보도블록 몇개소 깔았나', '씨앗 나눔')
    """
    return _HANGUL.sub(lambda m: _spelled(m[0]), _HOW_MANY.sub("몇", _PAST.sub(lambda m: m[0].translate(_TENSE), text)))


def _spelled(word: str) -> str:
    if len(word) > 3 and word.endswith(("애는", "애서")):
        return word[:-2] + "에" + word[-1]
    for size in range(len(word), 1, -1):
        head, rest = word[:size], word[size:]
        if head in phrasebook().typed:
            return word
        right = _FOLDED.get(fold_vowels(head))
        if right and len(rest) < 4:
            return right + rest
    return word


def space(text: str) -> str:
    """Put spaces into runs that have none: after a particle that another noun follows, and around years.

    >>> space("예산에서민간위탁금이 차지하는 비중")
    '예산에서 민간위탁금이 차지하는 비중'
    >>> space("생활체육진흥팀현원은")
    '생활체육진흥팀 현원은'
    >>> space("풍물장터 총예산은"), space("풍물장터 총사업비는"), space("올해 전체예산")
    ('풍물장터 총 예산은', '풍물장터 총사업비는', '올해 전체 예산')
    >>> space("풍물장터천막두개설치하는데얼마에요")
    '풍물장터천막 두개 설치하는데 얼마에요'
    """
    text = _WHEN.sub(r" \1", _TOTAL.sub(r"\1 ", _POLITE.sub(r"\1", text)))
    text = _AGAINST.sub(" 대비", text)
    text = _FROM.sub(r"\1 ", _ASKING.sub(r" \1", _BY.sub(r"\1 ", text)))
    return _LONG.sub(lambda m: _spaced(m[0]), text)


def _spaced(run: str) -> str:
    run = _COUNTED.sub(r" \1", re.sub(r"(?<=[가-힣])((?:19|20)\d{2}년도?)", r" \1", run))
    run = re.sub(
        r"((?:19|20)\d{2}년도?(?:에는|에서|에|은|의|부터|까지|보다)?)(?!에|은|의|부터|까지|보다|요|도|과|와|이|가|을|를)(?=[가-힣]{2})",
        r"\1 ",
        run,
    )
    tokens = tokens_of(run)
    cuts: set[int] = set()
    for position, (form, tag, start, size) in enumerate(tokens[:-1]):
        following = tokens[position + 1]
        ends = tag.startswith("J") or tag in {"EF", "EC", "ETM", "VCP"}
        noun = following[1] in _NOUNS or following[1] in {"VV", "VA", "MAG", "MAJ", "VX"}
        if tag == "MM" and form in _NUMBERS and following[1] == "NNB" and start > 1:
            then = tokens[position + 2][1] if position + 2 < len(tokens) else "J"
            cuts |= {start} if then.startswith("J") else {start, following[2] + following[3]}  # 천막두개설치하는데
        if tag == "MM" and form in {"어떤", "무슨", "어느"}:
            cuts |= {start, start + size} - {0}
        elif tag == "EC" and form == "고" and noun:
            cuts.add(start + size)
        elif (
            ends
            and noun
            and tag not in {"ETM", "VCP", "EC"}
            and (len(form) > 1 or form in {"은", "는", "을", "를", "이", "가", "의", "에", "와", "과"})
        ):
            long_enough = sum(t[3] for t in tokens[: position + 1]) >= 3 and len(run) - following[2] >= 2
            if long_enough:
                cuts.add(start + size)
    pieces, at = [], 0
    for cut in sorted(cuts):
        pieces.append(run[at:cut])
        at = cut
    return " ".join([*pieces, run[at:]])

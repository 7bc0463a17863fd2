"""An answer that is another thing's: the whole again where a part was asked for, what was done where it asks what was not."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.numbers import asks_done
from assistant.conversation.pointers import last_figures
from assistant.language.phrasebook import first, phrasebook, reword
from assistant.names.ordinary import COST_WORD
from assistant.reckoning.allofthem import is_all_of_them
from assistant.reckoning.beyond import is_growth
from assistant.reckoning.eachone import counts_holders, is_for_one
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_SMALL = re.compile(r"(?<![가-힣])([가-힣])(?:을|를)?\s(?:사|빌리|고치|심|까|깔|꾸미|키우|파)는\s")
_ONLY = re.compile(r"[가-힣]는\s데만(?![가-힣])")
_ALL_YEAR = re.compile(r"(?<![가-힣\d])(?:전체|연간|한\s해|일\s?년|1년|연중)(?![가-힣]{2})")
_PART_OF_YEAR = re.compile(r"\d{1,2}\s?월\s?(?:말\s?)?까지|상반기|하반기|\d\s?/?4?\s?분기")
_SPENT = re.compile(r"집행(?!계획|예정)|(?<![가-힣])(?:썼|쓴(?!다))")
_MEANT = re.compile(r"지출|쓰기로|계획|예정|예산")
_PLAN = re.compile(r"계획|예산안|예산\(안\)")
_DONE = re.compile(r"집행|결산|실적")
_EACH_GETS = re.compile(
    r"(?<![가-힣])(?:각\s?)?(?!재원|연도|년도|연차|해|분기|반기|월|과목|항목|사업|회계|세목|편성목|통계목|비목)(?P<of>[가-힣]{1,8}?)(?:마다|별로|당)\s[^?]{0,30}?얼[마만]\S{0,3}씩|"
    r"(?<![가-힣])(?:마다|별로)\s(?:각각\s|각\s)?얼[마만]|(?<![가-힣\d])(?:한|1)\s?(?P<one>[가-힣]{1,3}|㎡|㎞|km|m|kg)당(?=\s)"
)
_EACH_HAS = re.compile(
    r"(?<![가-힣\d])(?:한|1)\s?(?P<one>동|곳|개소|마을|학교|팀|반|단체|기관|농가|가구)\s?(?:에|당|마다)\s(?:평균\s)?몇\s?[가-힣]"
)
_GOAL = re.compile(r"목표(?!\s?대비)")
_AIMED = re.compile(r"목표|계획|예정|달성")
_OF_ONE = frozenset({"unit_price", "limit"})
_WANTS = frozenset({"figure", "count", "sum"})
_DENIED = re.compile(
    r"(?<![가-힣])(?:못|안)\s[가-힣]*[은는한된난던]\s[가-힣]|[가-힣]지\s?(?:못한|못하는|못했던|않은|않는|않았던)\s[가-힣]"
)
_CUT = re.compile(r"삭감|감액|감편성|깎|줄[였어었]|\bcut\b|\breduc", re.IGNORECASE)
_CLOSED = "결산"
_MID_YEAR = re.compile(r"(?<!\d)(?:0?[1-9]|1[01])\s?[.월]\s?(?:\d{1,2}[.일]?|말)\s?(?:기준|현재)")
_LENGTH = re.compile(r"(?<![가-힣])시간(?:은|이|도)?\s*(?:\?|$)")
_IN_TIME = re.compile(r"시간(?![가-힣])")
_TIMES = frozenset({"시간", "분", "초", "시"})
_AVERAGED = re.compile(
    r"[회건일월주팀곳명인]당\s?평균|평균\s?[회건일월주팀곳명인]당|\baverage\b[^?]*\bper (?:session|event|meeting|time|case|day|month)\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"[가-힣]당(?![가-힣])|평균|\bper\b")
_HOW_MANY = re.compile(r"\s*how many (?!(?:won|krw|thousand|million|billion)\b)[a-z]", re.IGNORECASE)
_SAYS_NOT = re.compile(
    r"미(?:수|등록|집행|착|반영|완|납|편성|지급|정|달|참|이행|개|추진|확보|설치|실시|충족|응|선|급|사용|해결|처리|취)|불(?:용|납|참|채택|인정|응|합격|수용|가)|"
    r"비(?:등록|대상|해당|참여)|못|않|없|제외|탈락|잔|남[은는]|이월|체납|결손|부족|취소|반려|부결|기각|패소|중단|폐지"
)


_BUDGETED = re.compile(r"예산|사업비|소요|비용|\bbudget\b|\bcosts?\b", re.IGNORECASE)
_COVER = re.compile(r"보장|보험|보상|한도|최대|최고|\b(?:insur|cover|maximum|limit)", re.IGNORECASE)
_COVERED = re.compile(r".*?\d[\d,.억만천백 ]*원(?:까지|을|를|씩|\s?한도(?:로|의)?)?\s?보장")
_PEOPLE_PAID = r"(?:원|사|요원|인력|관리원)[가-힣]*(?:인부임|인건비|수당|급여|보수|피복비|보험료)$"
_OFFICES = ("과", "국", "팀", "실", "본부", "센터")
_AMOUNT = re.compile(
    r"(?:지원|지급|위탁|투자|부과|징수|보조|판매|매출|적립|모금|융자|대출)(?:액|금액)(?:은|는|이|가|도|요)?(?:\s?얼[마만]\S*)?\s*\??\s*$"
)
_SO_MANY = re.compile(r"몇|건수|개수|수량")
_NUMBER = re.compile(
    r"(?:물량|수량|사업량|대수|개수|건수|횟수|인원수)(?:은|는|이|가|도|요)?(?:\s?(?:얼[마만]|몇)\S*)?\s*\??\s*$"
)
_SHARE_OF = re.compile(r"(?:비율|비중)(?:은|는|이|가|도)?\s*(?:\?|얼[마만]\S*|몇\S*|$)")
_ALL_OF_THEM = re.compile(r"(?<![가-힣])(?:총|모두|전체|다\s?합[치해])")
_SO_FAR = re.compile(r"기존|원래|지금까지|당초|종전")
_APIECE = re.compile(r"씩|마다|별로|[가-힣]당(?![가-힣])|\b(?:each|per)\b", re.IGNORECASE)
_GOT = re.compile(r"구입|구매|매입|취득|확충|도입|보급|교체|설치|확보|신규|제작|추가|증설|배치|비치|보강|지급|[×*xX]")
_IN_POST = re.compile(r"(?<![가-힣])(?:현원|정현원|정·현원)(?![가-힣]{2})")
_STAFF = re.compile(r"현원|정원|인력|직원|조직|인원|공무원|직급|\d급|일반직|직렬|정현원")
_GRADE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]|\d)\s?등급")
_NEXT = 24  # letters after a figure
_THAN = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9·]{2,}?)보다(?=\s)")
_NO_NAME = re.compile(
    r".*(?:년도?|작년|전년|지난해|올해|해|예산액?|계획|목표|예상|평균|당초|기존|이전|종전|동기|동월|기간|시기|것|거|실적|추경|기정액?|보통|전|때|달|월|분기)"
)  # a time, or a stage of the same thing


def kept_apart(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context when that is not what was asked for."""
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if draft.status is not AnswerStatus.ANSWERED or ask.u.want not in {*_WANTS, "change", "share"} or not told:
        return draft
    wrong: tuple[Callable[[Ask, list[AnswerFigure]], bool], ...] = (
        is_all_of_them,
        _is_whole_again,
        _is_denied,
        _is_of_another,
        _is_partly_named,
        _is_cut_short,
        _is_only_planned,
        _is_only_required,
        _is_of_all_of_them,
        _counts_all_of_them,
        _is_only_reached,
        _is_no_average,
        _is_money_for_many,
        _is_no_length,
        _is_not_closed,
        _is_insured,
        _is_pay_of_its_people,
        is_for_one,
        counts_holders,
        _is_no_money,
        _is_no_number,
        _is_of_all_grades,
        _was_before,
        _is_one_apiece,
        _is_not_bought,
        _is_no_staff,
    )
    wrong = {"change": (_is_no_cut,), "share": (_is_only_reached, _is_factor)}.get(ask.u.want, wrong)
    if not any(is_wrong(ask, told) for is_wrong in wrong) and not (
        _lacks_side(ask, draft) or _is_of_office(ask, draft) or is_growth(ask, draft)
    ):
        return draft
    head = ask.voice.say(
        "물으신 것만의 값은 문서에 따로 적혀 있지 않습니다. 문서에 있는 값: ",
        "The documents do not state this by itself. They do state: ",
    )
    return draft.instead(head)


def _is_insured(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a budget is asked for, and what is told is only what an insurance pays out at most: 1인당 최대 2천만원 보장."""
    if not _BUDGETED.search(ask.u.question) or _COVER.search(ask.u.question):
        return False
    return all(f.source is not None and _COVERED.match(_after(ask, f)) is not None for f in told)


def _is_pay_of_its_people(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a budget is asked for of some work, and what is told is the pay of those who do it: 수질검사원 인부임 for 수질검사."""
    if not _BUDGETED.search(ask.u.question) or not ask.u.required:
        return False
    works = [squeeze(ask.u.subject), *(v for t in ask.u.required for v in t.variants)]
    return all(any(re.match(rf"{re.escape(v)}{_PEOPLE_PAID}", squeeze(f.name or "")) for v in works) for f in told)


def _is_no_money(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks for an amount by its last word, 총 지원액, and all that is told is how many there are."""
    if not _AMOUNT.search(ask.u.question) or _SO_MANY.search(ask.u.question):
        return False
    return all(f.unit.startswith("count:") for f in told)


def _is_no_number(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks for how many there are by its last word, 사업 물량, and all that is told is money."""
    return _NUMBER.search(ask.u.question) is not None and all(f.unit == "KRW" for f in told)


def _is_of_all_grades(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether what is asked is of one grade, D등급은 몇 곳, and nothing told says which grade it is of."""
    grades = {squeeze(g) for g in _GRADE.findall(ask.u.question)}
    said = squeeze("|".join(x for f in told for x in (*f.label, f.source.quote if f.source else "")))
    return bool(grades) and not any(g in said for g in grades)


def _was_before(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether all of them are to be counted, 총 몇 개소, and what is told is how many there were before more came: 2개소 추가(기존 4개소)."""
    if not _ALL_OF_THEM.search(ask.u.question) or _SO_FAR.search(ask.u.question):
        return False
    return all(
        f.source is not None
        and f.unit.startswith("count:")
        and re.search(rf"기존\s?{re.escape(f.printed)}", f.source.quote) is not None
        for f in told
    )


def _is_one_apiece(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks how many there are, and what is told is how many each of several has: 12개 마을에 1명씩."""
    if ask.u.want != "count" or _APIECE.search(ask.u.question):
        return False
    return all(
        f.source is not None and re.search(rf"{re.escape(f.printed)}씩", f.source.quote) is not None for f in told
    )


def _is_not_bought(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks how many are bought, 몇 대 사, and nothing told says that any came to be had."""
    if ask.u.want != "count" or not any(t.deed and "구입" in t.variants for t in ask.u.terms):
        return False
    said = "|".join(x for f in told for x in (*f.label, *((f.source.quote, *f.source.section) if f.source else ())))
    return _GOT.search(said) is None


def _is_no_staff(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks for those in post, 현원, and what is told is of people by no word for them: 상황근무 20명."""
    if not _IN_POST.search(ask.u.question) or any(f.unit != "count:명" for f in told):
        return False
    said = "|".join(x for f in told for x in (*f.label, *((f.source.quote, *f.source.section) if f.source else ())))
    return _STAFF.search(squeeze(said)) is None


def _is_factor(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a share is asked for, 마을 비율은, and what is told is by which rate a cost is multiplied: 3,000원*20개*70%."""
    if not _SHARE_OF.search(ask.u.question) or ask.u.measures or ask.u.funding:
        return False
    names = squeeze("".join(t.text for t in ask.u.required))
    return all(
        f.unit == "percent"
        and f.source is not None
        and re.search(rf"[*×xX]\s?{re.escape(f.printed)}", f.source.quote) is not None
        and squeeze(f.name or "".join(f.label[-1:])) != names
        for f in told
    )


def _after(ask: Ask, figure: AnswerFigure) -> str:
    """Return what its line says after a figure."""
    if figure.source is None:
        return ""
    text = ask.library.text(figure.source.document)
    return text[figure.source.start : figure.source.end + _NEXT].split("\n")[0]


def _lacks_side(ask: Ask, draft: Draft) -> bool:
    """Tell whether one thing is set against another by its name, `갑은 을보다 몇 명 많아`, and nothing told is of the other."""
    side = _THAN.search(ask.u.question) if ask.u.want == "change" else None
    if side is None or _NO_NAME.fullmatch(side[1]):
        return False
    said = squeeze("|".join(n for f in draft.figures for n in (*f.label, f.project or "")))
    return squeeze(side[1]) not in said


def _is_of_office(ask: Ask, draft: Draft) -> bool:
    """Tell whether a share is asked for of what is told by its very name, and what is told is of the office called after it: 청년인구과."""
    if ask.u.want != "share" or ask.u.money_said or ask.u.measures:
        return False
    said = {v for t in ask.u.required for v in t.variants}
    offices = {v + end for v in said for end in _OFFICES}
    names = {squeeze(n) for f in draft.figures if f.origin == "stated" for n in f.label}
    told = {v for v in said for end in _OFFICES if v + end in names} if names & offices else set()
    return any(e.figure and e.figure.value is not None and squeeze(e.figure.item) in told for e in ask.shelf.entries)


def _is_whole_again(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a part is asked for by a name of its own, `그중 공사비는?`, and all that is told is what was told before."""
    u = ask.u
    if not first(phrasebook().inside, u.question) or not any(t.start >= 0 and not t.context for t in u.required):
        return False
    now, before = {f.id for f in told}, {f.id for f in last_figures(ask.so_far)}
    picked = bool(u.years) and "years" not in u.carried and len(now) < len(before)
    return now <= before and not picked


def _is_denied(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a question asks for those that do not, 못 받는 사람, and nothing told says so."""
    if not _DENIED.search(ask.u.question) or ask.u.measures:
        return False
    return not any(_SAYS_NOT.search("|".join((*f.label, f.source.quote if f.source else ""))) for f in told)


def _is_of_another(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a cost that has no subject of its own, `부지매입비는?`, is told of another project than was spoken of."""
    own = [t for t in ask.u.required if not t.context]
    before = {(f.document, f.project) for f in last_figures(ask.so_far)}
    if (
        len(own) != 1
        or not COST_WORD.search(own[0].text)
        or len(before) != 1
        or not any(t.context for t in ask.u.terms)
    ):
        return False
    ((document, project),) = before
    return project is not None and all(f.document == document and f.project not in {project, None} for f in told)


def _is_partly_named(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a noun of one syllable says for what, 땅 사는 데, or 짓는 데만 that it is not for all, and nothing told says so."""
    if ask.u.measures or any(f.unit != "KRW" for f in told):
        return False
    small = {m[1] for m in _SMALL.finditer(reword(ask.u.question))} - phrasebook().short - phrasebook().stop
    if not small and not _ONLY.search(ask.u.question):
        return False
    return not any(n in f"{'|'.join(f.label)}|{f.source.quote if f.source else ''}" for n in small for f in told)


def _is_cut_short(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a whole year is asked for, and what is told ends in a month of it: 2031년 6월까지."""
    asks = _ALL_YEAR.search(ask.u.question) is not None
    return asks and all(f.source is not None and _PART_OF_YEAR.search("|".join(f.label)) for f in told)


def _is_only_planned(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks what was spent, and what is told is what a plan of that very year lets go out: 지출 of a 운용계획."""
    if not _SPENT.search(ask.u.question) or _MEANT.search(ask.u.question):
        return False
    for f in told:
        card = ask.shelf.card(f.document)
        names = "|".join(f.label[1:])
        plan = card is not None and card.year == f.year and _PLAN.search(card.title) is not None
        if not plan or "지출" not in names or _DONE.search(names):
            return False
    return True


def _is_only_required(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether what was done is asked for, 정비 실적은, and what is told is what it is meant to cost."""
    return asks_done(ask.u) and all(f.measure == "required" and "실적" not in "|".join(f.label) for f in told)


def _is_of_all_of_them(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether what each of many gets is asked for, 마을마다 얼마씩, and the one amount told is that of all of them."""
    each = _EACH_GETS.search(ask.u.question)
    if each is None or len(told) != 1 or told[0].unit != "KRW" or told[0].measure in _OF_ONE or told[0].formula:
        return False
    said = f"{'|'.join(told[0].label)}|{told[0].source.quote if told[0].source else ''}"
    if each["one"] and re.search(rf"(?<!\d)1\s?{each['one']}", said):
        return False
    return re.search(r"[가-힣\d](?:당|마다|별)(?![가-힣])|각각", said) is None


def _is_no_cut(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks what a supplement cut, 2회 추경에서 얼마나 삭감됐어, and what is told is what that supplement came to."""
    if not _CUT.search(ask.u.question):
        return False
    return all(f.measure == "supplement" and (f.value or 0) > 0 and "감" not in "".join(f.label[-1:]) for f in told)


def _counts_all_of_them(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks how many one of several has, 한 마을에 몇 명, and the one count told is that of all of them."""
    each = _EACH_HAS.search(ask.u.question)
    if each is None or len(told) != 1 or not told[0].unit.startswith("count:") or told[0].formula:
        return False
    one, said = each["one"], squeeze("|".join((*told[0].label, told[0].name or "")))
    line = told[0].source.quote if told[0].source else ""
    near = re.search(rf"\d{one}에|(?<!\d)1\s?{one}", line) is not None and not re.search(rf"{one}별", line)
    return not near and re.search(rf"{one}(?:당|별|마다)|1{one}", said) is None


def _is_only_reached(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it asks what was aimed at, and what is told is no money and stands under what was reached: 실적."""
    if (
        not _GOAL.search(ask.u.question)
        or _GOAL.search("|".join(ask.u.refused))
        or any(f.unit == "KRW" or f.source is None for f in told)
    ):
        return False
    said = [("|".join((*f.label, f.source.quote)), "|".join(f.source.section)) for f in told if f.source]
    return all("실적" in where and not _AIMED.search(squeeze(words)) for words, where in said)


def _is_no_average(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether the average of one time is asked for, 회당 평균 몇 명, and what is told is the number of all of them."""
    if not _AVERAGED.search(ask.u.question):
        return False
    return all(
        f.formula is None
        and f.measure not in _OF_ONE
        and not _AVERAGE.search("|".join((*f.label, f.source.quote if f.source else "")))
        for f in told
    )


def _is_money_for_many(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether things are to be counted, how many projects were chosen, and all that is told is money."""
    return _HOW_MANY.match(ask.u.question) is not None and all(f.unit == "KRW" for f in told)


def _is_no_length(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a length of time is asked for, 강의 시간은, and what is told only has that word within a name of its own: 시간선택제."""
    if not _LENGTH.search(ask.u.question):
        return False
    return all(
        f.unit.removeprefix("count:") not in _TIMES and not any(_IN_TIME.search(n) for n in f.label) for f in told
    )


def _is_not_closed(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether closed accounts are asked for, 결산 집행액, and what is told was spent by a day in the middle of the year."""
    if _CLOSED not in ask.u.question:
        return False
    read = {e.figure.id: e.figure for e in ask.shelf.entries if e.figure}
    places = ["|".join((f.period or "", f.caption, *f.source.section)) for t in told if (f := read.get(t.id))]
    return bool(places) and all(_MID_YEAR.search(p) and _CLOSED not in p for p in places)

"""Whose money an English question asks for: the district's own funds, the national subsidy, the share that the county pays."""

from __future__ import annotations

import re

_MONEY = (
    r"(?:(?:general |matching |own )*(?:fund|subsid|money|monies|share|portion|budget|contribution|coffer|treasur|purse|financ|resource)\w*\b"
    r"(?! (?:school|academy|class|committee|council|forum|team|division|office)\b)"
    r"|(?:aid|grants?)(?! (?:programme?|project|scheme|centre|center|office|team|division|group))\b)"
)
_WHO = {
    "국비": r"(?:national government|national|state|central government|gukbi)",
    "도비": r"(?:provincial government|provincial|province|dobi|(?<=-)do)",
    "시비": r"(?:city government|city|municipal|municipality|sibi|(?<=-)si)",
    "군비": r"(?:county government|county|gunbi|(?<=-)gun)",
    "구비": r"(?:district government|district office|district|ward|gubi|gu)",
}
_LISTED = r"(?:,? (?:and|or|,)? ?(?:the )?(?:national|state|central|provincial|city|municipal|county|district),?)*"
_OWN = r"(?:['’]s)?(?: own)?(?: government(?:['’]s)?)?"
_BORNE = (
    r"(?:funded|financed|borne|subsidi[sz]ed|contributed|"
    r"\b(?:share|portion|proportion|percentage|percent|how much) (?:of|is|was|will|are)\b[^?]*\b(?:paid|covered|met|put up|shouldered))"
)
_GIVES = r"(?:contribute|chip in|put up|shoulder|bear|match|put in|pay itself|pay out of its own pocket)"
_OWN_MONEY = r"\bown (?:money|funds?|resources|budget|coffers|pocket)\b"
_SPOKEN = {
    name: rf"\b{who}\b{_OWN}{_LISTED}[ -]{_MONEY}"
    rf"|\bhow much\b[^,?]{{0,20}}\bfrom the {who}\b"
    rf"|\b(?:comes?|came|coming|drawn|paid|met|taken) (?:straight |directly )?(?:out of|from) the {who}\b(?! (?:hall|council|assembly|budget for))"
    rf"|{_BORNE} by the {who}\b"
    rf"|\b(?:did|does|do|will|would|must|should|to) (?:the|[A-Z][a-z]+)[- ]{who}(?: government| itself)? (?:itself )?(?:have to )?{_GIVES}\b"
    rf"|{_OWN_MONEY}[^,.?]{{0,20}}\b(?:did|does|do|will|would|of) (?:the|[A-Z][a-z]+)[- ]{who}\b"
    rf"|\b(?:the|[A-Z][a-z]+) {who}(?: government)? \w+ (?:out of |from |of )?its {_OWN_MONEY}"
    rf"|\bhow much (?:of (?:it|that|this) )?(?:is|was|are|will be) (?:the )?{who}(?=\s*(?:[?.,]|and\b|or\b|$))"
    rf"|\b(?:how much|what (?:share|part|portion|percentage|percent)) of\b[^?]*\b(?:is|was|are|were|will be) {who}(?=\s*(?:[?.,]|and\b|or\b|$))"
    rf"|\b{who}['’]?s? ?(?:부담|몫|지원분|보조분)"
    for name, who in _WHO.items()
}
for _above in ("국비", "도비"):  # what a government pays that is not the paper's own
    _SPOKEN[_above] += (
        rf"|\b(?:did|does|do|will|would) the {_WHO[_above]}(?: government)? (?:pay|give|provide|cover|grant|hand down)\b"
    )
_SAID = {name: re.compile(said, re.IGNORECASE) for name, said in _SPOKEN.items()}
_LATIN = re.compile("[A-Z]", re.IGNORECASE)
_ROMAN = {
    name: re.compile(rf"(?<![A-Za-z-]){said}(?![A-Za-z-])", re.IGNORECASE)
    for name, said in (
        ("국비", "gu[kg]-?bi"),
        ("도비", "do-?bi"),
        ("시비", "si-?bi"),
        ("군비", "gun-?bi"),
        ("구비", "gu-?bi"),
    )
}


def purses(text: str) -> list[str]:
    """Return the sources of money that an English question names.

    >>> purses("how much comes out of the district's own funds"), purses("the national subsidy"), purses("the county fair")
    (['구비'], ['국비'], [])
    >>> purses("How much does the province contribute?"), purses("how much is covered by the city?")
    (['도비'], ['시비'])
    """
    if not _LATIN.search(text):
        return []
    said = [name for name, pattern in _SAID.items() if pattern.search(text)]
    return said + [name for name, pattern in _ROMAN.items() if name not in said and pattern.search(text)]


def pays(word: str, funding: tuple[str, ...]) -> bool:
    """Tell whether an English word of a question only names one of the sources of money that it asks for.

    >>> pays("provincial", ("국비", "도비")), pays("subsidy", ("도비",)), pays("provincial", ()), pays("festival", ("도비",))
    (True, True, False, False)
    """
    if " and " in word and funding:
        return all(pays(side, funding) for side in word.split(" and "))  # national, city and district contributions
    if funding and re.fullmatch(rf"{_MONEY}|{_GIVES}|matching|own|itself|pocket", word, re.IGNORECASE):
        return True
    return any(
        f in funding and re.fullmatch(rf"{who}(?: government)?|{_ROMAN[f].pattern}", word, re.IGNORECASE)
        for f, who in _WHO.items()
    )

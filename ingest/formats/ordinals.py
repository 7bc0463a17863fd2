"""Numbers as lists count with them: 1, ①, Ⅰ, 가, ㉮, a."""

from __future__ import annotations

_SYLLABLES = "가나다라마바사아자차카타파하"
_JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_IDEOGRAPHS = "一二三四五六七八九十"
_ROWS = {
    "CIRCLED_DIGIT": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "ROMAN_CAPITAL": "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ",
    "ROMAN_SMALL": "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ",
    "LATIN_CAPITAL": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "LATIN_SMALL": "abcdefghijklmnopqrstuvwxyz",
    "CIRCLED_LATIN_CAPITAL": "ⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏ",
    "CIRCLED_LATIN_SMALL": "ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩ",
    "HANGUL_SYLLABLE": _SYLLABLES,
    "CIRCLED_HANGUL_SYLLABLE": "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻",
    "HANGUL_JAMO": _JAMO,
    "CIRCLED_HANGUL_JAMO": "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭",
    "IDEOGRAPH": _IDEOGRAPHS,
    "CIRCLED_IDEOGRAPH": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    # as Word names them
    "ganada": _SYLLABLES,
    "koreanCounting": "일이삼사오육칠팔구십",
    "koreanDigital": "일이삼사오육칠팔구십",
    "chosung": _JAMO,
    "upperRoman": "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ",
    "lowerRoman": "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
}


def ordinal(shape: str, count: int) -> str:
    """Say a place in a list; past the end of a row of signs, in plain digits.

    >>> ordinal("HANGUL_SYLLABLE", 3), ordinal("CIRCLED_DIGIT", 2), ordinal("DIGIT", 12), ordinal("ganada", 40)
    ('다', '②', '12', '40')
    """
    row = _ROWS.get(shape, "")
    return row[count - 1] if 0 < count <= len(row) else str(count)

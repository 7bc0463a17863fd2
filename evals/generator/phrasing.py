"""The many ways officials put one question: endings, spacing, slips of the keyboard, English."""

from __future__ import annotations

from random import Random

from evals.generator.words import with_particle

HOW_MUCH = (
    "얼마야?",
    "얼마인가요?",
    "얼마입니까?",
    "얼마죠?",
    "얼마나 돼?",
    "얼마로 잡혀 있나요?",
    "얼마였지?",
    "얼마예요",
)
TELL = ("알려줘", "좀 알려주세요", "확인 부탁드립니다", "얼만지 궁금합니다")


def how_much(random: Random, subject: str, *, closed: str = "은", opened: str = "는") -> str:
    """Ask for an amount; at times the bare words are all that is typed."""
    if random.random() < 0.2:
        return random.choice((subject, f"{subject}?", f"{subject} 얼마"))
    if random.random() < 0.25:
        return f"{subject} {random.choice(TELL)}"
    return f"{with_particle(subject, closed, opened)} {random.choice(HOW_MUCH)}"


def spoken(random: Random, question: str) -> str:
    """Type a question as people do: most are right, some lose spaces, a few have a slip."""
    chance = random.random()
    if chance < 0.1:
        return question.replace(" ", "")
    if chance < 0.2:
        gaps = [i for i, c in enumerate(question) if c == " "]
        if gaps:
            gap = random.choice(gaps)
            return question[:gap] + question[gap + 1 :]
    if chance < 0.27:
        return slip(random, question)
    return question


def slip(random: Random, text: str) -> str:
    """Change the vowel of one syllable to its look-alike: ㅐ for ㅔ, ㅔ for ㅐ; or leave the text."""
    at = [i for i, c in enumerate(text) if "가" <= c <= "힣" and (ord(c) - 0xAC00) % 588 // 28 in (1, 5)]
    if not at:
        return text
    i = random.choice(at)
    code = ord(text[i]) - 0xAC00
    vowel = code % 588 // 28
    changed = chr(0xAC00 + code + (4 if vowel == 1 else -4) * 28)
    return text[:i] + changed + text[i + 1 :]

"""The marks that begin a line in Korean official documents, by kind."""

from __future__ import annotations

SQUARES = "□■▣❏❑❒❐◘▢◻◼⬜⬛ㅁ"
CIRCLES = "○●◎◯◦⚪⚫ㅇ❍⊙◉∘⚬⭕Ｏ"
TRIANGLES = "▷▶▸►▹‣➢➤"
DIAMONDS = "◆◇❖◈♦"
DOTS = "·∙•‧・ㆍ･․⋅￭▪▫◾◽"
DASHES = "-–－—―‐‑−─﹣ㅡ"
NOTES = "※☞⇒→➔➜➡⇨➠↳☛*＊"
STARS = "★☆✓✔√✽✻❋"
NUMBERED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➊➋➌➍➎"
LETTERED = "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"
BULLETS = SQUARES + CIRCLES + TRIANGLES + DIAMONDS + DOTS + "※☞⇒→➔➜➡⇨➠↳☛＊" + STARS + NUMBERED + LETTERED
EVERY = BULLETS + DASHES + "*+"


def any_of(marks: str) -> str:
    """Write a class of a regular expression that matches one of the marks."""
    return "[" + "".join("\\" + c if c in "-]^\\[" else c for c in marks) + "]"

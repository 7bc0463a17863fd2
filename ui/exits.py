"""How a command ends: exit codes, and errors as sentences."""

from __future__ import annotations

from assistant.answer import AnswerStatus

DONE = 0
ERROR = 1
USAGE = 2
INTERRUPTED = 130  # 128 + SIGINT, as a shell expects
PIPE_CLOSED = 141  # 128 + SIGPIPE

BY_STATUS = {
    AnswerStatus.ANSWERED: DONE,
    AnswerStatus.AMBIGUOUS: 3,
    AnswerStatus.NOT_STATED: 4,
    AnswerStatus.ABSENT: 5,
    AnswerStatus.OUT_OF_SCOPE: 6,
}

TABLE: tuple[tuple[int, str, str], ...] = (
    (DONE, "성공(답함)", "done, answered"),
    (ERROR, "오류", "error"),
    (USAGE, "명령이나 설정이 잘못됨", "wrong usage or setting"),
    (BY_STATUS[AnswerStatus.AMBIGUOUS], "여러 가지로 볼 수 있음", "ambiguous: all readings are listed"),
    (BY_STATUS[AnswerStatus.NOT_STATED], "문서에 금액이 없음", "the documents give it no figure"),
    (BY_STATUS[AnswerStatus.ABSENT], "문서에 없음", "no document speaks of it"),
    (BY_STATUS[AnswerStatus.OUT_OF_SCOPE], "문서에 관한 질문이 아님", "not a question about the documents"),
    (INTERRUPTED, "Ctrl-C로 멈춤", "stopped by Ctrl-C"),
)


def sentence(error: Exception) -> tuple[str, str]:
    """Return what an error says to a person, in Korean and in English; one that has `ko` and `en` speaks for itself.

    >>> sentence(FileNotFoundError(2, "No such file or directory", "a.txt"))
    ('a.txt: No such file or directory', 'a.txt: No such file or directory')
    """
    ko, en = getattr(error, "ko", None), getattr(error, "en", None)
    if isinstance(ko, str) and isinstance(en, str):
        return ko, en
    if isinstance(error, OSError) and error.strerror:
        plain = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
        return plain, plain
    kind = type(error).__name__
    return f"예상하지 못한 오류입니다({kind}): {error}", f"Unexpected error ({kind}): {error}"

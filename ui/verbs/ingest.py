"""`yesan ingest`: the index holds exactly the files under the paths given; only what changed is read."""

from __future__ import annotations

import json
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.settings import Settings
from ui.exits import DONE, ERROR
from ui.terminal import Bar, Terminal

if TYPE_CHECKING:
    from index.build import Progress, Summary

STAGES = {
    "read": ("문서 읽는 중", "reading documents", "건", "doc"),
    "embed": ("뜻 계산 중", "embedding passages", "단락", "passage"),
    "index": ("색인 쓰는 중", "writing the index", "단계", "step"),
}


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take paths; the documents folder when there is none."""
    pick = terminal.pick
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help=pick("파일이나 폴더. 없으면 documents", "files or folders; documents when none is given"),
    )
    parser.add_argument(
        "--anew",
        action="store_true",
        help=pick("바뀌지 않은 문서도 다시 읽습니다", "read unchanged documents again, too"),
    )
    parser.add_argument(
        "--password",
        help=pick(
            "잠긴 문서를 여는 암호; 모든 문서를 다시 읽습니다", "opens locked documents; reads every document again"
        ),
    )
    parser.add_argument(
        "--cluster",
        dest="index.cluster",
        metavar="ADDRESS",
        default=SUPPRESS,
        help=pick(
            "Ray로 나누어 읽습니다: local, 주소:포트, ray://주소:포트",
            "read on Ray: local, host:port or ray://host:port",
        ),
    )
    parser.add_argument(
        "--empty",
        action="store_true",
        help=pick("문서가 하나도 없으면 색인을 비웁니다", "empty the index where no document is left"),
    )
    parser.add_argument("--json", action="store_true", help=pick("요약을 JSON으로", "the summary as JSON"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Read what is new or changed, let go of what is gone, and say what that came to."""
    paths = options.paths or [settings.documents.path]
    missing = [path for path in paths if not path.exists()]
    if missing:  # an index over less than was meant would answer as if the rest had never been
        names = ", ".join(map(str, missing))
        terminal.tell(f"없는 경로입니다: {names}", f"There is no such path: {names}")
        return ERROR
    from assistant.options import index_options
    from index.build import ingest
    from ui.folder import Sources

    def tell(line: str) -> None:
        terminal.tell(line, line)

    with stages(terminal) as progress:
        anew = options.anew or options.password is not None
        summary = ingest(
            paths,
            index_options(settings),
            progress,
            tell,
            anew=anew,
            password=options.password,
            cluster=settings.index.cluster,
            empty=options.empty,
        )
    Sources(settings.home.path).keep(paths)
    for name in summary.unreadable:
        terminal.tell(f"읽지 못했습니다: {name}", f"Could not be read: {name}")
    terminal.say(json.dumps(asdict(summary), ensure_ascii=False) if options.json else told(summary, terminal))
    return DONE


def told(summary: Summary, terminal: Terminal) -> str:
    """Return the summary for a person."""
    s = summary
    return terminal.pick(
        f"문서 {s.documents:,}건, 부분 {s.sections:,}개, 금액과 수치 {s.figures:,}개, 확인할 것 {s.problems:,}건\n"
        f"새로 {len(s.added):,}, 바뀜 {len(s.changed):,}, 빠짐 {len(s.removed):,}, 그대로 {s.unchanged:,}, "
        f"읽지 못함 {len(s.unreadable):,} ({s.seconds:.1f}초)",
        f"{s.documents:,} documents, {s.sections:,} sections, {s.figures:,} figures, {s.problems:,} problems\n"
        f"{len(s.added):,} new, {len(s.changed):,} changed, {len(s.removed):,} gone, {s.unchanged:,} unchanged, "
        f"{len(s.unreadable):,} unreadable ({s.seconds:.1f} s)",
    )


@contextmanager
def stages(terminal: Terminal) -> Iterator[Progress]:
    """Give a progress that shows one bar a stage."""
    with ExitStack() as stack:
        bars: dict[str, tuple[Bar, int]] = {}

        def progress(stage: str, done: int, total: int, thing: str) -> None:
            del thing
            if stage not in bars:
                stack.close()
                ko, en, unit_ko, unit_en = STAGES.get(stage, (stage, stage, "", ""))
                bars[stage] = (stack.enter_context(terminal.bar(total, ko, en, terminal.pick(unit_ko, unit_en))), 0)
            bar, before = bars[stage]
            bar.update(done - before)
            bars[stage] = (bar, done)

        yield progress

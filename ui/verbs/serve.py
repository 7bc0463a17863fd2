"""`yesan serve`: the chat page, the API and the widget, over the index of a home."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace

from assistant.settings import Settings
from ui.exits import DONE
from ui.terminal import Terminal


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take where to listen; anything else is a setting."""
    pick = terminal.pick
    parser.add_argument(
        "--host", dest="server.host", default=SUPPRESS, help=pick("듣는 주소", "the address to listen on")
    )
    parser.add_argument("--port", dest="server.port", default=SUPPRESS, help=pick("듣는 포트", "the port to listen on"))
    parser.add_argument(
        "--root-path",
        dest="server.root_path",
        metavar="PATH",
        default=SUPPRESS,
        help=pick("프록시가 보여 주는 경로: /yesan", "the path under which a proxy shows it: /yesan"),
    )
    parser.add_argument(
        "--proxy-headers",
        dest="server.proxy_headers",
        metavar="ADDRESSES",
        default=SUPPRESS,
        help=pick("X-Forwarded-*를 믿을 프록시, 쉼표로; *는 모두", "proxies whose X-Forwarded-* is believed; * is all"),
    )


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Serve until stopped."""
    del options
    from assistant.assemble import assemble
    from index.shelves.generation import IndexFault
    from ui.folder import Folder
    from ui.logs import Overheard, start
    from ui.server import serve

    start(settings.log)
    assistant = assemble(settings)
    finder = assistant.finder
    where = f"http://{settings.server.host}:{settings.server.port}"
    try:
        # Says now, and not to the first visitor, that there is no index.
        generation, documents = finder.generation, len(finder.documents())
    except IndexFault as fault:
        if not (settings.index.database or settings.index.chroma):
            raise
        # A reader among many is not ready yet: whoever ingests, or starts the server again, need not start it, too.
        terminal.tell(
            f"{fault.ko} 그때까지 {where} 에서 기다립니다(/readyz 503).",
            f"{fault.en}; waiting on {where} until then (/readyz 503).",
        )
    else:
        terminal.tell(
            f"문서 {documents}건({generation})으로 {where} 에서 답합니다. 멈추려면 Ctrl-C.",
            f"Answering from {documents} documents ({generation}) on {where}. Ctrl-C stops.",
        )
    serve(settings, Overheard(assistant) if settings.log.questions else assistant, finder, Folder(settings, finder))
    return DONE

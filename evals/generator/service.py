"""The project sheet (예산 사업설명서) of a city: overview, budget by account, calculation, schedule, settlement."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from evals.generator import prose, tables
from evals.generator.figures import Pen, count, percent
from evals.generator.marks import Cell, Mark, Page, Word
from evals.generator.plan import Head, Line, Project
from evals.generator.style import Style
from ingest.model import FactKind, Kind, Measure

BUDGET = (Measure.BUDGET,)
PLANNED = (Measure.BUDGET, Measure.REQUESTED, Measure.REQUIRED)
NEEDED = (Measure.REQUIRED, Measure.BUDGET)
SCHEDULED = (Measure.REQUIRED, Measure.BUDGET)  # a plan: never 집행, whatever its column is called


def write(page: Page, project: Project, style: Style, random: Random) -> None:
    """Write the whole sheet."""
    page.project = project.name
    pen = Pen(style)
    sheet = Sheet(page, project, style, pen, random)
    sheet.title()
    sheet.overview()
    sheet.staff()
    sheet.budget()
    sheet.calculation()
    sheet.description()
    if random.random() < 0.6:
        sheet.history()
    sheet.schedule()
    sheet.effects()
    sheet.settlement()


class Sheet:
    """One sheet on its page."""

    def __init__(self, page: Page, project: Project, style: Style, pen: Pen, random: Random) -> None:
        self.page, self.project, self.style, self.pen, self.random = page, project, style, pen, random

    def big(self, number: int, title: str) -> None:
        """Write a heading of the first level."""
        marks = {"markdown": f"## {number} {title}", "roman": f"{'ⅠⅡⅢⅣⅤ'[number - 1]}. {title}"}
        self.page.gap()
        self.page.line(marks.get(self.style.headings, f"{number} {title}"))
        self.page.gap()

    def small(self, title: str) -> None:
        """Write a heading of the second level."""
        marks = {"markdown": f"### □ {title}", "square": title}
        self.page.gap()
        self.page.line(marks.get(self.style.headings, f"□ {title}"))
        self.page.gap()

    def unit(self, extra: str = "") -> None:
        """Write the caption that names the unit."""
        self.page.line(self.style.caption.format(self.style.unit + extra))
        if self.random.random() < 0.7:
            self.page.gap()

    def table(self, header: Sequence[tables.Row], rows: Sequence[tables.Row], style: str | None = None) -> None:
        """Write a table in this document's way."""
        tear = None
        if self.style.torn and len(rows) > 2:
            tear = tables.Tear(self.random.randint(1, len(rows) - 1), self.random.choice(("gap", "header", "rule")))
        tables.write(self.page, style or self.style.table, header, rows, tear=tear)

    def spaced(self, word: str) -> str:
        """Space a short word out, as headers do."""
        return " ".join(word) if self.style.spaced and len(word) <= 3 else word

    def account(self, head: Head) -> str:
        """Name an account as this document does."""
        return head.code.replace("-", "") if self.style.codes else head.name

    def title(self) -> None:
        """Write the project's name, doubled by a converter at times."""
        name = self.project.name
        self.page.line(f"# {name}" if self.style.headings == "markdown" else name)

    def overview(self) -> None:
        """Write the general facts and this year's cost."""
        p, pen = self.project, self.pen
        self.big(1, "기본 현황")
        self.small("사업개요")
        cost = pen.amount(p.amount, BUDGET, p.year, item="사업비", key="total", total=True)
        own = pen.amount(p.amount, BUDGET, p.year, item="사업비", funding="시비")
        rows: list[tables.Row] = [
            (("회 계",), ("일반회계",)),
            (("사업기간",), (Word("계속", FactKind.TEXT, "사업기간"),)),
            (("사업내용",), (f"○ {p.heads[0].lines[0].label} ○ {p.heads[-1].lines[-1].label}",)),
        ]
        form = self.random.choice(("line", "line", "slip", "nested"))
        if self.style.table != "tab":
            rows.append((("사업비 (당해년도)",), (cost, " [국비] [시비]", own)))
            self.table([tables.words("구분", "내용")], rows)
            return
        for row in rows:
            self.page.line(*row[0], "\t", *row[1])
        if form == "nested":
            self.nested()
        else:
            self.page.line("사업비 (당해년도)\t", cost, "\t[국비]\t", "[사비]" if form == "slip" else "[시비]", own)
            if self.random.random() < 0.5:
                self.page.line("\t\t기타 (예산 외) [구비]\t[기타]")

    def nested(self) -> None:
        """Write the whole cost as a table in HTML inside a cell."""
        p, pen = self.project, self.pen
        whole = pen.amount(p.amount, (Measure.TOTAL_COST,), p.year, item="총사업비", total=True)
        city = pen.amount(p.amount, (Measure.TOTAL_COST,), p.year, item="총사업비", funding="시비")
        rate = percent("0 %", Measure.SUBSIDY_RATE, p.year, item="총사업비")
        heads = "".join(f"<td>{h}</td> " for h in ("총", "(국비)", "(시비)", "(보조율)", "(구비)"))
        self.page.line(
            f'총사업비\t<table style="width: 100%;"> <tr> {heads}</tr> <tr> <td>', whole, "</td> <td></td> <td>", city,
            "</td> <td>", rate, "</td> <td></td> </tr> </table>",
        )  # fmt: skip

    def staff(self) -> None:
        """Write who is in charge: posts and extensions."""
        o = self.project.office
        self.small("사업 담당자")
        cells: tuple[Cell, ...] = (
            (Word(o.bureau, FactKind.DEPARTMENT, "실·국", key="bureau"),),
            (Word(o.division, FactKind.DEPARTMENT, "부서명", key="division"),),
            (Word(f"과장 내선 {o.head}", FactKind.PERSON, "과장", key="head"),),
            (Word(f"팀장 내선 {o.lead}", FactKind.PERSON, "팀장", key="lead"),),
            (Word(f"담당 내선 {o.clerk}", FactKind.PERSON, "주무관", key="clerk"),),
        )
        self.table([tables.words("실·국", "부서명", "과 장", "팀장", "주무관")], [cells])
        self.page.gap()
        self.page.line("※ 부서명은 예산 편성 당시를 기준으로 한다.")

    def budget(self) -> None:
        """Write the budget by account, two years and the change."""
        p, pen = self.project, self.pen
        old, new = p.year - 1, p.year
        self.big(2, "예산 설명")
        self.small("예산 총괄")
        self.unit(", %")
        names = (f"{old}예산액 (A)", f"{new}예산액 (B)", "증감 (B-A)", "(B-A)*100/A")
        if self.random.random() < 0.3:
            names = (f"{old}년 예산액(A)", f"{new}년 예산액(B)", "증감액(B-A)", "증감률(%)")
        older = self.random.random() < 0.25  # a column for the year before last, left blank by the converter
        first = (f"{old - 1}년 예산액",) if older else ()
        header = [tables.words(self.spaced("구분"), *first, *names)]

        def row(
            label: str, before: int, amount: int, key: str, *, total: bool, account: str | None
        ) -> tuple[Cell, ...]:
            def cell(value: int, measures: tuple[Measure, ...], year: int, n: int) -> Cell:
                return pen.cell(
                    value,
                    measures,
                    year,
                    item=label,
                    column=names[n],
                    key=f"{key}.{'ABC'[n]}",
                    total=total,
                    account=account,
                    inset=True,
                )

            blank = Mark("", Kind.BLANK, None, "KRW", "", BUDGET, (old - 1,), item=label, column="", optional=True)
            return (
                (label,),
                *(((self.style.inset.strip() or "", blank),) if older else ()),
                cell(before, BUDGET, old, 0),
                cell(amount, BUDGET, new, 1),
                cell(amount - before, (Measure.CHANGE,), new, 2),
                pen.rate(
                    amount, before, Measure.CHANGE_RATE, new, item=label, column=names[3], key=f"{key}.R", inset=True
                ),
            )

        rows = [row(self.spaced("계"), p.before, p.amount, "sum", total=True, account=None)]
        rows += [
            row(self.account(h), h.before, h.amount, f"head{n}", total=False, account=h.name)
            for n, h in enumerate(p.heads)
        ]
        self.table(header, rows)

    def formula(self, line: Line, head: Head) -> tuple[str | Mark, ...]:
        """Write how an amount is made, with a unit price when it has one."""
        if not line.count:
            return ()
        price = line.amount // line.count // line.times
        unit = "원" if self.style.unit != "백만원" else "백만원"
        pieces: list[str | Mark] = [
            " ",
            self.pen.amount(
                price,
                (Measure.UNIT_PRICE,),
                self.project.year,
                unit=unit,
                item=line.label,
                account=head.name,
                optional=True,
            ),
            self.style.times,
            count(line.count, line.counted, self.project.year, item=line.label, optional=True),
        ]
        if line.times > 1:
            times = "개월" if line.counted != "개월" else "회"
            pieces += [self.style.times, count(line.times, times, self.project.year, item=line.label, optional=True)]
        return tuple(pieces)

    def calculation(self) -> None:
        """Write the calculation of each account: lines, their parts, formulas."""
        p, style = self.project, self.style
        title = self.random.choice(("산출근거", "예산 산출근거", "예산 요구내역 및 산출근거"))
        self.small(title)
        header = (
            (("과목구분",), (f"{p.year}년 예산내역",))
            if self.random.random() < 0.7
            else (("과목구분",), ("세부 산출내역",))
        )
        if style.table in {"tab", "spaces"}:
            self.page.line(header[0][0], "\t", header[1][0])
            for n, h in enumerate(p.heads):
                if n and style.torn and self.random.random() < 0.5:
                    self.page.gap()
                    self.page.line(header[0][0], "\t", header[1][0])
                shift = "\t" if n and self.random.random() < 0.15 else ""
                for m, pieces in enumerate(self.lines(h, n)):
                    lead = shift if m == 0 else ""
                    self.page.line(
                        lead, self.account(h) if m == 0 else "", "\t", *pieces, self.random.choice(("", "\t"))
                    )
            return
        rows: list[tables.Row] = []
        for n, h in enumerate(p.heads):
            rows += [((self.account(h) if m == 0 else "",), tuple(pieces)) for m, pieces in enumerate(self.lines(h, n))]
        self.table([header], rows)

    def lines(self, head: Head, n: int) -> list[tuple[str | Mark, ...]]:
        """Return an account's lines and their parts as pieces."""
        found: list[tuple[str | Mark, ...]] = []
        equals = self.style.equals if self.style.table == "tab" else " = "
        if equals == "\t= " and n % 2:
            equals = "\t=\t"
        first, second, _ = self.style.bullets
        for m, line in enumerate(head.lines):
            for mark, this, key, owner in [
                (first, line, f"line{n}.{m}", ""),
                *((second.strip(), c, f"line{n}.{m}.{i}", line.label) for i, c in enumerate(line.children)),
            ]:
                amount = self.pen.amount(
                    this.amount, PLANNED, self.project.year, item=this.label, account=head.name, owner=owner, key=key
                )
                found.append((f"{mark} {this.label}", *self.formula(this, head), equals, amount))
        return found

    def description(self) -> None:
        """Write aims, grounds, contents with the cost of each, and the whole cost."""
        p, page, random = self.project, self.page, self.random
        first = self.style.bullets[0]
        self.big(3, "사업설명")
        self.small("사업목적")
        page.line(f"{first} ", Word(p.aim, FactKind.TEXT, "사업목적", key="aim"))
        self.small("사업근거")
        page.line(f"{first} ", Word(f"{p.law} 제{p.article}조", FactKind.LEGAL, "사업근거", key="law"))
        page.line(f"{first} ", Word(p.ordinance, FactKind.LEGAL, "사업근거", key="ordinance"))
        self.small("사업내용")
        for n, (_, line) in enumerate(p.events):
            page.line(f"- {line.label}")
            when = (
                f"{p.year}. {p.event_month}월"
                if n == 0
                else random.choice(("연중 수시", f"{p.year}년 상반기", f"{p.year}. 4월 ~ 6월"))
            )
            page.line(" - 시기 : ", Word(when, FactKind.DATE, "시기", line.label, key=f"when{n}"))
            if n == 0:
                page.line(" - 장소 : ", Word(p.event_place, FactKind.PLACE, "장소", line.label, key="where"))
            if random.random() < 0.7:
                cost = self.pen.amount(line.amount, NEEDED, p.year, item="소요예산", owner=line.label, key=f"need{n}")
                page.line(" - 소요예산 : ", cost)
        if random.random() < 0.5:
            prose.sentences(page, random, p.year, "-")
        page.line(f"- 연계행사 : {p.mentioned} 홍보관 공동 운영 협의")
        page.line(
            "- 총사업비 : ",
            self.pen.amount(p.amount, (Measure.TOTAL_COST,), p.year, item="총사업비", key="cost", total=True),
        )

    def history(self) -> None:
        """Write how it came about: dates and documents."""
        self.small("추진경위")
        prose.numbers_that_are_no_figures(self.page, self.random, self.project.year, self.style.bullets[0])

    def schedule(self) -> None:
        """Write the year's steps with what each will take."""
        p, pen = self.project, self.pen
        self.small(f"{p.year}년도 추진일정")
        self.unit()
        column = "예산집행금액"
        rows: list[tables.Row] = [
            (("계",), ("",), pen.cell(p.amount, SCHEDULED, p.year, item="계", column=column, total=True), ("",)),
        ]
        for n, s in enumerate(p.steps):
            when = f"{p.year}.{s.first:02}~{p.year}.{s.last:02}"
            rows.append((
                (Word(s.label, FactKind.STEP, s.label, key=f"step{n}"),),
                (Word(when, FactKind.DATE, s.label, key=f"period{n}"),),
                pen.cell(s.amount, SCHEDULED, p.year, item=s.label, column=column, key=f"spend{n}"),
                (s.detail,),
            ))  # fmt: skip
        self.table([tables.words("사업추진절차", "추진기간", column, "추진세부내용")], rows)

    def effects(self) -> None:
        """Write the results of three years, with counts, and the effects hoped for."""
        p, page = self.project, self.page
        self.big(4, "사업효과")
        self.small("최근 3년 추진실적")
        for year, results in p.results:
            listed = '<ul style="list-style-type: none;"> ' if self.style.codes else ""
            page.put(f"{year}년도\t{listed}")
            for n, (label, number, unit) in enumerate(results):
                page.put(
                    " " if n else "", f"○ {label} : ", count(number, unit, year, item=label, key=f"result{year}.{n}")
                )
            page.gap()
        self.small("향후 기대효과")
        page.line(
            f"{self.style.bullets[0]} ", Word(f"{p.aim}, 주민 만족도 향상", FactKind.TEXT, "기대효과", key="effect")
        )

    def settlement(self) -> None:
        """Write what was settled in three years."""
        p, pen = self.project, self.pen
        self.big(5, "최근 3년 결산 현황")
        self.unit()
        first = self.random.choice(("최종예산", "당초예산"))
        names = (first, "전년이월", "예산변경", "예산현액", "집행액", "차년이월", "집행잔액")
        kinds = (
            Measure.FINAL if first == "최종예산" else Measure.INITIAL,
            Measure.CARRIED_IN, Measure.ADJUSTED, Measure.CURRENT, Measure.EXECUTED, Measure.CARRIED_OUT, Measure.BALANCE,
        )  # fmt: skip
        rows: list[tables.Row] = []
        for s in p.settled:
            values = (s.final, s.carried_in, s.adjusted, s.current, s.spent, s.carried_out, s.left)
            rows.append((
                (str(s.year),),
                *(pen.cell(v, (k,), s.year, item=str(s.year), column=n, key=f"settled{s.year}.{k.name}", inset=True)
                  for v, k, n in zip(values, kinds, names, strict=True)),
            ))  # fmt: skip
        self.table([tables.words("연도", *names)], rows)

"""Reads the Word documents of plans with python-docx and holds what they say against plan.json.

    read_back.py RESULTS SCENARIOS

RESULTS has a folder for each plan, SCENARIOS one of the same name with the tables.
"""

import collections
import csv
import json
import pathlib
import sys

import docx
from docx.oxml.ns import qn
from docx.table import _Cell
from docx.text.paragraph import Paragraph

Visit = collections.namedtuple("Visit", "member organisation date times")


def rows(table):
    """The cells of each row; what is joined with the cell above has its text."""
    above = {}
    for tr in table.tr_lst:
        cells, column = [], 0
        for tc in tr.tc_lst:
            if tc.vMerge == "continue":
                text = above[column]
            else:
                text = _Cell(tc, None).text
            above[column] = text
            cells.append(text)
            column += tc.grid_span
        yield cells


def is_data(table):
    """Whether it is a table of data, and not one that holds head or signature in place."""
    return table.tblPr.find(qn("w:tblBorders")) is not None


def blocks(document):
    """Paragraphs as text and tables of data as rows under headings, in the order in which they stand."""
    for element in document.element.body:
        if element.tag == qn("w:p"):
            yield Paragraph(element, document).text
        elif element.tag == qn("w:tbl") and is_data(element):
            heading, *others = rows(element)
            # Rows of one cell are headings between rows.
            yield [dict(zip(heading, cells)) for cells in others if len(cells) == len(heading)]


def iso(date):
    day, month, year = date.split("/")
    return f"{year}-{month}-{day}"


def occasions(text):
    """The visits of a cell with a line for each, such as “03/03/2021 08:00–10:00”."""
    for line in text.split("\n"):
        if line[:1].isdigit():
            date, times = line.split(" ")
            yield iso(date), times


class Plan:
    def __init__(self, result, scenario):
        data = json.loads((result / "plan.json").read_text())
        names = {}
        for table in ("members", "organisations"):
            with open(scenario / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
                head = file.readline()
                file.seek(0)
                for row in csv.DictReader(file, delimiter=";" if head.count(";") > head.count(",") else ","):
                    names[row["id"].strip()] = row["name"].strip()
        self.visits = collections.Counter(
            Visit(names[v["member"]], names[v["organisation"]], v["date"], f"{v['start']}–{v['end']}")
            for v in data["visits"]
        )
        self.pairs = {(names[a["member"]], names[a["organisation"]]) for a in data["assignments"]}
        self.pairs |= {(v.member, v.organisation) for v in self.visits}
        # Two organisations may have one name.
        self.places = len({row["organisation"] for row in data["assignments"] + data["visits"]})
        self.members = {names[v] for v in names}
        self.number = len(data["visits"])


class Judge:
    def __init__(self, name):
        self.name, self.faults = name, 0

    def expect(self, what, found, wanted):
        if found != wanted:
            self.faults += 1
            print(f"{self.name}: {what}")
            if isinstance(wanted, collections.Counter):
                print("  missing:", list((wanted - found).items())[:3], "too many:", list((found - wanted).items())[:3])
            else:
                print("  found:", str(found)[:300], "wanted:", str(wanted)[:300])


def table_with(found, *headings):
    return next((rows for rows in found if isinstance(rows, list) and rows and set(headings) <= rows[0].keys()), [])


def assignments(document, plan, judge):
    found = list(blocks(document))
    for headings in (("Họ và tên", "Tổ chức", "Thời gian dự"), ("Người dự", "Tổ chức", "Thời gian dự")):
        table = table_with(found, *headings)
        visits = collections.Counter(
            Visit(row[headings[0]], row["Tổ chức"], *when) for row in table for when in occasions(row["Thời gian dự"])
        )
        judge.expect(f"visits by {headings[0]}", visits, plan.visits)
        pairs = {(row[headings[0]], row["Tổ chức"]) for row in table if row["Tổ chức"] != "chưa được phân công"}
        judge.expect(f"who goes where by {headings[0]}", pairs, plan.pairs)


def papers(document, plan, judge, prefix, column, is_member):
    """Letters to organisations, or pages for members: each has a line that says whose it is, then a table."""
    visits, owners, owner = collections.Counter(), [], ""
    for block in blocks(document):
        if isinstance(block, str):
            if block.startswith(prefix):
                owner = block.removeprefix(prefix)
                owners.append(owner)
            continue
        for row in block:
            for when in occasions(row["Thời gian" if is_member else "Thời gian dự"]):
                if is_member:
                    visits[Visit(owner.split(", ")[0], row[column], *when)] += 1
                else:
                    visits[Visit(row[column], owner, *when)] += 1
    judge.expect(f"visits on papers that begin with “{prefix}”", visits, plan.visits)
    if not is_member:
        judge.expect("letters to", set(owners), {organisation for _, organisation in plan.pairs})
        judge.expect("letters", len(owners), plan.places)
    return owners


def month(document, plan, judge, label):
    table = table_with(list(blocks(document)), "Ngày", "Giờ", "Ai đi", "Dự với")
    found = collections.Counter((row["Dự với"], iso(row["Ngày"]), row["Giờ"]) for row in table)
    wanted = collections.Counter()
    for visit, count in plan.visits.items():
        if visit.date.startswith(label):
            wanted[(visit.organisation, visit.date, visit.times)] += count
    judge.expect(f"visits of {label}", found, wanted)
    for row in table:
        names = {v.member for v in plan.visits if (v.organisation, v.date) == (row["Dự với"], iso(row["Ngày"]))}
        judge.expect("who goes", any(row["Ai đi"].startswith(name) for name in names), True)


def form(document, judge):
    """Paper, margins, header, repeated headings, a signature that is held to the text, and the seal."""
    for section in document.sections:
        turned = section.orientation == docx.enum.section.WD_ORIENT.LANDSCAPE
        size = (round(section.page_width.mm), round(section.page_height.mm))
        judge.expect("paper", size, (297, 210) if turned else (210, 297))
        margins = [section.top_margin, section.bottom_margin, section.left_margin, section.right_margin]
        judge.expect("margins", [round(margin.mm) for margin in margins], [20, 20, 30, 15])
    first = document.sections[0]
    judge.expect("page number", " PAGE " in "".join(first.header._element.itertext()), True)
    judge.expect("no number on the first page", "".join(first.first_page_header._element.itertext()), "")
    judge.expect("fingerprint", "Dấu vân tay" in "".join(first.first_page_footer._element.itertext()), True)
    for table in document.element.body.iter(qn("w:tbl")):
        flags = [tr.trPr.find(qn("w:tblHeader")) is not None for tr in table.tr_lst]
        if is_data(table):
            judge.expect("repeated heading", flags, [True] + [False] * (len(flags) - 1))
        judge.expect("whole rows", all(tr.trPr.find(qn("w:cantSplit")) is not None for tr in table.tr_lst), True)
        if "Nơi nhận:" in "".join(table.itertext()):
            before = table.getprevious()
            judge.expect("the line before the signature", before.pPr.keepNext is not None, True)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    judge.expect("typeface", defaults.find(".//" + qn("w:rFonts")).get(qn("w:ascii")), "Times New Roman")
    parts = {str(part.partname): part.blob for part in document.part.package.iter_parts()}
    judge.expect("seal", b"phancong-seal/1 document=" in parts["/docProps/custom.xml"], True)


def main():
    results, scenarios = map(pathlib.Path, sys.argv[1:])
    faults = count = 0
    for result in sorted(path.parent for path in results.glob("*/plan.json")):
        judge = Judge(result.name)
        plan = Plan(result, scenarios / result.name)
        files = sorted(result.glob("*.docx"))
        judge.expect("documents", len(files) >= 4, True)
        for path in files:
            judge.name = f"{result.name}/{path.name}"
            document = docx.Document(str(path))
            form(document, judge)
            if path.stem == "bang-phan-cong":
                assignments(document, plan, judge)
            elif path.stem == "thu-to-chuc":
                papers(document, plan, judge, "Kính gửi: ", "Họ và tên", False)
            elif path.stem == "trang-thanh-vien":
                owners = papers(document, plan, judge, "Kính gửi: Đồng chí ", "Tổ chức", True)
                judge.expect("whose page it is", {owner.split(", ")[0] for owner in owners} <= plan.members, True)
            elif path.stem.startswith("lich-thang-"):
                month(document, plan, judge, path.stem.removeprefix("lich-thang-"))
        count += len(files)
        faults += judge.faults
        print(f"{result.name}: {plan.number} visits in {len(files)} Word documents, {judge.faults} faults")
    if not count:
        sys.exit("no Word documents found")
    sys.exit(1 if faults else 0)


main()

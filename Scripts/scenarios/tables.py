"""The tables of a scenario folder: their columns, how they are sorted and written."""

import csv
from pathlib import Path

#: Column keys in file order; the first entries of KEYS identify a row.
COLUMNS = {
    "areas": ["id", "name", "kind", "parent", "residential"],
    "organisations": ["id", "name", "kind", "area", "parent", "priority", "latitude", "longitude",
                      "venue", "meets", "starts", "minutes", "except"],
    "members": ["id", "name", "role", "title", "unit", "own_organisations", "areas", "residence",
                "latitude", "longitude"],
    "registrations": ["member", "organisation", "choice"],
    "meetings": ["id", "organisation", "date", "start", "end", "kind", "invitation", "announced"],
    "busy": ["who", "from", "to", "reason", "body"],
    "holidays": ["date", "name"],
    "history": ["member", "organisation", "from_year", "to_year"],
    "pins": ["member", "organisation", "date", "action", "reason"],
}

REQUIRED = {
    "areas": ["id", "name"],
    "organisations": ["id", "name", "kind", "area"],
    "members": ["id", "name", "role"],
    "registrations": ["member", "organisation", "choice"],
    "meetings": ["id", "organisation", "date", "start", "end"],
    "busy": ["who", "from", "to"],
    "holidays": ["date", "name"],
    "history": ["member", "organisation", "from_year", "to_year"],
    "pins": ["member", "organisation", "action", "reason"],
}

KEYS = {
    "registrations": ["member", "choice"],
    "busy": ["from", "to", "who"],
    "holidays": ["date"],
    "history": ["member", "organisation", "from_year"],
    "pins": ["member", "organisation", "date"],
}


class ScenarioFolder:
    """Rows collected table by table, then written as one folder."""

    def __init__(self, name, settings):
        self.name = name
        self.settings = settings
        self.rows = {table: [] for table in COLUMNS}
        self.calendars = {}

    def add(self, table, **values):
        """Appends a row; lists become `;`-separated cells, absent columns stay empty.

        A column that is a Python keyword is written with an underscore: `from_`.
        """
        values = {key.rstrip("_"): value for key, value in values.items()}
        unknown = set(values) - set(COLUMNS[table])
        if unknown:
            raise KeyError(f"{table} has no column {sorted(unknown)}")
        row = {}
        for column in COLUMNS[table]:
            value = values.get(column, "")
            row[column] = ";".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
        self.rows[table].append(row)
        return row

    def find(self, table, identifier):
        return next(row for row in self.rows[table] if row["id"] == identifier)

    def write(self, root):
        folder = Path(root) / self.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "scenario.toml").write_text(self.settings.strip() + "\n", encoding="utf-8")
        for table, rows in self.rows.items():
            path = folder / f"{table}.csv"
            if not rows:
                path.unlink(missing_ok=True)
                continue
            key = KEYS.get(table, ["id"])
            rows = sorted(rows, key=lambda row: [row[column] for column in key])
            columns = [column for column in COLUMNS[table]
                       if column in REQUIRED[table] or any(row[column] for row in rows)]
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        for owner, text in self.calendars.items():
            (folder / "calendars").mkdir(exist_ok=True)
            with (folder / "calendars" / f"{owner}.ics").open("w", encoding="utf-8", newline="") as file:
                file.write(text)
        return folder

"""How importing an extract and asking for times grow with the size of the network.

    import_growth.py ROADS

ROADS is the built example `roads` of heimly-roads. Makes made-up countries of growing size, imports each, and asks
for the times from 1,000 homes to each of 42 places. Prints the table for tests/bench/README.md. Only the standard
library is used.
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

SIZES = [50_000, 100_000, 200_000, 400_000, 800_000, 1_500_000]
HEADINGS = {
    "junctions": "{:,.0f}", "extract MB": "{:.1f}", "reading s": "{:.1f}", "building s": "{:.1f}",
    "preparing s": "{:.1f}", "writing s": "{:.1f}", "whole s": "{:.1f}", "most memory MB": "{:.0f}",
    "file MB": "{:.0f}", "opening s": "{:.2f}", "1,000 roads found ms": "{:.1f}",
    "1,000 homes to one place ms": "{:.1f}", "p90 ms": "{:.1f}",
}


def run(roads: str, *words: object) -> str:
    return subprocess.run([roads, *map(str, words)], check=True, capture_output=True, text=True).stdout


def numbers(text: str) -> dict[str, str]:
    return dict(line.rsplit(",", 1) for line in text.splitlines() if "," in line and not line.startswith("Summary"))


def side(summary: str, name: str) -> int:
    return int(summary.split(f"{name}: ")[1].split(",")[0].split(" ")[0])


def measure(roads: str, size: int, folder: Path) -> list[float]:
    extract, prepared, points = folder / "land.osm.pbf", folder / "veinett", folder / "points.csv"
    run(roads, "generate", size, extract)
    told = run(roads, "import", extract, prepared)
    summary = next(line for line in told.splitlines() if line.startswith("Summary"))
    south, west, north, east = (side(summary, name) for name in ("south", "west", "north", "east"))
    chance = random.Random(5)
    drawn = [f"{chance.randint(south, north)},{chance.randint(west, east)}" for _ in range(1_042)]
    points.write_text("\n".join(drawn))
    steps, many = numbers(told), numbers(run(roads, "many", prepared, points, 42))
    return [
        side(summary, "junctions"),
        extract.stat().st_size / 1e6,
        *(float(steps[step]) for step in ("Reading", "Building", "Preparing", "Writing", "whole")),
        float(steps["most memory"].split()[0]) / 1_024,
        prepared.stat().st_size / 1e6,
        float(steps["open"]),
        *(float(many[f"{what} microseconds"]) / 1_000 for what in ("finding their roads", "median", "p90")),
    ]


def main() -> None:
    print("| " + " | ".join(HEADINGS) + " |")
    print("|" + "---|" * len(HEADINGS))
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            row = measure(sys.argv[1], size, Path(folder))
            print("| " + " | ".join(form.format(value) for form, value in zip(HEADINGS.values(), row)) + " |")


if __name__ == "__main__":
    main()

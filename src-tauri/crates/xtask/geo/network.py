"""The coarse road network of assets/geo/network.csv, from the place data and four hand-made tables.

The tables stand in assets/geo and are read from there: ferries.csv, fixed_links.csv, no_road.csv (each row with
its basis) and main_roads.csv (which places the main roads pass, from general knowledge, not looked up).

Nodes are settlements, junctions, ferry quays and the ends of tunnels and bridges. Two neighbouring nodes on the
same land are joined by the shortest way over land on a raster of 300 m, so that no way crosses a fjord; of those
ways only the ones are kept that make a journey at least an eighth shorter. Lands are joined by the tables, and by
a short bridge that is assumed where no table has one. The same input gives the same bytes.
"""

import csv
import heapq
import io
import math
import re
from collections import Counter, defaultdict

import numpy as np
import shapely
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import Delaunay, cKDTree
from shapely.geometry import Point
from shapely.ops import unary_union
from shapely.strtree import STRtree

CELL = 0.3  # km of a raster cell
SETTLEMENT_KM = 1.2  # two settlements nearer than this are one node
NEAR_SEA_KM = 1.5
STRETCH = 1.12
# Minutes a kilometre over land: coarse/model.rs of the crate heimly-geo has the same numbers and says what they were
# tuned on. Here they only choose which ways are kept.
MINUTES = {"motorway": 0.70, "main": 0.97, "minor": 1.27, "other": 1.08}
EMPTY, EMPTY_FROM_KM, SHORE, FIXED = 1.8, 13.0, 0.38, 0.9
RANK = {"motorway": 0, "main": 1, "minor": 2}

# Lands joined by a bridge or causeway that stands in no table (general knowledge, not looked up), by the names of a
# place on each side.
JOINED = [
    ("Hopen", "Edøya (Smøla)"), ("Gladstad", "Igerøy (Vega)"), ("Sævrøy", "Austrheim"), ("Austevoll", "Hufthamar"),
    ("Bekkjarvik", "Selbjørn"), ("Kragerø Skjærgård", "Skåtøy brygge"),
    ("Longva", "Flemsøya"), ("Kalvåg", "Oldeide"), ("Bulandet", "Værlandet"), ("Knarrlagsund", "Ansnes"),
    ("Kvaløya", "Kvaløya"), ("Borkenes", "Borkenes"),
]
# Neighbours with a mountain and no road between them (general knowledge).
APART = {("Geiranger", "Tafjord")}
# Tunnels and bridges whose end in the table lies nearest to the wrong land: the end that must be on larger land.
ON_LARGER_LAND = {"Haramsfjordtunnelen (Nordøyvegen)": "a", "Mjøsundbrua": "a"}
# Places on the mainland that no road leads to: how far round the point, in km, their settlements lie.
ROADLESS_KM = {"Kjerringøy": 14.0, "Sørfjorden": 8.0, "Hidra": 0.8}


def project(lat, lon):
    """Kilometres on a conformal conic map with the parallels 60 and 69; under one per cent off in Norway."""
    p1, p2, p0 = (math.radians(x) for x in (60, 69, 64))
    n = math.log(math.cos(p1) / math.cos(p2)) / math.log(math.tan(math.pi / 4 + p2 / 2) / math.tan(math.pi / 4 + p1 / 2))
    f = 6371.0 * math.cos(p1) * math.tan(math.pi / 4 + p1 / 2) ** n / n
    rho = f / np.tan(math.pi / 4 + np.radians(lat) / 2) ** n
    angle = n * np.radians(np.asarray(lon) - 14.0)
    return rho * np.sin(angle), f / math.tan(math.pi / 4 + p0 / 2) ** n - rho * np.cos(angle)


def unproject(x, y):
    p1, p2, p0 = (math.radians(v) for v in (60, 69, 64))
    n = math.log(math.cos(p1) / math.cos(p2)) / math.log(math.tan(math.pi / 4 + p2 / 2) / math.tan(math.pi / 4 + p1 / 2))
    f = 6371.0 * math.cos(p1) * math.tan(math.pi / 4 + p1 / 2) ** n / n
    down = f / math.tan(math.pi / 4 + p0 / 2) ** n - y
    rho = math.hypot(x, down)
    return math.degrees(2 * math.atan((f / rho) ** (1 / n)) - math.pi / 2), 14.0 + math.degrees(math.atan2(x, down) / n)


def km_between(a, b, c, d):
    a, b, c, d = (math.radians(x) for x in (a, b, c, d))
    return 12742 * math.asin(math.sqrt(math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2))


def read(folder, name):
    with open(folder / name, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


class Land:
    """The land as a raster of cells, each with the number of the land it belongs to; 0 is water or abroad."""

    def __init__(self, outlines):
        whole = shapely.transform(
            unary_union(list(outlines.values())), lambda c: np.column_stack(project(c[:, 1], c[:, 0])))
        self.parts = list(whole.geoms)
        x0, y0, x1, y1 = whole.bounds
        self.x0, self.y0 = x0 - 10 * CELL, y0 - 10 * CELL
        self.ground = self.raster(int((y1 - y0) / CELL) + 20, int((x1 - x0) / CELL) + 20)
        self.of, _ = ndimage.label(self.ground, np.ones((3, 3)))
        self.near_sea = ndimage.distance_transform_edt(self.ground) * CELL < NEAR_SEA_KM
        self.count()

    def raster(self, height, width):
        """Cells whose middle is inside an outline, by the even-odd rule."""
        cells = np.zeros((height, width), bool)
        rings = [np.asarray(r.coords) for p in self.parts for r in (p.exterior, *p.interiors)]
        lines = np.vstack([np.hstack([c[:-1], c[1:]]) for c in rings])
        low = np.minimum(lines[:, 1], lines[:, 3])
        high = np.maximum(lines[:, 1], lines[:, 3])
        first = np.ceil((low - self.y0) / CELL - 0.5).astype(int)
        last = np.ceil((high - self.y0) / CELL - 0.5).astype(int)
        met = [[] for _ in range(height)]
        for (ax, ay, bx, by), i0, i1 in zip(lines, first, last):
            for i in range(i0, i1):
                met[i].append(ax + ((i + 0.5) * CELL + self.y0 - ay) / (by - ay) * (bx - ax))
        for i, at in enumerate(met):
            at.sort()
            for a, b in zip(at[::2], at[1::2]):
                cells[i, max(0, math.ceil((a - self.x0) / CELL - 0.5)):math.ceil((b - self.x0) / CELL - 0.5)] = True
        return cells

    def count(self):
        self.sizes = np.bincount(self.of.ravel())
        self.boxes = ndimage.find_objects(self.of)

    def km2(self, land):
        return self.sizes[land] * CELL**2

    def cell(self, x, y):
        return int((y - self.y0) / CELL), int((x - self.x0) / CELL)

    def middle(self, i, j):
        return self.x0 + (j + 0.5) * CELL, self.y0 + (i + 0.5) * CELL

    def snap(self, x, y, most_km=3.0, least_km2=0.0):
        """The nearest cell of land; a rock gives way to large land within 1.2 km."""
        i, j = self.cell(x, y)
        r = int(most_km / CELL) + 1
        near = self.of[i - r:i + r + 1, j - r:j + r + 1]
        a, b = np.nonzero((near > 0) & (self.sizes[near] * CELL**2 >= least_km2))
        if len(a) == 0:
            return None
        d = np.hypot(a - r, b - r)
        k = d.argmin()
        if self.km2(near[a[k], b[k]]) < 1.0:
            large = self.sizes[near[a, b]] * CELL**2 >= 20
            if large.any() and d[large].min() * CELL <= 1.2:
                k = np.nonzero(large)[0][d[large].argmin()]
        return i - r + a[k], j - r + b[k]

    def part_roadless(self, roadless):
        """Islands that only the coarse raster joins to other land become lands of their own."""
        tree, lands = STRtree(self.parts), len(self.sizes) - 1
        for row in roadless:
            at = Point(*project(float(row["lat"]), float(row["lon"])))
            near = [self.parts[k] for k in tree.query(at.buffer(1.0))]
            near = [p for p in near if 1 <= p.area <= 3000 and p.distance(at) <= 1.0]
            if not near:
                continue
            island = min(near, key=lambda p: p.distance(at))
            a, b, c, d = island.bounds
            (i0, j0), (i1, j1) = self.cell(a, b), self.cell(c, d)
            ii, jj = np.mgrid[i0:i1 + 1, j0:j1 + 1]
            inside = shapely.contains_xy(island, self.x0 + (jj + 0.5) * CELL, self.y0 + (ii + 0.5) * CELL)
            here = self.of[i0:i1 + 1, j0:j1 + 1]
            inside &= here > 0
            if not inside.any():
                continue
            most = Counter(here[inside].tolist()).most_common(1)[0][0]
            if (self.of == most).sum() > inside.sum() * 1.3 + 5:
                lands += 1
                here[inside] = lands
        self.count()


class Groups:
    """Which lands roads join."""

    def __init__(self):
        self.up = {}

    def of(self, land):
        while self.up.get(land, land) != land:
            land = self.up[land]
        return land

    def join(self, one, other):
        self.up[self.of(one)] = self.of(other)


class Network:
    def __init__(self, outlines, postnummer, places, folder):
        self.folder = folder
        self.ferries, self.fixed = read(folder, "ferries.csv"), read(folder, "fixed_links.csv")
        self.no_road = read(folder, "no_road.csv")
        self.land = Land(outlines)
        self.land.part_roadless([r for r in self.no_road if r["status"] == "no_road"])
        self.nodes, self.at, self.links, self.mains = [], [], [], []
        self.settle(postnummer, places)
        self.settlements = len(self.nodes)
        self.quays()
        self.fix()
        self.main_roads()
        self.join_lands()
        self.xy = np.array([self.land.middle(*p) for p in self.at])
        self.lands = [int(self.land.of[p]) for p in self.at]
        self.find_roadless()
        self.find_ways()

    def add(self, name, kind, lat, lon, kommune, at=None):
        at = at or self.land.snap(*project(lat, lon))
        if at is None:
            return None
        self.nodes.append((name, kind, lat, lon, kommune))
        self.at.append(at)
        return len(self.nodes) - 1

    def settle(self, postnummer, places):
        grid = defaultdict(list)

        def settle(name, kind, lat, lon, kommune):
            a, b = int(lat * 20), int(lon * 10)
            near = [p for i in (-1, 0, 1) for j in (-1, 0, 1) for p in grid[a + i, b + j]]
            if any(km_between(lat, lon, *p) < SETTLEMENT_KM for p in near):
                return
            if self.add(name, kind, lat, lon, kommune) is not None:
                grid[a, b].append((lat, lon))

        for name, kommune, lat, lon in places:
            settle(name, "place", round(lat, 4), round(lon, 4), kommune)
        placed = [row for row in postnummer if row[3]]
        for _, name, kommune, lat, lon, quality in placed:
            if quality == "direct":
                settle(name, "post", float(lat), float(lon), kommune)
        have = {n[4] for n in self.nodes}
        for _, name, kommune, lat, lon, _ in placed:
            if kommune not in have:
                settle(name, "guess", float(lat), float(lon), kommune)

    def quays(self):
        self.quay = {}
        for row in self.ferries:
            for s in "ab":
                key = row["quay_" + s], row["kommune_" + s]
                if key not in self.quay:
                    lat, lon = float(row["lat_" + s]), float(row["lon_" + s])
                    self.quay[key] = self.add(row["quay_" + s], "quay", lat, lon, row["kommune_" + s])

    def fix(self):
        self.groups = Groups()
        for k, row in enumerate(self.fixed):
            ends = []
            for s in "ab":
                lat, lon = float(row["lat_" + s]), float(row["lon_" + s])
                larger = ON_LARGER_LAND.get(row["name"]) == s
                at = self.land.snap(*project(lat, lon), *((6.0, 3000.0) if larger else ()))
                ends.append(self.add(row["side_" + s], "link", lat, lon, row["kommune"], at))
            if row["kind"] == "bridge" and len({int(self.land.of[self.at[e]]) for e in ends}) == 1:
                self.draw_apart(row, ends)
            self.links.append((*ends, k))
            self.groups.join(*(int(self.land.of[self.at[e]]) for e in ends))

    def draw_apart(self, row, ends):
        """Moves the ends of a bridge over a fjord outwards: the points are rough, and both may lie on one shore."""
        middle = np.array(project(float(row["lat_mid"]), float(row["lon_mid"])))
        for s, end in zip("ab", ends):
            out = np.array(project(float(row["lat_" + s]), float(row["lon_" + s]))) - middle
            if math.hypot(*out) < 0.3:
                continue
            at = self.land.snap(*(middle + out * (1 + 1.0 / math.hypot(*out))))
            if at is not None and self.land.of[at] == self.land.of[self.at[end]]:
                self.at[end] = at

    def stop(self, text, by_name):
        """A stop of a main road: the nodes it may be, or a point, or a link."""
        if text.startswith("#"):
            found = [l for l in self.links if self.fixed[l[2]]["name"].startswith(text[1:])]
            if not found:
                raise SystemExit(f"main_roads.csv: {text} is no tunnel or bridge. Nothing was written.")
            return text, None, found[0]
        match = re.match(r"(.*)\(([\d.]+),([\d.]+)\)$", text)
        if match:
            return match[1].strip(), (float(match[2]), float(match[3])), None
        name = text.lower()
        found = by_name.get(name) or [k for n, ks in by_name.items() if n.startswith(name + " ") for k in ks]
        if not found:
            raise SystemExit(f"main_roads.csv: no settlement is called {text}. Nothing was written.")
        return text, None, found

    def main_roads(self):
        by_name = defaultdict(list)
        for k in range(self.settlements):
            by_name[self.nodes[k][0].lower()].append(k)
        fixed = {frozenset(l[:2]) for l in self.links}
        for row in read(self.folder, "main_roads.csv"):
            stops = [self.stop(s.strip(), by_name) for s in row["stops"].split(">")]
            known = [
                p or (self.nodes[c[0]][2:4] if isinstance(c, list) and len(c) == 1 else None) for _, p, c in stops]
            chain = []
            for i, (name, point, found) in enumerate(stops):
                if isinstance(found, tuple):
                    chain.append(found)
                elif found:
                    # Of several places of a name the one nearest to the other stops.
                    there = [(abs(j - i), p) for j, p in enumerate(known) if p]
                    to = min(there)[1] if there else None
                    node = min(found, key=lambda k: km_between(*self.nodes[k][2:4], *to) if to else 0)
                    known[i] = self.nodes[node][2:4]
                    chain.append(node)
                else:
                    chain.append(self.junction(name, point))
            flat = self.through(chain)
            for a, b in zip(flat, flat[1:]):
                if a != b and frozenset((a, b)) not in fixed:
                    self.mains.append((a, b, row["road"], row["class"]))

    def junction(self, name, point):
        quay = name.split(" kryss")[0]
        usable = [k for k in range(len(self.nodes)) if self.nodes[k][1] != "link"]
        for k in usable:
            node = self.nodes[k]
            if node[1] == "quay" and node[0].split(" (")[0] == quay and km_between(*node[2:4], *point) < 12:
                return k
        nearest = min(usable, key=lambda k: km_between(*self.nodes[k][2:4], *point))
        if km_between(*self.nodes[nearest][2:4], *point) < 1.5:
            return nearest
        return self.add(name, "junction", *point, "")

    def through(self, chain):
        """The chain of nodes with each tunnel or bridge entered at its near end."""
        chain = [c for c in chain if c is not None]

        def far(u, v):
            return math.hypot(self.at[u][0] - self.at[v][0], self.at[u][1] - self.at[v][1])

        flat = []
        for i, stop in enumerate(chain):
            if not isinstance(stop, tuple):
                flat.append(stop)
                continue
            a, b, _ = stop
            if flat:
                flat += [a, b] if far(flat[-1], a) <= far(flat[-1], b) else [b, a]
            else:
                after = next(c for c in chain[i + 1:] if not isinstance(c, tuple))
                flat.append(b if far(b, after) < far(a, after) else a)
        return flat

    def join_lands(self):
        """Joins inhabited lands that no table joins, by a table's bridge that stands wrong, or a short one assumed."""
        land, groups = self.land, self.groups
        main = int(land.of[land.snap(*project(60.8, 10.8))])
        self.main = main
        roadless = [(r, land.snap(*project(float(r["lat"]), float(r["lon"])))) for r in self.no_road
                    if r["status"] == "no_road"]
        roadless = [(r, int(land.of[at])) for r, at in roadless if at is not None]
        islands = {l for _, l in roadless if land.km2(l) < 3000}
        boat_only = {l for r, l in roadless if "passenger" in r["reach_type"]}
        with_ferry = {int(land.of[self.at[k]]) for k in self.quay.values() if k is not None}
        inhabited = sorted({int(land.of[p]) for p in self.at}, key=lambda l: (-land.sizes[l], l))
        every = [x for x in range(1, len(land.sizes)) if land.sizes[x] > 0]
        spare = [(k, r) for k, r in enumerate(self.fixed) if r["kind"] in ("bridge", "causeway", "subsea tunnel")
                 and land.of[self.at[self.links[k][0]]] == land.of[self.at[self.links[k][1]]]]
        for _ in range(10):
            found = False
            for one in inhabited:
                if groups.of(one) == groups.of(main):
                    continue
                gap = self.gap([x for x in every if groups.of(x) == groups.of(one)])
                if gap is None:
                    continue
                km, there, here = gap
                other = int(land.of[there])
                middle = (np.array(land.middle(*there)) + land.middle(*here)) / 2
                row = min(((math.hypot(*(np.array(project(float(r["lat_mid"]), float(r["lon_mid"]))) - middle)), k)
                           for k, r in spare), default=(99.0, None))
                row = row[1] if row[0] < 2.5 else None
                if row is None:
                    ferry = one in with_ferry or other in with_ferry
                    if km > (0.75 if ferry else 1.3) or one in boat_only or other in boat_only:
                        continue
                    to_main = groups.of(other) == groups.of(main)
                    if to_main and any(groups.of(x) == groups.of(one) for x in islands):
                        continue
                self.bridge(here, there, -1 if row is None else row)
                groups.join(one, other)
                found = True
            if not found:
                break

    def bridge(self, here, there, row):
        ends = []
        for at in (here, there):
            lat, lon = unproject(*self.land.middle(*at))
            ends.append(self.add("", "short", lat, lon, "", at))
        self.links.append((*ends, row))

    def gap(self, lands):
        """The nearest other land that is no rock: (km, cell there, cell here); None beyond four kilometres."""
        land, reach = self.land, 14
        boxes = [land.boxes[x - 1] for x in lands]
        i0, i1 = min(b[0].start for b in boxes) - reach, max(b[0].stop for b in boxes) + reach
        j0, j1 = min(b[1].start for b in boxes) - reach, max(b[1].stop for b in boxes) + reach
        window = land.of[i0:i1, j0:j1]
        ours = np.isin(window, lands)
        others = np.argwhere((window > 0) & ~ours & (land.sizes[window] * CELL**2 >= 0.8))
        if len(others) == 0:
            return None
        cells = np.argwhere(ours)
        d, k = cKDTree(others).query(cells)
        m = d.argmin()
        if d[m] > reach:
            return None
        return d[m] * CELL, tuple(int(v) for v in others[k[m]] + [i0, j0]), tuple(int(v) for v in cells[m] + [i0, j0])

    def find_roadless(self):
        """Nodes of each place without a road that lies on the mainland: no way over land leaves them."""
        self.parted = {}
        for number, row in enumerate(self.no_road):
            at = self.land.snap(*project(float(row["lat"]), float(row["lon"]))) if row["status"] == "no_road" else None
            if at is None or int(self.land.of[at]) != self.main:
                continue
            point = float(row["lat"]), float(row["lon"])
            if row["place"].startswith("Vevelstad"):
                inside = {k for k, n in enumerate(self.nodes) if n[4] == row["kommune_nr"]}
            else:
                km = ROADLESS_KM.get(row["place"], 3.0)
                inside = {k for k, n in enumerate(self.nodes)
                          if km_between(*n[2:4], *point) < (min(km, 1.5) if n[1] == "quay" else km)}
            self.parted[number] = inside

    def parts(self, u, v):
        names = {(self.nodes[u][0], self.nodes[v][0]), (self.nodes[v][0], self.nodes[u][0])}
        return bool(names & APART) or any((u in s) != (v in s) for s in self.parted.values())

    def km(self, u, v):
        return math.hypot(*(self.xy[u] - self.xy[v]))

    def neighbours(self):
        """Pairs that may have a way of their own."""
        count = len(self.nodes)
        pairs = set()
        jitter = np.random.RandomState(1).normal(0, 1e-5, self.xy.shape)
        for corner in Delaunay(self.xy + jitter).simplices:
            pairs |= {tuple(sorted((int(corner[a]), int(corner[b])))) for a, b in ((0, 1), (1, 2), (0, 2))}
        tree = cKDTree(self.xy)
        for u in range(count):
            pairs |= {tuple(sorted((u, int(v)))) for v in tree.query(self.xy[u], 14)[1] if v != u}
        by_land = defaultdict(list)
        for k in range(count):
            by_land[self.lands[k]].append(k)
        for ks in by_land.values():
            tree = cKDTree(self.xy[ks])
            for u in ks:
                near = np.atleast_1d(tree.query(self.xy[u], min(7, len(ks)))[1])
                pairs |= {tuple(sorted((u, ks[m]))) for m in near if ks[m] != u}
        pairs |= {tuple(sorted(m[:2])) for m in self.mains}
        return sorted(p for p in pairs if self.lands[p[0]] == self.lands[p[1]] and self.km(*p) < 90)

    def around(self, at, reach, land):
        """The cells of one land round a cell, joined to their sixteen neighbours."""
        i, j = at
        height, width = self.land.of.shape
        i0, i1, j0, j1 = max(0, i - reach), min(height, i + reach + 1), max(0, j - reach), min(width, j + reach + 1)
        cells = self.land.of[i0:i1, j0:j1] == land
        h, w = cells.shape
        number = np.full(cells.shape, -1, np.int32)
        count = int(cells.sum())
        number[cells] = np.arange(count)
        us, vs, ws = [], [], []
        for di, dj in ((0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1)):
            if dj >= 0:
                one, other = number[:h - di, :w - dj], number[di:, dj:]
            else:
                one, other = number[:h - di, -dj:], number[di:, :w + dj]
            both = (one >= 0) & (other >= 0)
            us.append(one[both])
            vs.append(other[both])
            ws.append(np.full(int(both.sum()), math.hypot(di, dj) * CELL))
        graph = coo_matrix((np.concatenate(ws), (np.concatenate(us), np.concatenate(vs))), shape=(count, count))
        return i0, j0, number, graph.tocsr()

    def find_ways(self):
        """(km over land, share near the sea) of every pair of neighbours."""
        towards = defaultdict(list)
        for u, v in self.neighbours():
            towards[u].append(v)
        self.ways = {}
        for u, vs in sorted(towards.items()):
            far = max(self.km(u, v) for v in vs)
            i0, j0, number, graph = self.around(self.at[u], int((far * 1.15 + 8) / CELL), self.lands[u])
            start = number[self.at[u][0] - i0, self.at[u][1] - j0]
            lengths = dijkstra(graph, directed=False, indices=start, limit=far * 1.8 + 10)
            for v in vs:
                i, j = self.at[v][0] - i0, self.at[v][1] - j0
                if 0 <= i < number.shape[0] and 0 <= j < number.shape[1] and np.isfinite(lengths[number[i, j]]):
                    # Steps between sixteen directions are up to 1.5 per cent too long.
                    self.ways[u, v] = max(float(lengths[number[i, j]]) * 0.985, self.km(u, v))
        self.main_class = {}
        for a, b, road, rank in self.mains:
            pair = min(a, b), max(a, b)
            if pair not in self.ways and self.km(a, b) < 50:
                # A named road over water that no table has a bridge for.
                self.ways[pair] = self.km(a, b) * 1.1
            if pair not in self.main_class or RANK[rank] < RANK[self.main_class[pair][0]]:
                self.main_class[pair] = rank, road

    def near_sea(self, u, v):
        n = max(2, int(self.km(u, v) / CELL))
        (a, b), (c, d) = self.at[u], self.at[v]
        share = np.linspace(0, 1, n)
        i, j = np.rint(a + (c - a) * share).astype(int), np.rint(b + (d - b) * share).astype(int)
        return float(self.land.near_sea[i, j].mean())

    def minutes(self, pair, km):
        rank = self.main_class.get(pair, ("other",))[0]
        empty = EMPTY * max(0.0, km - EMPTY_FROM_KM) if rank == "other" else 0.0
        return (km * MINUTES[rank] + empty) * (1 + SHORE * self.near_sea(*pair))

    def link_km(self, link):
        a, b, row = link
        length = self.fixed[row]["length_m"] if row >= 0 else ""
        return max(self.km(a, b), float(length or 0) / 1000)

    def kept(self):
        """The ways that make a journey at least an eighth shorter than those already there, named roads first."""
        graph = [[] for _ in self.nodes]

        def within(a, b, most):
            best, queue = {a: 0.0}, [(0.0, a)]
            while queue:
                d, u = heapq.heappop(queue)
                if u == b:
                    return True
                if d > best[u]:
                    continue
                for v, w in graph[u]:
                    if d + w <= most and d + w < best.get(v, math.inf):
                        best[v] = d + w
                        heapq.heappush(queue, (d + w, v))
            return False

        for link in self.links:
            minutes = self.link_km(link) * FIXED
            graph[link[0]].append((link[1], minutes))
            graph[link[1]].append((link[0], minutes))
        timed = sorted((self.minutes(p, km), p not in self.main_class, p) for p, km in self.ways.items()
                       if not self.parts(*p))
        kept = []
        for minutes, _, (u, v) in timed:
            if (u, v) in self.main_class or not within(u, v, minutes * STRETCH):
                graph[u].append((v, minutes))
                graph[v].append((u, minutes))
                kept.append((u, v))
        return sorted(kept)

    def by_road(self):
        """Nodes that a road reaches from Trondheim."""
        graph = defaultdict(list)
        for u, v in [p for p in self.ways if not self.parts(*p)] + [l[:2] for l in self.links]:
            graph[u].append(v)
            graph[v].append(u)
        start = next(k for k, n in enumerate(self.nodes) if n[0] == "Trondheim")
        seen, queue = {start}, [start]
        while queue:
            for v in graph[queue.pop()]:
                if v not in seen:
                    seen.add(v)
                    queue.append(v)
        return seen

    def join_named(self):
        """The bridges of JOINED, between the nearest two nodes of the names."""
        by_name = defaultdict(list)
        for k, n in enumerate(self.nodes):
            by_name[n[0]].append(k)
        for one, other in JOINED:
            pairs = [(self.km(a, b), a, b) for a in by_name[one] for b in by_name[other] if self.lands[a] != self.lands[b]]
            if not pairs:
                print("same land",one,other); continue
            self.links.append((*min(pairs)[1:], -1))

    def rows(self):
        self.join_named()
        for k, (name, kind, lat, lon, kommune) in enumerate(self.nodes):
            yield ["node", k, name, kind, f"{lat:.4f}", f"{lon:.4f}", kommune]
        for u, v in self.kept():
            rank, road = self.main_class.get((u, v), ("other", ""))
            yield ["road", u, v, round(self.ways[u, v] * 1000), rank, round(self.near_sea(u, v) * 1000), road]
        for link in self.links:
            code = self.fixed[link[2]]["code"] if link[2] >= 0 else ""
            yield ["link", link[0], link[1], round(self.link_km(link) * 1000), code, "", ""]
        for row in self.ferries:
            ends = [self.quay[row["quay_" + s], row["kommune_" + s]] for s in "ab"]
            yield ["ferry", *ends, "", row["code"], "", ""]
        reached = self.by_road()
        for number, row in enumerate(self.no_road):
            at = np.array(project(float(row["lat"]), float(row["lon"])))
            order = np.argsort(np.hypot(*(self.xy - at).T), kind="stable")
            here = int(order[0])
            if here in reached:
                continue
            there = next(int(k) for k in order if int(k) in reached)
            yield ["roadless", here, there, round(self.km(here, there) * 1000), row["code"], "", ""]


def network_csv(outlines, postnummer, places, folder):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(["kind", "a", "b", "c", "d", "e", "f"])
    writer.writerows(Network(outlines, postnummer, places, folder).rows())
    return out.getvalue()

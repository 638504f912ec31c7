"""Draws how preparing and asking a road network grow, from the CSV of bench_hierarchy on standard input.

    cargo run --release -p heimly-roads --example bench_hierarchy -- 187500 375000 750000 1500000 > growth.csv
    python3 tests/bench/roads/growth.py < growth.csv > tests/bench/roads/growth.svg

Processor time is drawn, so that other work on the machine does not bend the lines. Only the standard library is used. Both axes double from line to line, so that what grows evenly is a straight line.
"""

import csv
import math
import sys

PANELS = [
    ("prepared_cpu_ms", "preparing, processor seconds", 0.001, 90),
    ("peak_kb", "peak memory, MB", 1 / 1024, 2048),
    ("one_to_1000_cpu_ms", "one to 1 000, processor ms", 1, 50),
]
WIDTH, HEIGHT, LEFT, TOP = 280, 220, 55, 40


def panel(rows, number, key, title, unit, bar):
    """One panel: the measured values as points joined by lines, and the bar as a dashed line."""
    xs = [math.log2(int(row["junctions"])) for row in rows]
    values = [float(row[key]) * unit for row in rows]
    ys = [math.log2(value) for value in values + [bar]]
    low, high = math.floor(min(ys)), math.ceil(max(ys))

    def place(x, y):
        across = (x - xs[0]) / max(xs[-1] - xs[0], 1e-9) * (WIDTH - LEFT - 30)
        return LEFT + across, TOP + (high - y) / (high - low) * (HEIGHT - TOP - 40)

    points = [place(x, y) for x, y in zip(xs, ys)]
    out = [f'<g transform="translate({number * WIDTH} 0)">', f'<text x="{LEFT}" y="20" font-weight="bold">{title}</text>']
    for power in range(low, high + 1):
        _, y = place(xs[0], power)
        out.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - 20}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{2.0**power:g}</text>')
    _, y = place(xs[0], math.log2(bar))
    out.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - 20}" stroke="#b00" stroke-dasharray="5 4"/>')
    out.append(f'<text x="{WIDTH - 22}" y="{y - 4:.1f}" text-anchor="end" fill="#b00">bar {bar}</text>')
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    out.append(f'<polyline points="{line}" fill="none" stroke="#036" stroke-width="2"/>')
    for (x, y), value, row in zip(points, values, rows):
        out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#036"/>')
        out.append(f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle">{value:.3g}</text>')
        out.append(f'<text x="{x:.1f}" y="{HEIGHT - 12}" text-anchor="middle">{int(row["junctions"]) / 1e6:.2g} M</text>')
    return out + ["</g>"]


def main():
    rows = list(csv.DictReader(sys.stdin))
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH * len(PANELS)}" height="{HEIGHT}" '
        'font-family="sans-serif" font-size="11">',
        "<title>How preparing and asking a road network grow with its junctions</title>",
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for number, (key, title, unit, bar) in enumerate(PANELS):
        lines += panel(rows, number, key, title, unit, bar)
    print("\n".join(lines + ["</svg>"]))


if __name__ == "__main__":
    main()

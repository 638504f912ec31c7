"""Rank acceptability with numpy, fed the weights and values that bench_sure wrote; the counts must be identical.

    python3 tests/bench/sure_numpy.py FOLDER

Known values are one BLAS product. With unknown values two ways are tried, and the better time is the one to
compare with: only the unknown values added to a BLAS product of the lowest, home by home; and the whole table of
values, converted beforehand, as one batch of products. Reading the files is never timed.
"""

import sys
import time
from pathlib import Path

import numpy as np

DRAWS = 10_000
REPETITIONS = 21


def counted(sums):
    """First, and among the first three, of each home; equal sums in the order of the homes, as argmax does it."""
    draws, homes = sums.shape
    rows = np.arange(draws)
    best = sums.argmax(1)
    first = np.bincount(best, minlength=homes)
    three = first.copy()
    for _ in range(2):
        sums[rows, best] = -1
        best = sums.argmax(1)
        three += np.bincount(best, minlength=homes)
    return first, three


def known(weights, low):
    return counted(weights @ low.T)


def only_unknown(weights, low, opened):
    sums = low @ weights.T
    by_criterion = np.ascontiguousarray(weights.T)
    for home, (columns, above) in enumerate(opened):
        for column, each in zip(columns, above):
            sums[home] += by_criterion[column] * each
    return counted(np.ascontiguousarray(sums.T))


def whole_table(weights, table):
    sums = np.empty(table.shape[:2], np.float32)
    for start in range(0, len(weights), 500):
        part = slice(start, start + 500)
        sums[part] = (table[part].astype(np.float32) @ weights[part, :, None])[..., 0]
    return counted(sums)


def timed(what):
    what()
    times = []
    for _ in range(REPETITIONS):
        begun = time.perf_counter()
        found = what()
        times.append(time.perf_counter() - begun)
    return found, sorted(times)


def main():
    folder = Path(sys.argv[1])
    read = lambda name, kind: np.fromfile(folder / name, kind)
    weights = read("weights.i16", "<i2").reshape(DRAWS, -1).astype(np.float32)
    print("| values | numpy | median ms | fastest ms | counts |\n|---|---|---|---|---|")
    for name in ("fixed", "some", "half"):
        low = read(f"{name}.low.u8", np.uint8).reshape(-1, weights.shape[1])
        high = read(f"{name}.high.u8", np.uint8).reshape(low.shape)
        above = read(f"{name}.above.u8", np.uint8).reshape(-1, DRAWS)
        expected = read(f"{name}.counts.u32", "<u4").reshape(-1, 2)
        lowest = low.astype(np.float32)
        if name == "fixed":
            ways = {"one BLAS product": lambda: known(weights, lowest)}
        else:
            opened, at = [], 0
            table = np.broadcast_to(low, (DRAWS, *low.shape)).copy()
            for home in range(len(low)):
                columns = np.flatnonzero(low[home] < high[home])
                mine = above[at : at + len(columns)]
                opened.append((columns, mine))
                table[:, home, columns] += mine.T
                at += len(columns)
            ways = {
                "BLAS product, then only the unknown": lambda: only_unknown(weights, lowest, opened),
                "whole table in batches": lambda: whole_table(weights, table),
            }
        for way, what in ways.items():
            (first, three), times = timed(what)
            same = np.array_equal(first, expected[:, 0]) and np.array_equal(three, expected[:, 1])
            print(f"| {name} | {way} | {times[len(times) // 2] * 1e3:.1f} | {times[0] * 1e3:.1f} | "
                  f"{'identical' if same else 'DIFFERENT'} |", flush=True)
            if not same:
                sys.exit(1)


if __name__ == "__main__":
    main()

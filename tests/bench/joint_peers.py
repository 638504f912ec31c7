"""Solves the instances that `bench_joint` has written with scipy (HiGHS) and with OR-Tools CP-SAT.

    python3 -m venv venv && venv/bin/pip install numpy scipy ortools
    venv/bin/python tests/bench/joint_peers.py DIR

One line for each instance and solver: name, solver, total in hundredths, median milliseconds of 7 runs (building the
model included, as for Heimly; reading the file not). Both prove their optimum.
"""

import json
import statistics
import sys
import time
from pathlib import Path

import numpy as np
from ortools.sat.python import cp_model
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

RUNS = 7


def with_scipy(instance):
    rows, columns, values, worth = [], [], [], []
    units = instance["units"]
    places = instance["places"]
    column = 0
    for unit, offers in enumerate(units):
        for home, hundredths in offers:
            rows += [unit, len(units) + home]
            columns += [column, column]
            values += [1, instance["sizes"][unit]]
            worth.append(hundredths)
            column += 1
    shape = (len(units) + len(places), column)
    matrix = coo_matrix((values, (rows, columns)), shape=shape).tocsc()
    most = np.concatenate([np.ones(len(units)), np.array(places)])
    found = milp(
        -np.array(worth, dtype=float),
        constraints=LinearConstraint(matrix, -np.inf, most),
        integrality=np.ones(column),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    assert found.status == 0, found.message
    return round(-found.fun)


def with_cp_sat(instance):
    model = cp_model.CpModel()
    at_home = [[] for _ in instance["places"]]
    worth = []
    for unit, offers in enumerate(instance["units"]):
        own = []
        for home, hundredths in offers:
            gets = model.new_bool_var("")
            own.append(gets)
            at_home[home].append(instance["sizes"][unit] * gets)
            worth.append(hundredths * gets)
        model.add_at_most_one(own)
    for taken, most in zip(at_home, instance["places"]):
        model.add(sum(taken) <= most)
    model.maximize(sum(worth))
    solver = cp_model.CpSolver()
    status = solver.solve(model)
    assert status == cp_model.OPTIMAL, solver.status_name(status)
    return round(solver.objective_value)


def main():
    for path in sorted(Path(sys.argv[1]).glob("*.json")):
        instance = json.loads(path.read_text())
        for name, solve in (("scipy milp", with_scipy), ("CP-SAT", with_cp_sat)):
            times = []
            for _ in range(RUNS):
                start = time.perf_counter()
                total = solve(instance)
                times.append(1000 * (time.perf_counter() - start))
            print(f"{path.stem} | {name} | {total} | {statistics.median(times):.1f}")


main()

"""Bets and factors of the e-process, computed by numpy and scipy from the formulas; the unit tests must agree.

    python test/oracles/record/sequential.py > test/stats/sequential/recorded/factors.json
"""
import json

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.stats import binom

random = np.random.default_rng(7)


def bet(r, d, w, p, nc, ns):
    bound = r * p + d
    t = min(w * bound, (1 + bound) / 2)
    g = t - bound
    vc, vs = t * (1 - t) / nc, t * (1 - t) / ns
    ts = p + (g * r * vs / (vc + r * r * vs) if r > 0 else 0)
    ts = min(max(ts, 1e-9), (1 - 1e-9 - d) / r if r > 0 else 1 - 1e-9, 1 - 1e-9)
    tc = r * ts + d
    nu = g / (tc * (1 - tc) / nc + r * r * ts * (1 - ts) / ns)
    if nu > 0:
        limit = min(nc / tc, ns / (r * (1 - ts)) if r > 0 else np.inf)
    else:
        limit = min(nc / (1 - tc), ns / (r * ts) if r > 0 else np.inf)
    return ts, float(np.clip(nu, -0.9 * limit, 0.9 * limit))


def factor(r, d, ts, nu, nc, ns, x, y):
    tc, lc, ls = r * ts + d, nu / nc, nu / ns
    terms = [(1 + lc * (1 - tc), x), (1 - lc * tc, nc - x), (1 - r * ls * (1 - ts), y), (1 + r * ls * ts, ns - y)]
    return float(sum(n * np.log(f) for f, n in terms))


cases = []
while len(cases) < 60:
    kind = random.integers(3)
    r = [1.0, float(random.uniform(0.5, 2)), 0.0][kind]
    d = [float(random.uniform(0, 0.02)), 0.0, float(random.uniform(0.005, 0.1))][kind]
    p = float(random.uniform(0.001, 0.1))
    nc, ns = int(random.integers(5, 400)), int(random.integers(5, 800))
    w = float(random.choice([1.25, 1.5, 2, 3, 5, 10, 0.2, 0.35, 0.5, 0.65, 0.8]))
    x, y = int(random.binomial(nc, min(1, r * p + d))), int(random.binomial(ns, p))
    ts, nu = bet(r, d, w, p, nc, ns)
    # The largest expectation over all p_s with p_c at the null's edge: at most 1, the promise itself.
    xs, ys = np.arange(nc + 1), np.arange(ns + 1)
    fx = np.array([factor(r, d, ts, nu, nc, ns, k, 0) for k in xs])
    fy = np.array([factor(r, d, ts, nu, nc, ns, 0, k) for k in ys]) - fx[0]

    def expectation(ps):
        pc = r * ps + d
        if pc > 1:
            return 0.0
        return float(np.sum(binom.pmf(xs, nc, pc) * np.exp(fx)) * np.sum(binom.pmf(ys, ns, ps) * np.exp(fy)))

    top = minimize_scalar(lambda ps: -expectation(ps), bounds=(0, 1 / max(r, 1) - d if r > 0 else 1), method="bounded")
    cases.append(dict(ratio=r, offset=d, alternative=w, pastRate=p, canary=nc, stable=ns, x=x, y=y,
                      stableRate=ts, stake=nu, logFactor=factor(r, d, ts, nu, nc, ns, x, y),
                      largestExpectation=-float(top.fun)))
print(json.dumps(cases, indent=1))

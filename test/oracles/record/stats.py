"""Answers of scipy and statsmodels for the intervals of src/stats, as JSON.

    python test/oracles/record/stats.py CASES SEED OUT

Recorded once with 40 cases and seed 7 into test/stats/recorded/intervals.json; asked live, with a new seed, by
test/oracles/stats. Tango's and Newcombe's intervals are in neither library: the defining equations are solved here by
root finding, Tango's with the restricted likelihood maximised by its derivative's root instead of by his quadratic.
"""

import json
import sys

import numpy as np
from scipy import optimize, stats
from statsmodels.stats.proportion import proportion_confint

cases, seed, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
rng = np.random.default_rng(seed)
np.seterr(over="ignore")  # derivatives at the ends of a range
alphas = [0.05, 0.05 / 3, 0.01, 0.1]


def pick_alpha():
    return float(rng.choice(alphas))


def trials():
    return int(np.exp(rng.uniform(0, np.log(20000)))) + 1


def proportions():
    for _ in range(cases):
        n = trials()
        hits = int(rng.choice([0, n, n - 1, rng.binomial(n, 0.97), rng.integers(0, n + 1)]))
        alpha = pick_alpha()
        lower, upper = proportion_confint(hits, n, alpha=2 * alpha, method="beta")
        yield {"hits": hits, "trials": n, "alpha": alpha, "lower": float(lower), "upper": float(upper)}


def tango_statistic(better, worse, n, delta):
    """Tango's score statistic, the nuisance parameter where the restricted likelihood is highest."""

    # The likelihood rises as long as its derivative is above zero: one root, found to the last digits.
    def derivative(p_worse):
        same = (1 - 2 * p_worse - delta) or 1e-300
        terms = [(better, p_worse + delta), (worse, p_worse)]
        return sum(count / (p or 1e-300) for count, p in terms if count > 0) - 2 * (n - better - worse) / same

    low, high = max(0.0, -delta), (1 - delta) / 2
    inside = np.nextafter(low, 1), np.nextafter(high, 0)
    if better == 0 and worse == 0:
        p_worse = low
    elif derivative(inside[1]) > 0:
        p_worse = high
    else:
        p_worse = optimize.brentq(derivative, *inside, xtol=1e-18, rtol=9e-16) if derivative(inside[0]) > 0 else low
    variance = n * (2 * p_worse + delta * (1 - delta))
    return (better - worse - n * delta) / np.sqrt(variance)


def tango_lower(better, worse, n, alpha):
    z = stats.norm.isf(alpha)
    estimate = (better - worse) / n
    return optimize.brentq(lambda d: tango_statistic(better, worse, n, d) - z, -1 + 1e-9, estimate - 1e-9, xtol=1e-15, rtol=9e-16)


def paired():
    for _ in range(cases):
        n = trials() + 20
        better, worse = (int(rng.binomial(n // 2, rng.choice([0.01, 0.05, 0.2]))) + 1 for _ in range(2))
        alpha = pick_alpha()
        yield {
            "candidateOnly": better,
            "baselineOnly": worse,
            "rows": n,
            "alpha": alpha,
            "lower": float(tango_lower(better, worse, n, alpha)),
            "upper": float(-tango_lower(worse, better, n, alpha)),
        }


def areas():
    for _ in range(cases):
        positives, negatives = trials(), trials()
        area = float(rng.uniform(0.05, 0.9999))
        alpha = pick_alpha()
        z = stats.norm.isf(alpha)
        star = (positives + negatives) / 2 - 1

        def beyond(theta):
            spread = 1 + star * (1 - theta) / (2 - theta) + star * theta / (1 + theta)
            return (theta - area) ** 2 - z**2 * theta * (1 - theta) * spread / (positives * negatives)

        yield {
            "area": area,
            "positives": positives,
            "negatives": negatives,
            "alpha": alpha,
            "lower": float(optimize.brentq(beyond, 0, area, xtol=1e-14)),
            "upper": float(optimize.brentq(beyond, area, 1, xtol=1e-14)),
        }


def bootstraps():
    """A skewed sample's statistics; scipy's own resamples are recorded, so that only the bounds are compared."""

    def share_above_one(values, axis=-1):
        return np.mean(np.asarray(values) > 1, axis=axis)  # many ties among its resamples

    for statistic in (np.mean, np.var, share_above_one):
        sample = rng.lognormal(size=25).round(3)
        alpha = float(rng.choice([0.05, 0.1]))
        answer = stats.bootstrap(
            (sample,),
            statistic,
            n_resamples=399,
            confidence_level=1 - 2 * alpha,
            method="BCa",
            rng=rng,
        )
        yield {
            "estimate": float(statistic(sample)),
            "resampled": answer.bootstrap_distribution.tolist(),
            "leftOut": [float(statistic(np.delete(sample, i))) for i in range(len(sample))],
            "alpha": alpha,
            "lower": float(answer.confidence_interval.low),
            "upper": float(answer.confidence_interval.high),
        }


def quantiles():
    for _ in range(cases):
        n = int(rng.integers(1, 1500))
        share, alpha = float(rng.choice([0.5, 0.9, 0.95, 0.99])), pick_alpha()
        values = np.sort(rng.normal(size=n))
        ranks = np.arange(1, n + 1)
        above = ranks[stats.binom.cdf(ranks - 1, n, share) >= 1 - alpha]
        below = ranks[stats.binom.cdf(ranks - 1, n, share) <= alpha]
        yield {
            "n": n,
            "share": share,
            "alpha": alpha,
            # Of the values 0, 1, … n − 1: what interpolates is told by numpy, what bounds by the rank.
            "quantile": float(np.quantile(np.arange(n) ** 2, share)),
            "lowerRank": int(below.max()) if len(below) else None,
            "upperRank": int(above.min()) if len(above) else None,
        }


def chances():
    for _ in range(cases):
        n, bound, alpha = trials(), float(rng.uniform(0.5, 0.99)), pick_alpha()
        assumed = float(bound + (1 - bound) * rng.uniform(0, 1))
        hits = np.arange(n + 1)
        enough = hits[stats.binom.sf(hits - 1, n, bound) <= alpha]
        chance = float(stats.binom.sf(enough.min() - 1, n, assumed)) if len(enough) else 0.0
        yield {"assumed": assumed, "bound": bound, "trials": n, "alpha": alpha, "chance": chance}


answers = {
    "seed": seed,
    "proportions": list(proportions()),
    "paired": list(paired()),
    "areas": list(areas()),
    "bootstraps": list(bootstraps()),
    "quantiles": list(quantiles()),
    "chances": list(chances()),
}
with open(out, "w") as file:
    json.dump(answers, file, separators=(",", ":"))
    file.write("\n")

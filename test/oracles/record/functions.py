"""Answers of scipy, numpy and statsmodels for every numeric function of src/stats that stats.py does not ask for, as JSON.

    python test/oracles/record/functions.py CASES SEED OUT

One entry a case: the function's name, its arguments, the answer. What no library has (bets, e-processes) is computed
here from the formulas of docs/canary.md, in another form than the product's: products of probabilities' ratios for
whole arrays, scipy's logsumexp for mixtures, half-normal means for what chance shows.
"""

import json
import math
import sys

import numpy as np
from scipy import optimize, spatial, special, stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.proportion import proportion_confint

cases, seed, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
rng = np.random.default_rng(seed)
found = []
alphas = [0.05, 0.05 / 3, 0.01, 0.1]


def case(name, arguments, answer):
    found.append({"name": name, "arguments": arguments, "answer": answer})


def floats(values):
    return [float(value) for value in values]


def normal_law():
    x = float(rng.uniform(-8, 8))
    p = float(rng.choice([10 ** rng.uniform(-40, -1), rng.uniform(0.01, 0.99), 1 - 10 ** rng.uniform(-9, -1)]))
    case("normalCdf", [x], float(stats.norm.cdf(x)))
    case("normalQuantile", [p], float(stats.norm.ppf(p)))
    case("normalDeviate", [p], float(stats.norm.isf(p)))


def sums():
    terms = floats(rng.normal(size=int(rng.integers(1, 200))) * 10.0 ** rng.integers(-8, 9))
    terms += [-term for term in terms[: len(terms) // 2]]
    case("sum", [terms], math.fsum(terms))
    case("mean", [terms], math.fsum(terms) / len(terms))


def smallest(enough, start=1):
    high = start
    while not enough(high):
        high *= 2
    low = high // 2
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def rows_that_settle():
    alpha, chance = float(rng.choice(alphas)), float(rng.choice([0.5, 0.8, 0.95]))
    bound, margin = float(rng.uniform(0.3, 0.999)), float(10 ** rng.uniform(-3, -0.5))
    z = stats.norm.isf(alpha) + stats.norm.ppf(chance)
    perfect = smallest(lambda n: n * math.log(bound) <= math.log(alpha))
    case("rowsOfPerfectModel", [bound, alpha], perfect)
    twins = smallest(lambda n: stats.norm.isf(alpha) ** 2 / (n + stats.norm.isf(alpha) ** 2) <= margin)
    case("rowsOfPairedTwins", [margin, alpha], twins)
    assumed = float(rng.uniform(bound, 1))
    # The normal approximation: the chance that an estimate lies beyond what refutes the bound.
    def power(n):
        refutes = bound + stats.norm.isf(alpha) * np.sqrt(bound * (1 - bound) / n)
        return stats.norm.sf(refutes, assumed, np.sqrt(assumed * (1 - assumed) / n))

    case(
        "rowsForProportion",
        [assumed, bound, {"alpha": alpha, "chance": chance}],
        max(perfect, smallest(lambda n: power(n) >= chance)),
    )
    rows, error, distance = int(rng.integers(20, 5000)), float(rng.uniform(0.001, 0.1)), float(rng.uniform(0.002, 0.1))
    reached = lambda n: distance >= z * error * math.sqrt(rows / n)
    arguments = {"rows": rows, "standardError": error, "distance": distance}
    case("rowsForEstimate", [arguments, {"alpha": alpha, "chance": chance}], smallest(reached))
    share = float(rng.uniform(0.01, 0.5))
    apart = lambda n: margin >= z * math.sqrt(share / n)
    case("rowsForPaired", [share, margin, {"alpha": alpha, "chance": chance}], smallest(apart))
    case(
        "chanceOfEstimate",
        [distance, error, alpha],
        float(stats.norm.sf(stats.norm.isf(alpha) * error, loc=distance, scale=error)),
    )


def hits():
    n, bound, alpha = int(rng.integers(1, 3000)), float(rng.uniform(0.05, 0.99)), float(rng.choice(alphas))
    all_hits = np.arange(n + 1)
    enough = all_hits[stats.binom.sf(all_hits - 1, n, bound) <= alpha]
    case("hitsToPass", [bound, n, alpha], int(enough.min()) if len(enough) else None)
    at, p = int(rng.integers(0, n + 1)), float(rng.uniform())
    case("chanceOfHits", [at, n, p], float(stats.binom.sf(at - 1, n, p)))


def shares():
    tp, fp, fn = (int(count) for count in rng.integers(0, 400, size=3))
    alpha = float(rng.choice(alphas))
    if tp + fp + fn > 0:
        lower, upper = proportion_confint(tp, tp + fp + fn, alpha=2 * alpha, method="beta")
        counts = {"truePositive": tp, "falsePositive": fp, "falseNegative": fn}
        of = lambda j: float(stats.hmean([j, 1])) if j > 0 else 0.0
        case("f1Interval", [counts, alpha], {"lower": of(lower), "upper": of(upper)})
    jaccard = float(rng.uniform(0.001, 1))
    case("f1OfJaccard", [jaccard], float(stats.hmean([jaccard, 1])))
    case("jaccardOfF1", [float(stats.hmean([jaccard, 1]))], jaccard)
    theta, m, n = float(rng.uniform(0.01, 0.99)), int(rng.integers(2, 500)), int(rng.integers(2, 500))
    # Hanley and McNeil's three terms, both sizes replaced as Newcombe's method 5 does it.
    q1, q2, star = theta / (2 - theta), 2 * theta**2 / (1 + theta), (m + n) / 2 - 1
    hanley = theta * (1 - theta) + star * (q1 - theta**2) + star * (q2 - theta**2)
    case("variance", [theta, m, n], hanley / (m * n))


def accelerations():
    values = floats(rng.lognormal(size=int(rng.integers(3, 60))))
    times = [int(count) for count in rng.integers(1, 5, size=len(values))]
    every = np.repeat(values, times)
    skewness = float(stats.skew(every) / (6 * math.sqrt(len(every))))
    case("influenceAcceleration", [values, times], skewness)
    case("jackknifeAcceleration", [values, times], -skewness)
    alpha = float(10 ** rng.uniform(-5, -1))
    case("resamplesFor", [alpha], max(2000, math.ceil(50 / alpha)))


def crossing():
    level = float(rng.uniform(0.01, 0.99))
    case("whereItCrosses", [level], float(optimize.brentq(lambda x: math.exp(-x) - level, 0, 5, xtol=1e-15)))


edges = 1e-4 * np.exp2(np.arange(161) / 8)


def histogram():
    buckets = rng.poisson(rng.uniform(0, 3, size=162) * stats.norm.pdf(np.arange(162), rng.uniform(20, 150), 12) * 60)
    values = np.repeat(np.arange(162), buckets)
    listed = [int(count) for count in buckets]
    case("slowerThanEdges", [listed], [int((values > edge).sum()) for edge in range(161)])
    case("total", [listed], len(values))
    q = float(rng.choice([0.5, 0.9, 0.95, 0.99]))
    if len(values):
        edge = int(np.quantile(values, q, method="inverted_cdf"))
        case("quantileEdge", [listed, q], edge if edge < 161 else None)
    seconds = float(10 ** rng.uniform(-4.5, 2.5))
    above, below = int(np.searchsorted(edges, seconds)), int(np.searchsorted(edges, seconds, side="right")) - 1
    case("edgeAtOrAbove", [seconds], above if above < 161 else None)
    case("edgeAtOrBelow", [seconds], below if below >= 0 else None)
    more = [int(count) for count in rng.integers(0, 9, size=162)]
    case("addBuckets", [listed, more], [int(count) for count in np.add(listed, more)])


def mixtures():
    logs = floats(rng.normal(scale=float(rng.choice([1, 30, 400])), size=int(rng.integers(1, 12))))
    weights = floats(rng.dirichlet(np.ones(len(logs))))
    case("logMixture", [logs, weights], float(special.logsumexp(logs, b=weights)))
    average = float(special.logsumexp(logs) - math.log(len(logs)))
    case("logAverage", [logs], average)
    threshold = average + float(rng.choice([-1e-3, 1e-3]))
    case("mayReach", [logs, threshold], bool(max(logs) >= threshold))
    steps = int(rng.integers(1, 9))
    case("startWeights", [steps], start_weights(steps))
    case("settle", [logs[0]], float(np.floor(logs[0] * 1e6) / 1e6))


def bet(r, d, omega, past, nc, ns):
    """θ_s and ν of design: the best stable rate in the direction of the alternative, and the stake that grows fastest."""
    bound = r * past + d
    if nc == 0 or (r > 0 and ns == 0) or not 1e-9 < bound < 1 - 1e-9:
        return 0.5, 0.0
    target = min(omega * bound, (1 + bound) / 2)
    vc, vs = target * (1 - target) / nc, (target * (1 - target) / ns if r > 0 else 0)
    rate = past + ((target - bound) * r * vs / (vc + r * r * vs) if r > 0 else 0)
    rate = min(max(rate, 1e-9), min(1 - 1e-9, (1 - 1e-9 - d) / r) if r > 0 else 1 - 1e-9)
    theta = r * rate + d
    spread = theta * (1 - theta) / nc + (r * r * rate * (1 - rate) / ns if r > 0 else 0)
    worst_c, worst_s = (theta, 1 - rate) if target > bound else (1 - theta, rate)
    limit = min([nc / worst_c] + ([ns / (r * worst_s)] if r > 0 else []))
    return rate, math.copysign(min(abs(target - bound) / spread, 0.9 * limit), target - bound)


def log_factor(r, d, rate, nu, nc, x, ns, y):
    """The logarithm of a product over all requests, each with its own outcome."""
    if nu == 0:
        return 0.0
    theta = r * rate + d
    canary = 1 + nu / nc * (np.repeat([1.0, 0.0], [x, nc - x]) - theta)
    stable = 1 - r * nu / ns * (np.repeat([1.0, 0.0], [y, ns - y]) - rate) if r > 0 else np.ones(1)
    return math.fsum(np.log(canary)) + math.fsum(np.log(stable))


omegas = {"failing": [1.25, 1.5, 2, 3, 5, 10], "passing": [0.2, 0.35, 0.5, 0.65, 0.8]}
weights_of = {"failing": [0.1, 0.15, 0.25, 0.2, 0.15, 0.15], "passing": [0.2] * 5}
floor = lambda log: math.floor(log * 1e6) / 1e6


def looks_at_rows():
    rows = int(np.exp(rng.uniform(0, 12)))
    answered = int(rng.integers(0, rows + 1))
    # At rows/2, rows/4 … of at least 100, earliest first; each has half of the share of the one after it.
    places = [rows / 2**halvings for halvings in range(1, 40) if rows / 2**halvings >= 100][::-1]
    shares = [2.0 ** -(len(places) - i + 1) for i in range(len(places))]
    last = {"index": len(places), "share": 1 - sum(shares)}
    case("lastLook", [rows], last)
    due = [i for i, place in enumerate(places) if answered >= place]
    earlier = {"index": due[-1], "share": shares[due[-1]]} if due else None
    case("lookDue", [answered, rows], last if answered == rows else earlier)


def some_null():
    kind = rng.integers(3)
    return [1.0, float(rng.uniform(0.5, 2)), 0.0][kind], [float(rng.uniform(0.001, 0.02)), 0.0, 0.02][kind]


def some_interval(rate_c, rate_s, most=300):
    nc, ns = (int(n) for n in rng.integers(0 if rng.random() < 0.1 else 1, most, size=2))
    x, y = int(rng.binomial(nc, rate_c)), int(rng.binomial(ns, rate_s))
    return {"canary": {"trials": nc, "hits": x}, "stable": {"trials": ns, "hits": y}}


def counts(interval):
    return [interval[arm][what] for arm in ("canary", "stable") for what in ("trials", "hits")]


def bets():
    r, d = some_null()
    past = float(rng.uniform(0.001, 0.2))
    omega = float(rng.choice(omegas["failing"] + omegas["passing"]))
    interval = some_interval(min(1, r * past + d), past)
    nc, x, ns, y = counts(interval)
    rate, nu = bet(r, d, omega, past, nc, ns)
    null = {"ratio": r, "offset": d}
    case("chooseBet", [null, omega, past, {"canary": nc, "stable": ns}], {"stableRate": rate, "stake": nu})
    expected = log_factor(r, d, rate, nu, nc, x, ns, y)
    for name in ("logFactor", "logOfAll"):
        case(name, [interval, null, {"stableRate": rate, "stake": nu}], expected)
    direction = str(rng.choice(["failing", "passing"]))
    effect = float(rng.uniform(1, 10))
    factors = [log_factor(r, d, *bet(r, d, w, past, nc, ns), nc, x, ns, y) / effect for w in omegas[direction]]
    case("logFactors", [direction, null, interval, {"stableRate": past, "designEffect": effect}], factors)
    trials, all_hits, prior = int(rng.integers(0, 9000)), int(rng.integers(0, 50)), float(rng.uniform(0.001, 0.1))
    trials += all_hits
    mean = stats.beta(prior * 300 + all_hits, (1 - prior) * 300 + trials - all_hits).mean()
    case("learnedRate", [{"trials": trials, "hits": all_hits}, prior], float(mean))
    errors, squares = int(rng.integers(0, 900)), int(rng.integers(0, 20000))
    effect = max(1.0, float(np.average([10, squares / max(errors, 1)], weights=[3, errors]))) if errors else 10.0
    squares = squares if errors else 0
    case("designEffect", [{"errors": errors, "errorSquares": squares}], effect)


def start_weights(starts):
    """Four fifths on the whole rollout, the rest on the later starts."""
    return [1.0] if starts == 1 else [0.8] + [0.2 / (starts - 1)] * (starts - 1)


def start_mixture(logs):
    return float(special.logsumexp(logs, b=start_weights(len(logs))))


def mixture_of(way, logs):
    """Over the alternatives of a direction."""
    return float(special.logsumexp(logs, b=weights_of[way]))


def advance(process, r, d, interval, rate, effect, step):
    nc, x, ns, y = counts(interval)
    f = {way: [log_factor(r, d, *bet(r, d, w, rate, nc, ns), nc, x, ns, y) / effect for w in ws] for way, ws in omegas.items()}
    for start, part in enumerate(process["failing"]):
        if start <= step:
            process["failing"][start] = [floor(log + factor) for log, factor in zip(part, f["failing"])]
    process["passing"] = [floor(log + factor) for log, factor in zip(process["passing"], f["passing"])]


def processes():
    r, d = some_null()
    steps = int(rng.integers(1, 4))
    p = float(rng.uniform(0.005, 0.05))
    worse = float(rng.choice([0.5, 1, 2]))
    looks = []
    for i in range(12):
        interval = some_interval(min(1, worse * p), p)
        looks.append([interval, {"stableRate": p, "designEffect": float(rng.uniform(1, 5)), "step": i * steps // 12}])
    if r == 0:
        places = [step * d for step in (0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3, 5, 10) if step * d < 1]
        rungs = [(0.0, place) for place in places]
    elif d == 0:
        places = [step * r for step in (0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3, 5)]
        rungs = [(place, 0.0) for place in places]
    else:
        places = [step * d for step in (0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10) if step * d < 1]
        rungs = [(r, place) for place in places]
    own = places.index(d if r == 0 or d > 0 else r)
    ladder = [{"failing": [[0.0] * 6 for _ in range(steps)], "passing": [0.0] * 5} for _ in rungs]
    for interval, history in looks:
        for (ratio, offset), process in zip(rungs, ladder):
            advance(process, ratio, offset, interval, history["stableRate"], history["designEffect"], history["step"])
    failing = [start_mixture([mixture_of("failing", logs) for logs in process["failing"]]) for process in ladder]
    passing = [mixture_of("passing", process["passing"]) for process in ladder]
    case("processes", [{"ratio": r, "offset": d}, steps, looks], {"failing": failing[own], "passing": passing[own]})
    alpha = {"pass": 0.05, "fail": 0.05 / 3}
    rejected = [
        [log >= -math.log(alpha["fail"]) for log in failing],
        [log >= -math.log(alpha["pass"]) for log in passing],
    ]
    # Up from the bottom while rungs are rejected, down from the top likewise; never past the gate's own answer.
    lowest = next((i for i, no in enumerate(rejected[0]) if not no), len(places)) - 1
    highest = len(places) - next((i for i, no in enumerate(rejected[1][::-1]) if not no), len(places))
    lowest = max(lowest, own) if rejected[0][own] else lowest
    highest = min(highest, own) if rejected[1][own] else highest
    bounds = {"lower": places[lowest] if lowest >= 0 else None, "upper": places[highest] if highest < len(places) else None}
    case("boundsOf", [{"ratio": r, "offset": d}, steps, looks, alpha], bounds)


def strata():
    tables, intervals = [], []
    for _ in range(int(rng.integers(1, 8))):
        interval = some_interval(0.2, 0.1)
        nc, x, ns, y = counts(interval)
        if nc and ns:
            tables.append([[x, nc - x], [y, ns - y]])
        intervals.append(interval)
    if not tables or sum(table[1][0] for table in tables) == 0:
        return
    ratio = float(StratifiedTable([np.array(table, dtype=float) for table in tables]).riskratio_pooled)
    difference = sum((x * (y + t) - y * (x + s)) / (x + s + y + t) for (x, s), (y, t) in tables)
    weight = sum((x + s) * (y + t) / (x + s + y + t) for (x, s), (y, t) in tables)
    case("rates", [intervals], {"ratio": ratio, "difference": difference / weight})


def share_of_errors():
    ratio = float(rng.uniform(0.8, 2))
    looks, logs, waiting = [], {"failing": np.zeros(4), "passing": np.zeros(4)}, np.zeros(5)
    for i in range(20):
        interval = some_interval(0.05, 0.04)
        seconds, ends = float(rng.choice([15, 40, 60])), bool(i % 7 == 6)
        looks.append([{**interval, "seconds": seconds}, ends])
        waiting += [*counts(interval), seconds]
        if waiting[4] < 60 and not ends:
            continue
        nc, x, ns, y, _ = waiting
        waiting = np.zeros(5)
        if x + y == 0 or nc == 0 or ns == 0:
            continue
        rho = ratio * nc / (ratio * nc + ns)
        stake = np.array([0.1, 0.3, 0.6, 0.9])
        logs["failing"] = np.floor((logs["failing"] + np.log(1 + stake / rho * (x / (x + y) - rho))) * 1e6) / 1e6
        logs["passing"] = np.floor((logs["passing"] + np.log(1 - stake / (1 - rho) * (x / (x + y) - rho))) * 1e6) / 1e6
    answer = {way: float(special.logsumexp(values) - math.log(4)) for way, values in logs.items()}
    case("shares", [ratio, looks], answer)


def drift():
    bins, steps, bound = int(rng.integers(2, 9)), int(rng.integers(1, 4)), float(rng.uniform(0.02, 0.3))
    shares_s = rng.dirichlet(np.ones(bins) * 3)
    shares_c = 0.6 * shares_s + 0.4 * rng.dirichlet(np.ones(bins))
    looks, logs = [], [[0.0] * 5 for _ in range(steps)]
    seen_c, seen_s, weight, spread_c, spread_s = np.zeros(bins), np.zeros(bins), 0.0, 0.0, 0.0
    for i in range(12):
        c, s = (rng.multinomial(int(rng.integers(20, 400)), shares) for shares in (shares_c, shares_s))
        effect, step = float(rng.uniform(1, 10)), i * steps // 12
        interval = {"canary": [int(n) for n in c], "stable": [int(n) for n in s]}
        looks.append([interval, {"designEffect": effect, "step": step}])
        higher = seen_c > seen_s
        if weight > 0 and higher.any():
            past = seen_s[higher].sum() / weight
            factors = []
            for excess in (0.03, 0.07, 0.15, 0.3, 0.6):
                rate, nu = bet(1.0, bound, 1 + excess / (past + bound), past, int(c.sum()), int(s.sum()))
                x, y = int(c[higher].sum()), int(s[higher].sum())
                factors.append(log_factor(1.0, bound, rate, nu, int(c.sum()), x, int(s.sum()), y) / effect)
            for start in range(step + 1):
                logs[start] = [floor(log + factor) for log, factor in zip(logs[start], factors)]
        w = stats.hmean([c.sum(), s.sum()]) / 2
        seen_c, seen_s, weight = seen_c + w * c / c.sum(), seen_s + w * s / s.sum(), weight + w
        spread_c, spread_s = spread_c + w**2 * effect / c.sum(), spread_s + w**2 * effect / s.sum()
    worth = [weight**2 / spread for spread in (spread_c, spread_s)]
    rate = seen_s / weight
    deviation = np.sqrt(rate * (1 - rate) * (1 / worth[0] + 1 / worth[1]))
    size = bins * math.log(2) + math.log(2 * 12 * 13 / 0.05)
    case(
        "drift",
        [bins, steps, bound, looks],
        {
            "evidence": start_mixture([special.logsumexp(one) - math.log(len(one)) for one in logs]),
            "seen": float(spatial.distance.cityblock(seen_c / weight, seen_s / weight) / 2),
            "chance": float(stats.halfnorm(scale=deviation).mean().sum() / 2),
            "margin": sum(math.sqrt(size / (2 * n)) for n in worth),
        },
    )


def thin(items, most, keep=()):
    if len(items) <= most:
        return list(items)
    at = np.floor(np.linspace(0, len(items) - 1, most) + 0.5).astype(int)
    return sorted({items[i] for i in at} | {item for item in keep if item is not None})


def tails():
    q, relative = float(rng.choice([0.5, 0.9, 0.95, 0.99])), bool(rng.random() < 0.7)
    factor, offset = (float(rng.choice([1.1, 1.2, 2])), 0.0) if relative else (0.0, float(10 ** rng.uniform(-2, -0.5)))
    steps, middle = int(rng.integers(1, 4)), float(rng.uniform(60, 90))

    def draw(n, shift=0.0):
        at = np.clip(np.round(rng.normal(middle + shift, 8, size=n)), 0, 161).astype(int)
        return np.bincount(at, minlength=162)

    past = draw(int(rng.choice([50, 3000])))
    first = past.copy()
    failing, ladder, looks = [None] * steps, None, []
    null = (1.0, 0.0) if relative else (0.0, 1 - q)
    beyond = lambda buckets: buckets[::-1].cumsum()[::-1][1:]
    index_above = lambda t: int(np.searchsorted(edges, t * (1 - 1e-9)))
    index_below = lambda t: int(np.searchsorted(edges, t * (1 + 1e-9), side="right")) - 1
    for i in range(8):
        step = i * steps // 8
        c, s = draw(int(rng.integers(50, 300)), 4.0), draw(int(rng.integers(50, 300)))
        looks.append([{"canary": [int(n) for n in c], "stable": [int(n) for n in s]}, step])
        slower, all_past = beyond(past), past.sum()
        wanted = (1 - q) * all_past
        known = not relative or wanted >= 10
        with np.errstate(divide="ignore"):
            nearest = int(np.argmin(np.where(slower > 0, np.abs(np.log(slower / wanted)), np.inf)))
        for start in range(step + 1):
            if failing[start] is None and known:
                tail = [e for e in range(161) if 0.3 * wanted <= slower[e] <= min(3 * (1 - q), 0.9) * all_past]
                chosen = (thin(tail, 8) if tail else [nearest]) if relative else [-1]
                bound_of = lambda e: factor * edges[e] + offset if relative else offset
                pairs = [(index_above(bound_of(e)), e) for e in chosen]
                failing[start] = [[pair, [0.0] * 6] for pair in pairs if pair[0] < 161]
        if ladder is None and known:
            center = edges[nearest] if relative else offset
            own = factor * center + offset if relative else offset
            pass_at, fail_at = index_below(own), index_above(own)
            around = [
                e
                for e in range(161)
                if e in (pass_at, fail_at) or center / 4 <= edges[e] <= max(8 * center, 3 * own)
            ]
            ladder = {"stable": nearest if relative else -1, "passing": pass_at, "logs": [0.0] * 5}
            ladder["canaries"] = thin(around, 24, (pass_at if pass_at >= 0 else None, fail_at if fail_at < 161 else None))
        seen = {"c": beyond(c), "s": beyond(s)}

        def factors(pair, way):
            x, y = int(seen["c"][pair[0]]), 0 if pair[1] < 0 else int(seen["s"][pair[1]])
            all_hits = 0 if pair[1] < 0 else int(slower[pair[1]])
            rate = ((1 - q) * 300 + all_hits) / (300 + int(all_past))
            nc, ns = int(c.sum()), int(s.sum())
            return [log_factor(*null, *bet(*null, w, rate, nc, ns), nc, x, ns, y) for w in omegas[way]]

        for part in failing[: step + 1]:
            for entry in part or []:
                entry[1] = [floor(log + f) for log, f in zip(entry[1], factors(entry[0], "failing"))]
        if ladder and ladder["passing"] >= 0:
            f = factors((ladder["passing"], ladder["stable"]), "passing")
            ladder["logs"] = [floor(log + more) for log, more in zip(ladder["logs"], f)]
        past = past + s
    averages = [
        special.logsumexp([mixture_of("failing", logs) for _, logs in part]) - math.log(len(part)) if part else 0.0
        for part in failing
    ]
    begun = any(part for part in failing)
    gate = {"quantile": q, "factor": factor, "offset": offset, "steps": steps}
    case(
        "tails",
        [gate, [int(n) for n in first], looks],
        {
            "failing": start_mixture(averages) if begun else None,
            "passing": mixture_of("passing", ladder["logs"]) if ladder and ladder["passing"] >= 0 else None,
            "rungs": ladder["canaries"] if ladder else None,
        },
    )


asked = [normal_law, sums, rows_that_settle, hits, shares, accelerations, crossing, histogram, mixtures, bets, strata, looks_at_rows]
slower_ones = [processes, share_of_errors, drift, tails]
case("latencyEdges", [], floats(np.geomspace(1e-4, 1e-4 * 2**20, 161)))
for _ in range(cases):
    for ask in asked:
        ask()
for _ in range(max(1, cases // 5)):
    for ask in slower_ones:
        ask()
with open(out, "w") as file:
    json.dump({"seed": seed, "cases": found}, file)

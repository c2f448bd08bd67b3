/**
 * The traffic of one rollout, scrape by scrape, both arms: 600 requests a minute, 10, 25 and 50 % for 20 minutes each.
 *
 * What the rules see is drawn once for all of them: the same users, the same bursts, the same lost scrapes.
 */
import { binomial, exponential, normal, poisson } from "./random.mjs";

export const shares = [0.1, 0.25, 0.5];
export const minutesPerStep = 20;
export const totalMinutes = shares.length * minutesPerStep;
export const scrapeSeconds = 15;
const perMinute = 600;
const baseRate = 0.01;
const pastMinutes = 60;
const requestsOfFailingSession = 10;
/** Usually a canary is warm when it gets its first share; where the case is about that, it gets it at once. */
const warmedUpBefore = -1;

/**
 * @param world    what the case changes of a quiet day (cases.mjs)
 * @param latency  draws buckets (latency.mjs); undefined where the gate asks for none
 * @returns        every scrape of the rollout, and what stable did in the hour before
 */
export function simulate(random, world, latency) {
  const shared = sharedTroubles(random, world);
  const arms = { canary: beginArm(random, world), stable: beginArm(random, world) };
  const scrapes = [];
  const count = (totalMinutes * 60) / scrapeSeconds;
  for (let i = 0; i < count; i++) {
    const minute = (i * scrapeSeconds) / 60;
    const step = Math.floor(minute / minutesPerStep);
    const trouble = shared(minute);
    const requests = (perMinute * scrapeSeconds * (world.busy?.(minute) ?? 1)) / 60;
    const stableRate = Math.min(0.5, baseRate * (world.base?.(minute) ?? 1) * trouble.errors);
    const canaryRate = rateOfCanary(world, minute, step, stableRate) * arms.canary.wander();
    const canary = arms.canary.serve(requests * shares[step], canaryRate);
    const stable = arms.stable.serve(requests * (1 - shares[step]), stableRate);
    if (latency) {
      canary.latency = latency.canary(canary.requests, trouble.slower, minute);
      stable.latency = latency.stable(stable.requests, trouble.slower, minute);
    }
    scrapes.push({
      canaryReadyAt: world.warmup ? 0 : warmedUpBefore,
      minute: minute + scrapeSeconds / 60,
      step,
      seconds: scrapeSeconds,
      canary,
      stable,
      complete: true,
    });
  }
  return { scrapes: world.disturbed ? disturb(random, scrapes) : scrapes, past: pastOf(random, world, latency) };
}

function rateOfCanary({ canary = () => 1, margin = 0, warmup = 0 }, minute, step, stableRate) {
  const cold = minute < warmup ? 5 : 1;
  return Math.min(0.9, (stableRate * canary(minute, step) + margin) * cold);
}

/** What befalls both arms: bursts of errors (a dependency that stumbles), and moments in which everything is slow. */
function sharedTroubles(random, { bursts, slowMoments }) {
  let burstUntil = -1;
  let nextBurst = bursts ? exponential(random, 10) : Number.POSITIVE_INFINITY;
  let slow = 0;
  return (minute) => {
    if (minute >= nextBurst) {
      burstUntil = minute + 0.5 + exponential(random, 0.5);
      nextBurst = burstUntil + exponential(random, 10);
    }
    slow = slowMoments ? 0.9 * slow + normal(random) : 0;
    // A minute in eleven has ten times the usual errors, so the usual is less: 1 % on the whole.
    const usual = bursts ? 0.55 : 1;
    return { errors: minute < burstUntil ? 10 * usual : usual, slower: Math.round(slow) };
  };
}

function beginArm(random, { sticky, wander, gapSeconds = scrapeSeconds }) {
  let sessions = [];
  let now = 0;
  let drift = 0;
  const alone = (requests, rate) => {
    const all = poisson(random, requests);
    const errors = binomial(random, all, rate);
    return { requests: all, errors, errorSquares: errors };
  };
  /** Users stay with their arm; one in a hundred fails with all ten requests that they make in some minutes. */
  const bySession = (requests, rate) => {
    const fresh = poisson(random, (requests * rate) / requestsOfFailingSession);
    for (let i = 0; i < fresh; i++) sessions.push({ next: now + random() * scrapeSeconds, failed: 0 });
    const end = now + scrapeSeconds;
    let errors = 0;
    let errorSquares = 0;
    for (const session of sessions) {
      while (session.next < end && session.failed < requestsOfFailingSession) {
        errorSquares += 2 * session.failed + 1;
        session.failed++;
        errors++;
        session.next += exponential(random, gapSeconds);
      }
    }
    sessions = sessions.filter(({ failed }) => failed < requestsOfFailingSession);
    now = end;
    return { requests: poisson(random, requests * (1 - rate)) + errors, errors, errorSquares };
  };
  return {
    serve: sticky ? bySession : alone,
    /** An arm that is better and worse by turns, by a factor of about 1.6, with a memory of ten minutes. */
    wander: () => {
      if (!wander) return 1;
      const memory = Math.exp(-scrapeSeconds / 600);
      drift = memory * drift + Math.sqrt(1 - memory ** 2) * normal(random);
      return Math.exp(0.5 * drift - 0.125);
    },
  };
}

/** Scrapes that are lost (their counts come with the next one) or late, and a stable replica that restarts. */
function disturb(random, scrapes) {
  const restartAt = 5 + random() * 50;
  const kept = [];
  let open;
  for (const scrape of scrapes) {
    const merged = open && open.step === scrape.step ? merge(open, scrape) : scrape;
    const isStepsLast = Math.floor(scrape.minute / minutesPerStep) !== scrape.step;
    open = random() < 0.1 && !isStepsLast ? merged : undefined;
    if (open) continue;
    const restarted = merged.minute >= restartAt && merged.minute - merged.seconds / 60 < restartAt;
    const late = random() < 0.1 ? random() * 10 : 0;
    kept.push({
      ...merged,
      minute: merged.minute + (isStepsLast ? 0 : late / 60),
      complete: !restarted,
      stableAgeSeconds: merged.minute < restartAt ? undefined : (merged.minute - restartAt) * 60,
    });
  }
  return kept;
}

function merge(a, b) {
  const arm = (x, y) => ({
    requests: x.requests + y.requests,
    errors: x.errors + y.errors,
    errorSquares: x.errorSquares + y.errorSquares,
    latency: x.latency?.map((n, i) => n + y.latency[i]),
  });
  return { ...b, seconds: a.seconds + b.seconds, canary: arm(a.canary, b.canary), stable: arm(a.stable, b.stable) };
}

/** The hour before, which teaches the first bets: at the usual rate, whatever the rollout's hour will bring. */
function pastOf(random, { sticky }, latency) {
  const requests = poisson(random, perMinute * pastMinutes);
  const together = sticky ? requestsOfFailingSession : 1;
  const groups = poisson(random, (requests * baseRate) / together);
  return {
    requests,
    errors: groups * together,
    errorSquares: groups * together ** 2,
    latency: latency ? latency.stable(requests, 0, 0) : [],
  };
}

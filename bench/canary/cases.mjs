/**
 * The cases, one line each. `traffic` names the day on which it happens; a peer's threshold that is calibrated is so on the
 * equal case of the same day. `canary` is how many times as many errors as stable's it has, by minute and step.
 */

const times = (factor) => ({ canary: () => factor });
const baseline = "error_rate <= baseline";
const p99 = "latency_p99 <= baseline * 1.2";
const afterTwoSteps = 40;

/** Days: what befalls both arms, and whether sessions can be told apart. */
export const days = {
  steady: { says: "independent errors, 1 %", world: {} },
  bursts: { says: "shared bursts: ten times the errors in a minute of eleven", world: { bursts: true } },
  sticky: { says: "sticky users, ten requests fail together, sessions known", world: { sticky: true } },
  "short sessions, no key": {
    says: "sticky users, ten requests in seconds fail together, sessions not known",
    world: { sticky: true, gapSeconds: 2 },
    sessions: false,
  },
  "long sessions, no key": {
    says: "sticky users, ten requests in minutes, sessions not known (stress, no promise)",
    world: { sticky: true },
    sessions: false,
  },
  "no key": { says: "independent errors, sessions not known", world: {}, sessions: false },
  rising: { says: "base rate 1 % to 3 % in the last step", world: { base: (m) => (m < afterTwoSteps ? 1 : 3) } },
  diurnal: {
    says: "base rate and traffic swing by half",
    world: { base: (m) => 1 + 0.5 * Math.sin(m / 10), busy: (m) => 1 + 0.5 * Math.sin(m / 15) },
  },
  disturbed: {
    says: "scrapes late and lost, a restart, a bad first minute",
    world: { disturbed: true, warmup: 1 },
  },
  "one arm drifts": { says: "each arm's own rate wanders (stress, no promise)", world: { wander: true } },
  moderate: { says: "p99 is 2.3 times the median", world: {}, shape: "moderate" },
  heavy: { says: "a Pareto tail, and moments in which all is slow", world: { slowMoments: true }, shape: "heavy" },
};

/** What is asked of the product's own figures: shares and minutes. The rest is printed. */
const alpha = 0.06;

const equal = [
  ...["steady", "bursts", "sticky", "short sessions, no key", "no key", "rising", "diurnal", "disturbed"].map(
    (day) => ({
      kind: "equal",
      day,
      gate: baseline,
      wanted: { rolledBack: alpha },
    }),
  ),
  ...["one arm drifts", "long sessions, no key"].map((day) => ({ kind: "equal", day, gate: baseline })),
  ...["error_rate <= baseline + 0.5%", "error_rate <= baseline * 1.2"].map((gate) => ({
    kind: "equal",
    day: "steady",
    gate,
    wanted: { rolledBack: alpha },
  })),
  ...["moderate", "heavy"].map((day) => ({ kind: "equal", day, gate: p99, wanted: { rolledBack: alpha } })),
];

const additive = { world: { margin: 0.005 }, gate: "error_rate <= baseline + 0.5%", what: "0.5 points worse" };
const multiple = { world: times(1.2), gate: "error_rate <= baseline * 1.2", what: "1.2×" };
const margin = [
  ...["steady", "bursts", "sticky", "rising"].flatMap((day) =>
    [additive, multiple].map((at) => ({ kind: "margin", day, ...at, wanted: { promoted: alpha, rolledBack: alpha } })),
  ),
  {
    kind: "margin",
    day: "moderate",
    gate: p99,
    what: "1.2× slower",
    slower: { all: 1.2 },
    wanted: { promoted: alpha, rolledBack: alpha },
  },
];

const goals = {
  "steady 2×": { minutes: 24, ofKayenta: 0.7 },
  "steady 3×": { minutes: 8, ofKayenta: 0.7 },
  "bursts 2×": { minutes: 24, ofKayenta: 0.5 },
  "bursts 3×": { minutes: 8, ofKayenta: 0.5 },
};
const worse = [
  ...["steady", "bursts"].flatMap((day) => [1.25, 1.5, 2, 3].map((factor) => ({ day, factor }))),
  ...["sticky", "no key"].flatMap((day) => [2, 3].map((factor) => ({ day, factor }))),
].map(({ day, factor }) => ({
  kind: "worse",
  day,
  gate: baseline,
  what: `${factor}×`,
  world: times(factor),
  wanted: goals[`${day} ${factor}×`],
}));

const late = [
  { what: "3× from the last step on", world: { canary: (minute) => (minute < afterTwoSteps ? 1 : 3) }, from: 40 },
  { what: "creeping from 1× to 4×", world: { canary: (minute) => 1 + minute / 20 } },
].map((each) => ({ kind: "worse", day: "steady", gate: baseline, ...each }));

const slow = [
  { day: "moderate", what: "1.5× slower", slower: { all: 1.5 }, wanted: { minutes: 15 } },
  { day: "heavy", what: "1.5× slower", slower: { all: 1.5 } },
  { day: "moderate", what: "2× slower in its slowest 5 %", slower: { tail: 2 } },
  { day: "heavy", what: "2× slower in its slowest 5 %", slower: { tail: 2 } },
].map((each) => ({ kind: "worse", gate: p99, ...each }));

export const cases = [...equal, ...margin, ...worse, ...late, ...slow].map((each, index) => ({
  ...each,
  index,
  what: each.what ?? "equal",
}));

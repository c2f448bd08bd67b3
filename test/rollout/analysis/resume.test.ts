import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@jest/globals";
import { type Analysed, analyse } from "../../../src/rollout/analysis/analyse.js";
import { conclude } from "../../../src/rollout/analysis/conclude.js";
import type { AnalysisRules } from "../../../src/rollout/analysis/rules.js";
import { type AnalysisState, beginAnalysis } from "../../../src/rollout/analysis/state.js";
import { beginRecord, readRecord } from "../../../src/rollout/engine/record.js";
import { plan } from "../plans.js";
import { everyGate, hour, hourRules, type Look, type Told } from "./hour.js";

const past = { requests: 5_000, errors: 60, errorSquares: 120, latency: hour("sessions", 1)[0]!.sample.stable.latency };

const judge = (looks: readonly Look[], rules: AnalysisRules, from: AnalysisState): readonly Analysed[] => {
  let state = from;
  return looks.map(({ sample, step }) => {
    const looked = analyse(state, sample, step, rules);
    state = looked.state;
    return looked;
  });
};

/** Without what is undefined, and in no order. */
const plain = (looked: Analysed): Analysed => JSON.parse(JSON.stringify(looked));

/** A state as the next process finds it: through the record's own text. */
async function storing(rules: AnalysisRules) {
  const record = { ...beginRecord(await plan("good"), [], "2026-01-01T00:00:00.000Z") };
  return (analysis: AnalysisState) => {
    const stored = JSON.stringify({ ...record, plan: { ...record.plan, rules }, analysis });
    const read = readRecord(JSON.parse(stored));
    return { state: read.analysis!, rules: read.plan.rules };
  };
}

const told: readonly Told[] = ["sessions", "no key", "replay"];
const hours = Object.fromEntries(told.map((one) => [one, hour(one)])) as Readonly<Record<Told, readonly Look[]>>;

test.each(told)(
  "%s: resumed at any interval, every gate of every kind goes on exactly as an undisturbed run",
  async (one) => {
    const rules = await hourRules(everyGate);
    const looks = hours[one];
    const stored = await storing(rules);
    const undisturbed = judge(looks, rules, beginAnalysis(rules, past)).map(plain);
    const end = undisturbed.at(-1)!;
    // A test in which nothing is decided would agree with anything.
    expect(new Set(end.verdicts.map(({ verdict }) => verdict)).size).toBe(3);

    let before = beginAnalysis(rules, past);
    for (const [i, { sample, step }] of looks.entries()) {
      const resumed = stored(before);
      const looked = plain(analyse(resumed.state, sample, step, resumed.rules));
      if (!isDeepStrictEqual(looked, undisturbed[i])) expect([i, looked]).toEqual([i, undisturbed[i]]);
      expect(conclude(looked.state, resumed.rules)).toEqual(conclude(undisturbed[i]!.state, rules));
      before = looked.state;
    }
  },
);

test.each([1, 12, 24])("resumed once, after interval %i: the same end", async (after) => {
  const rules = await hourRules(everyGate);
  const undisturbed = judge(hours.sessions, rules, beginAnalysis(rules, past));
  const resumed = (await storing(rules))(undisturbed[after - 1]!.state);
  const rest = judge(hours.sessions.slice(after), resumed.rules, resumed.state);
  expect(isDeepStrictEqual(plain(rest.at(-1)!), plain(undisturbed.at(-1)!))).toBe(true);
});

/** By kind of traffic. The record of a rollout under way is read by the next version too: what is in it stays. */
const recorded: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL("recorded/hour.json", import.meta.url), "utf8"),
);

test.each(Object.entries(recorded))(
  "%s: an hour comes to the recorded state, to the last digit",
  async (written, states) => {
    const rules = await hourRules([written]);
    const found = told.map((one) => {
      const { state } = judge(hours[one], rules, beginAnalysis(rules, past)).at(-1)!;
      return createHash("sha256").update(JSON.stringify(state.gates)).digest("hex").slice(0, 12);
    });
    expect(found).toEqual(states);
  },
);

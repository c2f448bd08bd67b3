/**
 * Simulated rollouts, decided by the product's own analysis and by the rules of Kayenta, Argo Rollouts and Flagger.
 *
 *   npm run bench -- canary            2,000 rollouts a case, minutes long
 *   npm run bench -- canary --quick    100 a case
 *   npm run bench -- canary --draw     and writes the charts and the table of docs/canary.md
 */
import { cases } from "./canary/cases.mjs";
import { compileAnalysis } from "./canary/compile.mjs";
import { playAll } from "./canary/pool.mjs";
import { asText } from "./canary/table.mjs";
import { tally } from "./canary/tally.mjs";

const seed = 20261121;

export const bench = {
  name: "canary",
  help: `verdicts on simulated rollouts, a look every 15 s, 600 requests a minute, 10/25/50 % for 20 minutes each, seed ${seed}; beside Kayenta, Argo Rollouts and Flagger`,
  async run({ quick, draw, print = () => undefined }) {
    await compileAnalysis();
    const rollouts = quick ? 100 : 2000;
    const begun = process.cpuUsage();
    const played = await playAll(cases, { rollouts, seed });
    const { user, system } = process.cpuUsage(begun);
    const results = cases.map((one) => tally(played, one));
    print(asText(results, rollouts));
    if (draw) {
      const { drawDocs } = await import("./canary/docs.mjs");
      await drawDocs(results, { rollouts, seed });
    }
    const seconds = {
      figure: `processor time of ${cases.length} × ${rollouts} rollouts`,
      ours: (user + system) / 1e6,
      unit: "s",
    };
    // A hundred rollouts are a look, no proof: their figures break nothing.
    return [...results.flatMap((result) => promises(result, quick)), seconds];
  },
};

/** The figures that something was promised for, ours beside Kayenta's calibrated rule where that was part of it. */
function promises({ wanted, rows, day, what, gate }, quick) {
  if (wanted === undefined) return [];
  const [ours] = rows;
  const peer = rows.find(({ rule }) => rule === "Kayenta, calibrated");
  const title = `${gate}, ${day}, ${what}`;
  const figures = [];
  const bounded = (figure, value, most) =>
    figures.push({
      figure: `${title}: ${figure}`,
      ours: value * 100,
      unit: "%",
      wanted: `≤ ${most * 100}`,
      broken: !quick && value > most,
    });
  if (wanted.rolledBack !== undefined) bounded("false rollbacks", ours.rolledBack, wanted.rolledBack);
  if (wanted.promoted !== undefined) bounded("false promotions", ours.promoted, wanted.promoted);
  if (wanted.minutes !== undefined) {
    const part = wanted.ofKayenta === undefined ? undefined : `${wanted.ofKayenta} of Kayenta's`;
    const most = part === undefined ? "" : `, ${part}`;
    figures.push({
      figure: `${title}: found after (median)`,
      ours: ours.median,
      peer: peer.median,
      unit: "min",
      ratio: peer.median / ours.median,
      wanted: `≤ ${wanted.minutes}${most}`,
      broken: !quick && ours.median > wanted.minutes,
    });
    // Kayenta's rule answers every five minutes, so its median is one of a few numbers; its mean tells more.
    if (part !== undefined) {
      const ratio = peer.mean / ours.mean;
      figures.push({
        figure: `${title}: found after (mean)`,
        ours: ours.mean,
        peer: peer.mean,
        unit: "min",
        ratio,
        wanted: part,
        broken: !quick && ours.mean > wanted.ofKayenta * peer.mean,
      });
    }
  }
  return figures;
}

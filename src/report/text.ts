/** The report as plain lines, for a terminal and a log. */
import { formatQuantity, formatShare } from "../gates/quantity.js";
import { dataLines } from "./data.js";
import type { Report } from "./report.js";
import { gateMark, headline, shortDigest } from "./summary.js";

export function renderText(report: Report): string {
  const lines = [headline(report), ...report.reasons.map((reason) => `  ${reason.replaceAll("\n", "\n    ")}`)];
  const gates = [...report.gates, ...(report.rollout?.gates ?? [])];
  if (gates.length > 0)
    lines.push("", ...gates.map((gate) => `  ${gateMark(gate)} ${gate.source}\n      ${gate.reason}`));
  const data = dataLines(report);
  if (data.length > 0) lines.push("", "  data, for information:", ...data.map((line) => `      ${line}`));
  const facts = [...factLines(report)];
  if (facts.length > 0) lines.push("", ...facts.map(([name, value]) => `  ${name.padEnd(9)} ${value}`));
  return lines.join("\n");
}

function* factLines({ model, baseline, version, image, rollout, serving }: Report): Generator<[string, string]> {
  if (model)
    yield ["model", `${model.path} (${model.format}, ${formatQuantity(model.size, "size")}, md5 ${model.md5})`];
  if (baseline) yield ["baseline", `${baseline.from}${baseline.identical ? ", the same bytes" : ""}`];
  if (version) yield ["version", version.number];
  if (image) yield ["image", image.reference ?? `${shortDigest(image.digest)} in ${image.layout}`];
  for (const step of rollout?.steps ?? []) {
    const seen = step.achieved === undefined ? "replayed" : `${formatShare(step.achieved)} seen`;
    yield [
      "step",
      `${formatShare(step.share)} (${seen}), ${Math.round(step.seconds)} s, ${step.requests.canary} requests to the canary`,
    ];
  }
  const place = rollout?.url === undefined ? "" : ` at ${rollout.url}`;
  yield ["serving", `${shortDigest(serving)}${place}`];
}

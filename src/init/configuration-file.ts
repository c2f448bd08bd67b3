/** Draws model-release.yaml: what was chosen, each key with its reason, and what is still open as a comment. Pure. */
import { Document, type Pair, Scalar, stringify, type YAMLMap } from "yaml";
import type { GateLine } from "./gates.js";
import type { Positive } from "./positive.js";
import type { Target } from "./target.js";

/** All that a configuration says of one release. */
export interface Draft {
  readonly name: string;
  readonly model: { readonly path: string; readonly because: string; readonly positive?: Positive };
  readonly holdout?: DraftHoldout;
  /** Empty where nothing could be measured. */
  readonly gates: readonly GateLine[];
  readonly target: Target;
}

export interface DraftHoldout {
  readonly path: string;
  /** Undefined where several columns may hold the answers. */
  readonly label?: string;
  readonly id?: string;
  readonly slices: readonly string[];
  readonly because: string;
}

/** One mapping's entries, in their order, each with what is said before it and behind it. */
interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly before?: string;
  readonly behind?: string;
  readonly flow?: boolean;
}

/** Replayed rows need no users, seconds are enough for them, and both servers share one machine. */
const localCanary = {
  traffic: { replay: "holdout", rate: 100 },
  steps: ["25%", "50%"],
  max_duration: "1m",
  look: "1s",
  settle: "500ms",
  warmup: "4s",
  gates: ["error_rate <= baseline + 1%", "latency_p95 <= baseline * 3"],
};

export function configurationFile(draft: Draft): string {
  const document = new Document({});
  const root = document.contents as YAMLMap;
  const open: string[] = [];
  for (const entry of entriesOf(draft)) {
    const pair = document.createPair(entry.key, entry.value) as Pair<Scalar, { flow?: boolean; comment?: string }>;
    if (entry.before !== undefined || open.length > 0) {
      const said = [...open.splice(0), ...(entry.before === undefined ? [] : [entry.before])];
      pair.key.commentBefore = said.map(asComment).join("\n");
    }
    if (pair.value && entry.flow) pair.value.flow = true;
    if (pair.value && entry.behind !== undefined) pair.value.comment = asComment(entry.behind);
    root.add(pair);
    if (entry.key === "model") open.push(...openHoldout(draft));
    if (entry.key === "model" && draft.gates.length === 0) open.push(...openGates);
  }
  commentGates(root, draft.gates);
  const heading = ` Written by \`model-release init\`, and yours to change; every key: \`model-release schema\`.`;
  document.commentBefore = heading;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function entriesOf({ name, model, holdout, gates, target }: Draft): readonly Entry[] {
  const { positive } = model;
  const isComplete = holdout?.label !== undefined;
  return [
    { key: "name", value: name },
    positive === undefined
      ? { key: "model", value: model.path, behind: model.because }
      : {
          key: "model",
          value: { path: model.path, positive: inQuotes(positive.label) },
          behind: `${model.because}; ${positive.because}`,
          flow: true,
        },
    ...(isComplete ? [{ key: "holdout", value: holdoutValue(holdout), behind: holdout.because, flow: true }] : []),
    ...(gates.length > 0 ? [{ key: "gates", value: gates.map(({ gate }) => gate) }] : []),
    ...deployment(target),
  ];
}

/** Readers of older YAML take a bare yes for true. */
function inQuotes(label: string): Scalar {
  const quoted = new Scalar(label);
  quoted.type = "QUOTE_DOUBLE";
  return quoted;
}

function holdoutValue({ path, label, id, slices }: DraftHoldout) {
  return { path, label, ...(id !== undefined && { id }), ...(slices.length > 0 && { slices: [...slices] }) };
}

function deployment(target: Target): readonly Entry[] {
  if (target.kind === "local") {
    return [
      { key: "deploy", value: { target: "local" }, before: target.because, flow: true },
      {
        key: "canary",
        value: localCanary,
        before: "There are no users on this machine: rows of the holdout are sent to both models.",
      },
    ];
  }
  const { deployment: found, repository, because } = target;
  const { name, namespace, manifest, service } = found;
  return [
    ...(repository === undefined ? [] : [{ key: "image", value: { repository }, flow: true }]),
    {
      key: "deploy",
      value: {
        target: "kubernetes",
        ...(namespace !== undefined && { namespace }),
        name,
        manifest,
        ...(service !== undefined && service !== name && { service }),
      },
      before: [
        ...(repository === undefined
          ? ["To fill in, where you may push and the cluster may pull:", `image: {repository: ghcr.io/OWNER/${name}}`]
          : []),
        because,
      ].join("\n"),
      flow: true,
    },
  ];
}

function openHoldout({ holdout }: Draft): readonly string[] {
  if (holdout?.label !== undefined) return [];
  const path = stringify(holdout?.path ?? "data/holdout.csv", { lineWidth: 0 }).trim();
  const why = holdout ? "the column with the known answers" : "a table with known answers, never trained on";
  return [`To fill in: ${why}.`, `holdout: {path: ${path}, label: LABEL}`];
}

const openGates: readonly string[] = [
  "To fill in: what the model must hold.",
  "gates: [accuracy >= 90%, accuracy >= baseline - 0.01]",
];

function commentGates(root: YAMLMap, gates: readonly GateLine[]): void {
  const list = root.get("gates") as { readonly items: readonly Scalar[] } | undefined;
  list?.items.forEach((item, i) => {
    item.comment = asComment(gates[i]!.comment);
  });
}

/** A name may hold a line break, which would end the comment and begin a key. */
const asComment = (text: string) =>
  text
    .split("\n")
    .map((line) => ` ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "?")}`)
    .join("\n");

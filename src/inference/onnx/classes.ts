/** Class labels as an ONNX classifier states them: in ZipMap, in a classifier's attributes, or as a table of labels. */
import { type Graph, listAttribute, listInitializer, type Node } from "./graph.js";

/** Attributes that hold class labels; classifiers of ai.onnx.ml differ in what they call the integer ones. */
const labelAttributes = ["classlabels_strings", "classlabels_int64s", "classlabels_ints"];
/** Operators that hand their first input on, at most in another shape or type. */
const passing = new Set(["Identity", "Cast", "Reshape", "Squeeze", "Unsqueeze", "Flatten", "Dropout"]);
/** A label is never many steps away from where its text comes from; a bound also ends a graph with a cycle. */
const maxSteps = 16;

export function labelsOf(bytes: Uint8Array, node: Node): readonly string[] | undefined {
  for (const name of labelAttributes) {
    const labels = listAttribute(bytes, node, name);
    if (labels) return labels;
  }
  return undefined;
}

/** The node whose numbers a value shows, past operators that only change shape or type; undefined for an input. */
export function sourceOf(producers: ReadonlyMap<string, Node>, value: string): Node | undefined {
  let node = producers.get(value);
  for (let step = 0; node && passing.has(node.type) && step < maxSteps; step++) {
    const before: Node | undefined = producers.get(node.inputs[0] ?? "");
    if (!before) break;
    node = before;
  }
  return node;
}

/**
 * Labels of a classifier without ZipMap.
 *
 * First from the node that gives the label output; else from the classifiers of the graph, if there is one list only
 * (an ensemble's members may each have their own, and which one the columns follow would be a guess).
 */
export function classifierLabels(
  bytes: Uint8Array,
  graph: Graph,
  producers: ReadonlyMap<string, Node>,
): readonly string[] | undefined {
  for (const output of graph.outputs) {
    const source = sourceOf(producers, output.name);
    const labels = source && (labelsOf(bytes, source) ?? tableLabels(bytes, graph, producers, source));
    if (labels) return labels;
  }
  const lists = graph.nodes
    .filter((node) => node.domain === "ai.onnx.ml")
    .map((node) => labelsOf(bytes, node))
    .filter((labels) => labels !== undefined);
  return new Set(lists.map((labels) => JSON.stringify(labels))).size === 1 ? lists[0] : undefined;
}

/** skl2onnx picks a label out of a table: ArrayFeatureExtractor(classes, index of the largest score). */
function tableLabels(
  bytes: Uint8Array,
  graph: Graph,
  producers: ReadonlyMap<string, Node>,
  node: Node,
): readonly string[] | undefined {
  if (node.type !== "ArrayFeatureExtractor") return undefined;
  const index = sourceOf(producers, node.inputs[1] ?? "");
  if (index?.type !== "ArgMax" && index?.type !== "TopK") return undefined;
  const table = graph.initializers.get(node.inputs[0] ?? "");
  return table && listInitializer(bytes, table);
}

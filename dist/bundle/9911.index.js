export const id = 9911;
export const ids = [9911];
export const modules = {

/***/ 39911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ describeOnnx)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/inference/onnx/wire.js
/**
 * Reads protobuf's wire format: fields of one message, as ranges of the file's bytes.
 *
 * Fail-closed and bounded: nothing is copied or allocated by what a length says, no recursion follows the data, and
 * whatever does not add up is a Problem.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */

const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 };
/** The Problem for a file that is no sound ONNX model. */
function damaged(what) {
    return new errors/* Problem */.AF("MODEL_UNREADABLE", {
        what: `this is not a whole ONNX model: ${what}`,
        remedy: "The file may be cut short or damaged. Fetch it again (git lfs pull, dvc pull), or export the model once more\nand check it with: python -c 'import onnx, sys; onnx.checker.check_model(sys.argv[1])' FILE",
    });
}
/**
 * The fields of the message in a range, in file order.
 *
 * @throws Problem MODEL_UNREADABLE where the bytes are no such message
 */
function* fields(bytes, message) {
    let position = message.start;
    while (position < message.end) {
        const tag = position;
        const head = varint(bytes, position, message.end);
        const number = Math.floor(head.value / 8);
        const wire = head.value % 8;
        if (number === 0 || number > 0x1fffffff)
            throw damaged(`byte ${tag} holds no field (number ${number})`);
        const value = valueRange(bytes, wire, head.end, message.end);
        yield { number, wire: wire, tag, ...value };
        position = value.end;
    }
}
function valueRange(bytes, wire, at, limit) {
    switch (wire) {
        case wireTypes.varint:
            return { start: at, end: skipVarint(bytes, at, limit) };
        case wireTypes.fixed64:
            return within({ start: at, end: at + 8 }, limit);
        case wireTypes.fixed32:
            return within({ start: at, end: at + 4 }, limit);
        case wireTypes.bytes: {
            const length = varint(bytes, at, limit);
            return within({ start: length.end, end: length.end + length.value }, limit);
        }
        default:
            throw damaged(`byte ${at} has the unknown wire type ${wire}`);
    }
}
function within(range, limit) {
    if (range.end <= limit)
        return range;
    throw damaged(`at byte ${range.start} it announces ${range.end - range.start} bytes, but only ${limit - range.start} are left`);
}
function skipVarint(bytes, start, limit) {
    // Ten bytes of seven bits hold 64; a longer one would be a way to make readers run on.
    for (let position = start; position < limit && position < start + 10; position++) {
        if (bytes[position] < 0x80)
            return position + 1;
    }
    throw damaged(`the number at byte ${start} does not end`);
}
/** A tag or a length: exact up to 2^53, far more than a file has bytes. */
function varint(bytes, start, limit) {
    const end = skipVarint(bytes, start, limit);
    let value = 0;
    for (let position = end - 1; position >= start; position--)
        value = value * 128 + (bytes[position] & 0x7f);
    return { value, end };
}
/** A varint field as protobuf's int64. */
function int64(bytes, field) {
    if (field.wire !== wireTypes.varint)
        throw damaged(`field ${field.number} at byte ${field.tag} is no integer`);
    return int64At(bytes, field);
}
function int64At(bytes, range) {
    let value = 0n;
    for (let position = range.end - 1; position >= range.start; position--) {
        value = (value << 7n) | BigInt(bytes[position] & 0x7f);
    }
    return BigInt.asIntN(64, value);
}
/** Values of a repeated int64 field: one for an unpacked entry, any number for a packed one. */
function int64s(bytes, field) {
    if (field.wire === wireTypes.varint)
        return [int64At(bytes, field)];
    const { end } = message(field);
    const values = [];
    for (let position = field.start; position < end;) {
        const next = skipVarint(bytes, position, end);
        values.push(int64At(bytes, { start: position, end: next }));
        position = next;
    }
    return values;
}
/** The range of a nested message, or of raw bytes. */
function message(field) {
    if (field.wire !== wireTypes.bytes)
        throw damaged(`field ${field.number} at byte ${field.tag} is no message`);
    return field;
}
// ignoreBOM: a name is what its bytes say, also where they begin with a byte order mark.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** A string field. */
function wire_text(bytes, field) {
    const { start, end } = message(field);
    try {
        return utf8.decode(bytes.subarray(start, end));
    }
    catch {
        throw damaged(`the text at byte ${start} is not UTF-8`);
    }
}

;// CONCATENATED MODULE: ./build/inference/onnx/graph.js
/** What stands in an ONNX file, as far as we need it: a ModelProto's graph without its weights. */

/** Field numbers of onnx.proto3 (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3). */
const modelFields = { irVersion: 1, producerName: 2, producerVersion: 3, graph: 7, opsetImport: 8 };
const graphFields = { node: 1, initializer: 5, input: 11, output: 12, sparseInitializer: 15 };
const nodeFields = { input: 1, output: 2, opType: 4, attribute: 5, domain: 7 };
const attributeFields = { name: 1, ints: 8, strings: 9 };
const valueFields = { name: 1, type: 2 };
const typeFields = { tensor: 1, sequence: 4, map: 5, sparse: 8, optional: 9 };
const tensorTypeFields = { elementType: 1, shape: 2 };
const tensorFields = {
    dataType: 2,
    int32Data: 5,
    stringData: 6,
    int64Data: 7,
    name: 8,
    rawData: 9,
    location: 14,
};
/** @throws Problem MODEL_UNREADABLE */
function readModelFile(bytes) {
    let irVersion;
    let name = "";
    let version = "";
    let graph;
    const opsets = new Map();
    for (const field of fields(bytes, { start: 0, end: bytes.length })) {
        if (field.number === modelFields.irVersion)
            irVersion = Number(int64(bytes, field));
        else if (field.number === modelFields.producerName)
            name = wire_text(bytes, field);
        else if (field.number === modelFields.producerVersion)
            version = wire_text(bytes, field);
        else if (field.number === modelFields.opsetImport)
            readOpset(bytes, message(field), opsets);
        else if (field.number === modelFields.graph) {
            // protobuf would merge them; no exporter writes two, and a reader that takes one of them would be fooled.
            if (graph)
                throw damaged("it has two graphs");
            graph = readGraph(bytes, message(field));
        }
    }
    if (irVersion === undefined || !graph)
        throw damaged(`it has no ${graph ? "IR version" : "graph"}`);
    if (opsets.size === 0)
        throw damaged("it imports no operator set");
    return { irVersion, producer: name === "" ? undefined : { name, version: version || undefined }, opsets, graph };
}
function readOpset(bytes, range, opsets) {
    let domain = "";
    let version = 0;
    for (const field of fields(bytes, range)) {
        if (field.number === 1)
            domain = wire_text(bytes, field);
        else if (field.number === 2)
            version = Number(int64(bytes, field));
    }
    opsets.set(domain === "ai.onnx" ? "" : domain, version);
}
function readGraph(bytes, range) {
    const nodes = [];
    const inputs = [];
    const outputs = [];
    const initializers = new Map();
    for (const field of fields(bytes, range)) {
        if (field.number === graphFields.node)
            nodes.push(readNode(bytes, message(field)));
        else if (field.number === graphFields.input)
            inputs.push(readValue(bytes, message(field)));
        else if (field.number === graphFields.output)
            outputs.push(readValue(bytes, message(field)));
        else if (field.number === graphFields.initializer) {
            const initializer = readInitializer(bytes, message(field));
            initializers.set(initializer.name, initializer);
        }
        else if (field.number === graphFields.sparseInitializer) {
            const values = [...fields(bytes, message(field))].find((part) => part.number === 1);
            if (values)
                initializers.set(readInitializer(bytes, message(values)).name, readInitializer(bytes, values));
        }
    }
    if (outputs.length === 0)
        throw damaged("its graph has no outputs");
    const open = inputs.filter((input) => !initializers.has(input.name));
    return { start: range.start, end: range.end, nodes, inputs: open, outputs, initializers };
}
function readNode(bytes, range) {
    const inputs = [];
    const outputs = [];
    const attributes = [];
    let type = "";
    let domain = "";
    for (const field of fields(bytes, range)) {
        if (field.number === nodeFields.input)
            inputs.push(wire_text(bytes, field));
        else if (field.number === nodeFields.output)
            outputs.push(wire_text(bytes, field));
        else if (field.number === nodeFields.opType)
            type = wire_text(bytes, field);
        else if (field.number === nodeFields.domain)
            domain = wire_text(bytes, field);
        else if (field.number === nodeFields.attribute)
            attributes.push(message(field));
    }
    return { start: range.start, end: range.end, type, domain, inputs, outputs, attributes };
}
function readValue(bytes, range) {
    let name = "";
    let type;
    for (const field of fields(bytes, range)) {
        if (field.number === valueFields.name)
            name = wire_text(bytes, field);
        else if (field.number === valueFields.type)
            type = message(field);
    }
    if (name === "")
        throw damaged(`the input or output at byte ${range.start} has no name`);
    return { start: range.start, end: range.end, name, ...(type ? readType(bytes, type) : { kind: "unknown" }) };
}
function readType(bytes, range) {
    for (const field of fields(bytes, range)) {
        if (field.number === typeFields.tensor)
            return { kind: "tensor", ...readTensorType(bytes, message(field)) };
        if (field.number === typeFields.sequence)
            return { kind: "sequence" };
        if (field.number === typeFields.map)
            return { kind: "map" };
        if (field.number === typeFields.sparse)
            return { kind: "sparse tensor" };
        if (field.number === typeFields.optional)
            return { kind: "optional" };
    }
    return { kind: "unknown" };
}
function readTensorType(bytes, range) {
    let elementType;
    let shape;
    for (const field of fields(bytes, range)) {
        if (field.number === tensorTypeFields.elementType)
            elementType = Number(int64(bytes, field));
        else if (field.number === tensorTypeFields.shape) {
            shape = [...fields(bytes, message(field))].filter((dim) => dim.number === 1).map((dim) => dimension(bytes, dim));
        }
    }
    return { elementType, shape };
}
/** A dimension's size; undefined for a named or an open one (some exporters write −1 or 0 for these). */
function dimension(bytes, dim) {
    let size;
    for (const field of fields(bytes, message(dim))) {
        if (field.number === 1)
            size = Number(int64(bytes, field));
        else if (field.number === 2)
            size = undefined;
    }
    return size !== undefined && size > 0 ? size : undefined;
}
function readInitializer(bytes, range) {
    let name = "";
    let external = false;
    for (const field of fields(bytes, range)) {
        if (field.number === tensorFields.name)
            name = wire_text(bytes, field);
        else if (field.number === tensorFields.location)
            external = int64(bytes, field) === 1n;
    }
    return { start: range.start, end: range.end, name, external };
}
/** A node's attribute of integers or strings, as text; undefined where it has none of that name. */
function listAttribute(bytes, node, name) {
    for (const attribute of node.attributes) {
        // The name comes first in every exporter's files, so attributes with millions of numbers are left after one field.
        let found = false;
        const values = [];
        for (const field of fields(bytes, attribute)) {
            if (field.number === attributeFields.name) {
                if (wire_text(bytes, field) !== name)
                    break;
                found = true;
            }
            else if (found && field.number === attributeFields.ints)
                values.push(...int64s(bytes, field).map(String));
            else if (found && field.number === attributeFields.strings)
                values.push(wire_text(bytes, field));
        }
        if (found && values.length > 0)
            return values;
    }
    return undefined;
}
/** A small initializer's integers or strings, as text; undefined for other element types. */
function listInitializer(bytes, initializer) {
    const values = [];
    let dataType;
    let raw;
    for (const field of fields(bytes, initializer)) {
        if (field.number === tensorFields.dataType)
            dataType = int64(bytes, field);
        else if (field.number === tensorFields.stringData)
            values.push(wire_text(bytes, field));
        else if (field.number === tensorFields.int32Data || field.number === tensorFields.int64Data) {
            for (const value of int64s(bytes, field))
                values.push(String(value));
        }
        else if (field.number === tensorFields.rawData)
            raw = message(field);
    }
    const width = dataType === 7n ? 8 : dataType === 6n ? 4 : undefined;
    if (width === undefined && dataType !== 8n)
        return undefined;
    if (raw && width !== undefined)
        values.push(...rawIntegers(bytes, raw, width));
    return values.length > 0 ? values : undefined;
}
function rawIntegers(bytes, range, width) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + range.start, range.end - range.start);
    if (view.byteLength % width !== 0)
        throw damaged(`the integers at byte ${range.start} are not whole`);
    return Array.from({ length: view.byteLength / width }, (_, index) => String(width === 8 ? view.getBigInt64(index * 8, true) : view.getInt32(index * 4, true)));
}

;// CONCATENATED MODULE: ./build/inference/onnx/classes.js
/** Class labels as an ONNX classifier states them: in ZipMap, in a classifier's attributes, or as a table of labels. */

/** Attributes that hold class labels; classifiers of ai.onnx.ml differ in what they call the integer ones. */
const labelAttributes = ["classlabels_strings", "classlabels_int64s", "classlabels_ints"];
/** Operators that hand their first input on, at most in another shape or type. */
const passing = new Set(["Identity", "Cast", "Reshape", "Squeeze", "Unsqueeze", "Flatten", "Dropout"]);
/** A label is never many steps away from where its text comes from; a bound also ends a graph with a cycle. */
const maxSteps = 16;
function labelsOf(bytes, node) {
    for (const name of labelAttributes) {
        const labels = listAttribute(bytes, node, name);
        if (labels)
            return labels;
    }
    return undefined;
}
/** The node whose numbers a value shows, past operators that only change shape or type; undefined for an input. */
function sourceOf(producers, value) {
    let node = producers.get(value);
    for (let step = 0; node && passing.has(node.type) && step < maxSteps; step++) {
        const before = producers.get(node.inputs[0] ?? "");
        if (!before)
            break;
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
function classifierLabels(bytes, graph, producers) {
    for (const output of graph.outputs) {
        const source = sourceOf(producers, output.name);
        const labels = source && (labelsOf(bytes, source) ?? tableLabels(bytes, graph, producers, source));
        if (labels)
            return labels;
    }
    const lists = graph.nodes
        .filter((node) => node.domain === "ai.onnx.ml")
        .map((node) => labelsOf(bytes, node))
        .filter((labels) => labels !== undefined);
    return new Set(lists.map((labels) => JSON.stringify(labels))).size === 1 ? lists[0] : undefined;
}
/** skl2onnx picks a label out of a table: ArrayFeatureExtractor(classes, index of the largest score). */
function tableLabels(bytes, graph, producers, node) {
    if (node.type !== "ArrayFeatureExtractor")
        return undefined;
    const index = sourceOf(producers, node.inputs[1] ?? "");
    if (index?.type !== "ArgMax" && index?.type !== "TopK")
        return undefined;
    const table = graph.initializers.get(node.inputs[0] ?? "");
    return table && listInitializer(bytes, table);
}

;// CONCATENATED MODULE: ./build/inference/onnx/zipmap.js
/**
 * Takes terminal ZipMap nodes off, in memory.
 *
 * ZipMap, skl2onnx's and onnxmltools' default, turns the matrix of probabilities into a list of dictionaries, which
 * onnxruntime-web cannot return. The matrix before it becomes the output; every other byte stays as it is.
 */


/** ZipMap nodes whose result is an output of the graph and is read by no other node. */
function terminalZipMaps(graph) {
    const read = new Set(graph.nodes.flatMap((node) => node.inputs));
    const outputs = new Set(graph.outputs.map((output) => output.name));
    return graph.nodes.flatMap((node) => {
        const [tensor] = node.inputs;
        const [output] = node.outputs;
        if (node.type !== "ZipMap" || tensor === undefined || output === undefined)
            return [];
        return outputs.has(output) && !read.has(output) ? [{ node, output, tensor }] : [];
    });
}
/** A copy of the file without these nodes; the same bytes where there are none. */
function withoutZipMaps(bytes, graph, zipMaps) {
    if (zipMaps.length === 0)
        return bytes;
    const parts = [];
    for (const field of fields(bytes, { start: 0, end: bytes.length })) {
        if (field.number !== modelFields.graph)
            parts.push(bytes.subarray(field.tag, field.end));
        else
            parts.push(...nested(modelFields.graph, graphParts(bytes, message(field), graph, zipMaps)));
    }
    return Buffer.concat(parts);
}
function graphParts(bytes, range, graph, zipMaps) {
    const gone = new Set(zipMaps.map(({ node }) => node.start));
    const replaced = new Map(graph.outputs.flatMap((output) => {
        const zipMap = zipMaps.find((candidate) => candidate.output === output.name);
        return zipMap ? [[output.start, zipMap.tensor]] : [];
    }));
    const outputs = new Set(graph.outputs.map((output) => output.name));
    const parts = [];
    for (const field of fields(bytes, range)) {
        const tensor = field.number === graphFields.output ? replaced.get(field.start) : undefined;
        if (isNodeAt(field, gone))
            continue;
        if (tensor === undefined)
            parts.push(bytes.subarray(field.tag, field.end));
        else if (!outputs.has(tensor))
            parts.push(...nested(graphFields.output, [floatTensor(tensor)]));
    }
    return parts;
}
const isNodeAt = (field, starts) => field.number === graphFields.node && starts.has(field.start);
/** ValueInfoProto {name, type: {tensor_type: {elem_type: FLOAT}}}; ZipMap takes floats only, the shape is inferred. */
function floatTensor(name) {
    const type = nested(2, nested(1, [Uint8Array.of(0x08, 0x01)]));
    return Buffer.concat([...nested(1, [Buffer.from(name, "utf8")]), ...type]);
}
/** A field that holds these bytes: tag, length, the bytes themselves. */
function nested(number, parts) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return [Uint8Array.from([...varintBytes(number * 8 + 2), ...varintBytes(length)]), ...parts];
}
function varintBytes(value) {
    const bytes = [];
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128))
        bytes.push((rest % 128) | 0x80);
    return [...bytes, rest];
}

;// CONCATENATED MODULE: ./build/inference/onnx/describe.js
/** An ONNX file's description: what goes in, what comes out, who made it; and the bytes that a session can run. */




/** TensorProto.DataType → ours. */
const elementTypes = {
    1: "float32",
    2: "uint8",
    3: "int8",
    5: "int16",
    6: "int32",
    7: "int64",
    8: "string",
    9: "bool",
    11: "float64",
};
/** Types that we know by name, to say what is not supported. */
const otherTypes = {
    4: "uint16",
    10: "float16",
    12: "uint32",
    13: "uint64",
    14: "complex64",
    15: "complex128",
    16: "bfloat16",
};
/**
 * Reads an ONNX file without running anything of it.
 *
 * @throws Problem MODEL_UNREADABLE for bytes that are no whole ONNX model, MODEL_UNSUPPORTED for what we cannot run
 */
function describeOnnx(bytes) {
    const file = readModelFile(bytes);
    const { graph } = file;
    refuseExternalWeights(graph);
    const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((output) => [output, node])));
    const zipMaps = terminalZipMaps(graph);
    const classes = zipMaps[0] ? labelsOf(bytes, zipMaps[0].node) : classifierLabels(bytes, graph, producers);
    const tensorOf = new Map(zipMaps.map((zipMap) => [zipMap.output, zipMap.tensor]));
    const outputs = graph.outputs.map((output) => {
        const tensor = tensorOf.get(output.name);
        return tensor === undefined
            ? outputSpec(output, producers)
            : matrixSpec(tensor, classes?.length, sourceOf(producers, tensor));
    });
    return {
        signature: {
            inputs: graph.inputs.map((input) => tensorSpec(input, "input")),
            outputs: withoutRepeats(outputs),
            classes,
        },
        ...aboutFile(file),
        runnable: () => withoutZipMaps(bytes, graph, zipMaps),
    };
}
const aboutFile = ({ irVersion, opsets, producer }) => ({ irVersion, opsets, producer });
function refuseExternalWeights(graph) {
    const external = [...graph.initializers.values()].find((initializer) => initializer.external);
    if (!external)
        return;
    throw new errors/* Problem */.AF("MODEL_UNSUPPORTED", {
        what: `the model keeps weights ('${external.name}') in files beside it`,
        remedy: 'Save it as one file:\n  python -c \'import onnx; onnx.save(onnx.load("model.onnx"), "whole.onnx", save_as_external_data=False)\'',
    });
}
function outputSpec(output, producers) {
    return { ...tensorSpec(output, "output"), producedBy: sourceOf(producers, output.name)?.type };
}
function matrixSpec(name, width, source) {
    return { name, type: "float32", shape: [undefined, width], producedBy: source?.type };
}
function withoutRepeats(outputs) {
    return outputs.filter((output, index) => outputs.findIndex((other) => other.name === output.name) === index);
}
function tensorSpec(value, place) {
    const type = value.elementType === undefined ? undefined : elementTypes[value.elementType];
    if (value.kind === "tensor" && type) {
        // Without a stated shape all that is known is that rows go in and come out.
        return { name: value.name, type, shape: value.shape ?? [undefined, undefined] };
    }
    const found = value.kind === "tensor" ? (otherTypes[value.elementType ?? 0] ?? "of an unknown type") : value.kind;
    throw new errors/* Problem */.AF("MODEL_UNSUPPORTED", {
        what: `${place} '${value.name}' is ${/^(of|un)/.test(found) ? found : `a ${found}`}${value.kind === "tensor" ? " tensor" : ""}, which cannot be fed or read here`,
        remedy: `Export the model so that ${place}s are tensors of ${Object.values(elementTypes).join(", ")}.`,
    });
}


/***/ })

};

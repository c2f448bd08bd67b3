/**
 * Reads protobuf's wire format: fields of one message, as ranges of the file's bytes.
 *
 * Fail-closed and bounded: nothing is copied or allocated by what a length says, no recursion follows the data, and
 * whatever does not add up is a Problem.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
import { Problem } from "../../errors.js";

export const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;
export type WireType = (typeof wireTypes)[keyof typeof wireTypes];

/** A range of bytes: a message, or what one holds. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One field; start and end are those of its value, `tag` is where its tag begins. */
export interface Field extends Range {
  readonly number: number;
  readonly wire: WireType;
  readonly tag: number;
}

/** The Problem for a file that is no sound ONNX model. */
export function damaged(what: string): Problem {
  return new Problem("MODEL_UNREADABLE", {
    what: `this is not a whole ONNX model: ${what}`,
    remedy:
      "The file may be cut short or damaged. Fetch it again (git lfs pull, dvc pull), or export the model once more\nand check it with: python -c 'import onnx, sys; onnx.checker.check_model(sys.argv[1])' FILE",
  });
}

/**
 * The fields of the message in a range, in file order.
 *
 * @throws Problem MODEL_UNREADABLE where the bytes are no such message
 */
export function* fields(bytes: Uint8Array, message: Range): Generator<Field> {
  let position = message.start;
  while (position < message.end) {
    const tag = position;
    const head = varint(bytes, position, message.end);
    const number = Math.floor(head.value / 8);
    const wire = head.value % 8;
    if (number === 0 || number > 0x1fffffff) throw damaged(`byte ${tag} holds no field (number ${number})`);
    const value = valueRange(bytes, wire, head.end, message.end);
    yield { number, wire: wire as WireType, tag, ...value };
    position = value.end;
  }
}

function valueRange(bytes: Uint8Array, wire: number, at: number, limit: number): Range {
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

function within(range: Range, limit: number): Range {
  if (range.end <= limit) return range;
  throw damaged(
    `at byte ${range.start} it announces ${range.end - range.start} bytes, but only ${limit - range.start} are left`,
  );
}

function skipVarint(bytes: Uint8Array, start: number, limit: number): number {
  // Ten bytes of seven bits hold 64; a longer one would be a way to make readers run on.
  for (let position = start; position < limit && position < start + 10; position++) {
    if (bytes[position]! < 0x80) return position + 1;
  }
  throw damaged(`the number at byte ${start} does not end`);
}

/** A tag or a length: exact up to 2^53, far more than a file has bytes. */
function varint(bytes: Uint8Array, start: number, limit: number): { readonly value: number; readonly end: number } {
  const end = skipVarint(bytes, start, limit);
  let value = 0;
  for (let position = end - 1; position >= start; position--) value = value * 128 + (bytes[position]! & 0x7f);
  return { value, end };
}

/** A varint field as protobuf's int64. */
export function int64(bytes: Uint8Array, field: Field): bigint {
  if (field.wire !== wireTypes.varint) throw damaged(`field ${field.number} at byte ${field.tag} is no integer`);
  return int64At(bytes, field);
}

function int64At(bytes: Uint8Array, range: Range): bigint {
  let value = 0n;
  for (let position = range.end - 1; position >= range.start; position--) {
    value = (value << 7n) | BigInt(bytes[position]! & 0x7f);
  }
  return BigInt.asIntN(64, value);
}

/** Values of a repeated int64 field: one for an unpacked entry, any number for a packed one. */
export function int64s(bytes: Uint8Array, field: Field): bigint[] {
  if (field.wire === wireTypes.varint) return [int64At(bytes, field)];
  const { end } = message(field);
  const values: bigint[] = [];
  for (let position = field.start; position < end; ) {
    const next = skipVarint(bytes, position, end);
    values.push(int64At(bytes, { start: position, end: next }));
    position = next;
  }
  return values;
}

/** The range of a nested message, or of raw bytes. */
export function message(field: Field): Range {
  if (field.wire !== wireTypes.bytes) throw damaged(`field ${field.number} at byte ${field.tag} is no message`);
  return field;
}

// ignoreBOM: a name is what its bytes say, also where they begin with a byte order mark.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A string field. */
export function text(bytes: Uint8Array, field: Field): string {
  const { start, end } = message(field);
  try {
    return utf8.decode(bytes.subarray(start, end));
  } catch {
    throw damaged(`the text at byte ${start} is not UTF-8`);
  }
}

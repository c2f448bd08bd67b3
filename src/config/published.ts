/** The schema as it is published: model-release.schema.json, and the keys that are known at a path. Pure. */
import { z } from "zod";
import type { Path } from "./mistakes.js";
import { schema } from "./schema.js";

export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The published JSON Schema: of what people write, not of what it becomes. */
export function publishedSchema(): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: "input",
    // A number with a unit is text; the schema also takes a bare number, only to say how it should be written.
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern !== undefined) delete jsonSchema.anyOf;
    },
  }) as JsonSchema;
  return {
    ...made,
    title: "model-release.yaml",
    description: "What model-release releases, judges it by, and where it serves.",
  } as JsonSchema;
}

/** The keys that may stand in the map at a path, over every form that a union allows there. */
export function keysAt(path: Path, root: JsonSchema = publishedSchema()): readonly string[] {
  const at = path.reduce<readonly JsonSchema[]>(
    (forms, part) =>
      forms
        .flatMap((form) =>
          typeof part === "number"
            ? form.items
              ? [form.items]
              : []
            : form.properties?.[part]
              ? [form.properties[part]]
              : [],
        )
        .flatMap(branches),
    branches(root),
  );
  return [...new Set(at.flatMap((form) => Object.keys(form.properties ?? {})))];
}

function branches(form: JsonSchema): readonly JsonSchema[] {
  return form.anyOf ? form.anyOf.flatMap(branches) : [form];
}

/** GitHub's own OpenAPI description, asked about single requests and answers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";

type Json = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema?: Json;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Record<string, { schema?: Json }> };
  readonly responses: Readonly<Record<string, Json>>;
}
export interface AskedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: Uint8Array;
}
export interface Finding {
  /** "issues/create-comment"; undefined for a request that GitHub does not know. */
  readonly operation?: string;
  readonly violations: readonly string[];
}

/** The format of answers' and requests' schemas is OpenAPI 3.0: `nullable` is turned into a union for the validator. */
const { default: formats } = addFormats as unknown as { default: typeof addFormats.default };

export class Description {
  private readonly document: { readonly paths: Readonly<Record<string, Record<string, Operation>>> };
  private readonly routes: readonly {
    readonly template: string;
    readonly pattern: RegExp;
    readonly literals: number;
  }[];
  private readonly ajv = new Ajv2019({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  private readonly coercing = new Ajv2019({ strict: true, strictTypes: false, allErrors: true, coerceTypes: true });
  private readonly compiled = new Map<string, ReturnType<Ajv2019["compile"]>>();

  /** @param name  "api.github.com", or "ghes-3.19" for GitHub Enterprise Server */
  constructor(tools: string, name: string) {
    const path = join(tools, "node_modules/@octokit/openapi/generated", `${name}.json`);
    this.document = JSON.parse(readFileSync(path, "utf8"));
    this.routes = Object.keys(this.document.paths)
      .map((template) => ({
        template,
        pattern: new RegExp(`^${template.replace(/[.+?()]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]+)")}$`),
        literals: template.split("/").filter((part) => !part.startsWith("{")).length,
      }))
      // What is spelled out goes before what is filled in: /releases/latest before /releases/{release_id}.
      .sort((one, other) => other.literals - one.literals);
    for (const ajv of [this.ajv, this.coercing]) {
      formats(ajv);
      // GitHub describes addresses whose default is the empty text.
      ajv.addFormat("uri", (value: string) => value === "" || URL.canParse(value));
      ajv.addFormat("binary", true);
      ajv.addFormat("repo.nwo", true);
      ajv.addVocabulary(["example", "xml", "externalDocs", "x-multi-segment", "x-github-breaking-changes"]);
    }
  }

  request(asked: AskedRequest): Finding {
    const found = this.operationOf(asked);
    if (!found) return { violations: [`GitHub has no ${asked.method} ${asked.path}`] };
    const { operation, pathValues } = found;
    const parameters = (operation.parameters ?? []).map((one) => this.resolved(one) as unknown as Parameter);
    const violations = [
      ...parameters
        .filter((parameter) => parameter.in === "path")
        .flatMap((parameter) => this.checkParameter(operation, parameter, pathValues.get(parameter.name))),
      ...this.checkQuery(operation, parameters, asked.query),
      ...this.checkBody(operation, asked),
    ];
    return { operation: operation.operationId, violations };
  }

  /** Whether an answer of ours is one that GitHub could give. */
  answer(asked: Pick<AskedRequest, "method" | "path">, status: number, body: unknown): readonly string[] {
    const found = this.operationOf(asked);
    if (!found) return [];
    const described = found.operation.responses[String(status)];
    if (!described) return [`${found.operation.operationId} never answers ${status}`];
    const content = (this.resolved(described).content ?? {}) as Record<string, { schema?: Json }>;
    const schema = content["application/json"]?.schema;
    if (!schema) return [];
    const key = `${found.operation.operationId} answers ${status}`;
    return this.check(key, schema, body, { closed: false });
  }

  private operationOf({ method, path }: Pick<AskedRequest, "method" | "path">) {
    for (const { template, pattern } of this.routes) {
      const values = pattern.exec(path);
      const operation = values && this.document.paths[template]?.[method.toLowerCase()];
      if (!operation) continue;
      const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
      return { operation, pathValues: new Map(names.map((name, i) => [name, decodeURIComponent(values[i + 1]!)])) };
    }
    return undefined;
  }

  private checkQuery(
    { operationId, ...operation }: Operation,
    parameters: readonly Parameter[],
    query: URLSearchParams,
  ) {
    const known = new Map(parameters.filter((one) => one.in === "query").map((one) => [one.name, one]));
    const unknown = [...query.keys()].filter((name) => !known.has(name));
    const missing = [...known.values()].filter((one) => one.required && !query.has(one.name));
    return [
      ...unknown.map((name) => `${operationId} knows no query parameter '${name}'`),
      ...missing.map(({ name }) => `${operationId} wants the query parameter '${name}'`),
      ...[...known.values()].flatMap((one) =>
        this.checkParameter({ operationId, ...operation }, one, query.get(one.name) ?? undefined),
      ),
    ];
  }

  private checkParameter({ operationId }: Operation, { name, schema }: Parameter, value: string | undefined): string[] {
    if (value === undefined || !schema) return [];
    return this.check(`${operationId} parameter ${name}`, schema, { value }, { closed: false, wrapped: true });
  }

  private checkBody({ operationId, requestBody }: Operation, { contentType, body }: AskedRequest): string[] {
    const schema = requestBody?.content?.["application/json"]?.schema;
    if (!schema) {
      const isJson = body.length > 0 && contentType.includes("json");
      return isJson && !requestBody ? [`${operationId} takes no body`] : [];
    }
    if (body.length === 0) return requestBody.required ? [`${operationId} wants a body`] : [];
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder().decode(body));
    } catch {
      return [`${operationId}: the body is not JSON`];
    }
    return this.check(operationId, schema, value, { closed: true });
  }

  private check(key: string, schema: Json, value: unknown, how: { closed: boolean; wrapped?: boolean }): string[] {
    const plain = this.plain(schema, how.closed);
    const whole = how.wrapped ? { type: "object", properties: { value: plain } } : plain;
    const ajv = how.wrapped ? this.coercing : this.ajv;
    const validate = this.compiled.get(key) ?? ajv.compile(whole);
    this.compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${key}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  private resolved(value: Json): Json {
    if (typeof value.$ref !== "string") return value;
    const parts = value.$ref.slice(2).split("/");
    const found = parts.reduce<unknown>((at, part) => (at as Json)[part], this.document);
    return this.resolved(found as Json);
  }

  /**
   * A schema with its references filled in and `nullable` as a union.
   *
   * @param closed  what the description does not name is a mistake (GitHub itself drops it without a word)
   */
  private plain(given: Json, closed: boolean, above: readonly Json[] = []): Json {
    const schema = this.resolved(given);
    // A description that holds itself is taken as anything below its own first level.
    if (above.includes(schema)) return {};
    const inner = (child: unknown, isClosed: boolean) => this.plain(child as Json, isClosed, [...above, schema]);
    const plain: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(schema)) {
      if (key === "nullable" || key === "discriminator") continue;
      else if (key === "properties")
        plain[key] = Object.fromEntries(Object.entries(value as Json).map(([name, one]) => [name, inner(one, closed)]));
      else if (key === "items" || (key === "additionalProperties" && typeof value === "object"))
        plain[key] = inner(value, closed);
      else if (key === "oneOf" || key === "anyOf" || key === "allOf")
        plain[key] = (value as unknown[]).map((one) => inner(one, false));
      else plain[key] = value;
    }
    if (closed && plain.properties && plain.additionalProperties === undefined) plain.unevaluatedProperties = false;
    if (!schema.nullable) return plain;
    return { anyOf: [{ type: "null" }, plain] };
  }
}

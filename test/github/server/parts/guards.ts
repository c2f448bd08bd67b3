/** Limits that GitHub enforces and the emulator does not. */
import { invalid, type Part } from "./part.js";

const limits: readonly {
  readonly path: RegExp;
  readonly resource: string;
  readonly field: string;
  readonly most: number;
}[] = [
  { path: /\/issues\/(?:\d+\/)?comments(?:\/\d+)?$/, resource: "IssueComment", field: "body", most: 65_536 },
  { path: /\/issues(?:\/\d+)?$/, resource: "Issue", field: "body", most: 65_536 },
  { path: /\/releases(?:\/\d+)?$/, resource: "Release", field: "body", most: 125_000 },
];

export const guards: Part = ({ method, path, body }) => {
  if (method !== "POST" && method !== "PATCH") return undefined;
  const broken = limits.find(
    ({ path: pattern, field, most }) => pattern.test(path) && String(body[field] ?? "").length > most,
  );
  if (!broken) return undefined;
  const { resource, field, most } = broken;
  return invalid(resource, field, "custom", `${field} is too long (maximum is ${most} characters)`);
};

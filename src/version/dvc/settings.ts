/**
 * DVC's settings: the INI of `.dvc/config` and its relatives, as DVC's own reader (ConfigObj) understands them.
 *
 * Pure. Only what versioning needs is read; other sections pass unseen.
 */
import { dirname, isAbsolute, join, resolve } from "node:path";
import { Problem } from "../../errors.js";

type Section = Readonly<Record<string, string>>;

export interface DvcSettings {
  /** `remote` is the default remote's name. */
  readonly core: Section;
  readonly cache: Section;
  /** By lowercased name. `url` is absolute, or has a scheme. */
  readonly remotes: Readonly<Record<string, Section>>;
}

export interface RemotePlace {
  readonly name: string;
  /** An absolute path or a URL with a scheme. */
  readonly url: string;
  /** Cloud versioning: objects lie under their own names, not by hash. */
  readonly versioned: boolean;
}

/** Settings that hold paths, relative to the folder of the file that they stand in. */
const paths: Readonly<Record<string, readonly string[]>> = { cache: ["dir"], remote: ["url"] };

/**
 * Parses one settings file.
 *
 * @param path  absolute: relative urls are resolved against its folder
 * @param home  what `~` stands for
 * @throws Problem DVC_CONFIG_INVALID  with the line
 */
export function parseSettings(text: string, path: string, home: string): DvcSettings {
  const sections: Record<string, Record<string, string>> = {};
  let section: Record<string, string> | undefined;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = index === 0 ? line.replace(/^\ufeff/, "").trim() : line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const heading = /^\[(?!\[)\s*(?:"([^"]*)"|'([^']*)'|([^\]]*?))\s*\]\s*(?:#.*)?$/.exec(trimmed);
    const setting = /^(?:"([^"]*)"|'([^']*)'|([^=]*?))\s*=\s*(.*)$/.exec(trimmed);
    if (heading) {
      const name = (heading[1] ?? heading[2] ?? heading[3] ?? "").toLowerCase();
      section = sections[name] ??= {};
    } else if (setting && section !== undefined) {
      const key = setting[1] ?? setting[2] ?? setting[3] ?? "";
      section[key.toLowerCase()] = unquote(setting[4] ?? "");
    } else if (!setting) throw invalid(path, index + 1, trimmed);
  }
  return structured(sections, (value) => absolute(value, dirname(path), home));
}

/** A value without its quotes, or without the comment behind it. */
function unquote(written: string): string {
  const quoted = /^(?:"([^"]*)"|'([^']*)')\s*(?:#.*)?$/.exec(written);
  if (quoted) return quoted[1] ?? quoted[2] ?? "";
  return written.replace(/\s*#.*$/, "").trim();
}

function structured(sections: Readonly<Record<string, Section>>, place: (value: string) => string): DvcSettings {
  const remotes: Record<string, Section> = {};
  for (const [heading, section] of Object.entries(sections)) {
    const name = /^\s*remote\s*"(.*)"\s*$/.exec(heading)?.[1];
    if (name !== undefined) remotes[name] = withPaths(section, paths.remote!, place);
  }
  return { core: sections.core ?? {}, cache: withPaths(sections.cache ?? {}, paths.cache!, place), remotes };
}

function withPaths(section: Section, keys: readonly string[], place: (value: string) => string): Section {
  return Object.fromEntries(
    Object.entries(section).map(([key, value]) => [key, keys.includes(key) ? place(value) : value]),
  );
}

function absolute(value: string, folder: string, home: string): string {
  if (/^\w+:\/\//.test(value) || isAbsolute(value)) return value;
  if (value === "~" || value.startsWith("~/")) return join(home, value.slice(1));
  return resolve(folder, value);
}

/** Later settings win, key by key. */
export function mergeSettings(all: readonly DvcSettings[]): DvcSettings {
  const remotes: Record<string, Section> = {};
  for (const { remotes: some } of all) {
    for (const [name, section] of Object.entries(some)) remotes[name] = { ...remotes[name], ...section };
  }
  return {
    core: Object.assign({}, ...all.map(({ core }) => core)) as Section,
    cache: Object.assign({}, ...all.map(({ cache }) => cache)) as Section,
    remotes,
  };
}

/**
 * The remote of a name, or the default one; undefined where neither is set.
 *
 * @throws Problem DVC_REMOTE_MISSING  for a name that no settings know, also inside a `remote://` url
 */
export function remotePlace(settings: DvcSettings, name: string | undefined): RemotePlace | undefined {
  const wanted = (name ?? settings.core.remote)?.toLowerCase();
  if (wanted === undefined || wanted === "") return undefined;
  const section = resolveReferences(settings, wanted, []);
  return {
    name: wanted,
    url: section.url!,
    versioned: [section.version_aware, section.worktree].some((value) => value?.toLowerCase() === "true"),
  };
}

/** `remote://base/below` takes the settings of `base`, with its own over them. */
function resolveReferences(settings: DvcSettings, name: string, seen: readonly string[]): Section {
  const section = settings.remotes[name];
  if (section?.url === undefined || seen.includes(name)) throw missing(settings, name, seen.at(-1));
  const reference = /^remote:\/\/([^/]+)\/?(.*)$/.exec(section.url);
  if (!reference) return section;
  const base = resolveReferences(settings, reference[1]!.toLowerCase(), [...seen, name]);
  return { ...base, ...section, url: `${base.url!.replace(/\/$/, "")}/${reference[2]!.replace(/^\/+/, "")}` };
}

function missing(settings: DvcSettings, name: string, from: string | undefined): Problem {
  const known = Object.keys(settings.remotes);
  const list = known.length > 0 ? `Known remotes: ${known.join(", ")}.` : "No remote is set up yet.";
  return new Problem("DVC_REMOTE_MISSING", {
    what: `there is no DVC remote called '${name}'${from === undefined ? "" : ` (named by the remote '${from}')`}`,
    remedy: `${list} Correct the name, or add the remote:\n  dvc remote add ${name} URL`,
  });
}

function invalid(path: string, line: number, text: string): Problem {
  return new Problem("DVC_CONFIG_INVALID", {
    what: `${path}:${line} is neither a [section] nor a setting: ${text.slice(0, 80)}`,
    remedy: `Write settings as 'key = value' below a section such as ['remote "storage"'].`,
  });
}

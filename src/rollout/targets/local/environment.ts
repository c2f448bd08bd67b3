/** What a process that outlives the command may see of the command's environment. */

/** The run's tokens and keys must not live on in a host and in model servers that have no use for them: so, by name. */
const passed = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH"];

export function lastingEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of passed) {
    const value = environment[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

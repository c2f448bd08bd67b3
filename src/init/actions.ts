/**
 * Other people's actions that a written workflow uses, each by the commit of its release.
 *
 * A commit stands here only if it was seen beside its version in public repositories that have nothing to do with each
 * other: in pull requests that take the version up, with the whole SHA.
 */
export interface PinnedAction {
  readonly uses: string;
  readonly version: string;
}

/** ChrisCarini/jetbrains-auto-power-saver#811, z-shell/zpmod#74, laurentiu021/SystemManager#1457 */
export const checkout: PinnedAction = {
  uses: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
  version: "v7.0.1",
};

/** ms609/citation-bot#6023, mossipcams/autosnooze#493 */
export const setupPython: PinnedAction = {
  uses: "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97",
  version: "v7.0.0",
};

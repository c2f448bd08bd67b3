/** Folders in which nothing is the repository's own: what package managers, version control and other tools keep. Pure. */

const folder = /^(node_modules|site-packages|venv|\.venv|__pycache__|\.git|\.dvc|\.model-release|\.tox|\.mypy_cache)$/;

export const isLeftOut = (name: string): boolean => folder.test(name);

/** Whether a file lies in such a folder. */
export const liesInLeftOut = (path: string): boolean => path.split("/").slice(0, -1).some(isLeftOut);

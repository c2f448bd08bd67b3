"""Asks DVC itself for the hashes of generated folders, in one process and in the way of `dvc add`.

    dvc_trees.py ROOT --seed N --count 200              makes a DVC repository in ROOT; prints [{path, md5 | error}]
    dvc_trees.py ROOT --seed N --count 40 --record FILE  the same, and writes the folders with their hashes as data

The names are odd on purpose: every alphabet, quotes, line breaks, spaces at the ends, patterns' own characters.
"""

import argparse
import json
import os
import random
import subprocess
import sys

PARTS = [
    "a", "B", "model", "weights.bin", ".hidden", "é", "e\u0301", "ß", "日本", "😀", "\uff00", "\ue000", "\U00010000",
    'quo"te', "apo'strophe", "back\\slash", "new\nline", "tab\t", " lead", "trail ", "a: b", "#", "!x", "[x]", "*",
    "~", "\x7f", "\u2028", "\u00a0", "con", "x.tmp", "x.log", "cache", "keep", "%41", "a.b", "a-b", "a b", "-dash",
]
PATTERNS = [
    "*.tmp", "*.log", "/cache", "cache/", "keep", "!keep", "# comment", "", "  *.swp  ", ".hidden", "**/weights.bin",
    "model/**", "a/*", "!a/B", "\\!x", "\\#", "é", "*.t?p", "x.[lt]*", "/**/con", "日*", "a-b/", "model/a", "*/~",
]


def name(rng):
    text = rng.choice(PARTS)
    return text + str(rng.randrange(9)) if rng.random() < 0.3 else text


def tree(rng):
    """A folder as data: {relative path: content | {"link": target} | None for an empty folder}."""
    entries = {}
    folders = [""]
    for _ in range(rng.randrange(0, 14)):
        here = rng.choice(folders)
        path = (here + "/" if here else "") + name(rng)
        if path in entries:
            continue
        kind = rng.random()
        if kind < 0.25:
            if "\n" in path:
                continue  # DVC's `**` stops at a line break, git's does not
            entries[path] = None
            folders.append(path)
        elif kind < 0.35 and entries:
            target = rng.choice(sorted(entries))
            entries[path] = {"link": os.path.relpath("/" + target, "/" + here)}
        elif kind < 0.36:
            entries[path] = {"link": "nowhere"}
        elif kind < 0.37:
            entries[(here + "/" if here else "") + ".dvcignore"] = "x"
        elif kind < 0.40 and here.replace("/", "").isalnum() | (here == ""):
            # Only below plain names: DVC takes the name for a pattern (a nested repository "[x]" leaves out "x").
            entries.update({(here + "/" if here else "") + "nested/.dvc": None, (here + "/" if here else "") + "nested/inner": "another repository's"})
        else:
            entries[path] = "".join(rng.choice("ab\r\n\0é") for _ in range(rng.choice([0, 1, 5, 700])))
    return entries


def write(root, entries):
    os.makedirs(root)
    for path, content in entries.items():
        full = os.path.join(root, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        if content is None:
            os.makedirs(full, exist_ok=True)
        elif isinstance(content, dict):
            os.symlink(content["link"], full)
        else:
            with open(full, "wb") as file:
                file.write(content.encode())


def generate(root, rng, count):
    """Folders in groups; each group has a .dvcignore above its folders, and so has the root."""
    group, made = "", {"ignores": {".dvcignore": "*.swp\n"}, "trees": {}}
    for number in range(count):
        if number % 5 == 0:
            group = f"group{number // 5}"
            made["ignores"][f"{group}/.dvcignore"] = "\n".join(rng.sample(PATTERNS, rng.randrange(0, 5))) + "\n"
        made["trees"][f"{group}/tree{number}"] = tree(rng)
    for path, entries in made["trees"].items():
        write(os.path.join(root, path), entries)
    for path, text in made["ignores"].items():
        with open(os.path.join(root, path), "w", encoding="utf-8") as file:
            file.write(text)
    return made


def hashes(root, paths):
    from dvc.fs import localfs
    from dvc.repo import Repo
    from dvc_data.hashfile.build import build

    repo = Repo(root)
    for path in paths:
        try:
            # As dvc.output.Output.save does, without storing anything.
            _, meta, obj = build(
                repo.cache.local, os.path.join(root, path), localfs, "md5", dry_run=True, ignore=repo.dvcignore
            )
            yield {"path": path, "md5": obj.hash_info.value, "size": meta.size, "nfiles": meta.nfiles}
        except Exception as error:  # noqa: BLE001  whatever it is, ours must be one too
            yield {"path": path, "error": type(error).__name__}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("root")
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--count", type=int, required=True)
    arguments.add_argument("--record")
    options = arguments.parse_args()
    root = os.path.abspath(options.root)
    os.makedirs(root, exist_ok=True)
    subprocess.run([sys.executable, "-m", "dvc", "init", "-q", "--no-scm"], cwd=root, check=True)
    made = generate(root, random.Random(options.seed), options.count)
    answers = list(hashes(root, made["trees"]))
    if options.record:
        with open(options.record, "w", encoding="ascii") as file:
            json.dump({"seed": options.seed, **made, "answers": answers}, file, indent=1)
            file.write("\n")
    else:
        json.dump(answers, sys.stdout)


main()

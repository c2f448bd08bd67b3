"""Programs built from their published Go modules, run for a while, and asked over HTTP."""

import contextlib
import json
import os
import pathlib
import re
import subprocess
import time
import urllib.error
import urllib.request

cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "model-release-ci"
recorded = pathlib.Path("test/rollout/observers/recorded")


def built(module, version, package):
    """The program, built once: minutes the first time. It is built where its module lies, so with its makers' own
    replacements and checksums."""
    program = cache / f"{module.split('/')[1]}-{version}" / pathlib.Path(package).name
    if not program.exists():
        folder = module_folder(f"{module}@{version}")
        program.parent.mkdir(parents=True, exist_ok=True)
        unfinished = program.with_name(f"{program.name}.part-{os.getpid()}")
        flags = ["-mod=readonly", "-buildvcs=false", "-trimpath", "-ldflags=-s -w"]
        environment = {**os.environ, "CGO_ENABLED": "0"}
        subprocess.run(["go", "build", *flags, "-o", unfinished, package], cwd=folder, env=environment, check=True)
        os.replace(unfinished, program)
    return program


def module_folder(module):
    """Where Go keeps a module, NAME@VERSION, that it fetches where it has it not."""
    asked = subprocess.run(["go", "mod", "download", "-json", module], capture_output=True, check=True)
    return json.loads(asked.stdout)["Dir"]


@contextlib.contextmanager
def running(command, ready, environment=None, seconds=60):
    """Runs until the block ends; the block begins when `ready`, a URL, answers well."""
    process = subprocess.Popen(command, env={**os.environ, **(environment or {})}, stdout=subprocess.DEVNULL)
    try:
        give_up = time.monotonic() + seconds
        while (answer(ready) or [None])[0] != 200:
            if process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(f"{command[0]} does not answer at {ready}")
            time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.wait()


def answer(url, body=None, headers=None):
    """Status and text; None where nothing listens."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"content-type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return None


def record(name, told, page, metrics):
    """What the page counts for these metrics (sums are no counts), line by line as it was, under a line that tells how
    it came about."""
    wanted = re.compile(f"({metrics})(_bucket|_count|_total)?[{{ ]")
    lines = [line for line in page.splitlines() if wanted.match(line)]
    (recorded / f"{name}.txt").write_text("\n".join([f"# {told}", *lines, ""]))

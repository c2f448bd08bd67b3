/** What is looked at in a folder that is in no git repository. */
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { filesBelow } from "../../src/init/walk.js";

test("folders of tools, hidden ones and virtual environments of any name are left out", async () => {
  const folder = await files.mkdtemp(join(tmpdir(), "mr-walk-"));
  const own = ["a.onnx", "env/prod.yaml", "models/b.onnx"];
  const others = ["node_modules/c.onnx", ".cache/d.onnx", "mine/pyvenv.cfg", "mine/lib/e.onnx", "venv/f.onnx"];
  try {
    for (const path of [...own, ...others]) {
      await files.mkdir(dirname(join(folder, path)), { recursive: true });
      await files.writeFile(join(folder, path), "");
    }
    expect(await filesBelow(folder, files)).toEqual(own);
  } finally {
    await files.rm(folder, { recursive: true });
  }
});

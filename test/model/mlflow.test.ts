/** What MLflow's files tell of a model. */
import { expect, test } from "@jest/globals";
import { nameOfLogged, readLogged } from "../../src/model/mlflow.js";

const written = (...lines: readonly string[]) => lines.join("\n");

test.each<{ about: string; text: string; logged: object | undefined }>`
  about                         | text                                                                               | logged
  ${"ONNX"}                     | ${written("flavors:", "  onnx: {data: model.onnx}", "  python_function: {}")}      | ${{ folder: "m", flavors: ["onnx"], onnx: "model.onnx" }}
  ${"one that only Python has"} | ${written("flavors: {python_function: {loader_module: mine}}")}                    | ${{ folder: "m", flavors: [] }}
  ${"when, and by which run"}   | ${written("flavors: {}", "run_id: 4f", "utc_time_created: '2026-11-21 23:30:02'")} | ${{ folder: "m", flavors: [], run: "4f", created: "2026-11-21 23:30:02" }}
  ${"a time of another form"}   | ${written("flavors: {}", "utc_time_created: yesterday")}                           | ${{ folder: "m", flavors: [] }}
  ${"what is no description"}   | ${"name: somebody's own file"}                                                     | ${undefined}
  ${"flavors of another form"}  | ${"flavors: 3"}                                                                    | ${undefined}
  ${"a model beside flavors"}   | ${"flavors: {onnx: null}"}                                                         | ${{ folder: "m", flavors: ["onnx"] }}
  ${"no YAML"}                  | ${"flavors: ["}                                                                    | ${undefined}
  ${"an empty file"}            | ${""}                                                                              | ${undefined}
`("a model's description: $about", ({ text, logged }) => {
  expect(readLogged(text, "m")).toEqual(logged);
});

test.each<{ about: string; registered?: string; experiment?: string; name: string | undefined }>`
  about                                   | registered                              | experiment                             | name
  ${"as it is registered"}                | ${'[{"name": "irises", "version": 1}]'} | ${"experiment_id: '1'\nname: flowers"} | ${"irises"}
  ${"as its experiment"}                  | ${undefined}                            | ${"experiment_id: '1'\nname: flowers"} | ${"flowers"}
  ${"nobody has named the experiment"}    | ${undefined}                            | ${"experiment_id: '0'\nname: Default"} | ${undefined}
  ${"somebody else's meta.yaml"}          | ${undefined}                            | ${"name: a recipe of conda"}           | ${undefined}
  ${"files of another form"}              | ${"{name: x}"}                          | ${"- 1"}                               | ${undefined}
  ${"a store in a database has no files"} | ${undefined}                            | ${undefined}                           | ${undefined}
`("what it is called: $about", ({ registered, experiment, name }) => {
  expect(nameOfLogged({ ...(registered && { registered }), ...(experiment && { experiment }) })).toBe(name);
});

/** Configurations and gates that say something wrong, or something that makes no sense for this model. */
import * as files from "node:fs/promises";
import { join } from "node:path";
import { configuration, fixture, type Place } from "../place.js";
import type { BadInput } from "./bad-input.js";
import { refusing } from "./broken-files.js";

const written = (text: string) => (place: Place) => place.write("model-release.yaml", text);

const invalid = { code: "CONFIG_INVALID", exit: 2 } as const;
const misfit = { code: "GATE_INVALID", exit: 2 } as const;

/** A gate that is refused with the file's text alone. */
const gate = (line: string, ...says: BadInput["says"]): BadInput => ({
  given: `the gate ${line}`,
  config: { gates: [line] },
  ...invalid,
  says,
});

/** A gate that is refused once the model is known. */
const gateForModel = (line: string, ...says: BadInput["says"]): BadInput => ({ ...gate(line, ...says), ...misfit });

const ten = async ({ folder, write }: Place) => {
  await files.copyFile("examples/digits/models/logistic.onnx", join(folder, "model.onnx"));
  await files.copyFile("examples/digits/data/holdout.csv", join(folder, "holdout.csv"));
  await write(
    "model-release.yaml",
    configuration({ holdout: { path: "holdout.csv", label: "digit" }, gates: ["f1 >= 80%"] }),
  );
};

export const configurations: readonly BadInput[] = [
  {
    given: "a configuration that is not there",
    prepare: ({ folder }) => files.rm(join(folder, "model-release.yaml")),
    code: "CONFIG_NOT_FOUND",
    exit: 2,
    says: ["There is no configuration at", "model-release.yaml", "--config FILE"],
  },
  {
    given: "a folder instead of a configuration",
    prepare: async ({ folder, write }) => {
      await files.rm(join(folder, "model-release.yaml"));
      await write("model-release.yaml/inside", "");
    },
    code: "CONFIG_NOT_FOUND",
    exit: 2,
    says: ["(it is a folder)", "--config FILE"],
  },
  {
    given: "a configuration that may not be read",
    world: { files: refusing("EACCES", /model-release\.yaml$/) },
    code: "FILE_UNREADABLE",
    exit: 4,
    says: ["model-release.yaml could not be read", "rights"],
  },
  {
    given: "an empty configuration",
    prepare: written(""),
    ...invalid,
    says: ["name is missing", "holdout is missing"],
  },
  {
    given: "a configuration of comments alone",
    prepare: written("# later\n"),
    ...invalid,
    says: ["model is missing"],
  },
  {
    given: "a configuration that is not YAML",
    prepare: written("name: [iris\nmodel: }\n"),
    ...invalid,
    says: [/model-release\.yaml:\d+:\d+/],
  },
  {
    given: "a list for a configuration",
    prepare: written("- name: iris\n"),
    ...invalid,
    says: ["model-release.yaml:1:1", /a list/],
  },
  {
    given: "a model file for a configuration",
    prepare: ({ folder }) => files.copyFile(fixture("logistic"), join(folder, "model-release.yaml")),
    ...invalid,
    says: ["model-release.yaml:1:1 this is no text", "YAML, in UTF-8"],
  },
  {
    given: "a key written twice",
    prepare: written("name: iris\nname: iris\n"),
    ...invalid,
    says: ["model-release.yaml:2:1", /unique|twice/],
  },
  {
    given: "mistyped keys",
    config: { holdout: { path: "holdout.csv", lable: "species" }, canry: {} },
    ...invalid,
    says: ["did you mean label?", "did you mean canary?"],
  },
  {
    given: "shares and durations without units",
    config: { canary: { steps: [25], max_duration: 30 }, confidence: 95 },
    ...invalid,
    says: ["'25%'", "'30s' or '30m'", "'95%'"],
  },
  {
    given: "a port that is none",
    config: { deploy: { port: 70_000 } },
    ...invalid,
    says: ["deploy.port", /65.?535/],
  },
  {
    given: "a target that there is not",
    config: { deploy: { target: "kubernets" } },
    ...invalid,
    says: ["deploy.target", "local"],
  },
  {
    given: "a name that is none",
    config: { name: "Iris Model" },
    ...invalid,
    says: ["name is made of a-z, 0-9 and '-'"],
  },
  {
    given: "a version that YAML has read as a number",
    config: { version: { number: 1.1 } },
    ...invalid,
    says: ["version.number", "text"],
  },
  {
    given: "no gates",
    config: { gates: undefined },
    code: "GATES_MISSING",
    exit: 2,
    says: ["has no gates", "accuracy >= 90%"],
  },
  {
    given: "an empty list of gates, on a release",
    job: "release",
    config: { gates: [] },
    code: "GATES_MISSING",
    exit: 2,
    says: ["has no gates", "--gate"],
  },
  gate("acuracy >= 80%", "no metric is called 'acuracy'; did you mean 'accuracy'?"),
  gate("error_rate <= 1%", "error_rate", "canary.gates"),
  gate("accuracy >= 80", "accuracy >= 80%"),
  {
    given: "a mistyped gate with a comment behind it",
    prepare: (place) =>
      place.write("model-release.yaml", configuration().replace("accuracy >= 80%", "acuracy >= 80% # as agreed")),
    ...invalid,
    says: ["no metric is called 'acuracy'; did you mean 'accuracy'?"],
  },
  {
    given: "a gate that YAML cuts at a '#'",
    prepare: (place) =>
      place.write("model-release.yaml", configuration().replace("accuracy >=", "recall(1)[sepal_width=a #1] >=")),
    ...invalid,
    says: ["put this line in quotes: 'recall(1)[sepal_width=a #1] >= 80%'"],
  },
  gate("0.8 <= accuracy", "accuracy >= 0.8"),
  gate("accuracy > ", "the bound is missing"),
  gate("accuracy is good", "accuracy"),
  gate("predict_latency_p95 <= 5", /ms/),
  {
    given: "a gate that is a map",
    config: { gates: [{ accuracy: 0.8 }] },
    ...invalid,
    says: ["YAML has made a map of this gate", "put this line in quotes: 'accuracy: 0.8'"],
  },
  gateForModel(
    "accuracy[region] >= 80%",
    "'accuracy[region] >= 80%': the holdout has no column 'region'",
    "sepal_length",
  ),
  gateForModel("rmse <= 1", "rmse is for a model that predicts a number", "this one predicts 3 classes"),
  gateForModel("recall(rose) >= 80%", "rose", "0, 1, 2"),
  gateForModel("top_k_accuracy@3 >= 80%", "of 3 classes is always 1"),
  {
    given: "f1 without an average on ten classes",
    prepare: ten,
    ...misfit,
    says: ["f1(macro)", "f1(weighted)"],
  },
  {
    given: "accuracy of a model that predicts a number",
    config: { gates: ["accuracy >= 80%"] },
    prepare: async ({ folder, write }) => {
      await files.copyFile(fixture("regression"), join(folder, "model.onnx"));
      await write("holdout.csv", "a,b,c,d,e,f,g,h,i,j,species\n1,2,3,4,5,6,7,8,9,10,1.5\n");
    },
    ...misfit,
    says: ["accuracy is for a model that predicts a class", "rmse"],
  },
  {
    given: "--set without a value",
    asked: { set: ["canary.max_duration"] },
    code: "USAGE",
    exit: 2,
    says: ["'canary.max_duration' is not KEY=VALUE"],
  },
  {
    given: "--set of no YAML",
    asked: { set: ["canary.steps=[5%"] },
    code: "USAGE",
    exit: 2,
    says: ["the value of 'canary.steps=[5%' is not YAML"],
  },
  {
    given: "--set of an unknown key",
    asked: { set: ["canary.max_durration=20m"] },
    ...invalid,
    says: ["--set canary.max_durration=20m", "did you mean max_duration?"],
  },
  {
    given: "--set into what is no map",
    asked: { set: ["name.first=iris"] },
    ...invalid,
    says: ["name"],
  },
  {
    given: "gates against a baseline alone, and no baseline",
    config: { gates: ["accuracy >= baseline - 0.01"] },
    code: "rejected",
    exit: 3,
    says: ["no gate could judge the model", "accuracy >= 80%"],
  },
  {
    given: "`status` of a broken configuration",
    job: "status",
    config: { nme: "iris" },
    ...invalid,
    says: ["did you mean name?"],
  },
];

import { test } from "@jest/globals";
import { expectRecordedAnswers } from "./answers.js";
import { recordedNames } from "./models.js";

test.each(recordedNames)("%s answers as in Python's onnxruntime", (name) => expectRecordedAnswers(name));

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { parseExposition } from "../../../src/rollout/observers/exposition.js";

const line = (text: string) =>
  parseExposition(`${text}\n`).map(({ name, labels, value }) => [name, { ...labels }, value]);

test.each<{ written: string; read: readonly unknown[] }>`
  written                                               | read
  ${"up 1"}                                             | ${["up", {}, 1]}
  ${"  up\t1  "}                                        | ${["up", {}, 1]}
  ${"up{} 1"}                                           | ${["up", {}, 1]}
  ${'a:b_total{code="200"} 3'}                          | ${["a:b_total", { code: "200" }, 3]}
  ${'m { a = "1" , b = "2" , } 4'}                      | ${["m", { a: "1", b: "2" }, 4]}
  ${'m{a=""} 4'}                                        | ${["m", { a: "" }, 4]}
  ${'m{a="q\\"s\\\\n\\n}"} 4'}                          | ${["m", { a: 'q"s\\n\n}' }, 4]}
  ${'m{a="}, # {"} 4'}                                  | ${["m", { a: "}, # {" }, 4]}
  ${"m 1.5e-05"}                                        | ${["m", {}, 1.5e-5]}
  ${"m -.5"}                                            | ${["m", {}, -0.5]}
  ${"m NaN"}                                            | ${["m", {}, Number.NaN]}
  ${"m +Inf"}                                           | ${["m", {}, Number.POSITIVE_INFINITY]}
  ${"m -Inf"}                                           | ${["m", {}, Number.NEGATIVE_INFINITY]}
  ${"m 1 1395066363000"}                                | ${["m", {}, 1]}
  ${'m_bucket{le="0.1"} 7 # {trace_id="x}y"} 0.05 1.5'} | ${["m_bucket", { le: "0.1" }, 7]}
  ${"m 17.0 1520879607.789"}                            | ${["m", {}, 17]}
  ${"m 17 1.520879607789e+09"}                          | ${["m", {}, 17]}
  ${'m_bucket{le="1"} 3 1520879607.1 # {t="x"} 0.5'}    | ${["m_bucket", { le: "1" }, 3]}
  ${'m{__proto__="x"} 1'}                               | ${["m", { ["__proto__"]: "x" }, 1]}
`("$written", ({ written, read }) => {
  expect(line(written)).toEqual([read]);
});

test("comments, types, empty lines and the end mark hold no series", () => {
  expect(parseExposition("# HELP m it's {1}\n# TYPE m counter\n\n  # anything\nm 1\n# EOF\n")).toHaveLength(1);
});

test.each<{ page: string; says: string }>`
  page                          | says
  ${""}                         | ${"it is empty"}
  ${"m 1"}                      | ${"cut off"}
  ${"m 1\nm2{a="}               | ${"cut off"}
  ${"m\n"}                      | ${"line 1, column 2: a number is expected"}
  ${"\nm x\n"}                  | ${"line 2, column 3: a number is expected"}
  ${"m 1 2 3\n"}                | ${"a number is expected"}
  ${"m 1 2.5.1\n"}              | ${"a number is expected"}
  ${"m 1 later\n"}              | ${"a number is expected"}
  ${"m 1\r\n"}                  | ${"a number is expected"}
  ${"m 0x1\n"}                  | ${"a number is expected"}
  ${"1m 1\n"}                   | ${"a metric's name is expected"}
  ${"<html>\n"}                 | ${"a metric's name is expected"}
  ${"m{a=1} 1\n"}               | ${"the value of label a is not understood"}
  ${'m{a="\\t"} 1\n'}           | ${"the value of label a is not understood"}
  ${'m{a="1"b="2"} 1\n'}        | ${"a comma or a closing brace"}
  ${'m{a="1",,} 1\n'}           | ${"a label is expected"}
  ${'m{a="1",a="2"} 1\n'}       | ${"label a comes twice"}
  ${'m{a="1"\n'}                | ${"a comma or a closing brace"}
  ${'m{a="1"} 1\nm{a="1"} 2\n'} | ${"line 2 gives a series a second time: m"}
`("refused: $page", ({ page, says }) => {
  expect(() => parseExposition(page)).toThrow(says);
});

test("what prom-client prints is read back, whatever the labels hold", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }),
      fc.double(),
      async (values, number) => {
        const registry = new Registry();
        const gauge = new Gauge({ name: "g", help: "any", labelNames: ["a", "b"], registers: [registry] });
        const counter = new Counter({ name: "c_total", help: "with\nbreaks \\ ", registers: [registry] });
        for (const value of values) gauge.set({ a: value, b: "x" }, number);
        counter.inc(3);
        const read = parseExposition(await registry.metrics());
        expect(read.filter(({ name }) => name === "g").map(({ labels }) => labels.a)).toEqual(values);
        for (const { name, value } of read) expect(value).toEqual(name === "g" ? number + 0 : 3);
      },
    ),
  );
});

test("what prom-client prints as OpenMetrics is read as its text is, exemplars and all", async () => {
  const printed = async (type: typeof Registry.PROMETHEUS_CONTENT_TYPE | typeof Registry.OPENMETRICS_CONTENT_TYPE) => {
    const registry = new Registry<typeof type>();
    registry.setContentType(type);
    const enableExemplars = type === Registry.OPENMETRICS_CONTENT_TYPE;
    const own = { help: "any", labelNames: ["code"], registers: [registry], enableExemplars };
    const counter = new Counter({ name: "requests_total", ...own });
    const histogram = new Histogram({ name: "seconds", buckets: [0.1, 1], ...own });
    for (const code of ["200", "500"]) {
      const exemplarLabels = { trace_id: `{"${code}"} # 1` };
      if (enableExemplars) {
        counter.inc({ labels: { code }, value: 3, exemplarLabels });
        histogram.observe({ labels: { code }, value: 0.5, exemplarLabels });
      } else {
        counter.inc({ code }, 3);
        histogram.observe({ code }, 0.5);
      }
    }
    return registry.metrics();
  };
  const open = await printed(Registry.OPENMETRICS_CONTENT_TYPE);
  expect(open).toMatch(/# \{trace_id=.*\n# EOF\n$/s);
  expect(parseExposition(open)).toEqual(parseExposition(await printed(Registry.PROMETHEUS_CONTENT_TYPE)));
});

test("no page of any bytes does anything but parse or say why not", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'m{}="\\,# \n1eN_'.split("")) }), (text) => {
      try {
        parseExposition(`${text}\n`);
      } catch (error) {
        expect(error).toMatchObject({ code: "METRICS_INVALID" });
      }
    }),
  );
});

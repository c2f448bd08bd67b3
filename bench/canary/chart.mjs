/** Dot charts as SVG, legible on light and dark ground: a row a case, a mark a rule. */

const rowHeight = 26;
const left = 300;
const width = 900;
const right = 70;
const legendLine = 22;

/** Colour and shape by rule; shapes too, for those who do not tell the colours apart. */
const styles = [
  { light: "#0969da", dark: "#4493f8", shape: (x, y) => `<circle cx="${x}" cy="${y}" r="6"/>` },
  { light: "#bc4c00", dark: "#f0883e", shape: (x, y) => `<rect x="${x - 5}" y="${y - 5}" width="10" height="10"/>` },
  {
    light: "#bc4c00",
    dark: "#f0883e",
    shape: (x, y) => `<rect class="hollow" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`,
  },
  {
    light: "#8250df",
    dark: "#ab7df8",
    shape: (x, y) => `<path d="M${x - 6} ${y + 5}L${x} ${y - 6}L${x + 6} ${y + 5}Z"/>`,
  },
  {
    light: "#1a7f37",
    dark: "#3fb950",
    shape: (x, y) => `<path d="M${x - 6} ${y}L${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}Z"/>`,
  },
  {
    light: "#59636e",
    dark: "#9198a1",
    shape: (x, y) =>
      `<path class="line" d="M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x + 5} ${y - 5}L${x - 5} ${y + 5}"/>`,
  },
];

/**
 * @param rules  names, in the styles' order
 * @param rows   [{ label, values: by rule, undefined where there is none, Infinity for "beyond" }]
 * @param axis   { most, ticks, unit, beyond: what stands at the right end for Infinity }
 */
export function dotChart({ title, rules, rows, axis }) {
  const legendRows = Math.ceil(rules.length / 3);
  const top = 34 + legendRows * legendLine + 14;
  const bottom = top + rows.length * rowHeight;
  const end = axis.beyond ? width - right - 50 : width - right;
  const x = (value) => (Number.isFinite(value) ? left + (value / axis.most) * (end - left) : width - right);
  const text = (words, at, more = "") => `<text x="${at[0]}" y="${at[1]}" ${more}>${escaped(words)}</text>`;
  const mark = (rule, at, y) => `<g class="rule${rule}">${styles[rule].shape(Math.round(at), Math.round(y))}</g>`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 40}" role="img" aria-label="${escaped(title)}">`,
    `<style>${css()}</style>`,
    text(title, [16, 24], 'class="title"'),
    ...rules.flatMap((name, rule) => {
      const at = [24 + (rule % 3) * 290, 50 + Math.floor(rule / 3) * legendLine];
      return [mark(rule, at[0], at[1] - 4), text(name, [at[0] + 14, at[1]])];
    }),
    ...[
      ...axis.ticks.map((tick) => [tick, `${tick}${axis.unit}`]),
      ...(axis.beyond ? [[Infinity, axis.beyond]] : []),
    ].flatMap(([tick, words]) => [
      `<path class="grid" d="M${x(tick)} ${top}V${bottom}"/>`,
      text(words, [x(tick), bottom + 20], 'text-anchor="middle"'),
    ]),
    ...rows.flatMap(({ label, values }, row) => {
      const y = top + (row + 0.5) * rowHeight;
      const marks = values.flatMap((value, rule) => (value === undefined ? [] : [mark(rule, x(value), y)]));
      // Ours last, so that it lies on top.
      return [text(label, [left - 16, y + 5], 'text-anchor="end"'), ...marks.toReversed()];
    }),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

function css() {
  const colours = (scheme) =>
    styles.map((style, rule) => `.rule${rule}{fill:${style[scheme]};stroke:${style[scheme]}}`).join("");
  const ground = { light: ["#1f2328", "#d1d9e0"], dark: ["#e6edf3", "#3d444d"] };
  const ink = (scheme) => `text{fill:${ground[scheme][0]}}.grid{stroke:${ground[scheme][1]}}${colours(scheme)}`;
  return `text{font:13px system-ui,sans-serif}.title{font-weight:600;font-size:15px}.hollow{fill:none;stroke-width:2}.line{stroke-width:2}${ink("light")}@media(prefers-color-scheme:dark){${ink("dark")}}`;
}

const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

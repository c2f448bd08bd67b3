/** Which of two classes is the positive one, where labels are words. Pure. */

import type { Cell } from "../inference/encode.js";
import { kindOf, positiveOf } from "../inference/labels.js";

export interface Positive {
  readonly label: string;
  readonly because: string;
}

const yes =
  /^(yes|y|t|true|positive|pos|1|bad|fraud|spam|churn(ed)?|default(ed)?|malignant|sick|disease|anomaly|attack|high|approved|accepted|subscribed|converted)$/i;
const no =
  /^(no|n|f|false|negative|neg|0|-1|good|ham|legit|normal|benign|healthy|low|none|other|rest|not[ _-].*|non[ _-]?.*)$/i;

/** Undefined where the labels say it themselves (0/1, true/false), or where there are not two. */
export function positiveAmong(classes: readonly string[] | undefined, answers: readonly Cell[]): Positive | undefined {
  if (classes?.length !== 2 || positiveOf(classes, kindOf(classes), undefined) !== undefined) return undefined;
  const [first, second] = classes as readonly [string, string];
  const says = [yes.test(first) || no.test(second), yes.test(second) || no.test(first)];
  if (says[0] !== says[1]) {
    const label = says[0] ? first : second;
    return { label, because: `'${label}' names what is looked for` };
  }
  const count = (label: string) => answers.filter((cell) => String(cell) === label).length;
  const label = count(first) < count(second) ? first : second;
  return { label, because: `'${label}' is the rarer of the two; change it if the other is what you look for` };
}

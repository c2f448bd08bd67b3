/**
 * How long nulls may lag that only draw the report's interval.
 *
 * They are most of the work, and decide nothing: a gate's own null is told of every look. Counts of several looks are
 * one interval to the others, judged by what was known before its first.
 */

const most = { seconds: 120, partOfLooks: 1 / 8 };

/** What was put off. */
export interface PutOff {
  readonly seconds: number;
  readonly looks: number;
}

/** @param looks  that there have been, these among them: in a short rollout two minutes would be all of it */
export function isDue(putOff: PutOff, looks: number): boolean {
  return putOff.seconds >= most.seconds || putOff.looks >= most.partOfLooks * looks;
}

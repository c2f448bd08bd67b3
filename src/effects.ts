/**
 * The effect boundary: every call that changes something outside this process goes through `effect`.
 *
 * A test subscribes to the channel (in a preloaded module, in the process under test) and kills the process
 * before the send or after the answer of any effect, so a new effect is covered without anyone remembering.
 */
import { channel } from "node:diagnostics_channel";

export interface EffectEvent {
  /** What is done, to what: "write .dvc file", "apply rollout", "push manifest". */
  readonly name: string;
  readonly when: "before" | "after";
}

const effects = channel("model-release:effect");

/** Runs a mutating call, announcing it before it is sent and after its answer. */
export async function effect<T>(name: string, act: () => Promise<T>): Promise<T> {
  effects.publish({ name, when: "before" } satisfies EffectEvent);
  const answer = await act();
  effects.publish({ name, when: "after" } satisfies EffectEvent);
  return answer;
}

/** A check run's annotations: GitHub appends with each call and takes 50 at once; the emulator keeps the last call's. */
import { type Part, type PartAnswer, paged } from "./part.js";

type Annotation = Readonly<Record<string, unknown>>;

export class Annotations {
  private readonly all = new Map<number, Annotation[]>();

  /** To be called with what was sent and what the emulator answered to it. */
  note(body: Readonly<Record<string, unknown>>, answered: unknown): unknown {
    const run = answered as { id: number; output?: object };
    const sent = (body.output as { annotations?: Annotation[] } | undefined)?.annotations ?? [];
    const kept = [...(this.all.get(run.id) ?? []), ...sent];
    this.all.set(run.id, kept);
    return { ...run, output: { ...run.output, annotations_count: kept.length } };
  }

  readonly part: Part = (request): PartAnswer | undefined => {
    const matched = /\/check-runs\/(\d+)\/annotations$/.exec(request.path);
    if (request.method !== "GET" || !matched) return undefined;
    return paged(this.all.get(Number(matched[1])) ?? [], request);
  };
}

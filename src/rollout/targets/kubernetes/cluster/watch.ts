/** A selection of objects, listed once and kept current by a watch. */
import type { Clock } from "../../../../world.js";
import type { KubernetesObject, Watched } from "./cluster.js";
import { unlessAborted } from "./waiting.js";

export interface WatchEvent<T> {
  readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  readonly object: T;
}

export interface WatchParts<T> {
  list(signal: AbortSignal): Promise<{ readonly items: readonly T[]; readonly resourceVersion: string }>;
  /** Gives what happened after `from`; resolves when the server ends the watch, throws when it broke. */
  stream(from: string, onEvent: (event: WatchEvent<T>) => void, signal: AbortSignal): Promise<void>;
  isSelected(object: T): boolean;
  /** The picture has changed, or can no longer be trusted. */
  onChange(): void;
  readonly clock: Clock;
}

export interface Watching<T> extends Watched<T> {
  /** What a write was answered with; the newer one of it and what is known is kept. */
  put(object: T): void;
  /** It was deleted: what the watch may still tell of its life is old. */
  drop(uid: string): void;
  close(): void;
}

/**
 * A connection may die without a word, so a picture is trusted for so long after the last word; then the objects are
 * listed again. (The API server's bookmarks come about once a minute.)
 */
const trustedMs = 30_000;
/** A server that ends each watch at once would be asked without a pause: then listing is the better way. */
const shortestWatchMs = 1_000;

export function createWatching<T extends KubernetesObject>(parts: WatchParts<T>): Watching<T> {
  const { clock, onChange } = parts;
  const closing = new AbortController();
  const items = new Map<string, T>();
  const dropped = new Set<string>();
  let following: AbortController | undefined;
  let heardAt: number | undefined;
  let listing: Promise<void> | undefined;

  const isCurrent = () => heardAt !== undefined && clock.monotonic() - heardAt < trustedMs;

  const put = (object: T) => {
    const uid = object.metadata?.uid ?? "";
    const known = items.get(uid);
    if (known && versionOf(known) >= versionOf(object)) return;
    if (dropped.has(uid) && object.metadata?.deletionTimestamp === undefined) return;
    if (parts.isSelected(object)) items.set(uid, object);
    else if (!items.delete(uid)) return;
    onChange();
  };

  const forget = (uid: string) => {
    if (items.delete(uid)) onChange();
  };

  const hear = ({ type, object }: WatchEvent<T>) => {
    if (type === "ADDED" || type === "MODIFIED") put(object);
    if (type !== "DELETED") return;
    const uid = object.metadata?.uid ?? "";
    dropped.delete(uid);
    const known = items.get(uid);
    // Leaving the selection is told as a deletion, too; a later write of ours may have brought it back.
    if (known && versionOf(known) <= versionOf(object)) forget(uid);
  };

  /** Goes on where the server ends a watch in good order; whatever else ends it, the next `now` lists anew. */
  const follow = async (from: string) => {
    const mine = new AbortController();
    following = mine;
    try {
      for (let at = from, began = clock.monotonic(); ; began = clock.monotonic()) {
        await parts.stream(
          at,
          (event) => {
            if (mine.signal.aborted) return;
            heardAt = clock.monotonic();
            at = event.object.metadata?.resourceVersion ?? at;
            hear(event);
          },
          mine.signal,
        );
        if (mine.signal.aborted || clock.monotonic() - began < shortestWatchMs) break;
      }
    } catch {
      // Not lost: listing meets the same trouble, and tells it to whoever asks for the picture.
    }
    if (following !== mine || closing.signal.aborted) return;
    heardAt = undefined;
    onChange();
  };

  const list = async () => {
    following?.abort();
    following = undefined;
    const began = clock.monotonic();
    const { items: listed, resourceVersion } = await parts.list(closing.signal);
    const there = new Set(listed.map((object) => object.metadata?.uid ?? ""));
    for (const [uid, object] of items) {
      // What is newer than the list came from a write that was answered meanwhile.
      if (!there.has(uid) && versionOf(object) <= BigInt(resourceVersion)) forget(uid);
    }
    for (const uid of dropped) if (!there.has(uid)) dropped.delete(uid);
    for (const object of listed) put(object);
    heardAt = began;
    void follow(resourceVersion);
  };

  return {
    now: async (signal) => {
      if (!isCurrent()) {
        listing ??= list().finally(() => {
          listing = undefined;
        });
        await unlessAborted(signal, listing);
      }
      return [...items.values()];
    },
    put,
    drop: (uid) => {
      dropped.add(uid);
      forget(uid);
    },
    close: () => {
      closing.abort();
      following?.abort();
    },
  };
}

/** One counter for the whole cluster (etcd's revision), beyond what a number holds exactly. */
function versionOf(object: KubernetesObject): bigint {
  return BigInt(object.metadata?.resourceVersion ?? 0);
}

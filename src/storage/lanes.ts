/** Work on many things, a few at a time. */

/**
 * Runs `work` for each index from 0 up to `count`; each of `lanes` takes the next index when it is free.
 *
 * @throws  the first failure; no further index is begun then
 */
export async function inLanes(
  lanes: number,
  count: number,
  work: (index: number, lane: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const walk = async (lane: number): Promise<void> => {
    while (next < count && !failed) {
      try {
        await work(next++, lane);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, (_, lane) => walk(lane)));
}

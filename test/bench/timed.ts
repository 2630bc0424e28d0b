/** How long each of so many runs took, in milliseconds, ascending. */
export async function timed(runs: number, work: (run: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await work(run);
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other);
}

export const percentile = (times: readonly number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

export const p50p95 = (times: readonly number[]) =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;

/** How many a second, with so many at it at once, until the seconds are over. */
export async function perSecond(
  atOnce: number,
  seconds: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  let turn = 0;
  let done = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await work(turn++);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (done / (performance.now() - begun)) * 1_000;
}

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

/** How many a second, with so many at it at once, until the seconds are over; how long each took, ascending. */
export async function perSecond(
  atOnce: number,
  seconds: number,
  work: (turn: number) => Promise<unknown>,
): Promise<{ readonly rate: number; readonly times: readonly number[] }> {
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const times: number[] = [];
  let turn = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await work(turn++);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const rate = (times.length / (performance.now() - begun)) * 1_000;
  return { rate, times: times.sort((one, other) => one - other) };
}

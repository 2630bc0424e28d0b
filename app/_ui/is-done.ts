/**
 * Whether what a form was sent for is done. Not by looking for `done`: where a deed gives nothing
 * back, React drops the undefined on the way to the browser, and the name with it.
 */
export function isDone(outcome: object | undefined): boolean {
  return outcome !== undefined && !("refused" in outcome);
}

import type { Work } from "./work";

/** Whose question is under way: a key that is pressed twice asks once. */
const asking = new WeakSet<Work>();

/**
 * Goes to the next passage with a finding. The desk is asked, since findings are stored nowhere and a
 * page does not know what the checks compare a passage with. Who goes on or writes before the answer
 * comes stays where they are.
 */
export async function goToNextFinding(work: Work): Promise<void> {
  if (asking.has(work)) return;
  asking.add(work);
  const { index, turn } = work.hand.read();
  const text = textInHand(work);
  const answer = await work.api.nextFinding(index);
  asking.delete(work);
  if (work.hand.read().turn !== turn || textInHand(work) !== text) return;
  if (!answer.ok) work.refuse(answer);
  else if (answer.value.position === null) work.refuse({ refused: "no-findings", detail: {} });
  else work.go(answer.value.position);
}

function textInHand(work: Work): string | undefined {
  return work.passage && work.textOf(work.passage);
}

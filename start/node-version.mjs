/**
 * Written so that a Node of many years ago can still read it, and imported before anything else: a
 * newer syntax error would otherwise hide the one sentence that helps.
 */

/** @returns {string | undefined} what to tell the user, if this Node is too old */
export function oldNodeSentence(running, wanted) {
  const has = running.split(".").map(Number);
  const needs = wanted.split(".").map(Number);
  const isOld = has[0] < needs[0] || (has[0] === needs[0] && has[1] < needs[1]);
  return isOld
    ? `Enface needs Node ${wanted} or newer and this is Node ${running}: install a newer one from https://nodejs.org and try again.`
    : undefined;
}

const sentence = oldNodeSentence(process.versions.node, "20.19");
if (sentence) {
  console.error(sentence);
  process.exit(1);
}

import type { Work } from "./work";

/** Puts what a machine suggests in place of the text of the passage in hand. It can be undone as typing can. */
export async function takeSuggestion(work: Work): Promise<void> {
  const { passage } = work;
  if (passage === undefined) return;
  const before = work.textOf(passage);
  const suggestion = await work.suggestions.want(passage.id);
  const now = work.passages.byId(passage.id) ?? passage;
  if (suggestion.trouble !== null) {
    work.show({ panel: true, section: "machine" });
    return;
  }
  // What somebody has typed while the machine was thinking stays.
  if (work.textOf(now) !== before) return;
  work.desk.type(now, suggestion.text, "machine");
  // At once: with the next key it would be saved as typed, and nobody would know whose words they are.
  work.desk.sendAll();
}

type Pair = { readonly sourceLanguage: string; readonly language: string };

/** Has an analysis counted anew: the job that does so, or the reason why not. */
export async function startCounting(projectId: string, pair: Pair) {
  try {
    const answer = await fetch(`/api/projects/${projectId}/analysis`, {
      method: "POST",
      body: JSON.stringify(pair),
    });
    const said = await answer.json();
    if (answer.ok) return { job: said as { id: string; mayStop: boolean } };
    return { failure: String(said.detail?.reason ?? said.kind) };
  } catch {
    return { failure: "unreachable" };
  }
}

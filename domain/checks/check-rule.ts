/**
 * Why a project's own regular expression is refused, if it is. JavaScript cannot stop a match that
 * runs for hours, so expressions that could are not taken: a repetition inside a repetition, a
 * choice inside a repetition, a back reference.
 */
export function ruleProblem(pattern: string): "too-long" | "malformed" | "could-hang" | undefined {
  if (pattern.length > 500) return "too-long";
  try {
    new RegExp(pattern, "u");
  } catch {
    return "malformed";
  }
  const bare = pattern.replace(/\\[^1-9k]/gu, "x").replace(/\[(?:\\.|[^\]\\])*\]/gu, "x");
  return couldHang(bare) ? "could-hang" : undefined;
}

const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w{1,40}>))?([^()]*)\)([*+]|\{\d+,\d*\})?/;
const REPETITION = /[*+|]|\{\d+,/;

/** Takes the innermost group away, again and again: none may be repeated that holds a repetition or a choice. */
function couldHang(pattern: string): boolean {
  if (/\\[1-9k]/.test(pattern)) return true;
  let left = pattern;
  for (let group = GROUP.exec(left); group !== null; group = GROUP.exec(left)) {
    const [whole, inner = "", repeated] = group;
    const risky = REPETITION.test(inner);
    if (risky && repeated !== undefined) return true;
    const stand = risky || repeated !== undefined ? "r+" : "x";
    left = left.slice(0, group.index) + stand + left.slice(group.index + whole.length);
  }
  return (left.match(/[*+]/g)?.length ?? 0) > 3;
}

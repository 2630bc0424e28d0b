/**
 * Says on which line, counted from 1, each of several texts stands, asked for in the order of the
 * file. Where its letters are written in another way there, or nowhere, it is the line of the one before.
 */
export function lineFinder(file: string): (text: string) => number {
  let [at, line] = [0, 1];
  return (text) => {
    const found = text === "" ? -1 : file.indexOf(text, at);
    if (found === -1) return line;
    line += lineEndsIn(file.slice(at, found));
    at = found;
    return line;
  };
}

export function lineEndsIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

import type { Command } from "prosemirror-state";

/**
 * Enter, Backspace and Delete where a paragraph begins and ends; within one they are the browser's.
 * There is but one kind of paragraph, and nothing nests: all that prosemirror-commands does beside
 * this would be fetched with every passage for nothing.
 */
export const blockKeys: Readonly<Record<string, Command>> = {
  Enter: splitParagraph,
  Backspace: joinBefore,
  "Mod-Backspace": joinBefore,
  "Shift-Backspace": joinBefore,
  Delete: joinBehind,
  "Mod-Delete": joinBehind,
};

function splitParagraph(...[{ tr }, dispatch]: Parameters<Command>): boolean {
  tr.deleteSelection();
  dispatch?.(tr.split(tr.selection.from).scrollIntoView());
  return true;
}

function joinBefore(...[{ selection, tr }, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = selection;
  if (!empty) return deleteSelected(tr, dispatch);
  if ($from.parentOffset > 0 || $from.index(0) === 0) return false;
  dispatch?.(tr.join($from.before()).scrollIntoView());
  return true;
}

function joinBehind(...[{ selection, tr, doc }, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = selection;
  if (!empty) return deleteSelected(tr, dispatch);
  const isLast = $from.index(0) === doc.childCount - 1;
  if ($from.parentOffset < $from.parent.content.size || isLast) return false;
  dispatch?.(tr.join($from.after()).scrollIntoView());
  return true;
}

function deleteSelected(tr: Parameters<Command>[0]["tr"], dispatch: Parameters<Command>[1]) {
  dispatch?.(tr.deleteSelection().scrollIntoView());
  return true;
}

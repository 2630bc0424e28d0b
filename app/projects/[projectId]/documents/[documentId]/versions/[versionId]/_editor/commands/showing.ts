import { may } from "../head";
import type { Work } from "../work";
import type { Command } from "./command";

export const showing = [
  {
    id: "palette",
    keys: ["Mod+K"],
    whileWriting: true,
    run: (work) => work.show({ dialog: "palette" }),
  },
  { id: "keys", keys: ["?"], whileWriting: false, run: (work) => work.show({ dialog: "keys" }) },
  {
    id: "panel",
    keys: ["Alt+Shift+P", "p"],
    whileWriting: true,
    run: togglePanel,
  },
  {
    id: "comment",
    keys: ["Mod+M", "Alt+Shift+K"],
    whileWriting: true,
    allowed: (work) => may(work.head, "comment"),
    run: (work) => openRemarks(work),
  },
  { id: "other-side", keys: ["F6"], whileWriting: true, run: crossOver },
] as const satisfies readonly Command[];

/** To the place where a comment is written. It may be drawn only now. */
function openRemarks(work: Work): void {
  work.show({ panel: true, section: "remarks" });
  work.wantsComment.set(work.wantsComment.read() + 1);
}

export function togglePanel(work: Work): void {
  const { panel } = work.shown.read();
  const open = panel === "auto" ? window.matchMedia("(min-width: 62rem)").matches : panel;
  work.show({ panel: !open });
}

/** From the text to the panel, and back to where the reader was. */
function crossOver(work: Work): void {
  const inPanel = document.activeElement?.closest("aside") != null;
  if (inPanel) work.go(work.hand.read().index);
  else enterPanel(work);
}

function enterPanel(work: Work): void {
  work.show({ panel: true });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>("aside [role=tab][tabindex='0']")?.focus(),
  );
}

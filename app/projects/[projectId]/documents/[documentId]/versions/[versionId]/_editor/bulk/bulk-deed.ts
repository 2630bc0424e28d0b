import { faultNamed } from "../fault-options";
import type { Work } from "../work";

/** What can be done to many passages, in the order in which it is offered. */
export const DEEDS = ["replace", "submit", "approve", "return", "assign"] as const;

export type DeedName = (typeof DEEDS)[number];

const NEEDED = {
  replace: "write",
  submit: "write",
  approve: "review",
  return: "review",
  assign: "assign",
} as const;

export function isFor({ head }: Work, deed: DeedName): boolean {
  return head.me.may.includes(NEEDED[deed]);
}

/** What the form says is to be done; nothing while something is missing. */
export function deedIn(form: HTMLFormElement): object | undefined {
  const fields = new FormData(form);
  const said = (name: string) => String(fields.get(name) ?? "");
  const deed = said("deed");
  switch (deed) {
    case "replace":
      if (said("find") === "") return undefined;
      return {
        ...{ deed, find: said("find"), by: said("by") },
        ...{ exact: fields.has("exact"), whole: fields.has("whole") },
      };
    case "return":
      if (said("comment").trim() === "") return undefined;
      return {
        ...{ deed, severity: said("severity"), comment: said("comment") },
        ...faultNamed(said("kind")),
      };
    case "assign":
      if (said("userId") === "") return undefined;
      return {
        ...{ deed, userId: said("userId"), work: said("work") },
        dueAt: said("due") === "" ? null : new Date(`${said("due")}T23:59`).toISOString(),
      };
    default:
      return { deed };
  }
}

import type { Status } from "../../review/status";
import type { XmlElement } from "../xml/tree";
import type { Unit } from "./text-unit";

type Attributes = Readonly<Record<string, string | undefined>>;

/** Our statuses as the states of XLIFF 2; what they cannot say is in the sub-state. */
const SECOND: Readonly<Record<Status, Attributes>> = {
  untranslated: { state: "initial", subState: undefined },
  draft: { state: "initial", subState: undefined },
  submitted: { state: "translated", subState: undefined },
  returned: { state: "initial", subState: "enface:returned" },
  outdated: { state: "initial", subState: "enface:source-changed" },
  approved: { state: "reviewed", subState: undefined },
};

/** And of 1.2, where a rejection has to say of what: that it is not accurate is the widest. */
const FIRST: Readonly<Record<Status, Attributes>> = {
  untranslated: { state: "new", "state-qualifier": undefined },
  draft: { state: "needs-translation", "state-qualifier": undefined },
  submitted: { state: "translated", "state-qualifier": undefined },
  returned: { state: "needs-review-translation", "state-qualifier": "rejected-inaccurate" },
  outdated: { state: "needs-translation", "state-qualifier": undefined },
  approved: { state: "signed-off", "state-qualifier": undefined },
};

/**
 * The attributes that say how far a text is, by their elements. Where nobody says, it is translated
 * and no more: whoever had reviewed the one before did not see it.
 */
export function statesOf(unit: Unit, said: Status | undefined): Map<XmlElement, Attributes> {
  const { stateful, approvable, tool } = unit;
  const status = said ?? "submitted";
  const sets = new Map<XmlElement, Attributes>();
  if (stateful && approvable) sets.set(stateful, firstState(stateful, status));
  if (stateful && !approvable) sets.set(stateful, SECOND[status]);
  const isApproved = approvable?.attributes.approved === "yes";
  if (approvable && isApproved !== (status === "approved"))
    sets.set(approvable, { approved: isApproved ? "no" : "yes" });
  if (tool) {
    const own = { [tool.attribute]: tool.said[status] };
    sets.set(tool.element, { ...sets.get(tool.element), ...own });
  }
  return sets;
}

/** A target of 1.2 without a state does not get one for a text that is translated and no more. */
function firstState({ attributes }: XmlElement, status: Status): Attributes {
  const isSaid = attributes.state !== undefined || status !== "submitted";
  return isSaid ? FIRST[status] : {};
}

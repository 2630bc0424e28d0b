import type { Status } from "../../review/status";
import type { XmlElement } from "../xml/tree";
import type { Limits } from "./limits";

/** A source, where its translation is or would go, and what the file says about them. */
export type Unit = {
  readonly key: string;
  /** What the file calls it; in 2 its segments have it in common. */
  readonly id: string | undefined;
  readonly source: XmlElement;
  readonly target: XmlElement | undefined;
  /** Behind which a new target goes. */
  readonly before: XmlElement;
  /** What carries the state: the target in 1.2, the segment in 2. */
  readonly stateful: XmlElement | undefined;
  /** What carries `approved` in 1.2. */
  readonly approvable: XmlElement | undefined;
  /** Where another tool keeps its own status, and what it says of a text of each of ours. */
  readonly tool?:
    | {
        readonly element: XmlElement;
        readonly attribute: string;
        readonly said: Readonly<Record<Status, string | undefined>>;
      }
    | undefined;
  /** Of a unit of 1.2 that is cut into segments and has no target yet. */
  readonly segment?: { readonly mid: string; readonly first: boolean; readonly last: boolean };
  readonly comment: string;
  readonly context?: string;
  readonly limits: Limits;
  readonly status: Status;
};

import type { Role } from "@/prisma/client/enums";
import type { Actor } from "@/server/access";
import type { Desk } from "../given-desk";

export type Row = {
  readonly may: readonly Role[];
  /** It is about something inside a project, which may be of another one. */
  readonly inside: boolean;
  readonly ask: (actor: Actor, desk: Desk) => Promise<unknown>;
};

export type UseCases = Readonly<Record<string, Row>>;

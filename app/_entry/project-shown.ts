import { cache } from "react";
import type { Actor } from "@/server/access";
import { readProject, readProjectInput } from "@/server/projects/read-project";
import { pageActor, shown } from "./page-actor";
import { asked } from "./refused";

/** Read once for a page and for its title. */
export const projectShown = cache(async (projectId: string) =>
  shown(read(await pageActor(), projectId)),
);

async function read(actor: Actor, projectId: string) {
  return readProject(actor, asked(readProjectInput, { projectId }));
}

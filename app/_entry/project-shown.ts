import { cache } from "react";
import { readProject } from "@/server/projects/read-project";
import { pageActor, shown } from "./page-actor";

/** Read once for a page and for its title. */
export const projectShown = cache(async (projectId: string) =>
  shown(readProject(await pageActor(), { projectId })),
);

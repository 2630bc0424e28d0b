import type { Route } from "next";

type Named = {
  readonly projectId: string;
  readonly documentId: string;
  readonly versionId: string;
};

/** Where a version is worked on; with the number of a passage (from 1), open there. */
export function editorAddress(
  { projectId, documentId, versionId }: Named,
  number: number | null = null,
): Route {
  const editor = `/projects/${projectId}/documents/${documentId}/versions/${versionId}`;
  return (number === null ? editor : `${editor}?at=${number}`) as Route;
}

"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Menu, type MenuItem } from "@/app/_ui/menu";
import { exportItems } from "../export-items";
import { Assign, type Candidate } from "./assign";
import { ChangeVersion } from "./change-version";
import { DeleteVersion } from "./delete-version";
import type { NamedVersion } from "./named-version";
import { Receive } from "./receive";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly version: NamedVersion;
  /** What may be brought in. */
  readonly extensions: readonly string[];
  readonly writes: boolean;
  readonly imports: boolean;
  /** Whom the version may be given to; nobody where the reader may not assign. */
  readonly people: readonly Candidate[];
};

const WORDS = ["documents", "work", "deliveries", "analysis", "reading"] as const;

/** What can be done about a version as a whole: given to somebody, exported, brought back in, renamed, taken away. */
export function VersionMenu({ projectId, documentId, version, imports, people, ...rest }: Props) {
  const { t } = useTranslation(WORDS);
  const [asked, ask] = useState<"assign" | "change" | "delete" | "receive">();
  const { t: editor } = useTranslation("editor");
  const exports = exportItems({
    t: editor,
    addressOf: (kind, only) =>
      `/api/projects/${projectId}/versions/${version.id}/export?kind=${kind}&only=${only}`,
    // What people outside work on goes out with all that is there, and comes back.
    unapproved: ["same", "docx-table", "xliff"],
  });
  const analysis: MenuItem = {
    id: "analysis",
    label: t("analysis:title"),
    href: `/projects/${projectId}/documents/${documentId}/versions/${version.id}/analysis`,
  };
  const read: MenuItem = {
    id: "read",
    label: t("reading:link"),
    href: `/projects/${projectId}/documents/${documentId}/versions/${version.id}/read`,
  };
  const deeds: MenuItem[] = [
    { id: "change", label: t("version.change"), onSelect: () => ask("change") },
    { id: "delete", label: t("version.delete"), onSelect: () => ask("delete") },
  ];
  const assign: MenuItem = {
    id: "assign",
    label: t("work:assign"),
    onSelect: () => ask("assign"),
  };
  const receive: MenuItem = {
    id: "receive",
    label: t("deliveries:receive"),
    onSelect: () => ask("receive"),
  };
  const about = { projectId, version, onClose: () => ask(undefined) };
  return (
    <>
      <Menu
        kind="quiet"
        label={t("version.menu", { name: version.name })}
        items={[
          read,
          ...(people.length > 0 ? [assign] : []),
          analysis,
          ...(rest.writes ? [receive] : []),
          ...exports,
          ...(imports ? deeds : []),
        ]}
      >
        <Ellipsis size={18} aria-hidden />
      </Menu>
      <Assign {...about} people={people} open={asked === "assign"} />
      <Receive
        {...about}
        documentId={documentId}
        extensions={rest.extensions}
        imports={imports}
        open={asked === "receive"}
      />
      <ChangeVersion {...about} open={asked === "change"} />
      <DeleteVersion {...about} open={asked === "delete"} />
    </>
  );
}

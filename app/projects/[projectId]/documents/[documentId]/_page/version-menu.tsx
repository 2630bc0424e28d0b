"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Menu, type MenuItem } from "@/app/_ui/menu";
import { exportKinds } from "../export-kinds";
import { ChangeVersion } from "./change-version";
import { DeleteVersion } from "./delete-version";
import type { NamedVersion } from "./named-version";

type Props = {
  readonly projectId: string;
  readonly version: NamedVersion;
  readonly imports: boolean;
};

/** What can be done about a version as a whole: exported, renamed, taken away. */
export function VersionMenu({ projectId, version, imports }: Props) {
  const { t } = useTranslation(["documents", "editor"]);
  const [asked, ask] = useState<"change" | "delete">();
  const exports = exportKinds.map(
    ({ kind, word }): MenuItem => ({
      id: kind,
      label: t("editor:export.approved", { kind: t(`editor:export.kind.${word}`) }),
      href: `/api/projects/${projectId}/versions/${version.id}/export?kind=${kind}&only=approved`,
      download: true,
    }),
  );
  const whole: MenuItem = {
    id: "all",
    label: t("editor:export.all", { kind: t("editor:export.kind.same") }),
    href: `/api/projects/${projectId}/versions/${version.id}/export?kind=same&only=all`,
    download: true,
  };
  const deeds: MenuItem[] = [
    { id: "change", label: t("version.change"), onSelect: () => ask("change") },
    { id: "delete", label: t("version.delete"), onSelect: () => ask("delete") },
  ];
  const about = { projectId, version, onClose: () => ask(undefined) };
  return (
    <>
      <Menu
        kind="quiet"
        label={t("version.menu", { name: version.name })}
        items={[...exports, whole, ...(imports ? deeds : [])]}
      >
        <Ellipsis size={18} aria-hidden />
      </Menu>
      <ChangeVersion {...about} open={asked === "change"} />
      <DeleteVersion {...about} open={asked === "delete"} />
    </>
  );
}

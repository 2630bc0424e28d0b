"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Menu, type MenuItem } from "@/app/_ui/menu";
import { ChangeVersion } from "./change-version";
import { DeleteVersion } from "./delete-version";

export type NamedVersion = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly translator: string | null;
};

type Props = {
  readonly projectId: string;
  readonly version: NamedVersion;
  readonly imports: boolean;
};

/** The kinds of files a version goes out as: `same` is the format it came in, the others are in domain/exports. */
const KINDS = ["same", "facing-html", "xliff-2.1", "tmx", "json", "sign-off"] as const;

/** What can be done about a version as a whole: exported, renamed, taken away. */
export function VersionMenu({ projectId, version, imports }: Props) {
  const { t } = useTranslation(["documents", "editor"]);
  const [asked, ask] = useState<"change" | "delete">();
  const exports = KINDS.map(
    (kind): MenuItem => ({
      id: kind,
      label: t("editor:export.approved", { kind: t(`editor:export.kind.${kind}`) }),
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

"use client";

import { useTranslation } from "react-i18next";
import { Menu } from "@/app/_ui/menu";
import { exportKinds } from "../../../export-kinds";
import { may } from "./head";
import { useWork } from "./use-work";

/** The version as a file, what is approved or all of it. */
export function ExportMenu() {
  const { t, i18n } = useTranslation("editor");
  const work = useWork();
  if (!may(work.head, "export")) return null;
  const told = async (only: "approved" | "all") => {
    const { tellLeftOut } = await import("./tell-left-out");
    await tellLeftOut(work, i18n, only);
  };
  const item = (only: "approved" | "all", { kind, word }: (typeof exportKinds)[number]) => ({
    id: `${kind}-${only}`,
    label: t(`export.${only}`, { kind: t(`export.kind.${word}`) }),
    href: work.api.exportUrl(kind, only),
    download: true,
    ...(kind === "same" ? { onFollow: () => told(only) } : {}),
  });
  const items = [
    ...exportKinds.map((kind) => item("approved", kind)),
    ...exportKinds.filter(({ kind }) => DRAFTS.has(kind)).map((kind) => item("all", kind)),
  ];
  return (
    <Menu kind="quiet" label={t("export")} items={items}>
      {t("export")}
    </Menu>
  );
}

/** What people look at before all is approved. */
const DRAFTS: ReadonlySet<string> = new Set(["same", "facing-html"]);

"use client";

import { useTranslation } from "react-i18next";
import { Menu } from "@/app/_ui/menu";
import { exportItems } from "../../../export-items";
import { may } from "./head";
import { useWork } from "./use-work";

/** The version as a file, what is approved or all of it. */
export function ExportMenu() {
  const { t, i18n } = useTranslation("editor");
  const work = useWork();
  if (!may(work.head, "export")) return null;
  const items = exportItems({
    t,
    addressOf: (kind, only) => work.api.exportUrl(kind, only),
    unapproved: ["same", "facing-html"],
    onFollow: async (kind, only) => {
      if (kind !== "same") return;
      const { tellLeftOut } = await import("./tell-left-out");
      await tellLeftOut(work, i18n, only);
    },
  });
  return (
    <Menu kind="quiet" label={t("export")} items={items}>
      {t("export")}
    </Menu>
  );
}

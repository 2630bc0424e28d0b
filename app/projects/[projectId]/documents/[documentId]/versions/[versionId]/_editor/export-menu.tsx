"use client";

import { useTranslation } from "react-i18next";
import { Menu } from "@/app/_ui/menu";
import { may } from "./head";
import { useWork } from "./use-work";

/** The kinds of files a version goes out as: `same` is the format it came in, the others are in domain/exports. */
const KINDS = ["same", "facing-html", "xliff-2.1", "tmx", "json", "sign-off"] as const;

export function ExportMenu() {
  const { t } = useTranslation("editor");
  const work = useWork();
  if (!may(work.head, "export")) return null;
  const items = (["approved", "all"] as const).flatMap((only) =>
    KINDS.filter((kind) => only === "approved" || kind === "same" || kind === "facing-html").map(
      (kind) => ({
        id: `${kind}-${only}`,
        label: t(`export.${only}`, { kind: t(`export.kind.${kind}`) }),
        href: work.api.exportUrl(kind, only),
        download: true,
      }),
    ),
  );
  return (
    <Menu kind="quiet" label={t("export")} items={items}>
      {t("export")}
    </Menu>
  );
}

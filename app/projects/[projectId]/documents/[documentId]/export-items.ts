import type { TFunction } from "i18next";
import type { MenuItem } from "@/app/_ui/menu";
import { exportKinds } from "./export-kinds";

type Only = "approved" | "all";
type Kind = (typeof exportKinds)[number]["kind"];

type Asked = {
  readonly t: TFunction<"editor">;
  readonly addressOf: (kind: Kind, only: Only) => string;
  /** What is given out before all is approved, too. */
  readonly unapproved: readonly Kind[];
  readonly onFollow?: (kind: Kind, only: Only) => void;
};

/** What a version can be given out as: what is approved of it, and then all of it. */
export function exportItems({ t, addressOf, unapproved, onFollow }: Asked): MenuItem[] {
  const item = (only: Only, { kind, word }: (typeof exportKinds)[number]): MenuItem => ({
    id: `${kind}-${only}`,
    group: t(`export.group.${only}`),
    label: t(`export.kind.${word}`),
    fullName: t(`export.${only}`, { kind: t(`export.kind.${word}`) }),
    href: addressOf(kind, only),
    download: true,
    onFollow: () => onFollow?.(kind, only),
  });
  return [
    ...exportKinds.map((one) => item("approved", one)),
    ...exportKinds.filter(({ kind }) => unapproved.includes(kind)).map((one) => item("all", one)),
  ];
}

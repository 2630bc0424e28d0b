"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslation } from "react-i18next";
import { Menu } from "@/app/_ui/menu";
import { signOut } from "@/app/actions";
import styles from "./frame.module.css";

export function PersonMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation("frame");
  const router = useRouter();
  const [, start] = useTransition();
  return (
    <Menu
      kind="quiet"
      label={t("person-menu", { name })}
      items={[
        { id: "settings", label: t("settings"), onSelect: () => router.push("/settings") },
        { id: "sign-out", label: t("sign-out"), onSelect: () => start(() => signOut()) },
      ]}
    >
      <bdi className={styles.me}>{name}</bdi>
    </Menu>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import styles from "./document.module.css";

export type DeliveryView = {
  readonly id: string;
  readonly versionId: string;
  readonly fileName: string;
};

type Props = { readonly address: string; readonly deliveries: readonly DeliveryView[] };

/** The files that came back for a version and wait for somebody to look at them. */
export async function Deliveries({ address, deliveries }: Props) {
  const { t } = await words("deliveries");
  if (deliveries.length === 0) return null;
  return (
    <ul className={styles.deliveries}>
      {deliveries.map(({ id, fileName }) => (
        <li key={id}>
          <Link href={`${address}/deliveries/${id}` as Route}>
            {t("waiting", { file: fileName })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

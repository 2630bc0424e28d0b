import { words } from "@/app/_entry/words";
import { buttonClass } from "@/app/_ui/button";
import { WideTable } from "@/app/_ui/wide-table";
import { numberFormat } from "@/domain/languages/written-in";
import type { BandCount } from "@/domain/memory/analysis";
import styles from "./analysis.module.css";

type Props = {
  readonly bands: readonly BandCount[];
  /** Where the same is to be had as CSV. */
  readonly table: string;
};

/** An analysis band by band, its sum, and the way to keep it. */
export async function BandsTable({ bands, table }: Props) {
  const { t, language } = await words("analysis");
  const number = numberFormat(language);
  const total = (of: "passages" | "words" | "weighted") =>
    number.format(bands.reduce((sum, band) => sum + band[of], 0));
  return (
    <>
      <p className={styles.soft}>{t("text")}</p>
      <WideTable
        title={t("words")}
        head={[t("band"), t("passages"), t("words"), t("weighted")]}
        rows={bands.map(({ band, passages, words, weighted }) => ({
          key: band,
          cells: [
            t(`band.${band}`),
            ...[passages, words, weighted].map((many) => number.format(many)),
          ],
        }))}
        foot={[t("total"), total("passages"), total("words"), total("weighted")]}
      />
      <p className={styles.out}>
        <a className={buttonClass()} href={table} download>
          {t("table")}
        </a>
      </p>
    </>
  );
}

"use client";

import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import type { Passage } from "../passage";

/** Fetched when somebody dismisses something. */
const DismissForm = lazy(async () => ({ default: (await import("./dismiss-form")).DismissForm }));

/** Fetched where something is dismissed. */
export const DismissedBecause = lazy(async () => ({
  default: (await import("./dismissed-because")).DismissedBecause,
}));

type Props = { readonly passage: Passage; readonly findingKey: string };

/** Leads to the reason why a finding is none here. */
export function Dismiss({ passage, findingKey }: Props) {
  const { t } = useTranslation("editor");
  const [asks, setAsks] = useState(false);
  const ask = (
    <Button kind="quiet" size="small" onClick={() => setAsks(true)}>
      {t("findings.dismiss")}
    </Button>
  );
  if (!asks) return ask;
  return (
    <Suspense fallback={ask}>
      <DismissForm passage={passage} findingKey={findingKey} onLeave={() => setAsks(false)} />
    </Suspense>
  );
}

"use client";

import { useTransition } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { seeAll } from "@/app/actions";

/** Takes the marks off what is new. */
export function SeenButton() {
  const { t } = useTranslation("notices");
  const [sending, start] = useTransition();
  return (
    <Button kind="quiet" disabled={sending} onClick={() => start(() => seeAll())}>
      {t("seen-all")}
    </Button>
  );
}

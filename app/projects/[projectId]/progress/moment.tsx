"use client";

import { useMoment } from "@/app/_ui/use-moment";

/** A moment in the reader's own time. */
export function Moment({ at }: { readonly at: string }) {
  const moment = useMoment();
  return <time dateTime={at}>{moment(at)}</time>;
}

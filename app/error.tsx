"use client";

import { Trouble } from "./_frame/trouble";

type Props = { readonly error: Error & { digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return <Trouble number={error.digest} onAgain={reset} />;
}

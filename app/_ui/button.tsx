import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import styles from "./button.module.css";

type Look = {
  readonly kind?: "plain" | "primary" | "quiet" | "danger";
  readonly size?: "normal" | "small";
};

/** A button is of type `button` unless it says `submit`. */
export function Button({ kind, size, className, ...rest }: Look & ComponentProps<"button">) {
  return <button type="button" {...rest} className={classOf({ kind, size }, className)} />;
}

type LinkProps = Look & Omit<ComponentProps<typeof Link>, "href"> & { readonly href: Route };

/** Looks like a button and leads somewhere. */
export function ButtonLink({ kind, size, className, ...rest }: LinkProps) {
  return <Link {...rest} className={classOf({ kind, size }, className)} />;
}

/** For an element that must look like a button and is none, such as a link that downloads. */
export function buttonClass(look: Look = {}): string {
  return classOf(look);
}

function classOf(
  { kind = "plain", size = "normal" }: Partial<Record<keyof Look, string | undefined>>,
  more = "",
) {
  const names = [styles.button, styles[kind], size === "small" ? styles.small : "", more];
  return names.filter(Boolean).join(" ");
}

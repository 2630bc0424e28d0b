import Link from "next/link";
import styles from "./frame.module.css";

/** The name of the workbench, and the way to the desk. */
export function Brand({ name }: { readonly name: string }) {
  return (
    <Link href="/" className={styles.brand} lang="en" dir="ltr">
      <svg width="26" height="20" viewBox="0 0 26 20" fill="none" aria-hidden="true">
        <path
          d="M13 4C10.5 2 6.5 1.4 1.5 1.8v14.6c5-.4 9 .2 11.500 2.200 2.500-2 6.500-2.600 11.500-2.200V1.800C19.500 1.400 15.500 2 13 4z"
          stroke="var(--accent)"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
        <path
          d="M13 4v14.500M5 6.300c1.700 0 3.400.2 5 .8M5 9.800c1.700 0 3.400.2 5 .8M21 6.300c-1.700 0-3.400.2-5 .8M21 9.800c-1.700 0-3.400.2-5 .8"
          stroke="var(--accent)"
          strokeWidth="1.3"
          strokeLinecap="round"
        />
      </svg>
      {name}
    </Link>
  );
}

"use client";

import { Command, Keyboard, Search } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Menu } from "@/app/_ui/menu";
import { directionOf } from "@/domain/languages/direction";
import { languageName } from "@/domain/languages/language-name";
import styles from "./bar.module.css";
import { ExportMenu } from "./export-menu";
import type { Head } from "./head";
import { Standing } from "./standing";
import { useWork } from "./use-work";

/** What this is, whose text it is, how far it has come. */
export function Bar() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { document, project } = work.head;
  return (
    <header className={styles.bar}>
      <div className={styles.about}>
        <nav aria-label={t("where")}>
          <Link href={`/projects/${project.id}` as Route}>
            <bdi>{project.name}</bdi>
          </Link>
        </nav>
        <h1 lang={document.sourceLanguage} dir={directionOf(document.sourceLanguage)}>
          <Link href={`/projects/${project.id}/documents/${document.id}` as Route}>
            {document.title}
          </Link>
        </h1>
        <Attribution head={work.head} />
      </div>
      <Standing />
      <div className={styles.tools}>
        <VersionMenu head={work.head} />
        <ExportMenu />
        <Button
          kind="quiet"
          size="small"
          aria-label={t("command.find")}
          title={t("command.find")}
          onClick={() => work.show({ dialog: "find" })}
        >
          <Search size={18} aria-hidden />
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t("command.palette")}
          title={t("command.palette")}
          onClick={() => work.show({ dialog: "palette" })}
        >
          <Command size={18} aria-hidden />
        </Button>
        <Button
          kind="quiet"
          size="small"
          className={styles.keysButton}
          aria-label={t("command.keys")}
          title={t("command.keys")}
          onClick={() => work.show({ dialog: "keys" })}
        >
          <Keyboard size={18} aria-hidden />
        </Button>
      </div>
    </header>
  );
}

function Attribution({ head }: { readonly head: Head }) {
  const { author, publication, date, sourceLanguage } = head.document;
  const parts = [author, publication, date].filter((part) => part);
  if (parts.length === 0) return null;
  return (
    <p className={styles.attribution} lang={sourceLanguage} dir={directionOf(sourceLanguage)}>
      {parts.join(" · ")}
    </p>
  );
}

/** The versions of this document, one of them open. */
function VersionMenu({ head }: { readonly head: Head }) {
  const { t, i18n } = useTranslation(["editor", "compare", "reading"]);
  const { project, document, version, versions } = head;
  const here = `/projects/${project.id}/documents/${document.id}`;
  const nameOf = ({ language, name }: { language: string; name: string }) =>
    t("version.name", { language: languageName(language, i18n.language), name });
  return (
    <Menu
      kind="quiet"
      label={t("versions", { name: nameOf(version) })}
      items={[
        ...versions.map((other) => ({
          id: other.id,
          label: nameOf(other),
          href: `${here}/versions/${other.id}`,
        })),
        { id: "read", label: t("reading:link"), href: `${here}/versions/${version.id}/read` },
        ...(versions.length > 1
          ? [{ id: "compare", label: t("compare:title"), href: `${here}/compare` }]
          : []),
      ]}
    >
      <bdi>{languageName(version.language, i18n.language)}</bdi>
    </Menu>
  );
}

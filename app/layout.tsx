import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./_ui/fonts.css";
import "./_ui/theme.css";
import { words } from "./_entry/words";
import { WordsFor } from "./_entry/words-for";
import { FontsFor } from "./_ui/fonts-for";
import { Toasts } from "./_ui/toasts";

export const metadata: Metadata = {
  title: { default: "Enface", template: "%s · Enface" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f2ea" },
    { media: "(prefers-color-scheme: dark)", color: "#181613" },
  ],
};

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const { t, language, direction, theme } = await words("frame");
  return (
    <html lang={language} dir={direction} data-theme={theme}>
      <body>
        <FontsFor languages={[language]} />
        <WordsFor namespaces={["trouble"]}>
          {children}
          <Toasts label={t("toasts")} closeLabel={t("close")} />
        </WordsFor>
      </body>
    </html>
  );
}

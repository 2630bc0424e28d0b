import type { NextConfig } from "next";

/** Whatever is not a page (those get theirs, with a nonce, from proxy.ts) may run nothing at all. */
const EVERYWHERE = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

const NOTHING_RUNS = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
];

export default {
  distDir: process.env.NEXT_DIST ?? ".next",
  typedRoutes: true,
  // `npm run check` looks at the types; a start that builds need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // graphile-worker, pg and the Prisma adapter load files by path; they stay outside the bundle.
  serverExternalPackages: [
    "pg",
    "graphile-worker",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pino",
    "nodemailer",
  ],
  headers: async () => [
    { source: "/:path*", headers: EVERYWHERE },
    { source: "/api/:path*", headers: NOTHING_RUNS },
  ],
} satisfies NextConfig;

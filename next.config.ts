import type { NextConfig } from "next";

export default {
  typedRoutes: true,
  poweredByHeader: false,
  // graphile-worker, pg and the Prisma adapter load files by path; they stay outside the bundle.
  serverExternalPackages: ["pg", "graphile-worker", "@prisma/adapter-pg", "@prisma/client", "pino", "nodemailer"],
} satisfies NextConfig;

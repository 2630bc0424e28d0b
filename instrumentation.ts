import type { Instrumentation } from "next";

/** A page that broke shows a number; it stands here beside what broke. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("@/server/log");
  log.error(
    {
      err: error,
      digest: digestOf(error),
      method: request.method,
      route: context.routePath,
      kind: context.routeType,
    },
    "bug",
  );
};

function digestOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "digest" in error
    ? error.digest
    : undefined;
}

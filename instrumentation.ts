import type { Instrumentation } from "next";

/** When the server begins. The letters are written here, where the words are. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next puts the word in when it builds.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startPost } = await import("@/app/_entry/post");
  startPost();
}

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

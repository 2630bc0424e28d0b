import { formats } from "@/domain/formats";
import { env } from "@/server/env";

/** What may be dropped: said before somebody tries, and checked by the server all the same. */
export const limits = {
  megabytes: env.ENFACE_MAX_FILE_MB,
  extensions: formats.flatMap(({ extensions }): readonly string[] => extensions),
};

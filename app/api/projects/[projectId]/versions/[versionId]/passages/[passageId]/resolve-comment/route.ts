import { endpoint } from "@/app/_entry/endpoint";
import { resolveComment, resolveCommentInput } from "@/server/remarks/resolve-comment";

export const POST = endpoint(resolveCommentInput, resolveComment);

import { endpoint } from "@/app/_entry/endpoint";
import { comment, commentInput } from "@/server/remarks/comment";

export const POST = endpoint(commentInput, comment);

import { endpoint } from "@/app/_entry/endpoint";
import { previewBulk, previewBulkInput } from "@/server/bulk/preview-bulk";

/** Asked by POST because what is to be done may be long. It changes nothing. */
export const POST = endpoint(previewBulkInput, previewBulk);

import { endpoint } from "@/app/_entry/endpoint";
import { undoBulk, undoBulkInput } from "@/server/bulk/undo-bulk";

export const POST = endpoint(undoBulkInput, undoBulk);

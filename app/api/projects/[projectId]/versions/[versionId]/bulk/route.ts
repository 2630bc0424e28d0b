import { endpoint } from "@/app/_entry/endpoint";
import { doInBulk, doInBulkInput } from "@/server/bulk/do-in-bulk";

export const POST = endpoint(doInBulkInput, doInBulk);

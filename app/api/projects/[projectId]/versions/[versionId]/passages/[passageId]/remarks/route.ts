import { endpoint } from "@/app/_entry/endpoint";
import { readRemarks, readRemarksInput } from "@/server/remarks/read-remarks";

export const GET = endpoint(readRemarksInput, readRemarks);

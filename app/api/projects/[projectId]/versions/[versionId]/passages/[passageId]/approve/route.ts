import { endpoint } from "@/app/_entry/endpoint";
import { approve, approveInput } from "@/server/versions/approve";

export const POST = endpoint(approveInput, approve);

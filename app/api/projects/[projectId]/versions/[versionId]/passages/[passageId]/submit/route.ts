import { endpoint } from "@/app/_entry/endpoint";
import { submit, submitInput } from "@/server/versions/submit";

export const POST = endpoint(submitInput, submit);

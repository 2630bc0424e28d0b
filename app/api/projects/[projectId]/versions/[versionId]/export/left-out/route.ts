import { endpoint } from "@/app/_entry/endpoint";
import { readLeftOut, readLeftOutInput } from "@/server/exports/read-left-out";

export const GET = endpoint(readLeftOutInput, readLeftOut);

import { endpoint } from "@/app/_entry/endpoint";
import { readOthers, readOthersInput } from "@/server/findings/read-others";

export const GET = endpoint(readOthersInput, readOthers);

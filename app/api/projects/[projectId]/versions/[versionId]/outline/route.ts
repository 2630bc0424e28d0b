import { endpoint } from "@/app/_entry/endpoint";
import { readOutline, readOutlineInput } from "@/server/versions/read-outline";

export const GET = endpoint(readOutlineInput, readOutline);

import { endpoint } from "@/app/_entry/endpoint";
import { readPassages, readPassagesInput } from "@/server/versions/read-passages";

export const GET = endpoint(readPassagesInput, readPassages);

import { endpoint } from "@/app/_entry/endpoint";
import { readPassage, readPassageInput } from "@/server/versions/read-passage";

export const GET = endpoint(readPassageInput, readPassage);

import { endpoint } from "@/app/_entry/endpoint";
import { findPassages, findPassagesInput } from "@/server/versions/find-passages";

export const GET = endpoint(findPassagesInput, findPassages);

import { endpoint } from "@/app/_entry/endpoint";
import { findMatches, findMatchesInput } from "@/server/memory/find-matches";

export const GET = endpoint(findMatchesInput, findMatches);

import { endpoint } from "@/app/_entry/endpoint";
import { readHistory, readHistoryInput } from "@/server/versions/read-history";

export const GET = endpoint(readHistoryInput, readHistory);

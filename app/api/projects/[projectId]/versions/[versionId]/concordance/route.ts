import { endpoint } from "@/app/_entry/endpoint";
import { searchMemory, searchMemoryInput } from "@/server/memory/search-memory";

export const GET = endpoint(searchMemoryInput, searchMemory);

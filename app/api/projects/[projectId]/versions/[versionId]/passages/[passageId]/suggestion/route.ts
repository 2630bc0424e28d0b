import { endpoint } from "@/app/_entry/endpoint";
import { readEngine, readEngineInput } from "@/server/machine/read-engine";
import { suggest, suggestInput } from "@/server/machine/suggest";

/** Where the text would go. */
export const GET = endpoint(readEngineInput, readEngine);

/** Sends it there. */
export const POST = endpoint(suggestInput, suggest);

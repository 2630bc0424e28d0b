import { endpoint } from "@/app/_entry/endpoint";
import { startAgain, startAgainInput } from "@/server/alignment/start-again";

export const POST = endpoint(startAgainInput, startAgain);

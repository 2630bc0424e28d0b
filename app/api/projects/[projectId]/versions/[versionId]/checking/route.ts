import { endpoint } from "@/app/_entry/endpoint";
import { readChecking, readCheckingInput } from "@/server/findings/read-checking";

export const GET = endpoint(readCheckingInput, readChecking);

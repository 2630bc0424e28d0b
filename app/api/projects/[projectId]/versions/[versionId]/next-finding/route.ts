import { endpoint } from "@/app/_entry/endpoint";
import { nextFinding, nextFindingInput } from "@/server/versions/next-finding";

export const GET = endpoint(nextFindingInput, nextFinding);

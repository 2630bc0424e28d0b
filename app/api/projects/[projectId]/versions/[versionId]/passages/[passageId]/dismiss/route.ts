import { endpoint } from "@/app/_entry/endpoint";
import { dismissFinding, dismissFindingInput } from "@/server/findings/dismiss-finding";

export const POST = endpoint(dismissFindingInput, dismissFinding);

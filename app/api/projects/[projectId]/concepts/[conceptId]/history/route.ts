import { endpoint } from "@/app/_entry/endpoint";
import { readConceptHistory, readConceptHistoryInput } from "@/server/terms/read-concept-history";

export const GET = endpoint(readConceptHistoryInput, readConceptHistory);

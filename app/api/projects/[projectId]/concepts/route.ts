import { endpoint } from "@/app/_entry/endpoint";
import { saveConcept, saveConceptInput } from "@/server/terms/save-concept";

export const POST = endpoint(saveConceptInput, saveConcept);

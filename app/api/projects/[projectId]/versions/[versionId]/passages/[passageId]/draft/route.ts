import { endpoint } from "@/app/_entry/endpoint";
import { saveDraft, saveDraftInput } from "@/server/versions/save-draft";

export const PUT = endpoint(saveDraftInput, saveDraft);

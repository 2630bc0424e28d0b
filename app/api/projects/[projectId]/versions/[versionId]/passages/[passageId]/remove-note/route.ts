import { endpoint } from "@/app/_entry/endpoint";
import { removeNote, removeNoteInput } from "@/server/remarks/remove-note";

export const POST = endpoint(removeNoteInput, removeNote);

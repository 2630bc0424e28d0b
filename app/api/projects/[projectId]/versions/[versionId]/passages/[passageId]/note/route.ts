import { endpoint } from "@/app/_entry/endpoint";
import { writeNote, writeNoteInput } from "@/server/remarks/write-note";

export const POST = endpoint(writeNoteInput, writeNote);

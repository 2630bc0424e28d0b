import { endpoint } from "@/app/_entry/endpoint";
import { noteFault, noteFaultInput } from "@/server/versions/note-fault";

export const POST = endpoint(noteFaultInput, noteFault);

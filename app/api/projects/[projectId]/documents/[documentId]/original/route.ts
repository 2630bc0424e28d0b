import { attachment } from "@/app/_entry/attachment";
import { endpoint } from "@/app/_entry/endpoint";
import { readOriginal, readOriginalInput } from "@/server/documents/read-original";

export const GET = endpoint(readOriginalInput, readOriginal, attachment);

import { endpoint } from "@/app/_entry/endpoint";
import { markContentious, markContentiousInput } from "@/server/quotations/mark-contentious";

export const POST = endpoint(markContentiousInput, markContentious);

import { endpoint } from "@/app/_entry/endpoint";
import { waiveChange, waiveChangeInput } from "@/server/sources/waive-change";

export const POST = endpoint(waiveChangeInput, waiveChange);

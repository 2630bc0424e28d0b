import { endpoint } from "@/app/_entry/endpoint";
import { restore, restoreInput } from "@/server/versions/restore";

export const POST = endpoint(restoreInput, restore);

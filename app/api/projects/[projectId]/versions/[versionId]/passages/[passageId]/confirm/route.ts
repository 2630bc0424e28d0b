import { endpoint } from "@/app/_entry/endpoint";
import { confirm, confirmInput } from "@/server/versions/confirm";

export const POST = endpoint(confirmInput, confirm);

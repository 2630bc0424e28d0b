import { endpoint } from "@/app/_entry/endpoint";
import { listReasons, listReasonsInput } from "@/server/versions/list-reasons";

export const GET = endpoint(listReasonsInput, listReasons);

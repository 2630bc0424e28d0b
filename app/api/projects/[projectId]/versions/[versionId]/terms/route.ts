import { endpoint } from "@/app/_entry/endpoint";
import { readTermbase, readTermbaseInput } from "@/server/terms/read-termbase";

export const GET = endpoint(readTermbaseInput, readTermbase);

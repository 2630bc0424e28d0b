import { endpoint } from "@/app/_entry/endpoint";
import { listRepetitions, listRepetitionsInput } from "@/server/memory/list-repetitions";

export const GET = endpoint(listRepetitionsInput, listRepetitions);

import { endpoint } from "@/app/_entry/endpoint";
import { writeRepetitions, writeRepetitionsInput } from "@/server/memory/write-repetitions";

export const POST = endpoint(writeRepetitionsInput, writeRepetitions);

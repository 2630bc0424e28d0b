import { endpoint } from "@/app/_entry/endpoint";
import { returnPassage, returnPassageInput } from "@/server/versions/return-passage";

export const POST = endpoint(returnPassageInput, returnPassage);

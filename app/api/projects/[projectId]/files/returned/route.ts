import { endpoint } from "@/app/_entry/endpoint";
import { findReturned, findReturnedInput } from "@/server/deliveries/find-returned";

export const POST = endpoint(findReturnedInput, findReturned);

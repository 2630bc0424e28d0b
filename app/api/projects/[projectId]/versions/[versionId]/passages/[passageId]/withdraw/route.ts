import { endpoint } from "@/app/_entry/endpoint";
import { withdraw, withdrawInput } from "@/server/versions/withdraw";

export const POST = endpoint(withdrawInput, withdraw);

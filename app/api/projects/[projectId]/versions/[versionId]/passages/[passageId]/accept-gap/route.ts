import { endpoint } from "@/app/_entry/endpoint";
import { acceptGap, acceptGapInput } from "@/server/versions/accept-gap";

export const POST = endpoint(acceptGapInput, acceptGap);

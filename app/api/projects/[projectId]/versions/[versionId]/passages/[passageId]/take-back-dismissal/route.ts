import { endpoint } from "@/app/_entry/endpoint";
import { takeBackDismissal, takeBackDismissalInput } from "@/server/findings/take-back-dismissal";

export const POST = endpoint(takeBackDismissalInput, takeBackDismissal);

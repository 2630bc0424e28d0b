import { endpoint } from "@/app/_entry/endpoint";
import { cancelJob, cancelJobInput } from "@/server/jobs/cancel-job";

export const POST = endpoint(cancelJobInput, cancelJob);

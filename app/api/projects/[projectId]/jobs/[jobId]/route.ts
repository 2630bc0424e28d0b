import { endpoint } from "@/app/_entry/endpoint";
import { readJob, readJobInput } from "@/server/jobs/read-job";

export const GET = endpoint(readJobInput, readJob);

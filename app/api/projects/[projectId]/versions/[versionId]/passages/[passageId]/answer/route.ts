import { endpoint } from "@/app/_entry/endpoint";
import { answerReturn, answerReturnInput } from "@/server/versions/answer-return";

export const POST = endpoint(answerReturnInput, answerReturn);

import { endpoint } from "@/app/_entry/endpoint";
import { removeQuotation, removeQuotationInput } from "@/server/quotations/remove-quotation";

export const POST = endpoint(removeQuotationInput, removeQuotation);

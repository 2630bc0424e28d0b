import { endpoint } from "@/app/_entry/endpoint";
import { addQuotation, addQuotationInput } from "@/server/quotations/add-quotation";

export const POST = endpoint(addQuotationInput, addQuotation);

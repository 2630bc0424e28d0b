import { PLURAL_FORMS } from "@/domain/languages/plurals";
import { type ReadUpload, readUpload, type Upload } from "./read-upload";

/**
 * What a source says, in whatever language it will be translated: each version then takes the plural
 * forms it needs.
 */
export function readSource(upload: Upload): ReadUpload {
  return readUpload(upload, { forms: PLURAL_FORMS });
}

import type { Prefixes } from "../xml/names";

/** Elements of the core have no prefix in our code, whichever version and prefix the file has. */
export const PREFIXES: Prefixes = {
  "urn:oasis:names:tc:xliff:document:1.1": "",
  "urn:oasis:names:tc:xliff:document:1.2": "",
  "urn:oasis:names:tc:xliff:document:2.0": "",
  "urn:oasis:names:tc:xliff:document:2.2": "",
  "urn:oasis:names:tc:xliff:matches:2.0": "mtc",
  "urn:oasis:names:tc:xliff:glossary:2.0": "gls",
  "urn:oasis:names:tc:xliff:metadata:2.0": "mda",
  "urn:oasis:names:tc:xliff:resourcedata:2.0": "res",
  "urn:oasis:names:tc:xliff:sizerestriction:2.0": "slr",
  "urn:oasis:names:tc:xliff:validation:2.0": "val",
  "urn:oasis:names:tc:xliff:changetracking:2.0": "ctr",
  "urn:oasis:names:tc:xliff:changetracking:2.1": "ctr",
  "urn:oasis:names:tc:xliff:fs:2.0": "fs",
  "http://sdl.com/FileTypes/SdlXliff/1.0": "sdl",
  MQXliff: "mq",
};

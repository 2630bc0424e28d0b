-- Regional variants of a language serve each other: their units get the same pairs of words, from the
-- worker. Those of languages without a region have them.
update "MemoryUnit" set words = null
 where "sourceLanguage" like '%-%' or "targetLanguage" like '%-%';

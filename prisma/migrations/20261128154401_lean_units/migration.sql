-- What was brought in was approved nowhere: of millions of units, each stood twice in an index for nothing.
-- One index of those that were approved here keeps each once, and finds what a fallen approval takes out.
drop index "MemoryUnit_memoryId_passageId_part_key";
drop index "MemoryUnit_passageId_idx";
create unique index "MemoryUnit_approved_key" on "MemoryUnit" ("passageId", "memoryId", part)
 where "passageId" is not null;

-- A back-tick counts as a quotation mark in every text now: the worker says anew what these are found by.
update "MemoryUnit" set words = null where source like '%`%';

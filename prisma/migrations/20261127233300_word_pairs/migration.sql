-- Units are found by pairs of words that stand near each other, which are far rarer than words; and
-- their words are folded before they come here: PostgreSQL folds a hundred times slower. What is
-- remembered already gets both from the worker.
DROP INDEX "MemoryUnit_words_idx";
drop index "MemoryUnit_unit_words_idx";
drop function unit_words, asked_words, separated_words;
ALTER TABLE "MemoryUnit" DROP COLUMN "words";
ALTER TABLE "MemoryUnit" ADD COLUMN "pairs" INTEGER[] DEFAULT ARRAY[]::INTEGER[], ADD COLUMN "words" tsvector;
CREATE INDEX "MemoryUnit_pairs_idx" ON "MemoryUnit" USING GIN ("pairs");
CREATE INDEX "MemoryUnit_words_idx" ON "MemoryUnit" USING GIN ("words");

-- The commonest pairs are told from rare ones by the statistics of this column.
alter table "MemoryUnit" alter column pairs set statistics 1000;

-- Few at any time.
create index "MemoryUnit_unindexed_idx" on "MemoryUnit" (id) where words is null;

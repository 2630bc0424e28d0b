-- The aligner may find a text elsewhere in the translation than its source stands in the document.
ALTER TABLE "Passage" ADD COLUMN "moved" BOOLEAN NOT NULL DEFAULT false;

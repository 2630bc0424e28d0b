-- What is said once of a source is said of each that is the same, where the project wants it so.
ALTER TABLE "Project" ADD COLUMN     "fillsRepetitions" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Passage" ADD COLUMN     "standsAlone" BOOLEAN NOT NULL DEFAULT false;

-- By which they are found.
create index "Paragraph_text_md5_idx" on "Paragraph" (md5(text));

-- What somebody is quoted as saying outlives the paragraph it stands in, as a text outlives its passage:
-- a change of the source may take the paragraph away, put it into another, and bring it back.
alter table "Quotation"
  drop constraint "Quotation_paragraphId_fkey",
  add column "documentId" uuid,
  add column "wasOn" uuid;
update "Quotation" q set "documentId" = g."documentId" from "Paragraph" g where g.id = q."paragraphId";
alter table "Quotation"
  alter column "documentId" set not null,
  add constraint "Quotation_documentId_fkey" foreign key ("documentId") references "Document"(id)
    on delete cascade on update cascade;
create index "Quotation_documentId_idx" on "Quotation"("documentId");

-- The marks of paragraphs that are gone, for when they come back.
alter table "Document" add column "contentiousBefore" uuid[] not null default '{}';

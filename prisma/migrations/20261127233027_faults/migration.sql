-- A fault is named more closely, may be noted without sending the passage back, and is answered in words.
alter table "Return"
  add column subtype text,
  add column marked text,
  add column noted boolean not null default false,
  add column "writerId" text,
  add column answer text,
  add column "answeredById" text;

update "Return" r
   set marked = substr(v.text, r."spanStart" + 1, r."spanEnd" - r."spanStart")
  from "Revision" v
 where v."passageId" = r."passageId" and v.number = r.revision and r."spanStart" is not null;

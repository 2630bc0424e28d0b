-- The SRX file of a project.
create table "SentenceRules" (
  "projectId" uuid primary key references "Project"(id) on delete cascade on update cascade,
  "name" text not null,
  "srx" text not null,
  "hash" text not null
);

-- Something that was done to many passages at once, and the way back.
create table "Bulk" (
  id uuid not null,
  "versionId" uuid not null,
  deed text not null,
  count integer not null,
  passages jsonb not null,
  "assignmentIds" uuid[],
  "byId" text not null,
  at timestamptz(3) not null default current_timestamp,
  "undoneAt" timestamptz(3),
  constraint "Bulk_pkey" primary key (id),
  constraint "Bulk_versionId_fkey" foreign key ("versionId") references "Version"(id)
    on delete cascade on update cascade
);
create index "Bulk_versionId_byId_at_idx" on "Bulk"("versionId", "byId", at);

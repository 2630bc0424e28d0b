-- What people say to each other about a passage, and the notes of its translator.
create type "Audience" as enum ('desk', 'reviewer', 'published');

create table "Comment" (
  id uuid not null,
  "versionId" uuid not null,
  "passageId" uuid not null,
  "wasOn" uuid,
  "threadId" uuid,
  text text not null,
  marked text,
  mentions text[] default array[]::text[],
  "byId" text not null,
  at timestamptz(3) not null default current_timestamp,
  "resolvedAt" timestamptz(3),
  "resolvedById" text,
  constraint "Comment_pkey" primary key (id),
  constraint "Comment_versionId_fkey" foreign key ("versionId") references "Version"(id)
    on delete cascade on update cascade,
  constraint "Comment_threadId_fkey" foreign key ("threadId") references "Comment"(id)
    on delete cascade on update cascade
);
create index "Comment_passageId_at_idx" on "Comment"("passageId", at);
create index "Comment_versionId_idx" on "Comment"("versionId");
create index "Comment_threadId_idx" on "Comment"("threadId");
create index "Comment_mentions_idx" on "Comment" using gin (mentions);

create table "Note" (
  id uuid not null,
  "versionId" uuid not null,
  "passageId" uuid not null,
  "wasOn" uuid,
  text text not null,
  audience "Audience" not null,
  "byId" text not null,
  at timestamptz(3) not null default current_timestamp,
  constraint "Note_pkey" primary key (id),
  constraint "Note_versionId_fkey" foreign key ("versionId") references "Version"(id)
    on delete cascade on update cascade
);
create index "Note_passageId_at_idx" on "Note"("passageId", at);
create index "Note_versionId_idx" on "Note"("versionId");

-- CreateTable
CREATE TABLE "Memory" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Memory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectMemory" (
    "projectId" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "writes" BOOLEAN NOT NULL DEFAULT false,
    "penalty" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProjectMemory_pkey" PRIMARY KEY ("projectId","memoryId")
);

-- CreateTable
CREATE TABLE "MemoryUnit" (
    "id" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "sourceLanguage" TEXT NOT NULL,
    "targetLanguage" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "codes" JSONB NOT NULL DEFAULT '[]',
    "target" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "words" INTEGER[],
    "key" TEXT,
    "before" TEXT,
    "after" TEXT,
    "quotation" BOOLEAN NOT NULL DEFAULT false,
    "versionId" UUID,
    "passageId" UUID,
    "document" TEXT,
    "author" TEXT,
    "translator" TEXT,
    "approvedById" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemoryUnit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProjectMemory_memoryId_idx" ON "ProjectMemory"("memoryId");

-- CreateIndex
CREATE UNIQUE INDEX "MemoryUnit_memoryId_passageId_key" ON "MemoryUnit"("memoryId", "passageId");

-- CreateIndex
CREATE INDEX "MemoryUnit_memoryId_sourceLanguage_targetLanguage_identity_idx" ON "MemoryUnit"("memoryId", "sourceLanguage", "targetLanguage", "identity");

-- CreateIndex
CREATE INDEX "MemoryUnit_words_idx" ON "MemoryUnit" USING GIN ("words");

-- CreateIndex
CREATE INDEX "MemoryUnit_passageId_idx" ON "MemoryUnit"("passageId");

-- AddForeignKey
ALTER TABLE "ProjectMemory" ADD CONSTRAINT "ProjectMemory_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMemory" ADD CONSTRAINT "ProjectMemory_memoryId_fkey" FOREIGN KEY ("memoryId") REFERENCES "Memory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryUnit" ADD CONSTRAINT "MemoryUnit_memoryId_fkey" FOREIGN KEY ("memoryId") REFERENCES "Memory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A project writes into one memory.
create unique index one_memory_is_written on "ProjectMemory" ("projectId") where writes;

-- Every project has a memory of its own from its first day.
create function give_memory() returns trigger language plpgsql as $$
declare
  memory_id uuid := uuid_v7();
begin
  insert into "Memory" (id, name) values (memory_id, new.name);
  insert into "ProjectMemory" ("projectId", "memoryId", writes) values (new.id, memory_id, true);
  return null;
end $$;

create trigger every_project_has_a_memory after insert on "Project"
  for each row execute function give_memory();

with made as (
  select id as project, name, uuid_v7() as memory from "Project"
), memories as (
  insert into "Memory" (id, name) select memory, name from made
)
insert into "ProjectMemory" ("projectId", "memoryId", writes) select project, memory, true from made;

-- What is no longer approved is not remembered, by whatever way its approval fell.
create function forget_unit() returns trigger language plpgsql as $$
begin
  delete from "MemoryUnit" where "passageId" = new."passageId";
  return null;
end $$;

create trigger lifted_approvals_are_forgotten after update of "liftedAt" on "Approval"
  for each row when (old."liftedAt" is null and new."liftedAt" is not null)
  execute function forget_unit();

-- The commonest words are told from rare ones by the statistics of this column.
alter table "MemoryUnit" alter column words set statistics 1000;

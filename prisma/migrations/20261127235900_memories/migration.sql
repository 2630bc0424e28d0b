-- DropIndex
DROP INDEX "MemoryUnit_memoryId_passageId_key";

-- AlterTable
ALTER TABLE "MemoryUnit" ADD COLUMN     "importId" UUID,
ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ProjectMemory" ADD COLUMN     "changes" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "MemoryImport" (
    "id" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "targetName" TEXT,
    "size" BIGINT NOT NULL DEFAULT 0,
    "sourceLanguage" TEXT,
    "targetLanguage" TEXT,
    "units" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemoryImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemoryImportPart" (
    "importId" UUID NOT NULL,
    "file" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "MemoryImportPart_pkey" PRIMARY KEY ("importId","file","number")
);

-- CreateTable
CREATE TABLE "MemoryEdit" (
    "id" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revertedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemoryEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MemoryImport_memoryId_at_idx" ON "MemoryImport"("memoryId", "at");

-- CreateIndex
CREATE INDEX "MemoryEdit_memoryId_at_idx" ON "MemoryEdit"("memoryId", "at");

-- CreateIndex
CREATE INDEX "MemoryUnit_importId_idx" ON "MemoryUnit"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "MemoryUnit_memoryId_passageId_part_key" ON "MemoryUnit"("memoryId", "passageId", "part");

-- AddForeignKey
ALTER TABLE "MemoryImport" ADD CONSTRAINT "MemoryImport_memoryId_fkey" FOREIGN KEY ("memoryId") REFERENCES "Memory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryImportPart" ADD CONSTRAINT "MemoryImportPart_importId_fkey" FOREIGN KEY ("importId") REFERENCES "MemoryImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryEdit" ADD CONSTRAINT "MemoryEdit_memoryId_fkey" FOREIGN KEY ("memoryId") REFERENCES "Memory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryUnit" ADD CONSTRAINT "MemoryUnit_importId_fkey" FOREIGN KEY ("importId") REFERENCES "MemoryImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- A project may change the memory it was given on its first day.
update "ProjectMemory" set changes = true where writes;

create or replace function give_memory() returns trigger language plpgsql as $$
declare
  memory_id uuid := uuid_v7();
begin
  insert into "Memory" (id, name) values (memory_id, new.name);
  insert into "ProjectMemory" ("projectId", "memoryId", writes, changes)
  values (new.id, memory_id, true, true);
  return null;
end $$;

alter table "ProjectMemory" add constraint approvals_go_where_units_may_change check (changes or not writes);

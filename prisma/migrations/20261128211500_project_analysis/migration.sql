-- What the memory knew of all documents of a project when it was last counted.
CREATE TABLE "ProjectAnalysis" (
    "projectId" UUID NOT NULL,
    "sourceLanguage" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "bands" JSONB NOT NULL,
    "texts" TEXT NOT NULL,
    "memory" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProjectAnalysis_pkey" PRIMARY KEY ("projectId","sourceLanguage","language")
);
ALTER TABLE "ProjectAnalysis" ADD CONSTRAINT "ProjectAnalysis_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By what its memories have changed since: see server/memory/state-of-project.ts. The last approval of a
-- version that fell, but for those that a change of the source lifted: their pairs stay remembered.
CREATE INDEX "MemoryEdit_memoryId_revertedAt_idx" ON "MemoryEdit"("memoryId", "revertedAt");
create index approvals_forgotten on "Approval" ("versionId", "liftedAt")
  where "liftedAt" is not null and "liftedBecause" is distinct from 'source';

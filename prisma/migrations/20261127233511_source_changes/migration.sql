-- CreateEnum
CREATE TYPE "SourceChangeState" AS ENUM ('comparing', 'proposed', 'applied');

-- AlterEnum
ALTER TYPE "Origin" ADD VALUE 'source';

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "source" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Approval" ADD COLUMN     "carriedById" TEXT;

-- CreateTable
CREATE TABLE "SourceChange" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "formerId" UUID,
    "source" INTEGER NOT NULL,
    "state" "SourceChangeState" NOT NULL DEFAULT 'comparing',
    "plan" JSONB,
    "before" JSONB NOT NULL DEFAULT '[]',
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedById" TEXT,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SourceChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PassageBefore" (
    "id" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "passageId" UUID NOT NULL,
    "status" "Status" NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "sources" JSONB NOT NULL,
    "row" JSONB NOT NULL,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PassageBefore_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SourceChange_documentId_at_idx" ON "SourceChange"("documentId", "at");

-- CreateIndex
CREATE INDEX "SourceChange_originalId_idx" ON "SourceChange"("originalId");

-- CreateIndex
CREATE INDEX "SourceChange_formerId_idx" ON "SourceChange"("formerId");

-- CreateIndex
CREATE INDEX "PassageBefore_passageId_at_idx" ON "PassageBefore"("passageId", "at");

-- CreateIndex
CREATE INDEX "PassageBefore_changeId_idx" ON "PassageBefore"("changeId");

-- CreateIndex
CREATE INDEX "PassageBefore_versionId_idx" ON "PassageBefore"("versionId");

-- AddForeignKey
ALTER TABLE "SourceChange" ADD CONSTRAINT "SourceChange_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceChange" ADD CONSTRAINT "SourceChange_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Original"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceChange" ADD CONSTRAINT "SourceChange_formerId_fkey" FOREIGN KEY ("formerId") REFERENCES "Original"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageBefore" ADD CONSTRAINT "PassageBefore_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "SourceChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageBefore" ADD CONSTRAINT "PassageBefore_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A change of the source says nothing against a pair as it was approved: it stays remembered.
drop trigger lifted_approvals_are_forgotten on "Approval";
create trigger lifted_approvals_are_forgotten after update of "liftedAt" on "Approval"
  for each row when (old."liftedAt" is null and new."liftedAt" is not null
                     and new."liftedBecause" is distinct from 'source')
  execute function forget_unit();

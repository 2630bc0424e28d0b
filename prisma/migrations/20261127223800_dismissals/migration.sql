-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "errorsBlock" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Dismissal" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "passageId" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "targetHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Dismissal_versionId_idx" ON "Dismissal"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Dismissal_passageId_key_sourceHash_targetHash_key" ON "Dismissal"("passageId", "key", "sourceHash", "targetHash");

-- AddForeignKey
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "machineGate" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "style" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "MachineEngine" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "sourceLanguage" TEXT NOT NULL DEFAULT '',
    "targetLanguage" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "model" TEXT NOT NULL DEFAULT '',
    "key" TEXT,
    "price" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "MachineEngine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MachineAnswer" (
    "projectId" UUID NOT NULL,
    "asked" TEXT NOT NULL,
    "markup" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MachineAnswer_pkey" PRIMARY KEY ("projectId","asked")
);

-- CreateTable
CREATE TABLE "MachineUse" (
    "projectId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "characters" INTEGER NOT NULL DEFAULT 0,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "cost" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "MachineUse_pkey" PRIMARY KEY ("projectId","provider","month")
);

-- CreateIndex
CREATE UNIQUE INDEX "MachineEngine_projectId_sourceLanguage_targetLanguage_key" ON "MachineEngine"("projectId", "sourceLanguage", "targetLanguage");

-- AddForeignKey
ALTER TABLE "MachineEngine" ADD CONSTRAINT "MachineEngine_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MachineAnswer" ADD CONSTRAINT "MachineAnswer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MachineUse" ADD CONSTRAINT "MachineUse_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

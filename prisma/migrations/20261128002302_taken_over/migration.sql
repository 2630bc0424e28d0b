-- AlterEnum
ALTER TYPE "Origin" ADD VALUE 'version';

-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "writtenName" TEXT;

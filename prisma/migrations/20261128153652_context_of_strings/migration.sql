-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN "context" TEXT;

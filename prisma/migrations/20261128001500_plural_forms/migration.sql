-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "form" TEXT,
ADD COLUMN     "isMade" BOOLEAN NOT NULL DEFAULT false;

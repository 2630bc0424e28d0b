-- CreateEnum
CREATE TYPE "ConceptKind" AS ENUM ('term', 'person', 'place', 'organisation');

-- CreateEnum
CREATE TYPE "TermStatus" AS ENUM ('preferred', 'admitted', 'forbidden');

-- CreateTable
CREATE TABLE "Concept" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "ConceptKind" NOT NULL DEFAULT 'term',
    "definition" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "picture" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "agreed" BOOLEAN NOT NULL DEFAULT false,
    "proposal" JSONB,
    "proposedById" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "conceptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "projectId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "TermStatus" NOT NULL,
    "partOfSpeech" TEXT NOT NULL DEFAULT '',
    "gender" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Term_pkey" PRIMARY KEY ("conceptId","position")
);

-- CreateTable
CREATE TABLE "ConceptRevision" (
    "conceptId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConceptRevision_pkey" PRIMARY KEY ("conceptId","number")
);

-- CreateIndex
CREATE INDEX "Concept_projectId_updatedAt_idx" ON "Concept"("projectId", "updatedAt");

-- CreateIndex
CREATE INDEX "Term_projectId_language_idx" ON "Term"("projectId", "language");

-- AddForeignKey
ALTER TABLE "Concept" ADD CONSTRAINT "Concept_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptRevision" ADD CONSTRAINT "ConceptRevision_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was said once is never changed.
create trigger concept_revisions_are_append_only before update on "ConceptRevision"
  for each row execute function refuse_change();

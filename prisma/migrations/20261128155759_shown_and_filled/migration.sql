-- What a machine suggested beside a passage, so that a text that was typed over from it is known as that.
CREATE TABLE "MachineShown" (
    "passageId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "MachineShown_pkey" PRIMARY KEY ("passageId","hash")
);
ALTER TABLE "MachineShown" ADD CONSTRAINT "MachineShown_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The repetitions that a deed in bulk filled: they are emptied with it.
ALTER TABLE "Bulk" ADD COLUMN     "filled" JSONB NOT NULL DEFAULT '[]';

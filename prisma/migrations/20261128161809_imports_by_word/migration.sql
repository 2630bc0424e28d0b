-- An import names itself in each of its units, and takes them out itself (server/jobs/import-memory.ts):
-- looking it up for each of a million was a tenth of what storing one costs. With their memory they go as before.
ALTER TABLE "MemoryUnit" DROP CONSTRAINT "MemoryUnit_importId_fkey";

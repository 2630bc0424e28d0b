import { align } from "@/domain/alignment/align";
import { alignByKey } from "@/domain/alignment/by-key";
import { targetPassages } from "../alignment/target-passages";
import { unitsOf } from "../alignment/units";
import { type ReadUpload, readUpload } from "../documents/read-upload";
import { SAMPLE, sampleFile } from "./sample-texts";

/** The sample's documents, read and paired: short enough not to need a job. */
export function pairedSample() {
  return Promise.all(
    SAMPLE.map(async ({ file, language, versions }) => {
      const source = readUpload(await sampleFile(file));
      const paired = versions.map(async (version) => {
        const target = readUpload(await sampleFile(version.file));
        return {
          ...version,
          upload: target,
          ...pair(source, target, [language, version.language]),
        };
      });
      return { upload: source, language, versions: await Promise.all(paired) };
    }),
  );
}

function pair(source: ReadUpload, target: ReadUpload, [from, to]: readonly [string, string]) {
  const one = source.reading.paragraphs;
  const other = target.reading.paragraphs;
  const units = [unitsOf(one), unitsOf(other)] as const;
  const { beads, ...alignment } = alignByKey(...units) ?? align(...units, { from, to });
  return { alignment, passages: targetPassages(beads, one, other) };
}

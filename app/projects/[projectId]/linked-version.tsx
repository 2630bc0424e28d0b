import Link from "next/link";
import { editorAddress } from "@/app/_frame/editor-address";
import { languageName } from "@/domain/languages/language-name";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly versionId: string;
  /** The title of the document. */
  readonly document: string;
  /** Of the version, BCP 47. */
  readonly language: string;
  /** The reader's. */
  readonly to: string;
};

/** A version in a table: its document and its language, and the way to its editor. */
export function LinkedVersion({ projectId, documentId, versionId, document, language, to }: Props) {
  return (
    <Link href={editorAddress({ projectId, documentId, versionId })}>
      <bdi>{document}</bdi>
      {" · "}
      <bdi>{languageName(language, to)}</bdi>
    </Link>
  );
}

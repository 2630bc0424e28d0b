import type { Status } from "@/domain/review/status";
import type { Step } from "@/domain/review/steps";

/** Everything about the open version that is not a passage. */
export type Head = {
  readonly project: {
    readonly id: string;
    readonly name: string;
    readonly allowsOwnApproval: boolean;
    readonly allowsSamePerson: boolean;
    readonly steps: readonly Step[];
    readonly contentiousStep: Step | null;
  };
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly sourceLanguage: string;
    readonly author?: string | null | undefined;
    readonly publication?: string | null | undefined;
    readonly date?: string | null | undefined;
    readonly format: string;
    readonly fileName: string;
  };
  readonly version: {
    readonly id: string;
    readonly language: string;
    readonly name: string;
    readonly translator: string | null;
    readonly pairing: number;
    readonly reliable: boolean;
  };
  readonly versions: readonly {
    readonly id: string;
    readonly language: string;
    readonly name: string;
  }[];
  readonly me: {
    readonly userId: string;
    readonly name: string;
    readonly role: string;
    readonly may: readonly string[];
  };
  readonly count: number;
  readonly progress: Readonly<Record<Status, number>>;
  readonly job: { readonly id: string; readonly state: string; readonly progress: number } | null;
};

/** Whether the reader's role allows a deed in this project. */
export function may(
  { me }: Head,
  action: "write" | "pair" | "review" | "export" | "import" | "propose" | "agree" | "comment",
): boolean {
  return me.may.includes(action);
}

/** Who looks at a text on its way to print, one after the other. */
export const STEP_KINDS = ["first", "second", "expert"] as const;

export type StepKind = (typeof STEP_KINDS)[number];

export type Step = {
  readonly kind: StepKind;
  /** The least role that may do it: `manager` leaves it to the desk's managers. */
  readonly role: "reviewer" | "manager";
  /** How many people must stand for the same text before the step is done. */
  readonly approvals: number;
};

/** What a project asks for. */
export type ReviewRules = {
  readonly steps: readonly Step[];
  /** One step more for contentious passages. */
  readonly contentiousStep: Step | null;
  /** Lets one person do several steps of the same passage. */
  readonly allowsSamePerson: boolean;
};

/** An approval that holds: of which step (from 0), and whose. */
export type Held = { readonly step: number; readonly byId: string };

export const ONE_STEP: readonly Step[] = [{ kind: "first", role: "reviewer", approvals: 1 }];

/** What is asked for a passage: one step more where it is contentious and the project wants that. */
export function rulesFor<Rules extends ReviewRules>(
  rules: Rules,
  { contentious }: { readonly contentious: boolean },
): Rules {
  const { steps, contentiousStep } = rules;
  if (!contentious || contentiousStep === null) return rules;
  return { ...rules, steps: [...steps, contentiousStep] };
}

/** The step a text is waiting for, from 0; the number of steps when all are done. */
export function nextStep({ steps }: ReviewRules, held: readonly Held[]): number {
  const open = steps.findIndex(({ approvals }, at) => countOf(held, at) < approvals);
  return open < 0 ? steps.length : open;
}

/** Whether a text is through once one more person stands for it in the step that is next. */
export function isLastApproval(rules: ReviewRules, held: readonly Held[]): boolean {
  const step = nextStep(rules, held);
  const needed = rules.steps[step]?.approvals ?? 1;
  return step >= rules.steps.length - 1 && countOf(held, step) + 1 >= needed;
}

type Reviewer = { readonly userId: string; readonly role: string };

/**
 * Why somebody who may review cannot stand for a text in the step that is next: they have done so
 * already (`step-done`), or the step is a manager's (`step-role`). Nothing when they can.
 */
export function stepRefusal(
  rules: ReviewRules,
  held: readonly Held[],
  { userId, role }: Reviewer,
): "step-done" | "step-role" | null {
  const at = nextStep(rules, held);
  const mine = held.filter(({ byId }) => byId === userId);
  if (mine.some(({ step }) => step === at)) return "step-done";
  if (mine.length > 0 && !rules.allowsSamePerson) return "step-done";
  const isManager = role === "manager" || role === "owner";
  return rules.steps[at]?.role === "manager" && !isManager ? "step-role" : null;
}

const countOf = (held: readonly Held[], step: number) =>
  held.filter((one) => one.step === step).length;

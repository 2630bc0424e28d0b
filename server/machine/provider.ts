import type { Prompt } from "@/domain/machine/prompt";

/** How a project reaches a provider. */
export type Access = {
  /** Without a slash at its end. */
  readonly address: string;
  /** Amazon's is `ID:SECRET`. Empty where none is needed. */
  readonly key: string;
  readonly region: string;
  readonly model: string;
};

export type Question = {
  /** The text as `markupOf` writes it. */
  readonly markup: string;
  /** BCP 47. */
  readonly from: string;
  readonly to: string;
  /** For language models. */
  readonly prompt: Prompt;
  readonly now: Date;
};

export type Call = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What an answer has used up, as the provider counts or as we do. */
export type Used = {
  readonly characters: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
};

/** Where it holds no translation `markup` is empty; what it used up is paid for all the same. */
export type Answer = { readonly markup: string; readonly used: Used };

/** Somebody elsewhere, or on one's own machine, who translates. */
export type Provider = {
  /** As in the environment: `ENFACE_<ID>_KEY`. */
  readonly id: string;
  readonly name: string;
  readonly kind: "translation" | "model";
  readonly needs: readonly ("key" | "region" | "model")[];
  /** Where it is asked if a project says nothing else. */
  readonly addressFor: (access: Access) => string;
  readonly callFor: (question: Question, access: Access) => Call;
  /** Reads an answer of status 200; throws where it is none. */
  readonly read: (body: unknown, question: Question) => Answer;
};

export const charactersOf = ({ markup }: Question): Used => ({
  characters: [...markup].length,
  inputTokens: 0,
  outputTokens: 0,
});

export const json = (value: unknown, headers: Call["headers"]) => ({
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value),
});

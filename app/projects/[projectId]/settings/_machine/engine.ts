/** Who is asked for a pair of languages. Its key is never told, only whether there is one. */
export type Engine = {
  readonly id: string;
  readonly provider: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly address: string;
  readonly region: string;
  readonly model: string;
  readonly price: number;
  readonly hasKey: boolean;
};

export type Provider = {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly string[];
  /** The environment has one. */
  readonly hasKey: boolean;
};

export type Language = { readonly tag: string; readonly name: string };

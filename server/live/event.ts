/** Something others who have a version open should see. Names what changed; they fetch it themselves. */
export type LiveEvent =
  | {
      readonly type: "passage";
      readonly versionId: string;
      readonly id: string;
      readonly position: number;
      readonly revision: number;
      /** The user id of who changed it. */
      readonly by: string;
    }
  /** Somebody commented, or wrote a note. */
  | {
      readonly type: "remark";
      readonly versionId: string;
      /** Of the passage. */
      readonly id: string;
      readonly by: string;
    }
  | {
      readonly type: "pairing";
      readonly versionId: string;
      readonly pairing: number;
      readonly by: string;
    }
  | {
      readonly type: "job";
      readonly versionId: string | null;
      readonly id: string;
      readonly state: string;
      readonly progress: number;
    }
  /** The termbase of the project has changed. */
  | { readonly type: "terms" }
  /** Notices may have been lost on the way: whoever hears this reads anew. */
  | { readonly type: "missed" };

/** The channel of Postgres that notices go through. */
export const CHANNEL = "live";

import "i18next";
import type accounts from "./en/accounts.json";
import type aligning from "./en/aligning.json";
import type analysis from "./en/analysis.json";
import type checking from "./en/checking.json";
import type checks from "./en/checks.json";
import type compare from "./en/compare.json";
import type deliveries from "./en/deliveries.json";
import type desk from "./en/desk.json";
import type documents from "./en/documents.json";
import type editor from "./en/editor.json";
import type exports from "./en/exports.json";
import type faults from "./en/faults.json";
import type frame from "./en/frame.json";
import type machine from "./en/machine.json";
import type memory from "./en/memory.json";
import type notices from "./en/notices.json";
import type progress from "./en/progress.json";
import type projects from "./en/projects.json";
import type quality from "./en/quality.json";
import type reading from "./en/reading.json";
import type record from "./en/record.json";
import type refusals from "./en/refusals.json";
import type remarks from "./en/remarks.json";
import type review from "./en/review.json";
import type sentences from "./en/sentences.json";
import type sources from "./en/sources.json";
import type terms from "./en/terms.json";
import type trouble from "./en/trouble.json";
import type work from "./en/work.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "frame";
    keySeparator: false;
    resources: {
      accounts: typeof accounts;
      aligning: typeof aligning;
      checking: typeof checking;
      analysis: typeof analysis;
      checks: typeof checks;
      compare: typeof compare;
      deliveries: typeof deliveries;
      desk: typeof desk;
      documents: typeof documents;
      editor: typeof editor;
      exports: typeof exports;
      faults: typeof faults;
      frame: typeof frame;
      machine: typeof machine;
      memory: typeof memory;
      notices: typeof notices;
      progress: typeof progress;
      projects: typeof projects;
      quality: typeof quality;
      reading: typeof reading;
      record: typeof record;
      refusals: typeof refusals;
      remarks: typeof remarks;
      review: typeof review;
      sentences: typeof sentences;
      sources: typeof sources;
      terms: typeof terms;
      trouble: typeof trouble;
      work: typeof work;
    };
  }
}

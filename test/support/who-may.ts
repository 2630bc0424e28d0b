export const EVERYBODY = ["reader", "translator", "reviewer", "manager", "owner"] as const;
export const WRITERS = ["translator", "reviewer", "manager", "owner"] as const;
export const REVIEWERS = ["reviewer", "manager", "owner"] as const;
export const MANAGERS = ["manager", "owner"] as const;

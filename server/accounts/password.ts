import { z } from "zod";

/** Long rather than odd: twelve characters at least, as they are typed. */
export const password = z.string().min(12).max(200);

export const email = z.string().trim().toLowerCase().pipe(z.email().max(200));

export const personName = z.string().trim().min(1).max(100);

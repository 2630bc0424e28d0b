/** Fifty people over two hundred passages for a minute: nothing acknowledged may be missing. */
process.env.DATABASE_CONNECTIONS = "50";
process.env.LOG_LEVEL = "silent";

const { db } = await import("@/server/db");
const { raced } = await import("../support/race");

const SECONDS = 60;
const result = await raced({ people: 50, passages: 200, seconds: SECONDS });
const { saved, approved, refused, lost, mute, approvals, breaks } = result;
console.log(`50 people over 200 passages for ${SECONDS} s:`);
console.log(`${saved} saves and ${approved} approvals, ${refused} refused as too slow`);
console.log(`${lost} texts missing from the history, ${mute} refusals without the faster text`);
console.log(`${approvals} approvals in the record, ${breaks} breaks in its chain`);
await db.$disconnect();

/**
 * Loaded into each child: when the process that started it is gone, killed even, its channel closes
 * and the child ends itself, first politely.
 */
const PATIENCE_MS = 5_000;

if (process.channel) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}

// Loaded before the server of a story: lets the story move the clock that the product reads.
const now = Date.now;
let ahead = 0;
Date.now = () => now() + ahead;
process.on("message", ({ advance }) => {
  // The platform, started by the server with the same flags, is told other things.
  ahead += advance ?? 0;
});
// A clock keeps no process alive.
process.channel?.unref();

// The background thread's program, for tests that run it on their own database.
import "@/lib/server/background";

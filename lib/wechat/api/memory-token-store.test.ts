import { describeAccessTokenStore } from "./access-token-store.test-kit";
import { memoryTokenStore } from "./memory-token-store";

describeAccessTokenStore("memoryTokenStore", async () => {
  const store = memoryTokenStore();
  return { open: () => store };
});

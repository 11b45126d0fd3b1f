import { AccountMessage } from "@/lib/ui/account-message";

export default function Forbidden() {
  return <AccountMessage reason="forbidden" />;
}

import { AccountMessage } from "@/lib/ui/account-message";

export default function Missing() {
  return <AccountMessage reason="missing" />;
}
